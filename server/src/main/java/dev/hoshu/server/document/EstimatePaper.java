package dev.hoshu.server.document;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An estimate of chargeable work on paper.
 *
 * @param head head and foot
 * @param number the case's number
 * @param version the version of its estimate, from 1
 * @param to for whom it is
 * @param madeOn its day
 * @param validUntil the last day on which it can be accepted
 * @param machine the machine's number
 * @param serial the machine's serial number
 * @param place where it stands, as it was said
 * @param lines what is charged for
 * @param items the amounts
 * @param sums what they come to
 * @param notes what else is to be said, below the sums
 */
public record EstimatePaper(
        Letterhead head,
        String number,
        int version,
        Addressee to,
        LocalDate madeOn,
        LocalDate validUntil,
        String machine,
        String serial,
        String place,
        List<Line> lines,
        List<Item> items,
        QuotePaper.Sums sums,
        List<Sentence> notes) {

    /** Copies the lists. */
    public EstimatePaper {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /**
     * A part or a work that is charged for.
     *
     * @param number its line in the case
     * @param what what it is
     * @param why why it is charged
     */
    public record Line(int number, String what, Sentence why) {}

    /**
     * An amount.
     *
     * @param charge what it is charged for
     * @param line its line in the case; null for what is charged once for all
     * @param how how it was counted
     * @param amount without tax; null is "on request"
     */
    public record Item(
            Sentence charge, @Nullable Integer line, Sentence how, @Nullable Yen amount) {}
}
