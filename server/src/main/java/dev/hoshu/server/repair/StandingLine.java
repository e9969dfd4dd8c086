package dev.hoshu.server.repair;

import dev.hoshu.domain.repair.PaidLine;

import java.util.List;

/**
 * A line of a case as it stands, and how it came to that.
 *
 * @param current the entry that stands
 * @param earlier the entries before it, the latest first
 * @param goodwill what was taken over and taken back, for any entry of it, in order
 * @param paid who pays in the end
 */
public record StandingLine(
        CaseLine current, List<CaseLine> earlier, List<GoodwillEntry> goodwill, PaidLine paid) {

    /** Copies the lists. */
    public StandingLine {
        earlier = List.copyOf(earlier);
        goodwill = List.copyOf(goodwill);
    }
}
