/**
 * Whether a 2-hour or 4-hour response could be kept at a place: area list, machine, centres, staff
 * and stock are read as they are on record and decided by the domain (TERR-2, SLA-2, SLA-3). The
 * maker's own people read it beside an offer and before they grant a line, and what it was is kept
 * with the order. Nobody else is told any of it (TERR-3), and it refuses nothing.
 */
@NullMarked
package dev.hoshu.server.keeping;

import org.jspecify.annotations.NullMarked;
