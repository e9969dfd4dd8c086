package dev.hoshu.domain.correction;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Days that were covered and are not any more (TERM-2). */
public final class Uncovered {

    private Uncovered() {}

    /**
     * The days of a period that nothing else covers.
     *
     * @param days days that were covered
     * @param left what still covers, in any order
     */
    static List<CoveragePeriod> of(CoveragePeriod days, List<CoveragePeriod> left) {
        var gaps = new ArrayList<CoveragePeriod>();
        LocalDate from = days.firstDay();
        for (var period :
                left.stream().sorted(Comparator.comparing(CoveragePeriod::firstDay)).toList()) {
            if (!period.overlaps(days)) {
                continue;
            }
            if (period.firstDay().isAfter(from)) {
                gaps.add(new CoveragePeriod(from, period.firstDay()));
            }
            if (period.dayAfter().isAfter(from)) {
                from = period.dayAfter();
            }
        }
        if (from.isBefore(days.dayAfter())) {
            gaps.add(new CoveragePeriod(from, days.dayAfter()));
        }
        return gaps;
    }

    /**
     * The days that something covered and nothing covers any more.
     *
     * @param held everything that covers the machine
     * @param successors what is held in place of what
     */
    public static List<CoveragePeriod> after(List<HeldService> held, List<Successor> successors) {
        var gaps = new ArrayList<CoveragePeriod>();
        for (var successor : successors) {
            var service = successor.before();
            if (service.kind().covers()) {
                var left =
                        held.stream()
                                .filter(s -> s.kind().covers())
                                .filter(s -> s.country().equals(service.country()))
                                .flatMap(s -> since(s, successors).stream())
                                .toList();
                gaps.addAll(of(service.period(), left));
            }
        }
        return gaps;
    }

    private static Optional<CoveragePeriod> since(HeldService service, List<Successor> successors) {
        for (var successor : successors) {
            if (successor.before().equals(service)) {
                return Optional.ofNullable(successor.period());
            }
        }
        return Optional.of(service.period());
    }

    /** Says so; it is no objection, for nobody is made to keep a service. */
    static List<Finding> findings(List<CoveragePeriod> gaps) {
        return gaps.stream()
                .map(gap ->
                        new Finding(
                                Rule.TERM_2,
                                Outcome.AVAILABLE,
                                new Sentence(
                                        "%sから%sまでの%d日間は、保守がなくなります。"
                                                .formatted(
                                                        ja(gap.firstDay()),
                                                        ja(gap.lastDay()),
                                                        gap.days()),
                                        "From %s to %s nothing covers the machine any more: %s."
                                                .formatted(
                                                        en(gap.firstDay()),
                                                        en(gap.lastDay()),
                                                        gap.days() == 1
                                                                ? "1 day"
                                                                : gap.days() + " days")),
                                null))
                .toList();
    }
}
