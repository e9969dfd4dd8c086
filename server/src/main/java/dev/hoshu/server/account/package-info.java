/**
 * The accounts of those who sign in: passwords, sign-in providers, links that serve once, tokens of
 * programs. It fills the request with the person who asks; who may do what is said by the addresses
 * themselves.
 */
@NullMarked
package dev.hoshu.server.account;

import org.jspecify.annotations.NullMarked;
