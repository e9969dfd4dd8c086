/** The clock of the sample, and that nobody else has one. */
@NullMarked
package dev.hoshu.server.clock;

import org.jspecify.annotations.NullMarked;
