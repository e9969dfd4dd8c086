package dev.hoshu.domain.report;

import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Parts that are out on a day, and what was charged in the months of the report.
 *
 * @param on the day
 * @param lines by part, in the order of their numbers
 */
public record PartsOut(LocalDate on, List<Line> lines) {

    private static final Sentence ALL = new Sentence("合計", "total");

    /** Copies the lines. */
    public PartsOut {
        lines = List.copyOf(lines);
    }

    /**
     * What is out of one part.
     *
     * @param part the part's number; empty for all of them
     * @param name what it is
     * @param reserved how many lie at their centre for a case
     * @param onTheWay how many left it
     * @param awaited of how many the defective one is awaited back
     * @param overdue how many of those stay out longer than they may
     * @param oldestReturn the earliest day of return of those awaited; null if none is
     * @param charged how many were charged in the months
     * @param chargedYen what these come to, in yen without tax
     */
    public record Line(
            String part,
            Sentence name,
            int reserved,
            int onTheWay,
            int awaited,
            int overdue,
            @Nullable LocalDate oldestReturn,
            int charged,
            long chargedYen) {

        /** How many are out. */
        public int out() {
            return reserved + onTheWay + awaited;
        }
    }

    /** Counts those parts. */
    static PartsOut of(List<PartFact> parts, Months months, LocalDate on) {
        var byPart = new TreeMap<String, List<PartFact>>();
        for (var one : parts) {
            if (one.state().isOut() || isChargedIn(one, months)) {
                byPart.computeIfAbsent(one.part(), p -> new ArrayList<>()).add(one);
            }
        }
        return new PartsOut(
                on,
                byPart.values().stream()
                        .map(same ->
                                line(
                                        same.getFirst().part(),
                                        same.getFirst().name(),
                                        same,
                                        months,
                                        on))
                        .toList());
    }

    private static Line line(
            String part, Sentence name, List<PartFact> same, Months months, LocalDate on) {
        var awaited = same.stream().filter(p -> p.state() == PartState.DELIVERED).toList();
        var days = awaited.stream().map(PartFact::returnBy).filter(Objects::nonNull).toList();
        var charged = same.stream().filter(p -> isChargedIn(p, months)).toList();
        return new Line(
                part,
                name,
                count(same, PartState.RESERVED),
                count(same, PartState.ON_THE_WAY),
                awaited.size(),
                Math.toIntExact(days.stream().filter(on::isAfter).count()),
                days.stream().min(Comparator.naturalOrder()).orElse(null),
                charged.size(),
                charged.stream()
                        .mapToLong(p -> Objects.requireNonNullElse(p.chargeYen(), 0L))
                        .sum());
    }

    private static int count(List<PartFact> parts, PartState state) {
        return Math.toIntExact(parts.stream().filter(p -> p.state() == state).count());
    }

    /** Whether it was charged in one of those months, and that stands. */
    static boolean isChargedIn(PartFact one, Months months) {
        return one.state() == PartState.CHARGED
                && one.chargedOn() != null
                && months.contains(YearMonth.from(one.chargedOn()));
    }

    /** All of them together. */
    public Line sum() {
        return new Line(
                "",
                ALL,
                lines.stream().mapToInt(Line::reserved).sum(),
                lines.stream().mapToInt(Line::onTheWay).sum(),
                lines.stream().mapToInt(Line::awaited).sum(),
                lines.stream().mapToInt(Line::overdue).sum(),
                lines.stream()
                        .map(Line::oldestReturn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                lines.stream().mapToInt(Line::charged).sum(),
                lines.stream().mapToLong(Line::chargedYen).sum());
    }
}
