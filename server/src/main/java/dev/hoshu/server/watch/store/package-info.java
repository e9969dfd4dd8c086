/** Senders, drives, their readings and what came of them, in the database. */
@NullMarked
package dev.hoshu.server.watch.store;

import org.jspecify.annotations.NullMarked;
