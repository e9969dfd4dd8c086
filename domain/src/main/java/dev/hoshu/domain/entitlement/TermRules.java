package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.Objections.refused;
import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Which terms can be had, and until when an upgrade: CAT-2, CAT-8, MAX-2, REN-7, NEW-1, REN-4. */
final class TermRules {

    private final Policy policy;

    TermRules(Policy policy) {
        this.policy = policy;
    }

    /** An upgrade is for a machine in its warranty; past all coverage no new contract is made. */
    void judgeWarranty(CoverageTimeline timeline, OfferRequest request, Judgement judgement) {
        var lastDay = timeline.warranty().period().lastDay();
        if (!request.orderedOn().isAfter(lastDay)) {
            return;
        }
        if (request.service().kind() != OfferingKind.UPGRADE
                && request.orderedOn().isAfter(timeline.coverageEnd())) {
            var end = timeline.coverageEnd();
            judgement.objects(
                    refused(
                            Rule.REN_4,
                            () -> "保守は" + ja(end) + "に満了しました。満了した後の新規契約は承っていません。",
                            () ->
                                    "Coverage ended on "
                                            + en(end)
                                            + ", and after that no new contract is made."));
            return;
        }
        judgement.objects(
                refused(
                        Rule.NEW_1,
                        () -> "保証期間中の機器だけのものです。この機器の保証は" + ja(lastDay) + "に終わりました。",
                        () ->
                                "It is for a machine in its warranty, and this warranty ended on "
                                        + en(lastDay)
                                        + "."),
                Advice.ONE_YEAR_RENEWAL);
    }

    /** Too long after the coverage end no renewal is made either, where the programme says so. */
    void judgeLapse(LocalDate coverageEnd, long daysLate, Judgement judgement) {
        var most = policy.reinstatement().refusedAfterDays();
        if (most == null || !policy.reinstatement().isRefused(daysLate)) {
            return;
        }
        judgement.objects(
                refused(
                        Rule.REN_4,
                        () ->
                                "保守は"
                                        + ja(coverageEnd)
                                        + "に満了し、ご発注日まで"
                                        + daysLate
                                        + "日たっています。遡って継続できるのは"
                                        + most
                                        + "日、"
                                        + ja(coverageEnd.plusDays(most))
                                        + "までのご発注です。",
                        () ->
                                "Coverage ended on "
                                        + en(coverageEnd)
                                        + ", "
                                        + DateFindings.days(daysLate)
                                        + " before the order; a backdated renewal could be ordered"
                                        + " up to "
                                        + DateFindings.days(most)
                                        + " after it, until "
                                        + en(coverageEnd.plusDays(most))
                                        + "."));
    }

    /** Whether an upgrade or an add-on can be had for that term; if not, it has objected. */
    boolean judgeUpgradeTerm(MachineFacts machine, OfferRequest request, Judgement judgement) {
        boolean allowed = true;
        int months = request.service().term().months();
        var family = familyOf(machine);
        if (family.isPresent()) {
            if (!family.get().upgradeTerms().contains(months)) {
                judgement.objects(noSuchTerm(family.get(), months, family.get().upgradeTerms()));
                allowed = false;
            }
        } else if (!everyFamilyHasUpgradeOf(months)) {
            judgement.needs(NeededFact.FAMILY);
        }
        if (request.halfTerm()) {
            judgement.objects(noHalf());
            allowed = false;
        }
        return allowed;
    }

    /** Whether a renewal can be had for that term; if not, it has objected. */
    boolean judgeRenewalTerm(MachineFacts machine, OfferRequest request, Judgement judgement) {
        var figures = policy.renewal();
        int months = request.service().term().months();
        var objection = renewalTerm(machine, months, judgement);
        objection.ifPresent(judgement::objects);
        boolean allowed = objection.isEmpty();
        if (request.halfTerm() && months != figures.halfTermOfMonths()) {
            judgement.objects(noHalf());
            allowed = false;
        }
        return allowed;
    }

    private Optional<Finding> renewalTerm(MachineFacts machine, int months, Judgement judgement) {
        var figures = policy.renewal();
        if (!figures.terms().contains(months)) {
            return Optional.of(
                    months < figures.shortestMonths()
                            ? soldByTheMonth(months)
                            : noSuchTerm(Rule.CAT_2, months, figures.terms()));
        }
        if (figures.termsWithTwoYearRenewal().contains(months)) {
            var twoYears = machine.twoYearRenewal();
            if (twoYears == null) {
                judgement.needs(NeededFact.TWO_YEAR_RENEWAL);
            } else if (!twoYears) {
                return Optional.of(
                        refused(
                                Rule.CAT_2,
                                () -> "この機器に" + TermWords.ja(months) + "継続はありません。",
                                () ->
                                        "There is no renewal of "
                                                + TermWords.en(months)
                                                + " for this machine."));
            }
        }
        var family = familyOf(machine);
        if (family.isEmpty()
                && policy.families().values().stream().anyMatch(f -> lacks(f, months))) {
            judgement.needs(NeededFact.FAMILY);
        }
        return family.filter(f -> lacks(f, months))
                .map(f -> noSuchTerm(f.termRule(), months, f.ownRenewalTerms().orElseThrow()));
    }

    /** Whether the family has renewal terms of its own and this is none of them. */
    private static boolean lacks(FamilyPolicy family, int months) {
        return family.ownRenewalTerms().map(own -> !own.contains(months)).orElse(false);
    }

    private Optional<FamilyPolicy> familyOf(MachineFacts machine) {
        var family = machine.family();
        return family == null ? Optional.empty() : policy.family(family.code());
    }

    private boolean everyFamilyHasUpgradeOf(int months) {
        return policy.families().values().stream().allMatch(f -> f.upgradeTerms().contains(months));
    }

    private static Finding noSuchTerm(FamilyPolicy family, int months, Set<Integer> terms) {
        return noSuchTerm(family.termRule(), months, terms);
    }

    private static Finding noSuchTerm(Rule rule, int months, Set<Integer> terms) {
        return refused(
                rule,
                new Sentence(
                        () ->
                                TermWords.ja(months)
                                        + "の期間はありません。ある期間は"
                                        + TermWords.ja(terms)
                                        + "です。",
                        () ->
                                "There is no term of "
                                        + TermWords.en(months)
                                        + "; the terms are "
                                        + TermWords.en(terms)
                                        + "."),
                new Sentence(
                        () -> TermWords.ja(terms) + "なら、この規則は妨げません。",
                        () ->
                                "For a term of "
                                        + TermWords.en(terms)
                                        + " this rule does not object."));
    }

    private Finding soldByTheMonth(int months) {
        int shortest = policy.renewal().shortestMonths();
        return refused(
                Rule.CAT_8,
                new Sentence(
                        () -> months + "か月の継続はありません。月単位の販売はしていません。",
                        () ->
                                "There is no renewal of "
                                        + DateFindings.months(months)
                                        + ": nothing is sold by the month."),
                new Sentence(
                        () -> TermWords.ja(shortest) + "継続なら、この規則は妨げません。",
                        () ->
                                "For a renewal of "
                                        + TermWords.en(shortest)
                                        + " this rule does not object."));
    }

    private Finding noHalf() {
        var figures = policy.renewal();
        var whole = figures.halfTermOfMonths();
        return refused(
                Rule.REN_7,
                new Sentence(
                        () ->
                                figures.halfTermMonths()
                                        + "か月で登録できるのは、"
                                        + TermWords.ja(whole)
                                        + "継続だけです。",
                        () ->
                                "Only a renewal of "
                                        + TermWords.en(whole)
                                        + " can be registered for "
                                        + DateFindings.months(figures.halfTermMonths())
                                        + "."),
                new Sentence(
                        "期間の全部であれば、この規則は妨げません。", "For the whole term this rule does not object."));
    }
}
