/**
 * A programme's folder as a programme of the domain: its figures, machine types, area lists and
 * holidays. A figure that is missing or absurd stops the reading, with its place in the file. All
 * faults of a file are told at once.
 */
@NullMarked
package dev.hoshu.sheets.programme;

import org.jspecify.annotations.NullMarked;
