/** Tests of the makers' look-up interfaces. */
@NullMarked
package dev.hoshu.server.lookup;

import org.jspecify.annotations.NullMarked;
