/**
 * The kinds of sheet that the trade exchanges, all in one place. Each kind has a room of its own;
 * here a file finds the kind that it is, and a kind finds its name on the command line.
 */
@NullMarked
package dev.hoshu.sheets;

import org.jspecify.annotations.NullMarked;
