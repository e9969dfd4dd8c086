package dev.hoshu.server.order.web;

import dev.hoshu.server.order.BasketEntry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program wants for a machine, as it writes it.
 *
 * @param machineNumber machine number or machine type; may be left out where the serial number is
 *     one machine's
 * @param serialNumber the machine's serial number
 * @param partNumber the part number; without one there are proposals
 * @param halfTerm whether for half its term (REN-7)
 */
record LineForm(
        @Nullable String machineNumber,
        @Nullable String serialNumber,
        @Nullable String partNumber,
        @Nullable Boolean halfTerm) {

    /** The lines as rows of a list, numbered from 1. */
    static List<BasketEntry> entries(@Nullable List<LineForm> lines) {
        var entries = new ArrayList<BasketEntry>();
        for (var line : lines == null ? List.<LineForm>of() : lines) {
            entries.add(line.entry(entries.size() + 1));
        }
        return entries;
    }

    private BasketEntry entry(int row) {
        return new BasketEntry(
                "",
                row,
                Stream.of(machineNumber, serialNumber, partNumber)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                Objects.requireNonNullElse(machineNumber, ""),
                Objects.requireNonNullElse(serialNumber, ""),
                Objects.requireNonNullElse(partNumber, ""),
                halfTerm != null && halfTerm,
                null);
    }
}
