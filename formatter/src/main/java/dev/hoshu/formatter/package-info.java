/**
 * Gives every Java source file of the project one shape, so that a difference between two versions
 * is a difference in meaning. The build runs it once, in checking mode, and fails with the list of
 * files to put right. Nothing of it is shipped.
 */
@NullMarked
package dev.hoshu.formatter;

import org.jspecify.annotations.NullMarked;
