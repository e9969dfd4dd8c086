/** What machines of a fleet come to. */
@NullMarked
package dev.hoshu.domain.fleet;

import org.jspecify.annotations.NullMarked;
