package dev.hoshu.domain.repair;

import dev.hoshu.domain.entitlement.RepairCause;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** One thing that a case needs: a part that is replaced, or work beside that. */
public sealed interface RepairLine {

    /** The most pieces of a line. */
    int MOST_PIECES = 99;

    /** The most minutes of work of a line, a week round the clock. */
    int MOST_MINUTES = 10_080;

    /** Its number in the case, from 1. */
    int number();

    /** The minutes of work that it takes; null if nobody can say yet. */
    @Nullable Integer minutes();

    /**
     * A part that is replaced.
     *
     * @param number its number in the case, from 1
     * @param on the day of the failure or, where nothing failed, of the replacement
     * @param cause why it is replaced
     * @param component what it is
     * @param pieces how many, 1 to {@value #MOST_PIECES}
     * @param minutes the minutes of work for all of them, 0 to {@value #MOST_MINUTES}; null if
     *     nobody can say yet
     * @param piecePrice what one costs without tax; null is "on request"
     */
    record Part(
            int number,
            LocalDate on,
            RepairCause cause,
            Component component,
            int pieces,
            @Nullable Integer minutes,
            @Nullable Yen piecePrice)
            implements RepairLine {

        /** Checks the bounds. */
        public Part {
            demand(number, 1, Integer.MAX_VALUE, "Line");
            demand(pieces, 1, MOST_PIECES, "Pieces");
            demandMinutes(minutes);
        }
    }

    /**
     * Work at the machine that belongs to no part of the case, such as a diagnosis on site.
     *
     * @param number its number in the case, from 1
     * @param on the day of the failure or, where nothing failed, of the work
     * @param cause why it is done
     * @param minutes the minutes that it takes, 0 to {@value #MOST_MINUTES}; null if nobody can say
     *     yet
     */
    record MachineWork(int number, LocalDate on, RepairCause cause, @Nullable Integer minutes)
            implements RepairLine {

        /** Checks the bounds. */
        public MachineWork {
            demand(number, 1, Integer.MAX_VALUE, "Line");
            demandMinutes(minutes);
        }
    }

    /**
     * Work that belongs to a part of the case, such as restoring what was on a disk's array; who
     * pays for the part pays for it.
     *
     * @param number its number in the case, from 1
     * @param forLine the number of the part's line
     * @param minutes the minutes that it takes, 0 to {@value #MOST_MINUTES}; null if nobody can say
     *     yet
     */
    record PartWork(int number, int forLine, @Nullable Integer minutes) implements RepairLine {

        /** Checks the bounds. */
        public PartWork {
            demand(number, 1, Integer.MAX_VALUE, "Line");
            demand(forLine, 1, Integer.MAX_VALUE, "Line of the part");
            demandMinutes(minutes);
        }
    }

    private static void demandMinutes(@Nullable Integer minutes) {
        if (minutes != null) {
            demand(minutes, 0, MOST_MINUTES, "Minutes");
        }
    }

    private static void demand(int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s (%d) must be %d to %d.".formatted(name, value, least, most));
        }
    }
}
