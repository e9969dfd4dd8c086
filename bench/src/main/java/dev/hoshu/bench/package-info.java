/**
 * Measures Hoshu beside what it stands on. Both are measured in one run, on the same data, and
 * medians are compared; the read takes turns, decisions have a JVM each. Nothing here ships.
 */
@NullMarked
package dev.hoshu.bench;

import org.jspecify.annotations.NullMarked;
