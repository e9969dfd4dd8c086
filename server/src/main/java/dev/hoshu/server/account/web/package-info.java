/** The pages on which people sign in and keep their accounts. */
@NullMarked
package dev.hoshu.server.account.web;

import org.jspecify.annotations.NullMarked;
