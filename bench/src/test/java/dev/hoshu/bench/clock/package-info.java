/** What is replayed is what was meant to be replayed. */
@NullMarked
package dev.hoshu.bench.clock;

import org.jspecify.annotations.NullMarked;
