/** Measures runs over large bases. */
@NullMarked
package dev.hoshu.fleet.measure;

import org.jspecify.annotations.NullMarked;
