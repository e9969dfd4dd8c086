package dev.hoshu.domain.endofsupport;

import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an announcement does to a service that somebody was quoted or has ordered: the decision as
 * it would be without it and with it, on the same day and with the same facts.
 */
public sealed interface WishEffect {

    /** What happens, in a sentence; nothing is said of what stays as it is. */
    Optional<Sentence> explanation();

    /** The rule that makes the difference; none where there is no difference. */
    Optional<Rule> rule();

    /** It stays as it is. */
    record Unchanged() implements WishEffect {

        @Override
        public Optional<Sentence> explanation() {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> rule() {
            return Optional.empty();
        }
    }

    /**
     * It can be had no longer, or only from the sales desk.
     *
     * @param code {@code REFUSED} or {@code CONSULT}
     * @param deciding what the deciding rule saw
     */
    record Graver(String code, Finding deciding) implements WishEffect {

        @Override
        public Optional<Sentence> explanation() {
            return Optional.of(deciding.facts());
        }

        @Override
        public Optional<Rule> rule() {
            return Optional.of(deciding.rule());
        }
    }

    /**
     * It covers other days: cut to the end of support (EOS-3), or longer where the end moved on.
     *
     * @param before its last day without the announcement
     * @param after its last day with it
     */
    record OtherDays(LocalDate before, LocalDate after) implements WishEffect {

        @Override
        public Optional<Sentence> explanation() {
            return Optional.of(
                    new Sentence(
                            "最終日が %s から %s に変わります。".formatted(before, after),
                            "Its last day moves from %s to %s.".formatted(before, after)));
        }

        @Override
        public Optional<Rule> rule() {
            return Optional.of(Rule.EOS_3);
        }
    }

    /**
     * What could not be had, or from the sales desk alone, or not be decided, is had more easily.
     *
     * @param cause the rule that had stood against it
     */
    record Lighter(Rule cause) implements WishEffect {

        @Override
        public Optional<Sentence> explanation() {
            return Optional.of(
                    new Sentence(
                            "保守廃止日による妨げがなくなります。",
                            "The end of support stands against it no longer."));
        }

        @Override
        public Optional<Rule> rule() {
            return Optional.of(cause);
        }
    }

    /**
     * Nobody can say any more whether it can be had: that support ends some day is not known.
     *
     * @param words what is missing
     */
    record Unknown(Sentence words) implements WishEffect {

        @Override
        public Optional<Sentence> explanation() {
            return Optional.of(words);
        }

        @Override
        public Optional<Rule> rule() {
            return Optional.of(Rule.EOS_1);
        }
    }

    /** What the difference between two decisions of the same wish is. */
    static WishEffect between(OfferDecision without, OfferDecision with) {
        if (with instanceof OfferDecision.Undecided undecided) {
            return without instanceof OfferDecision.Undecided
                    ? new Unchanged()
                    : new Unknown(undecided.explanation());
        }
        int graver = gravity(with) - gravity(without);
        if (graver > 0) {
            return new Graver(
                    with instanceof OfferDecision.Refused ? "REFUSED" : "CONSULT",
                    with.findings().getFirst());
        }
        if (graver < 0) {
            return new Lighter(
                    without.findings().stream().findFirst().map(Finding::rule).orElse(Rule.EOS_1));
        }
        if (without instanceof OfferDecision.Granted before
                && with instanceof OfferDecision.Granted after
                && !before.period().lastDay().equals(after.period().lastDay())) {
            return new OtherDays(before.period().lastDay(), after.period().lastDay());
        }
        return ofOtherRule(without.findings(), with.findings());
    }

    /** Both only from the sales desk, but for another reason: the reason is worth telling. */
    private static WishEffect ofOtherRule(List<Finding> without, List<Finding> with) {
        var before = without.stream().filter(Finding::objects).map(Finding::rule).toList();
        return with.stream()
                .filter(Finding::objects)
                .filter(f -> !before.contains(f.rule()))
                .findFirst()
                .<WishEffect>map(f -> new Graver("CONSULT", f))
                .orElseGet(Unchanged::new);
    }

    private static int gravity(OfferDecision decision) {
        return switch (decision) {
            case OfferDecision.Available _ -> 0;
            case OfferDecision.Undecided _ -> 1;
            case OfferDecision.Consult _ -> 2;
            case OfferDecision.Refused _ -> 3;
        };
    }
}
