package dev.hoshu.server.fleetview;

import dev.hoshu.domain.installbase.MachineNumber;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A line of a list as somebody typed it.
 *
 * @param line its number in the list, from 1
 * @param place where it stood: row, or sheet and row
 * @param typed what it says
 * @param outcome what became of it
 * @param note how it was read: NONE, READ_ALIKE, TYPE_MISSING, TYPE_DIFFERS, CHOSEN
 * @param machine the machine that it means, or null
 * @param sameAs the line that means the same machine and counts, or null
 * @param choices the machines that it may mean
 */
public record FleetLine(
        int line,
        String place,
        String typed,
        LineOutcome outcome,
        String note,
        @Nullable Named machine,
        @Nullable Integer sameAs,
        List<Named> choices) {

    /** Copies the choices. */
    public FleetLine {
        choices = List.copyOf(choices);
    }

    /**
     * A machine by its names.
     *
     * @param id its number on record
     * @param number machine number
     * @param serial serial number
     */
    public record Named(long id, MachineNumber number, String serial) {}
}
