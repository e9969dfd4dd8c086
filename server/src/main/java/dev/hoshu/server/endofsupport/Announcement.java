package dev.hoshu.server.endofsupport;

import dev.hoshu.domain.catalog.EndOfSupport;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Ends of support that are announced together.
 *
 * @param number its number
 * @param programme the programme's code
 * @param title what it is called
 * @param source the file it came from, or who typed it
 * @param noticeOn the day from which it is published
 * @param effectiveOn the day from which it decides
 * @param state where it stands
 * @param madeOn the day on which it was taken in
 * @param madeBy by whom
 * @param decidedOn the day on which it was confirmed or withdrawn, or null
 * @param decidedBy by whom, or null
 * @param decidedBecause why, or null
 * @param toldOn the day on which those whom it touches were told, or null
 * @param takenOn the day on which it took effect, or null
 * @param lines what it says
 */
public record Announcement(
        String number,
        String programme,
        String title,
        String source,
        LocalDate noticeOn,
        LocalDate effectiveOn,
        State state,
        LocalDate madeOn,
        String madeBy,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable String decidedBecause,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate takenOn,
        List<Line> lines) {

    /** Copies the lines. */
    public Announcement {
        lines = List.copyOf(lines);
    }

    /** Where an announcement stands. */
    public enum State {
        /** Taken in, and nobody but the sales desk knows of it. */
        DRAFT,
        /** Confirmed: published from the day of notice on. */
        CONFIRMED,
        /** In force: decisions rest on it. */
        IN_FORCE,
        /** Withdrawn before it took effect. */
        WITHDRAWN
    }

    /**
     * What it says of one product of a machine type.
     *
     * @param machineType 4 characters
     * @param product the product
     * @param before the end of support until then
     * @param after the end of support from then on
     */
    public record Line(
            String machineType, String product, EndOfSupport before, EndOfSupport after) {}

    /** Whether it can still be withdrawn. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.CONFIRMED;
    }

    /** Its machine types. */
    public List<String> machineTypes() {
        return lines.stream().map(Line::machineType).distinct().toList();
    }
}
