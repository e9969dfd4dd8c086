package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.server.coverage.Coverages.Change;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Something that was learnt of a machine, on the day it was.
 *
 * @param recordedOn the day in Tokyo
 * @param change what happened to the record
 * @param row the row of the picture it belongs to
 * @param content what it is, in words
 * @param period the days it is in force
 * @param packSerial the pack's serial number, or null
 * @param partNumber the offering's part number, or null
 * @param recordedBy who recorded it
 * @param reason why, or null
 */
record HistoryRow(
        LocalDate recordedOn,
        Change change,
        CoverageRows.Row row,
        String content,
        CoveragePeriod period,
        @Nullable String packSerial,
        @Nullable String partNumber,
        String recordedBy,
        @Nullable String reason) {}
