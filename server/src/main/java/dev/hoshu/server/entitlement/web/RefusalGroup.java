package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers.Judged;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.OfferingWords;
import dev.hoshu.server.entitlement.OfferChanges;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Offers of one kind that cannot be had for one and the same set of rules.
 *
 * @param kind the kind
 * @param terms their terms, each once, as sold
 * @param reasons why, the deciding one first; a rule that saw different facts speaks once for each
 * @param undecided what is missing for an answer; null where the answer is no
 * @param numbers their part numbers
 * @param ways the nearest changes under which they can be had
 * @param isSought whether such changes were looked for
 */
record RefusalGroup(
        OfferingKind kind,
        List<Sentence> terms,
        List<Reason> reasons,
        @Nullable Sentence undecided,
        List<OfferingNumber> numbers,
        List<Way> ways,
        boolean isSought) {
    RefusalGroup {
        terms = List.copyOf(terms);
        reasons = List.copyOf(reasons);
        numbers = List.copyOf(numbers);
        ways = List.copyOf(ways);
    }

    /**
     * One rule's objection.
     *
     * @param rule the rule
     * @param facts what it saw, each sentence once
     * @param remedies what would change it, each sentence once; empty if nothing would
     */
    record Reason(Rule rule, List<Sentence> facts, List<Sentence> remedies) {
        Reason {
            facts = List.copyOf(facts);
            remedies = List.copyOf(remedies);
        }
    }

    /**
     * One change, and the offers that it helps.
     *
     * @param words the change and what would come of it
     * @param helped the offers, each with the one that it then is
     */
    record Way(Sentence words, List<Helped> helped) {
        Way {
            helped = List.copyOf(helped);
        }

        /** Whether an offer becomes another one by it. */
        public boolean isOther() {
            return helped.stream().anyMatch(h -> h.instead() != null);
        }
    }

    /**
     * An offer that a change helps.
     *
     * @param number its part number
     * @param instead the part number of the offering that it then is; null where it stays the same
     */
    record Helped(OfferingNumber number, @Nullable OfferingNumber instead) {}

    private record Key(OfferingKind kind, List<Rule> rules, boolean undecided) {}

    static List<RefusalGroup> of(List<Judged> offers, OfferChanges changes) {
        Map<Key, List<Judged>> groups = new LinkedHashMap<>();
        for (var judged : offers) {
            if (!(judged.decision() instanceof OfferDecision.Granted)) {
                groups.computeIfAbsent(key(judged), k -> new ArrayList<>()).add(judged);
            }
        }
        return groups.entrySet().stream()
                .map(e -> group(e.getKey(), e.getValue(), changes))
                .toList();
    }

    private static Key key(Judged judged) {
        return new Key(
                judged.offering().kind(),
                objections(judged).stream().map(Finding::rule).distinct().toList(),
                judged.decision() instanceof OfferDecision.Undecided);
    }

    private static List<Finding> objections(Judged judged) {
        return judged.decision().findings().stream().filter(Finding::objects).toList();
    }

    private static RefusalGroup group(Key key, List<Judged> members, OfferChanges changes) {
        return new RefusalGroup(
                key.kind(),
                members.stream().map(j -> OfferingWords.term(j.offering())).distinct().toList(),
                key.rules().stream().map(rule -> reason(rule, members)).toList(),
                key.undecided() ? members.getFirst().decision().explanation() : null,
                members.stream().map(j -> j.offering().number()).toList(),
                ways(members, changes),
                members.stream().anyMatch(OfferChanges::isSoughtFor));
    }

    private static List<Way> ways(List<Judged> members, OfferChanges changes) {
        Map<Sentence, List<Helped>> ways = new LinkedHashMap<>();
        for (var judged : members) {
            changes.of(judged)
                    .ifPresent(change ->
                            ways.computeIfAbsent(change.change().words(), w -> new ArrayList<>())
                                    .add(
                                            new Helped(
                                                    judged.offering().number(),
                                                    change.instead()
                                                            .map(ServiceOffering::number)
                                                            .orElse(null))));
        }
        return ways.entrySet().stream().map(e -> new Way(e.getKey(), e.getValue())).toList();
    }

    private static Reason reason(Rule rule, List<Judged> members) {
        var findings =
                members.stream()
                        .flatMap(j -> objections(j).stream())
                        .filter(f -> f.rule() == rule)
                        .toList();
        return new Reason(
                rule,
                findings.stream().map(Finding::facts).distinct().toList(),
                findings.stream()
                        .map(Finding::remedy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** Whether a change helps only some of the offers, or makes others of them. */
    public boolean isNamedBy(Way way) {
        return way.isOther() || way.helped().size() < numbers.size();
    }

    /** How many of the offers no change helps. */
    public int helpless() {
        return numbers.size() - ways.stream().mapToInt(w -> w.helped().size()).sum();
    }

    /** The kind, to begin a line with. */
    public Sentence kindWords() {
        return OfferingWords.kind(kind);
    }
}
