package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the rules have said so far about one offer: all of it, for no objection may hide another.
 */
final class Judgement {

    private final List<Finding> objections = new ArrayList<>(4);
    private final List<Finding> grounds = new ArrayList<>(4);
    private Set<Advice> advice = Set.of();
    private Set<NeededFact> needed = Set.of();
    private Outcome outcome = Outcome.AVAILABLE;

    void objects(Finding finding) {
        objections.add(finding);
        outcome = outcome.gravest(finding.outcome());
    }

    void objects(Finding finding, Advice way) {
        objects(finding);
        advises(way);
    }

    /** Notes a rule that gave a date or lifted an objection. */
    void rests(Finding ground) {
        grounds.add(ground);
    }

    void advises(Advice way) {
        advice = with(advice, way);
    }

    void needs(NeededFact fact) {
        needed = with(needed, fact);
    }

    /** Most decisions have none or one, and each of millions makes its own. */
    private static <E extends Enum<E>> Set<E> with(Set<E> known, E more) {
        if (known.isEmpty()) {
            return Set.of(more);
        }
        var all = EnumSet.copyOf(known);
        all.add(more);
        return all.size() == known.size() ? known : Collections.unmodifiableSet(all);
    }

    Outcome outcome() {
        return outcome;
    }

    List<NeededFact> needed() {
        return List.copyOf(needed);
    }

    Set<Advice> advice() {
        return advice;
    }

    /** The gravest objections first, each sort in the order in which it was raised. */
    List<Finding> objections() {
        if (objections.size() < 2) {
            return objections;
        }
        var sorted = new ArrayList<Finding>(objections);
        sorted.sort((a, b) -> b.outcome().compareTo(a.outcome()));
        return sorted;
    }

    /** The objections, then the rules that fixed the dates. */
    List<Finding> objectionsAndGrounds() {
        var all = new ArrayList<Finding>(objections.size() + grounds.size());
        all.addAll(objections());
        all.addAll(grounds);
        return all;
    }
}
