/**
 * Measures Hoshu beside what it stands on. Both are measured in one run, in turns, on the same
 * data; medians are compared. Nothing here ships.
 */
@NullMarked
package dev.hoshu.bench;

import org.jspecify.annotations.NullMarked;
