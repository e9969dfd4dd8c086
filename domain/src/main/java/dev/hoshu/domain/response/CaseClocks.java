package dev.hoshu.domain.response;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.ClockPolicy;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the clocks of cases by the figures of a policy (SLA-1, SLA-2). A reading comes from the log
 * alone: the same log gives the same reading, in whatever order its events were entered. Safe for
 * use by many threads.
 */
public final class CaseClocks {

    private static final Set<CaseEvent.Type> CAN_MEET =
            Set.of(
                    CaseEvent.Type.PART_DELIVERED,
                    CaseEvent.Type.ENGINEER_ARRIVED,
                    CaseEvent.Type.RESTORED,
                    CaseEvent.Type.CLOSED);

    private final Map<ServiceLevel, LevelClock> levels;
    private final ClockPolicy policy;
    private final CaseWords words;

    private CaseClocks(Map<ServiceLevel, LevelClock> levels, ClockPolicy policy, CaseWords words) {
        this.levels = levels;
        this.policy = policy;
        this.words = words;
    }

    /**
     * Clocks by the figures of that policy. A level of which it says nothing has no target.
     *
     * @param calendar the programme's business days under that policy
     */
    public static CaseClocks under(Policy policy, BusinessCalendar calendar) {
        return under(policy.clock(), policy.response().acceptanceZone(), calendar);
    }

    /**
     * The same by figures that may not be in force, so that they can be tried.
     *
     * @param figures how levels are measured
     * @param zone in which a call's day is a day (SLA-1)
     * @param calendar the business days
     */
    public static CaseClocks under(ClockPolicy figures, ZoneId zone, BusinessCalendar calendar) {
        var levels = new EnumMap<ServiceLevel, LevelClock>(ServiceLevel.class);
        for (var level : ServiceLevel.values()) {
            levels.put(level, LevelClock.of(level, figures, calendar, zone));
        }
        return new CaseClocks(levels, figures, new CaseWords(figures, zone));
    }

    /**
     * Reads one.
     *
     * @param at the instant at which it is read; what happened later is not known yet
     */
    public CaseReading read(CaseLog log, Instant at) {
        var count = new CaseCount(level(log), policy);
        var order = CaseOrder.until(at, log.events());
        for (int i = 0; i < order.length; i++) {
            CaseOrder.settle(order, i, count.phase());
            if (!count.take(order[i])) {
                return new CaseReading.Contradicted(order[i], count.phase());
            }
        }
        return count.shown(log, at);
    }

    /** Whether a time is set at that level at all. */
    public boolean setsTime(ServiceLevel level) {
        return level(level).setsTime();
    }

    /**
     * The deadline of a case as it stood when its target was met: with the pauses until then and,
     * if it waited just then, as if it had gone on. Empty if its clock never started, or no time is
     * set.
     *
     * @param metAt when its target was met, as a reading says
     */
    public Optional<Instant> deadlineWhenMet(CaseLog log, Instant metAt) {
        // Without what could meet it, the clock still runs at the instant at which it was met.
        var running =
                new CaseLog(
                        log.level(),
                        log.events().stream()
                                .filter(e -> !e.at().isAfter(metAt) && !CAN_MEET.contains(e.type()))
                                .toList(),
                        log.cause());
        return read(running, metAt) instanceof CaseReading.Shown shown
                        && read(running.goingOnFrom(metAt, shown.phase()), metAt)
                                instanceof CaseReading.Shown going
                ? Optional.ofNullable(going.deadline())
                : Optional.empty();
    }

    private LevelClock level(CaseLog log) {
        return level(log.level());
    }

    private LevelClock level(ServiceLevel code) {
        var level = levels.get(code);
        if (level == null) {
            throw new IllegalStateException("No clock for %s.".formatted(code));
        }
        return level;
    }

    /** A reading in a sentence or two, with its moments in the programme's zone. */
    public Sentence explanation(CaseReading reading) {
        return words.explanation(reading);
    }

    /** What each rule says of a reading, the deciding one first; none where the log is wrong. */
    public List<Finding> findings(CaseReading reading) {
        return words.findings(reading);
    }
}
