/**
 * Reads what a programme owns from PostgreSQL: machine types, area lists, the holidays of its
 * country, and the counter of its changes. Each is one statement. Nothing here decides anything.
 */
@NullMarked
package dev.hoshu.server.programme.store;

import org.jspecify.annotations.NullMarked;
