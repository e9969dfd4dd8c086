package dev.hoshu.server.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.CoverageTimeline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What covers a machine, as programs are told of it: first and last days, both of them covered.
 *
 * @param machineType 4 characters
 * @param model the model; empty where only the machine type is on record
 * @param serialNumber the serial number
 * @param country where the machine stands (TERR-1)
 * @param asOf the day asked about
 * @param knownAt the instant of knowledge; null is now
 * @param state {@code COVERED}, {@code NOT_STARTED}, {@code EXPIRED}, or {@code UNKNOWN} where no
 *     warranty is on record
 * @param level the best level in force that day; null if nothing covers it
 * @param premier whether Premier Support is in force that day
 * @param coveredUntil the coverage end; null if it is unknown
 * @param periods everything on record, by first day
 * @param gaps the uncovered days before the coverage end, in order
 */
public record CoverageAnswer(
        String machineType,
        String model,
        String serialNumber,
        String country,
        LocalDate asOf,
        @Nullable Instant knownAt,
        String state,
        @Nullable String level,
        boolean premier,
        @Nullable LocalDate coveredUntil,
        List<Period> periods,
        List<Gap> gaps) {

    /** Copies the lists. */
    public CoverageAnswer {
        periods = List.copyOf(periods);
        gaps = List.copyOf(gaps);
    }

    /**
     * One thing on record.
     *
     * @param kind what it is
     * @param level its level, or null where it has none of its own
     * @param premier whether Premier Support comes with it
     * @param driveRetention whether drive retention comes with it
     * @param valueSelection the preventive service's name, or null
     * @param country where it counts (TERR-1)
     * @param start the first day
     * @param end the last day
     * @param packSerial the pack's serial number; null for the warranty, and for somebody who does
     *     not see whose the machine is
     * @param partNumber the offering; null for the warranty
     * @param orderedOn the day of the order, or null if unknown
     * @param registeredOn the day of the registration, or null if unknown
     */
    public record Period(
            String kind,
            @Nullable String level,
            boolean premier,
            boolean driveRetention,
            @Nullable String valueSelection,
            String country,
            LocalDate start,
            LocalDate end,
            @Nullable String packSerial,
            @Nullable String partNumber,
            @Nullable LocalDate orderedOn,
            @Nullable LocalDate registeredOn) {

        /** As it stands on record. */
        public static Period of(Cover e) {
            var level = e.level();
            return new Period(
                    e.kind(),
                    level == null ? null : level.code(),
                    e.premier(),
                    e.driveRetention(),
                    e.valueSelection(),
                    e.country(),
                    e.valid().firstDay(),
                    e.valid().lastDay(),
                    e.packSerial(),
                    e.partNumber(),
                    e.orderedOn(),
                    e.registeredOn());
        }
    }

    /**
     * Uncovered days.
     *
     * @param start the first uncovered day
     * @param end the last uncovered day
     */
    public record Gap(LocalDate start, LocalDate end) {

        static Gap of(CoveragePeriod period) {
            return new Gap(period.firstDay(), period.lastDay());
        }
    }

    /** As it was read from the record. */
    public static CoverageAnswer of(MachineCoverage coverage) {
        var machine = coverage.machine();
        return of(
                new Name(
                        machine.number().machineType(),
                        machine.number().model(),
                        machine.serial().value(),
                        machine.country()),
                coverage.asOf(),
                coverage.knownAt().orElse(null),
                coverage.entries().stream().map(CoverageEntry::cover).toList(),
                coverage.timeline());
    }

    /** As of that day, from what is known now, for somebody who did not sign in. */
    static CoverageAnswer of(Name machine, LocalDate asOf, List<Cover> covers) {
        var told = covers.stream().map(Cover::withoutPackSerial).toList();
        return of(machine, asOf, null, told, Timelines.of(covers, machine.country()));
    }

    /** As of that day, from what is known now, for somebody whose machine it is. */
    static CoverageAnswer toOwner(Name machine, LocalDate asOf, List<Cover> covers) {
        return of(machine, asOf, null, covers, Timelines.of(covers, machine.country()));
    }

    /** What an answer says of the machine itself. */
    record Name(String machineType, String model, String serialNumber, String country) {}

    private static CoverageAnswer of(
            Name machine,
            LocalDate asOf,
            @Nullable Instant knownAt,
            List<Cover> covers,
            Optional<CoverageTimeline> timeline) {
        var state = timeline.map(t -> t.on(asOf)).orElse(null);
        var covered = state instanceof CoverageTimeline.State.Covered c ? c : null;
        return new CoverageAnswer(
                machine.machineType(),
                machine.model(),
                machine.serialNumber(),
                machine.country(),
                asOf,
                knownAt,
                state == null ? "UNKNOWN" : code(state),
                covered == null ? null : covered.level().code(),
                covered != null && covered.premier(),
                timeline.map(CoverageTimeline::coverageEnd).orElse(null),
                covers.stream().map(Period::of).toList(),
                timeline.map(CoverageTimeline::gaps).orElse(List.of()).stream()
                        .map(Gap::of)
                        .toList());
    }

    private static String code(CoverageTimeline.State state) {
        return switch (state) {
            case CoverageTimeline.State.Covered s -> "COVERED";
            case CoverageTimeline.State.NotStarted s -> "NOT_STARTED";
            case CoverageTimeline.State.Expired s -> "EXPIRED";
        };
    }
}
