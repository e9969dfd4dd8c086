package dev.hoshu.domain.registration;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.entitlement.Explanations;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether coverage may start on the day of delivery: CHG-1, CHG-2, CHG-3. */
public final class StartDates {

    private final int refusedFromDays;

    private StartDates(int refusedFromDays) {
        this.refusedFromDays = refusedFromDays;
    }

    /** Decisions by the figures of that policy. */
    public static StartDates under(Policy policy) {
        return new StartDates(policy.startDate().refusedFromDays());
    }

    /**
     * Decides one request; a renewal is refused whatever the papers and the days (CHG-3).
     *
     * @param shippedFromFactory the day the machine left the factory, or null if it is not known
     */
    public StartDateDecision decide(
            StartDateRequest request, @Nullable LocalDate shippedFromFactory) {
        if (request.of() == CoveragePart.RENEWAL) {
            return refused(renewalsStay());
        }
        if (shippedFromFactory == null) {
            return new StartDateDecision.Undecided(List.of(NeededFact.SHIPPED_FROM_FACTORY));
        }
        var papers = papers(request);
        var days = days(request.deliveredOn(), shippedFromFactory);
        if (days.objects()) {
            return refused(papers.objects() ? List.of(days, papers) : List.of(days));
        }
        if (papers.objects()) {
            return new StartDateDecision.NeedsDocuments(List.of(papers), papers.facts());
        }
        var start = request.deliveredOn();
        return new StartDateDecision.Accepted(
                start,
                List.of(papers, days),
                new Sentence(
                                "保守開始日を納品日の" + ja(start) + "に変更できます。",
                                "The first day can be changed to the day of delivery, "
                                        + en(start)
                                        + ".")
                        .then(days.facts()));
    }

    private static StartDateDecision refused(List<Finding> objections) {
        return new StartDateDecision.Refused(objections, Explanations.refused(objections));
    }

    private static List<Finding> renewalsStay() {
        return Stream.of(Rule.CHG_3, Rule.REN_6)
                .map(rule ->
                        new Finding(
                                rule,
                                Outcome.REFUSED,
                                new Sentence(
                                        "継続サービスの開始日は満了日の翌日に決まっていて、変更できません。",
                                        "A renewal starts on the day after the coverage end, and"
                                                + " its first day cannot be changed."),
                                null))
                .toList();
    }

    private static Finding papers(StartDateRequest request) {
        var missing =
                Arrays.stream(ProofOfPurchase.values())
                        .filter(paper -> !request.documents().contains(paper))
                        .map(ProofOfPurchase::words)
                        .toList();
        if (missing.isEmpty()) {
            return new Finding(
                    Rule.CHG_1,
                    Outcome.AVAILABLE,
                    new Sentence("納品書と保証書がそろっています。", "Delivery note and warranty card are there."),
                    null);
        }
        var ja = missing.stream().map(Sentence::ja).collect(Collectors.joining("と"));
        var en = missing.stream().map(Sentence::en).collect(Collectors.joining(" and "));
        return new Finding(
                Rule.CHG_1,
                Outcome.NEEDS_DOCUMENTS,
                new Sentence(
                        "納品日の" + ja(request.deliveredOn()) + "を確かめる" + ja + "がありません。",
                        "To prove the delivery on "
                                + en(request.deliveredOn())
                                + " there is missing: "
                                + en
                                + "."),
                new Sentence(
                        ja + "をご提出いただければ、この規則は妨げません。",
                        "With " + en + " this rule does not object."));
    }

    private Finding days(LocalDate deliveredOn, LocalDate shipped) {
        long between = ChronoUnit.DAYS.between(shipped, deliveredOn);
        var last = shipped.plusDays(refusedFromDays - 1L);
        if (between >= 0 && between < refusedFromDays) {
            return new Finding(
                    Rule.CHG_2,
                    Outcome.AVAILABLE,
                    new Sentence(
                            "納品日は工場出荷日の" + ja(shipped) + "から" + between + "日後です。",
                            "The delivery lies "
                                    + between
                                    + (between == 1 ? " day after " : " days after ")
                                    + en(shipped)
                                    + ", when the machine left the factory."),
                    null);
        }
        var facts =
                between < 0
                        ? new Sentence(
                                "納品日の" + ja(deliveredOn) + "が工場出荷日の" + ja(shipped) + "より前です。",
                                "The delivery on "
                                        + en(deliveredOn)
                                        + " lies before "
                                        + en(shipped)
                                        + ", when the machine left the factory.")
                        : new Sentence(
                                "納品日の"
                                        + ja(deliveredOn)
                                        + "は工場出荷日の"
                                        + ja(shipped)
                                        + "から"
                                        + between
                                        + "日後で、"
                                        + refusedFromDays
                                        + "日以上の差があります。",
                                "The delivery on "
                                        + en(deliveredOn)
                                        + " lies "
                                        + between
                                        + " days after "
                                        + en(shipped)
                                        + ", when the machine left the factory: "
                                        + refusedFromDays
                                        + " days or more.");
        return new Finding(
                Rule.CHG_2,
                Outcome.REFUSED,
                facts,
                new Sentence(
                        "納品日が" + ja(shipped) + "から" + ja(last) + "までなら、この規則は妨げません。",
                        "For a delivery from "
                                + en(shipped)
                                + " to "
                                + en(last)
                                + " this rule does not object."));
    }
}
