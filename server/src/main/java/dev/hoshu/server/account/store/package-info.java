/** Rows of accounts, tokens, links and failures. Nothing here decides anything. */
@NullMarked
package dev.hoshu.server.account.store;

import org.jspecify.annotations.NullMarked;
