/**
 * Runs over a base, slice by slice. What is done stays done: a run that was cut off anywhere goes
 * on with the slices that are missing, and ends with the same files.
 */
@NullMarked
package dev.hoshu.fleet.run;

import org.jspecify.annotations.NullMarked;
