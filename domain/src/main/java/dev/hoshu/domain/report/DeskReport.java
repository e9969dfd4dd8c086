package dev.hoshu.domain.report;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * The figures of the service desk, and the cases that they count.
 *
 * @param on the day on which it is read
 * @param attainment met and missed targets
 * @param open what is open for how long
 * @param fix how often one visit was enough
 * @param parts the parts that are out
 * @param cases every case that counts in one of the figures, by number
 */
public record DeskReport(
        LocalDate on,
        Attainment attainment,
        OpenByAge open,
        FirstTimeFix fix,
        PartsOut parts,
        List<Counted> cases) {

    /** Copies the cases. */
    public DeskReport {
        cases = List.copyOf(cases);
    }

    /**
     * A case as it is counted.
     *
     * @param facts what it is counted by
     * @param fix whether the first visit was enough; null as long as the machine does not work
     *     again
     * @param age how long it is open; null once it is closed
     */
    public record Counted(CaseFacts facts, @Nullable FixVerdict fix, @Nullable AgeBand age) {}

    /**
     * Counts.
     *
     * @param cases all cases that may count, and those that may be a repeat of one of them
     * @param counted which of them count
     * @param parts the parts of the cases that count
     */
    public static DeskReport of(
            List<CaseFacts> cases,
            Predicate<CaseFacts> counted,
            List<PartFact> parts,
            Months months,
            LocalDate on,
            ZoneId zone) {
        // A repeat is one whoever took the call, so all of them are asked.
        var calls = new FirstTimeFix.Calls(cases);
        var mine = cases.stream().filter(counted).toList();
        return new DeskReport(
                on,
                Attainment.of(mine, months, zone),
                OpenByAge.of(mine, on, zone),
                FirstTimeFix.of(mine, calls, months, on, zone),
                PartsOut.of(parts, months, on),
                mine.stream()
                        .filter(one -> counts(one, months, zone))
                        .map(one ->
                                new Counted(
                                        one,
                                        FirstTimeFix.verdict(one, calls, on, zone).orElse(null),
                                        one.open() ? OpenByAge.band(one, on, zone) : null))
                        .toList());
    }

    private static boolean counts(CaseFacts one, Months months, ZoneId zone) {
        return one.open()
                || one.isOf(months, zone)
                || one.verdict().decidedBy().map(at -> months.contains(at, zone)).orElse(false)
                || (one.restoredAt() != null && months.contains(one.restoredAt(), zone));
    }
}
