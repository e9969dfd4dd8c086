package dev.hoshu.server.part;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A failed drive that stays with the customer under drive retention (CAT-3).
 *
 * @param id the number of the part that replaced it
 * @param caseNumber the case's number
 * @param machineType 4 characters
 * @param serialNumber the machine's serial number
 * @param customer the customer's code, or null
 * @param part the part that replaced it
 * @param name what it is
 * @param keptOn the day on which that was settled
 * @param driveSerial the failed drive's own serial number; null while nobody has recorded it
 * @param recordedOn the day on which it was recorded, or null
 * @param recordedBy by whom, or null
 */
public record RetainedDrive(
        long id,
        String caseNumber,
        String machineType,
        String serialNumber,
        @Nullable String customer,
        String part,
        Sentence name,
        LocalDate keptOn,
        @Nullable String driveSerial,
        @Nullable LocalDate recordedOn,
        @Nullable String recordedBy) {}
