package dev.hoshu.server.order;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.keeping.Asked;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One row of a basket and what is understood of it. No row is left out, whatever it says.
 *
 * @param position its place in the basket, from 1
 * @param entry the row as it came in
 * @param state what is understood
 * @param words the same in a sentence, with what to do
 * @param wanted what is wanted; null unless all of it is understood
 * @param machine the machine; null unless it is one that is on record
 * @param proposals what could be had for it where no fitting part number is named
 * @param machines the machines that have the serial number where it is several
 */
public record BasketRow(
        int position,
        BasketEntry entry,
        State state,
        Sentence words,
        @Nullable Wanted wanted,
        @Nullable Seen machine,
        List<Proposal> proposals,
        List<Seen> machines) {

    /** Copies the lists. */
    public BasketRow {
        proposals = List.copyOf(proposals);
        machines = List.copyOf(machines);
    }

    /** What is understood of a row. */
    public enum State {
        /** Machine and service; it becomes a line of a quote. */
        TAKEN,
        /** The same as an earlier row. */
        REPEATED,
        /** A machine and no part number. */
        PART_MISSING,
        /** A part number that no list has. */
        UNKNOWN_PART,
        /** A service that is not listed for the machine (ID-3). */
        UNFITTING,
        /** Several machines have the serial number (ID-4). */
        SEVERAL,
        /** No machine on record. */
        UNKNOWN_MACHINE,
        /** The row cannot be told apart. */
        UNREADABLE
    }

    /** The row as it is asked about whether a timed response could be kept; empty if unclear. */
    public Optional<Asked> timed() {
        return Optional.ofNullable(wanted)
                .map(one ->
                        new Asked(
                                position,
                                one.machineType(),
                                one.serial().value(),
                                one.part().value()));
    }

    /** Whether it becomes a line of a quote. */
    public boolean isTaken() {
        return state == State.TAKEN;
    }

    /**
     * A machine on record.
     *
     * @param machineType 4 characters
     * @param number machine type and model
     * @param serial its serial number
     * @param product what it is called, or null
     */
    public record Seen(
            String machineType, String number, String serial, @Nullable String product) {}

    /**
     * What could be had for the machine at once.
     *
     * @param part the part number
     * @param service the service in words
     * @param firstDay the first day that it would give
     * @param lastDay the last day
     * @param priceYen list price without tax; null is "on request"
     */
    public record Proposal(
            String part,
            Sentence service,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable Long priceYen) {

        /** List price without tax; null is "on request". */
        public @Nullable Yen price() {
            return priceYen == null ? null : new Yen(priceYen);
        }
    }
}
