package dev.hoshu.domain.response;

import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a change would do to the cases that are open: each is read by the figures in force and by
 * the changed ones. Nothing is changed by it, so it is looked at before the change is applied.
 */
public final class Replays {

    private final CaseClocks inForce;
    private final CaseClocks changed;
    private final Instant at;

    private Replays(CaseClocks inForce, CaseClocks changed, Instant at) {
        this.inForce = inForce;
        this.changed = changed;
        this.at = at;
    }

    /**
     * A change of policy or calendar.
     *
     * @param inForce clocks by the figures in force
     * @param changed clocks by the changed figures; the same where only cases change
     * @param at the instant at which they are compared
     */
    public static Replays of(CaseClocks inForce, CaseClocks changed, Instant at) {
        return new Replays(inForce, changed, at);
    }

    /**
     * A case that is looked at.
     *
     * @param number its number
     * @param log what is on record of its time
     */
    public record Candidate(String number, CaseLog log) {}

    /**
     * A case whose deadline moves.
     *
     * @param number its number
     * @param level the level at which it is measured now
     * @param changedLevel the level after the change
     * @param from its deadline now; of a case that waits, if it went on at once; null if it has
     *     none
     * @param to the same after the change
     * @param wouldBreach whether the change makes a case of it that has missed its target
     */
    public record Move(
            String number,
            ServiceLevel level,
            ServiceLevel changedLevel,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean wouldBreach) {}

    /**
     * What the change comes to.
     *
     * @param moves the cases whose deadlines move, in the order in which they were given
     * @param unmoved how many open cases keep theirs
     * @param unreadable the numbers of those that cannot be read: their logs contradict themselves
     */
    public record Outcome(List<Move> moves, int unmoved, List<String> unreadable) {

        /** Copies the lists. */
        public Outcome {
            moves = List.copyOf(moves);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** What it does to these; what is met or closed is passed over. */
    public Outcome compare(List<Candidate> cases) {
        return compare(cases, log -> log);
    }

    /**
     * The same where the cases change too, such as their level.
     *
     * @param change from a case's log to the changed one
     */
    public Outcome compare(List<Candidate> cases, UnaryOperator<CaseLog> change) {
        var moves = new ArrayList<Move>();
        var unreadable = new ArrayList<String>();
        int unmoved = 0;
        for (var one : cases) {
            var other = change.apply(one.log());
            if (!(inForce.read(one.log(), at) instanceof CaseReading.Shown before)
                    || !(changed.read(other, at) instanceof CaseReading.Shown after)) {
                unreadable.add(one.number());
            } else if (before.metAt() == null) {
                var from = due(inForce, one.log(), before);
                var to = due(changed, other, after);
                if (Objects.equals(from, to)) {
                    unmoved++;
                } else {
                    moves.add(
                            new Move(
                                    one.number(),
                                    before.level(),
                                    after.level(),
                                    from,
                                    to,
                                    before.breachedAt() == null && after.breachedAt() != null));
                }
            }
        }
        return new Outcome(moves, unmoved, unreadable);
    }

    private @Nullable Instant due(CaseClocks clocks, CaseLog log, CaseReading.Shown reading) {
        var goingOn = log.goingOnFrom(at, reading.phase());
        return clocks.read(goingOn, at) instanceof CaseReading.Shown shown
                ? shown.deadline()
                : null;
    }
}
