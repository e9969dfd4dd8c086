package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.Objections.consult;
import static dev.hoshu.domain.entitlement.Objections.refused;
import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;

/** Until when a service may run: EOS-1…3, then the limit MAX-1…5, then REN-8. */
final class EndRules {

    private final Policy policy;

    EndRules(Policy policy) {
        this.policy = policy;
    }

    /** The dates, cut where a pack that is held outlives the end of support. */
    Dates judge(
            MachineFacts machine,
            CoverageTimeline timeline,
            OfferRequest request,
            Dates dates,
            Judgement judgement) {
        var result =
                switch (machine.endOfSupport()) {
                    case EndOfSupport.NoneAnnounced none -> dates;
                    case EndOfSupport.Unknown unknown -> {
                        judgement.needs(NeededFact.END_OF_SUPPORT);
                        yield dates;
                    }
                    case EndOfSupport.EndsOn end ->
                            judgeEndOfSupport(end.lastDay(), request, dates, judgement);
                };
        // The limit looks at what is left after the cut.
        judgeLimit(machine, timeline.warranty().period().firstDay(), result, judgement);
        if (result.daysLate() > 0 && result.period().lastDay().isBefore(request.orderedOn())) {
            judgement.objects(
                    refused(
                            Rule.REN_8,
                            new Sentence(
                                    () ->
                                            "遡ると"
                                                    + ja(result.period().lastDay())
                                                    + "に終わり、ご発注日の"
                                                    + ja(request.orderedOn())
                                                    + "に届きません。",
                                    () ->
                                            "Backdated, it would end on "
                                                    + en(result.period().lastDay())
                                                    + ", before the day of the order, "
                                                    + en(request.orderedOn())
                                                    + "."),
                            new Sentence(
                                    "ご発注日に届く長い継続か、切れ目のない複数の継続なら、この規則は妨げません。",
                                    "For a longer renewal, or several without a gap, that reach the"
                                            + " day of the order, this rule does not object.")));
        }
        return result;
    }

    private Dates judgeEndOfSupport(
            LocalDate lastDay, OfferRequest request, Dates dates, Judgement judgement) {
        var firstDay = dates.period().firstDay();
        if (firstDay.isAfter(lastDay)) {
            judgement.objects(
                    refused(
                            Rule.EOS_1,
                            () -> "保守廃止日の" + ja(lastDay) + "より後の" + ja(firstDay) + "に始まることになります。",
                            () ->
                                    "It would start on "
                                            + en(firstDay)
                                            + ", after the end of support on "
                                            + en(lastDay)
                                            + "."));
            return dates;
        }
        boolean shortRenewal = isShortRenewal(request, firstDay, lastDay);
        boolean outlives = dates.period().lastDay().isAfter(lastDay);
        if (!shortRenewal && !outlives) {
            return dates;
        }
        if (request.held()) {
            judgement.rests(DateFindings.registeredUpTo(lastDay));
            return dates.endingBy(lastDay);
        }
        if (shortRenewal) {
            judgement.objects(
                    consult(
                            Rule.EOS_2,
                            new Sentence(
                                    () ->
                                            "初日の"
                                                    + ja(firstDay)
                                                    + "から保守廃止日の"
                                                    + ja(lastDay)
                                                    + "まで"
                                                    + TermWords.ja(fullRenewal())
                                                    + "ありません。個別保守をお勧めします。",
                                    () ->
                                            "From its first day, "
                                                    + en(firstDay)
                                                    + ", to the end of support on "
                                                    + en(lastDay)
                                                    + " it is less than "
                                                    + TermWords.en(fullRenewal())
                                                    + "; an individual contract is recommended."),
                            heldAlready()),
                    Advice.INDIVIDUAL_CONTRACT);
        } else {
            judgement.objects(
                    consult(
                            Rule.EOS_1,
                            new Sentence(
                                    () ->
                                            ja(dates.period().lastDay())
                                                    + "に終わり、保守廃止日の"
                                                    + ja(lastDay)
                                                    + "を過ぎます。",
                                    () ->
                                            "It would end on "
                                                    + en(dates.period().lastDay())
                                                    + ", after the end of support on "
                                                    + en(lastDay)
                                                    + "."),
                            heldAlready()));
        }
        return dates;
    }

    /** Whether less than a full renewal is left from the first day on, whatever is being bought. */
    private boolean isShortRenewal(OfferRequest request, LocalDate firstDay, LocalDate lastDay) {
        return request.service().kind() == OfferingKind.RENEWAL
                && Term.ofMonths(fullRenewal()).from(firstDay).lastDay().isAfter(lastDay);
    }

    private int fullRenewal() {
        return policy.endOfSupport().fullRenewalMonths();
    }

    private static Sentence heldAlready() {
        return new Sentence(
                "パックをすでにお持ちなら、保守廃止日までの登録ができます。",
                "A pack that the customer holds already can be registered up to the end of"
                        + " support.");
    }

    private void judgeLimit(
            MachineFacts machine, LocalDate warrantyStart, Dates dates, Judgement judgement) {
        var family =
                machine.family() == null
                        ? null
                        : policy.family(machine.family().code()).orElse(null);
        if (family == null) {
            judgement.needs(NeededFact.FAMILY);
            return;
        }
        var twoYears = machine.twoYearRenewal();
        if (family.needsTwoYearRenewal() && twoYears == null) {
            // Within the limit of either kind of machine nothing turns on which it is.
            if (dates.period().lastDay().isAfter(family.surelyAllowed(warrantyStart))) {
                judgement.needs(NeededFact.TWO_YEAR_RENEWAL);
            }
            return;
        }
        var limit = family.limit(twoYears != null && twoYears);
        var allowed = Term.ofYears(limit.years()).from(warrantyStart).lastDay();
        if (dates.period().lastDay().isAfter(allowed)) {
            pastLimit(limit, allowed, warrantyStart, dates.period().lastDay(), judgement);
        }
    }

    private static void pastLimit(
            FamilyPolicy.Limit limit,
            LocalDate allowed,
            LocalDate warrantyStart,
            LocalDate end,
            Judgement judgement) {
        var granted = Term.ofYears(limit.consultUntilYears()).from(warrantyStart).lastDay();
        if (!end.isAfter(granted)) {
            judgement.objects(
                    consult(
                            limit.rule(),
                            new Sentence(
                                    () ->
                                            ja(end)
                                                    + "に終わり、"
                                                    + limit.years()
                                                    + "年の上限の"
                                                    + ja(allowed)
                                                    + "を過ぎます。"
                                                    + limit.consultUntilYears()
                                                    + "年目の"
                                                    + ja(granted)
                                                    + "までは申請が要ります。",
                                    () ->
                                            "It would end on "
                                                    + en(end)
                                                    + ", past the limit of "
                                                    + limit.years()
                                                    + " years on "
                                                    + en(allowed)
                                                    + "; up to "
                                                    + en(granted)
                                                    + " it takes an application."),
                            null));
            return;
        }
        judgement.objects(
                refused(
                        limit.rule(),
                        () ->
                                "この機器の保守は保証開始日の"
                                        + ja(warrantyStart)
                                        + "から"
                                        + limit.consultUntilYears()
                                        + "年、"
                                        + ja(granted)
                                        + "までです。",
                        () ->
                                "This machine can be served for "
                                        + limit.consultUntilYears()
                                        + " years from "
                                        + en(warrantyStart)
                                        + ", up to "
                                        + en(granted)
                                        + "."));
        judgement.objects(
                refused(
                        Rule.MAX_5,
                        () -> ja(end) + "に終わり、上限の" + ja(granted) + "を過ぎます。",
                        () ->
                                "It would end on "
                                        + en(end)
                                        + ", after the limit on "
                                        + en(granted)
                                        + "."));
    }
}
