package dev.hoshu.domain.rulebook;

import dev.hoshu.domain.calendar.ServiceHours;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Figures of the clock that runs while a case is open (SLA-1, SLA-2).
 *
 * @param businessHours the hours of business days (TERM-3), in which the next business day is
 *     counted, pauses too
 * @param levels how each service level is measured, by the level's code
 * @param pauses the reasons for which the clock is stopped for a while; for another one it runs on
 * @param warnBeforeMinutes when so many minutes are left, or fewer, somebody is warned; the longest
 *     first; may be none
 */
public record ClockPolicy(
        ServiceHours.Weekly businessHours,
        Map<String, Level> levels,
        Set<PauseReason> pauses,
        List<Integer> warnBeforeMinutes) {

    /** Copies the collections. */
    public ClockPolicy {
        levels = Map.copyOf(levels);
        pauses = Set.copyOf(pauses);
        warnBeforeMinutes = List.copyOf(warnBeforeMinutes);
    }

    /** The same with another way to measure one level. */
    public ClockPolicy with(String level, Level measured) {
        var changed = new HashMap<>(levels);
        changed.put(level, measured);
        return new ClockPolicy(businessHours, changed, pauses, warnBeforeMinutes);
    }

    /** The last time of day at which a call at that level counts on its day; null for all day. */
    public @Nullable LocalTime acceptedUntil(String level) {
        var measured = levels.get(level);
        return measured != null && measured.target() instanceof Target.NextBusinessDay(var until)
                ? until
                : null;
    }

    /**
     * How a level is measured.
     *
     * @param start what starts its clock
     * @param metBy what meets the target, the first of them; so do the end of the failure and of
     *     the case
     * @param target what is to be met
     */
    public record Level(Start start, Set<Milestone> metBy, Target target) {

        /** Copies the milestones. */
        public Level {
            metBy = Set.copyOf(metBy);
        }
    }

    /** What is to be met. */
    public sealed interface Target {

        /** No time is set. */
        record None() implements Target {}

        /**
         * So long after the start, round the clock (SLA-2).
         *
         * @param minutes how long
         */
        record Within(int minutes) implements Target {}

        /**
         * By the end of the business hours of the next business day (SLA-1).
         *
         * @param acceptedUntil what comes later on its day, or on no business day, counts as
         *     accepted on the business day after; null where the day itself always counts
         */
        record NextBusinessDay(@Nullable LocalTime acceptedUntil) implements Target {}
    }

    /** What starts a clock. */
    public enum Start {
        /** The case is received. */
        RECEPTION("受付", "reception"),
        /** The diagnosis on the telephone is over. */
        DIAGNOSIS("電話での切り分けの終わり", "the end of the diagnosis by telephone");

        private final Sentence words;

        Start(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** What it is, for a person. */
        public Sentence words() {
            return words;
        }
    }

    /** What can meet a target while the failure lasts. */
    public enum Milestone {
        /** A part has come to the machine's place. */
        PART_DELIVERED("部品の到着", "the part is there"),
        /** An engineer has come to the machine's place. */
        ENGINEER_ARRIVED("技術員の到着", "the engineer is there");

        private final Sentence words;

        Milestone(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** What it is, for a person. */
        public Sentence words() {
            return words;
        }
    }

    /** Why a case waits for its customer. */
    public enum PauseReason {
        /** The customer cannot be reached, or has no time. */
        CUSTOMER_UNAVAILABLE("お客様不在", "the customer is not available"),
        /** Nobody is let in. */
        ACCESS("入館待ち", "no access to the place"),
        /** The customer has to agree first. */
        APPROVAL("承認待ち", "the customer's approval is awaited");

        private final Sentence words;

        PauseReason(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** What it is, for a person. */
        public Sentence words() {
            return words;
        }
    }
}
