package dev.hoshu.domain.renewal;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.rulebook.Policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** On which days somebody is reminded of a coverage end, by the figures of one policy. */
public final class Reminders {

    /** Of two on one day the order day's is the one that tells what to do. */
    private static final Comparator<Reminder> IN_ORDER =
            Comparator.comparing(Reminder::on)
                    .thenComparing(r -> r.occasion() instanceof Occasion.OrderBy)
                    .thenComparing(r -> r.occasion().code());

    /** A month that is cut to its last day moves an order day by so many days at most. */
    private static final int CUT_DAYS = 3;

    private final Policy policy;

    private Reminders(Policy policy) {
        this.policy = policy;
    }

    /** Reminders by the figures of that policy, the one in force on the day that is looked at. */
    public static Reminders under(Policy policy) {
        return new Reminders(policy);
    }

    /** Every reminder of that coverage end, in order of their days. */
    public List<Reminder> of(LocalDate coverageEnd) {
        var figures = policy.reminders();
        var all = new ArrayList<Reminder>(figures.daysBeforeEnd().size() + 1);
        for (int days : figures.daysBeforeEnd()) {
            all.add(
                    new Reminder(
                            new Occasion.DaysBefore(days),
                            coverageEnd.minusDays(days),
                            coverageEnd));
        }
        if (figures.onOrderByDay()) {
            all.add(
                    new Reminder(
                            new Occasion.OrderBy(),
                            policy.renewal().orderBy(coverageEnd),
                            coverageEnd));
        }
        all.sort(IN_ORDER);
        return List.copyOf(all);
    }

    /** The reminders of a machine that are due within these days, in order. */
    public List<Reminder> within(CoverageTimeline timeline, CoveragePeriod days) {
        return of(timeline.coverageEnd()).stream().filter(r -> days.contains(r.on())).toList();
    }

    /**
     * The reminder of a machine that stands on that day: the latest whose day has come. Where
     * somebody looks only now, or a clock jumped, the earlier ones are not made up for.
     *
     * @return empty before the first, and once the coverage has ended
     */
    public Optional<Reminder> standing(CoverageTimeline timeline, LocalDate day) {
        var end = timeline.coverageEnd();
        if (day.isAfter(end)) {
            return Optional.empty();
        }
        return of(end).reversed().stream().filter(r -> !r.on().isAfter(day)).findFirst();
    }

    /** No coverage end later than this has a reminder that is due by that day. */
    public LocalDate latestEnd(LocalDate day) {
        int most = policy.reminders().daysBeforeEnd().stream().mapToInt(d -> d).max().orElse(0);
        var byDays = day.plusDays(most);
        var byOrder = day.plusMonths(policy.renewal().orderLeadMonths()).plusDays(CUT_DAYS);
        return byOrder.isAfter(byDays) ? byOrder : byDays;
    }
}
