package dev.hoshu.domain.report;

import dev.hoshu.domain.response.BreachCause;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How many decided cases met their target, and why the others did not.
 *
 * @param met how many met it
 * @param missed how many missed it
 * @param causes how many of those for which cause; only causes that were said, each once at least
 */
public record Tally(int met, int missed, Map<BreachCause, Integer> causes) {

    /** Nothing is decided. */
    public static final Tally NONE = new Tally(0, 0, Map.of());

    /** Copies the causes and checks that they are no more than the misses. */
    public Tally {
        var copy = new EnumMap<BreachCause, Integer>(BreachCause.class);
        copy.putAll(causes);
        causes = Collections.unmodifiableMap(copy);
        if (causes.values().stream().mapToInt(n -> n).sum() > missed) {
            throw new IllegalArgumentException(
                    "More causes than misses: %s, %d.".formatted(causes, missed));
        }
    }

    /** What one case counts; an undecided one counts nothing. */
    static Tally of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met m -> new Tally(1, 0, Map.of());
            case Verdict.Missed(var deadline, var cause) ->
                    new Tally(0, 1, cause == null ? Map.of() : Map.of(cause, 1));
            case Verdict.WithinTime w -> NONE;
            case Verdict.NoTarget n -> NONE;
            case Verdict.Unreadable u -> NONE;
        };
    }

    /** Both together. */
    public Tally plus(Tally other) {
        var sum = new EnumMap<BreachCause, Integer>(BreachCause.class);
        sum.putAll(causes);
        other.causes.forEach((cause, count) -> sum.merge(cause, count, Integer::sum));
        return new Tally(met + other.met, missed + other.missed, sum);
    }

    /** How many are decided. */
    public int decided() {
        return met + missed;
    }

    /** How many were missed for that cause. */
    public int because(BreachCause cause) {
        return causes.getOrDefault(cause, 0);
    }

    /** How many were missed and nobody has said why. */
    public int causeNotSaid() {
        return missed - causes.values().stream().mapToInt(n -> n).sum();
    }

    /** The share that was met; empty where nothing is decided, which is neither 0 nor 100. */
    public OptionalInt tenthsOfPercent() {
        return Share.tenths(met, decided());
    }
}
