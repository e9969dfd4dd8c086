/**
 * Files in, files out: what a file would change of what is held, the change itself in one
 * transaction, and the same form written back. The first start fills an empty database through the
 * same door. What a file says is understood in the module of the sheets; what it means for the
 * record is decided here, in sets.
 */
@NullMarked
package dev.hoshu.server.exchange;

import org.jspecify.annotations.NullMarked;
