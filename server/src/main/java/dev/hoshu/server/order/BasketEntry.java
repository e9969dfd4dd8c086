package dev.hoshu.server.order;

import dev.hoshu.sheets.baskets.WantedLine;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * One row of a basket as it came in.
 *
 * @param origin the file that it came in; empty for what was pasted or chosen on a page
 * @param row its number there, from 1
 * @param typed the whole row as it was written
 * @param machine the cell of the machine number; may be empty
 * @param serial the cell of the serial number; may be empty
 * @param part the cell of the part number; may be empty
 * @param halfTerm whether half a term is wanted (REN-7)
 * @param fault why it cannot be told apart, or null
 */
public record BasketEntry(
        String origin,
        int row,
        String typed,
        String machine,
        String serial,
        String part,
        boolean halfTerm,
        @Nullable Words fault) {

    /** A row of a list. */
    public static BasketEntry of(String origin, WantedLine line) {
        return new BasketEntry(
                origin,
                line.row(),
                line.typed(),
                line.machine(),
                line.serial(),
                line.part(),
                line.halfTerm(),
                Optional.ofNullable(line.fault()).map(Words::of).orElse(null));
    }

    BasketEntry choosing(String machineType, String partNumber) {
        return new BasketEntry(
                origin,
                row,
                typed,
                machineType.isEmpty() ? machine : machineType,
                serial,
                partNumber.isEmpty() ? part : partNumber,
                halfTerm,
                fault);
    }
}
