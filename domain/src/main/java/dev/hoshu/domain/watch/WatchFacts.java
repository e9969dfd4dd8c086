package dev.hoshu.domain.watch;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a decision about a report rests on.
 *
 * @param today the day
 * @param service the preventive service's name for the machine (CAT-4)
 * @param inForceUntil the last day of the one in force today, or null where none is
 * @param openCase the number of the drive's open case, or null
 */
public record WatchFacts(
        LocalDate today,
        String service,
        @Nullable LocalDate inForceUntil,
        @Nullable String openCase) {}
