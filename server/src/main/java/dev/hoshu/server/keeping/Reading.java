package dev.hoshu.server.keeping;

import dev.hoshu.domain.keeping.Hold;
import dev.hoshu.domain.keeping.Link;
import dev.hoshu.domain.keeping.LinkReading;
import dev.hoshu.domain.keeping.ResponseCapacity;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a timed response could be kept, as it was said on a day; so it is shown and so it is
 * kept.
 *
 * @param state what it came to
 * @param level the level's code
 * @param targetMinutes the target
 * @param weakest the link it is named after; null where every link holds
 * @param ja in words, in Japanese
 * @param en the same in English
 * @param links every link, in order
 * @param usual the people on duty within reach in each of the 168 hours of a week, from Monday
 * @param onHolidays the same if every day were a holiday
 * @param leastOnDuty with fewer in an hour the hour is thin
 * @param day the day of it all
 * @param invented whether some of what it rests on is invented
 */
public record Reading(
        State state,
        String level,
        int targetMinutes,
        @Nullable Link weakest,
        String ja,
        String en,
        List<Line> links,
        List<Integer> usual,
        List<Integer> onHolidays,
        int leastOnDuty,
        LocalDate day,
        boolean invented) {

    /** Copies the lists. */
    public Reading {
        links = List.copyOf(links);
        usual = List.copyOf(usual);
        onHolidays = List.copyOf(onHolidays);
    }

    /** What it came to. */
    public enum State {
        /** Every link holds. */
        FEASIBLE,
        /** A link holds only just. */
        WEAK,
        /** A link does not hold. */
        NOT_FEASIBLE,
        /** Not everything is known. */
        UNKNOWN;

        static State of(ResponseCapacity capacity) {
            return switch (capacity) {
                case ResponseCapacity.Feasible f -> FEASIBLE;
                case ResponseCapacity.Weak w -> WEAK;
                case ResponseCapacity.NotFeasible n -> NOT_FEASIBLE;
                case ResponseCapacity.Unknown u -> UNKNOWN;
            };
        }
    }

    /**
     * A link as it was.
     *
     * @param link which
     * @param hold how it held
     * @param rule the rule it rests on
     * @param ja what it saw, in Japanese
     * @param en the same in English
     */
    public record Line(Link link, Hold hold, String rule, String ja, String en) {

        static Line of(LinkReading link) {
            return new Line(
                    link.link(),
                    link.hold(),
                    link.rule().id(),
                    link.facts().ja(),
                    link.facts().en());
        }

        /** What it saw. */
        public Sentence facts() {
            return new Sentence(ja, en);
        }
    }

    /** In words. */
    public Sentence sentence() {
        return new Sentence(ja, en);
    }
}
