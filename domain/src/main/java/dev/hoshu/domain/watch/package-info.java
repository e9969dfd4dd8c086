/**
 * The watch over drives (CAT-4, PART-6): what a device reports, read into plain readings with what
 * is odd about them named; the day its write endurance ends, with its uncertainty; and what a
 * report comes to, a case, a note with the offer that would bring one, or nothing.
 */
@NullMarked
package dev.hoshu.domain.watch;

import org.jspecify.annotations.NullMarked;
