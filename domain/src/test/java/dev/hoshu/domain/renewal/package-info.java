/** Who is reminded of what on which day, and what can follow. */
@NullMarked
package dev.hoshu.domain.renewal;

import org.jspecify.annotations.NullMarked;
