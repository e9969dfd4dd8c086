/** Individual contracts as they are kept. */
@NullMarked
package dev.hoshu.server.contract.store;

import org.jspecify.annotations.NullMarked;
