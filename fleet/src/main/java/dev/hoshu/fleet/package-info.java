/** {@code hoshu fleet}: decisions about millions of machines at once, by the domain as it is. */
@NullMarked
package dev.hoshu.fleet;

import org.jspecify.annotations.NullMarked;
