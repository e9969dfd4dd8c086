/**
 * Measures how fast the clocks of cases are read from their logs, on one thread. The logs are drawn
 * from a fixed seed. Nothing is timed before logs told in another order have given the same
 * readings.
 */
@NullMarked
package dev.hoshu.bench.clock;

import org.jspecify.annotations.NullMarked;
