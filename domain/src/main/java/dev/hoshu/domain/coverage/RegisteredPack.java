package dev.hoshu.domain.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One sold copy of an offering and the machine on which it is registered, as the maker's record has
 * it (REG-3).
 *
 * @param packSerial the pack's own serial number, not the machine's; none is registered without it
 *     (REG-2)
 * @param offering the part number
 * @param machine the machine's number
 * @param serial the machine's serial number
 * @param orderedOn the day of its order, or null if unknown
 * @param registeredOn the day of its registration, or null if unknown
 * @param period its days
 */
public record RegisteredPack(
        String packSerial,
        OfferingNumber offering,
        MachineNumber machine,
        SerialNumber serial,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate registeredOn,
        CoveragePeriod period) {}
