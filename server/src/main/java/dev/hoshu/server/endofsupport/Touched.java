package dev.hoshu.server.endofsupport;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

/**
 * Something that an announcement changes.
 *
 * @param what what it is
 * @param number the number of the quote or of the order; empty for a machine
 * @param line its line; 0 for a machine
 * @param machineType 4 characters
 * @param serialNumber the machine's serial number
 * @param customers the customers it concerns: the machine's and whose quote or order it is
 * @param channels the channels it concerns, likewise
 * @param code what happens: {@code REFUSED}, {@code CONSULT}, {@code OTHER_DAYS}, {@code LIGHTER},
 *     or of a machine {@code RUNS_PAST}, {@code NO_RENEWAL}, {@code INDIVIDUAL_CONTRACT}, {@code
 *     UNKNOWN}, {@code LIGHTER}
 * @param explanation the same in a sentence, with its days
 * @param rule the rule that makes the difference, or null
 */
public record Touched(
        What what,
        String number,
        int line,
        String machineType,
        String serialNumber,
        java.util.List<String> customers,
        java.util.List<String> channels,
        String code,
        Sentence explanation,
        @Nullable String rule) {

    /** Copies the lists. */
    public Touched {
        customers = java.util.List.copyOf(customers);
        channels = java.util.List.copyOf(channels);
    }

    /** What can be touched. */
    public enum What {
        /** A line of a quote. */
        QUOTE,
        /** A line of an order. */
        ORDER,
        /** A machine's timeline. */
        MACHINE
    }
}
