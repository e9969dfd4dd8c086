package dev.hoshu.server.order;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What one version of a quote says, and what it rests on.
 *
 * @param quotedOn its day
 * @param validUntil the last day on which it stands
 * @param listDate the search list's date (CAT-9); null if none was in force
 * @param listTitle the search list's title; null if none was in force
 * @param areas the area list's version; null if none was in force
 * @param policyFrom the day from which the figures held
 * @param lines its lines
 * @param sums what those that can be had come to
 * @param notes what else is to be known
 */
public record QuoteDocument(
        LocalDate quotedOn,
        LocalDate validUntil,
        @Nullable LocalDate listDate,
        @Nullable String listTitle,
        @Nullable String areas,
        LocalDate policyFrom,
        List<QuotedLine> lines,
        Sums sums,
        List<Words> notes) {

    /** Copies the lists. */
    public QuoteDocument {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** How many lines can be ordered. */
    public long orderable() {
        return lines.stream().filter(QuotedLine::isOrderable).count();
    }

    /** How many of them only the sales desk can grant. */
    public long waiting() {
        return lines.stream().filter(l -> l.isOrderable() && l.needsGrant()).count();
    }
}
