/** What is measured is the same on both sides, and everything that is measured runs. */
@NullMarked
package dev.hoshu.bench.decide;

import org.jspecify.annotations.NullMarked;
