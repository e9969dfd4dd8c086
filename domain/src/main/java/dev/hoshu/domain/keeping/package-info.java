/**
 * Whether a timed response could be kept at a place: area list, machine, drive, centres, people and
 * parts, each a link, and the weakest is named (TERR-2, SLA-2, SLA-3). All of it is read from what
 * is on record on a day and is an argument; what nobody recorded is unknown and never none. It is
 * told to the maker's own people alone and promises no arrival (TERR-3).
 */
@NullMarked
package dev.hoshu.domain.keeping;

import org.jspecify.annotations.NullMarked;
