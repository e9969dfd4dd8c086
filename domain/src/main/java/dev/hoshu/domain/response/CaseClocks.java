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

/**
 * Reads the clocks of cases by the figures of a policy (SLA-1, SLA-2). A reading comes from the log
 * alone: the same log gives the same reading, in whatever order its events were entered. Safe for
 * use by many threads.
 */
public final class CaseClocks {

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

    private LevelClock level(CaseLog log) {
        var level = levels.get(log.level());
        if (level == null) {
            throw new IllegalStateException("No clock for %s.".formatted(log.level()));
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
