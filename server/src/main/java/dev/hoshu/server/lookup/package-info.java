/**
 * The makers' look-up interfaces that inventory tools already speak: which machines a token finds,
 * what is told of them, and who looked up what.
 */
@NullMarked
package dev.hoshu.server.lookup;

import org.jspecify.annotations.NullMarked;
