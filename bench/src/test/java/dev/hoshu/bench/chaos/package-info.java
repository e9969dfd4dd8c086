/** What the comparison after the kills can find, and that it finds it. */
@NullMarked
package dev.hoshu.bench.chaos;

import org.jspecify.annotations.NullMarked;
