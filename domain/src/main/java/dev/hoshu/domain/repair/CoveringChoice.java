package dev.hoshu.domain.repair;

import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of several covers in force pays for a failure. The rulebook says that it is the best
 * (REP-1) and not which of two that are equally good; the order of {@link Reason} says that, so
 * that the answer never hangs on the order in which they were recorded.
 *
 * @param by the one that covers
 * @param others the others that were in force too, each with what decided against it, the next best
 *     first
 */
public record CoveringChoice(Cover by, List<Beaten> others) {

    /** Copies the list. */
    public CoveringChoice {
        others = List.copyOf(others);
    }

    /**
     * A cover that was in force and does not pay.
     *
     * @param cover the cover
     * @param because what decided against it
     */
    public record Beaten(Cover cover, Reason because) {}

    /** What decides between two covers; the first that tells them apart does. */
    public enum Reason {
        /** The other has a lower level (REP-1). */
        LOWER_LEVEL("レベルが下", "a lower level", Comparator.comparing(Cover::level).reversed()),
        /** It has the same level without Premier Support. */
        NO_PREMIER(
                "同じレベルでプレミアなし",
                "the same level without Premier",
                Comparator.comparing((Cover c) -> !c.premier())),
        /** A service was paid for to take the warranty's place. */
        WARRANTY("同じレベルの基本保証", "the warranty at the same level", byWarranty()),
        /** It ends earlier. */
        ENDS_EARLIER(
                "先に終わる",
                "it ends earlier",
                Comparator.comparing((Cover c) -> c.period().dayAfter()).reversed()),
        /** It began later. */
        BEGAN_LATER(
                "始まりが後",
                "it began later",
                Comparator.comparing((Cover c) -> c.period().firstDay())),
        /** An upgrade goes before a renewal, a pack before an individual contract. */
        KIND(
                "種類の順",
                "the order of kinds",
                Comparator.comparing(
                        Cover::kind, Comparator.nullsFirst(Comparator.naturalOrder()))),
        /** It was ordered later, or nobody knows when. */
        ORDERED_LATER(
                "ご発注が後",
                "it was ordered later",
                Comparator.comparing(
                        Cover::orderedOn, Comparator.nullsLast(Comparator.naturalOrder()))),
        /** Nothing tells the two apart. */
        THE_SAME("内容が同じ", "it is the same", (_, _) -> 0);

        private final Sentence words;
        private final Comparator<Cover> order;

        Reason(String ja, String en, Comparator<Cover> order) {
            this.words = new Sentence(ja, en);
            this.order = order;
        }

        /** Why it does not pay, for a person. */
        public Sentence words() {
            return words;
        }

        private static Comparator<Cover> byWarranty() {
            return Comparator.comparing((Cover c) -> c.kind() == null);
        }
    }

    /**
     * What pays for a failure of that day: of the warranty and the services ordered by then (REP-4)
     * the best in force.
     *
     * @return empty if nothing is in force
     */
    public static Optional<CoveringChoice> on(CoverageTimeline timeline, LocalDate day) {
        var inForce = new ArrayList<Cover>();
        inForce.add(Cover.of(timeline.warranty()));
        timeline.orderedBy(day).services().forEach(s -> inForce.add(Cover.of(s)));
        inForce.removeIf(c -> !c.period().contains(day));
        if (inForce.isEmpty()) {
            return Optional.empty();
        }
        inForce.sort(CoveringChoice::compare);
        var best = inForce.getFirst();
        return Optional.of(
                new CoveringChoice(
                        best,
                        inForce.stream()
                                .skip(1)
                                .map(c -> new Beaten(c, between(best, c)))
                                .toList()));
    }

    private static int compare(Cover one, Cover other) {
        return between(one, other).order.compare(one, other);
    }

    private static Reason between(Cover one, Cover other) {
        for (var reason : Reason.values()) {
            if (reason.order.compare(one, other) != 0) {
                return reason;
            }
        }
        return Reason.THE_SAME;
    }

    /** Which one pays, and which others were in force and why they do not. */
    public Sentence explanation() {
        var chosen =
                new Sentence(
                        "対象とするのは" + by.words().ja() + "です。",
                        "What covers it is the " + by.words().en() + ".");
        var beside = beside();
        return beside == null ? chosen : chosen.then(beside);
    }

    private @Nullable Sentence beside() {
        if (others.isEmpty()) {
            return null;
        }
        var ja = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (var other : others) {
            ja.add(other.cover().words().ja() + "—" + other.because().words().ja());
            en.add("the " + other.cover().words().en() + ": " + other.because().words().en());
        }
        return new Sentence(
                "ほかに有効だったもの: " + String.join("、", ja) + "。",
                "Also in force: " + String.join("; ", en) + ".");
    }
}
