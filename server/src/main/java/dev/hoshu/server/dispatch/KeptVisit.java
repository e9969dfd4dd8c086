package dev.hoshu.server.dispatch;

import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.Stop;
import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A visit as it is kept.
 *
 * @param id its place in the record
 * @param programme the programme's code
 * @param caseNumber the case for which somebody comes
 * @param day the day on which
 * @param spot where the machine stands
 * @param skill what the work asks of an engineer
 * @param minutes how long it takes
 * @param notBefore what was agreed with the customer; null if nothing was
 * @param notAfter what was agreed with the customer; null if nothing was
 * @param part the part that is put in, or null
 * @param state where it stands
 * @param locked whether no plan may change who comes when
 * @param stop who comes when; null if nobody is planned
 * @param reason why that person, as it was said when it was planned; null if nobody is
 */
public record KeptVisit(
        long id,
        String programme,
        String caseNumber,
        LocalDate day,
        Spot spot,
        String skill,
        int minutes,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        @Nullable Part part,
        State state,
        boolean locked,
        @Nullable Stop stop,
        @Nullable Sentence reason) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** Where a visit stands; the names are the codes. */
    public enum State {
        /** Nobody has come yet. */
        OPEN("予定", "planned"),
        /** The engineer is at the machine. */
        ARRIVED("作業中", "on site"),
        /** The work is done. */
        DONE("完了", "done"),
        /** Nobody comes. */
        CALLED_OFF("取りやめ", "called off");

        private final Sentence words;

        State(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** What it is, for a person. */
        public Sentence words() {
            return words;
        }

        /** Whether nothing is left to do. */
        public boolean isOver() {
            return this == DONE || this == CALLED_OFF;
        }
    }

    /**
     * The part of the case that the engineer puts in.
     *
     * @param id its place in the record of parts
     * @param number its part number
     * @param site the centre that gives it
     * @param state where it is
     */
    public record Part(long id, String number, String site, PartState state) {}

    /**
     * Whether somebody is expected on a day: the visit's own, or the one on which the planned work
     * ends where that goes past midnight.
     */
    public boolean isExpectedOn(LocalDate when) {
        var end =
                stop == null
                        ? day
                        : day.plusDays((stop.startMinute() + minutes) / MINUTES_OF_A_DAY);
        return !when.isBefore(day) && !when.isAfter(end);
    }

    /** What a person calls it: {@code V-} and six digits. */
    public String number() {
        return number(id);
    }

    /** What the visit of that id is called. */
    public static String number(long id) {
        return String.format(Locale.ROOT, "V-%06d", id);
    }

    /** What the audit names it. */
    public String subject() {
        return "visit:" + number();
    }
}
