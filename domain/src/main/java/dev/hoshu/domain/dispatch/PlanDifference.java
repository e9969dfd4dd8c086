package dev.hoshu.domain.dispatch;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What one plan does otherwise than the one before.
 *
 * @param moves one for each visit of the day that is planned otherwise, in the day's order
 */
public record PlanDifference(List<Move> moves) {

    /** Copies the moves. */
    public PlanDifference {
        moves = List.copyOf(moves);
    }

    /** In what a visit is planned otherwise. */
    public enum Kind {
        /** It had nobody and has somebody now. */
        ADDED,
        /** Somebody else comes. */
        OTHER_ENGINEER,
        /** The same person comes at another time. */
        OTHER_TIME,
        /** It had somebody and has nobody now. */
        LEFT_OUT
    }

    /**
     * A visit that is planned otherwise.
     *
     * @param visit the visit's id
     * @param kind in what
     * @param before as it was; null if it had nobody
     * @param after as it is; null if it has nobody
     */
    public record Move(String visit, Kind kind, @Nullable Stop before, @Nullable Stop after) {}

    /** How many of those that had somebody are planned otherwise: those whom it disturbs. */
    public int changes() {
        return (int) moves.stream().filter(move -> move.kind() != Kind.ADDED).count();
    }

    /** The difference of two plans of a day; what is not to be visited any more is none. */
    public static PlanDifference between(WorkDay day, DayPlan before, DayPlan after) {
        var moves = new ArrayList<Move>();
        for (var visit : day.visits()) {
            var was = before.stopAt(visit.id()).orElse(null);
            var is = after.stopAt(visit.id()).orElse(null);
            var kind = kind(was, is);
            if (kind != null) {
                moves.add(new Move(visit.id(), kind, was, is));
            }
        }
        return new PlanDifference(moves);
    }

    private static @Nullable Kind kind(@Nullable Stop was, @Nullable Stop is) {
        if (was == null) {
            return is == null ? null : Kind.ADDED;
        }
        if (is == null) {
            return Kind.LEFT_OUT;
        }
        if (!was.engineer().equals(is.engineer())) {
            return Kind.OTHER_ENGINEER;
        }
        return was.startMinute() == is.startMinute() ? null : Kind.OTHER_TIME;
    }
}
