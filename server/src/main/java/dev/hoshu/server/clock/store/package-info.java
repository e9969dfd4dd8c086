/** By how many days the clock is moved, in PostgreSQL. */
@NullMarked
package dev.hoshu.server.clock.store;

import org.jspecify.annotations.NullMarked;
