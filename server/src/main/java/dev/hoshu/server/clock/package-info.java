/**
 * The clock of the sample: a manager moves it, so that a reminder, a lapse or the end of support
 * can be shown before its day. Outside the sample it is not there, and what its table says is not
 * read.
 */
@NullMarked
package dev.hoshu.server.clock;

import org.jspecify.annotations.NullMarked;
