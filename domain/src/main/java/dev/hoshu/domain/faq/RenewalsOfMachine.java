package dev.hoshu.domain.faq;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.entitlement.TermWords;
import dev.hoshu.domain.quote.Quotes;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Renewals and terms of one machine. */
final class RenewalsOfMachine {

    private final MachineCase at;

    RenewalsOfMachine(MachineCase at) {
        this.at = at;
    }

    FrequentAnswer orderDay(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var decision = at.renewal().decision();
        if (decision instanceof OfferDecision.Refused) {
            return reply.say(
                            "継続はできないので、発注期限もありません。",
                            "It cannot be renewed, so no day to order by is left.")
                    .decided(decision)
                    .done();
        }
        var end = timeline.get().coverageEnd();
        var orderBy = at.policy().renewal().orderBy(end);
        if (at.on().isBefore(orderBy)) {
            reply.say(
                    "%sまでにご発注ください。登録は満了日の%sまでです。".formatted(ja(orderBy), ja(end)),
                    "Order it by %s, and register it by the last covered day, %s."
                            .formatted(en(orderBy), en(end)));
        } else if (!at.on().isAfter(end)) {
            reply.say(
                    "発注期限の%sを迎えています。すぐにご発注いただき、満了日の%sまでに登録してください。".formatted(ja(orderBy), ja(end)),
                    "The day to order by, %s, has come: order now, and register it by the last covered day, %s."
                            .formatted(en(orderBy), en(end)));
        } else {
            reply.say(
                    "発注期限の%sも満了日の%sも過ぎています。続けるなら、すぐにご発注ください。".formatted(ja(orderBy), ja(end)),
                    "The day to order by, %s, and the last covered day, %s, are past: to go on, order now."
                            .formatted(en(orderBy), en(end)));
        }
        if (decision instanceof OfferDecision.Available) {
            reply.because(List.of(Rule.REN_3));
            return reply.done();
        }
        return reply.decided(decision).done();
    }

    FrequentAnswer afterExpiry(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var end = timeline.get().coverageEnd();
        if (!at.on().isAfter(end)) {
            return stillCovered(reply, end);
        }
        var outlook = at.renewal();
        long late = ChronoUnit.DAYS.between(end, at.on());
        reply.say(
                "%sの満了から%d日たっています。".formatted(ja(end), late),
                "%d %s passed since coverage ended on %s."
                        .formatted(late, late == 1 ? "day has" : "days have", en(end)));
        reply.decided(outlook.decision());
        if (outlook.decision() instanceof OfferDecision.Granted granted) {
            fee(reply, outlook, granted);
        }
        return reply.done();
    }

    private FrequentAnswer stillCovered(Reply reply, LocalDate end) {
        var figures = at.policy().reinstatement();
        reply.say(
                "まだ切れていません。満了日は%sです。".formatted(ja(end)),
                "It has not expired; the last covered day is %s.".formatted(en(end)));
        if (figures.isFeeDue(figures.freeDays() + 1L)) {
            var free = end.plusDays(figures.freeDays());
            reply.say(
                    "切れた後も、%sまでのご発注なら復帰料金はなく、%sから加わります。".formatted(ja(free), ja(free.plusDays(1))),
                    "After that it can be ordered up to %s without a reinstatement fee, which is added from %s on."
                            .formatted(en(free), en(free.plusDays(1))));
        } else {
            reply.say("復帰料金はかかりません。", "There is no reinstatement fee.");
        }
        var decision = at.renewal().decision();
        return decision instanceof OfferDecision.Available
                ? reply.done()
                : reply.decided(decision).done();
    }

    private void fee(Reply reply, MachineCase.Outlook outlook, OfferDecision.Granted granted) {
        if (!granted.reinstatementFee()) {
            var free =
                    granted.period()
                            .firstDay()
                            .plusDays(at.policy().reinstatement().freeDays() - 1L);
            if (at.policy().reinstatement().isFeeDue(Long.MAX_VALUE)) {
                reply.say(
                        "%sまでのご発注なら復帰料金はかかりません。".formatted(ja(free)),
                        "Ordered by %s it costs no reinstatement fee.".formatted(en(free)));
            } else {
                reply.say("復帰料金はかかりません。", "There is no reinstatement fee.");
            }
            return;
        }
        var cheapest =
                at.grantable(OfferingKind.RENEWAL).stream()
                        .map(Offers.Judged::offering)
                        .filter(o -> o.term().equals(outlook.term()))
                        .map(ServiceOffering::price)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder());
        var fee =
                Quotes.under(at.policy())
                        .reinstatement(granted, outlook.term(), at.on(), cheapest.orElse(null));
        switch (fee) {
            case ReinstatementFee.None none -> {
                // The decision says that there is one.
            }
            case ReinstatementFee.OnRequest unknown -> reply.say(unknown.why());
            case ReinstatementFee.Amount amount -> reply.say(amount.why());
        }
    }

    FrequentAnswer longest(Reply reply) {
        return limit(reply).done();
    }

    private Reply limit(Reply reply) {
        var timeline = at.timeline();
        var family = at.family();
        var twoYears = at.facts().twoYearRenewal();
        if (timeline.isEmpty()) {
            reply.lacks(OpenFact.WARRANTY);
        }
        if (family.isEmpty()) {
            reply.lacks(OpenFact.FAMILY);
        } else if (family.get().needsTwoYearRenewal() && twoYears == null) {
            reply.lacks(OpenFact.TWO_YEAR_RENEWAL);
        }
        if (timeline.isEmpty()
                || family.isEmpty()
                || (family.get().needsTwoYearRenewal() && twoYears == null)) {
            return reply;
        }
        var limit = family.get().limit(Boolean.TRUE.equals(twoYears));
        return lastDays(reply, limit, timeline.get().warranty().period().firstDay());
    }

    private Reply lastDays(Reply reply, FamilyPolicy.Limit limit, LocalDate firstDay) {
        var lastDay = Term.ofYears(limit.years()).from(firstDay).lastDay();
        reply.because(List.of(limit.rule(), Rule.MAX_5));
        reply.say(
                "保証開始日の%sから%d年の%sまでです。".formatted(ja(firstDay), limit.years(), ja(lastDay)),
                "For %d years from %s, the first day of the warranty: up to %s."
                        .formatted(limit.years(), en(firstDay), en(lastDay)));
        if (limit.consultUntilYears() > limit.years()) {
            var granted = Term.ofYears(limit.consultUntilYears()).from(firstDay).lastDay();
            reply.say(
                    "申請により%d年目の%sまで延びることがあります。".formatted(limit.consultUntilYears(), ja(granted)),
                    "On application it can be up to %s, the end of year %d."
                            .formatted(en(granted), limit.consultUntilYears()));
        }
        if (at.on().isAfter(lastDay)) {
            reply.say("その日は過ぎています。", "That day is past.");
        }
        switch (at.facts().endOfSupport()) {
            case EndOfSupport.EndsOn(var end) when end.isBefore(lastDay) ->
                    reply.because(List.of(Rule.EOS_1))
                            .say(
                                    "ただし保守廃止日の%sのほうが先に来ます。".formatted(ja(end)),
                                    "The end of support on %s comes before that."
                                            .formatted(en(end)));
            case EndOfSupport.Unknown unknown -> reply.lacks(OpenFact.END_OF_SUPPORT);
            case EndOfSupport.EndsOn later -> {
                // The limit comes first.
            }
            case EndOfSupport.NoneAnnounced none -> {
                // Nothing comes before the limit.
            }
        }
        return reply;
    }

    FrequentAnswer anotherPack(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var start = timeline.get().dayAfterCoverage();
        var decision = at.renewal().decision();
        if (!(decision instanceof OfferDecision.Granted)) {
            return reply.decided(decision).done();
        }
        reply.because(decision.rules());
        if (!at.isListKnown()) {
            return reply.lacks(OpenFact.SEARCH_LIST)
                    .say(
                            "はい。どの継続パックでも%sに始まります。".formatted(ja(start)),
                            "Yes. Whichever renewal it is, it starts on %s.".formatted(en(start)))
                    .done();
        }
        var packs = at.grantable(OfferingKind.RENEWAL);
        if (packs.isEmpty()) {
            return reply.say(
                            "規則は妨げませんが、この機器に合う継続パックがリストにありません。",
                            "No rule objects, but the list has no renewal for this machine.")
                    .done();
        }
        var levels = EnumSet.noneOf(ServiceLevel.class);
        packs.forEach(j -> Optional.ofNullable(j.offering().level()).ifPresent(levels::add));
        return reply.say(
                        "はい。この機器には%d点の継続パックがあり、%sを選べます。どれも%sに始まります。"
                                .formatted(
                                        packs.size(),
                                        String.join(
                                                "、",
                                                levels.stream()
                                                        .map(l -> "「" + l.words().ja() + "」")
                                                        .toList()),
                                        ja(start)),
                        "Yes. There %s for this machine, at these levels: %s. Each starts on %s."
                                .formatted(
                                        packs.size() == 1
                                                ? "is 1 renewal"
                                                : "are " + packs.size() + " renewals",
                                        String.join(
                                                "; ",
                                                levels.stream().map(l -> l.words().en()).toList()),
                                        en(start)))
                .done();
    }

    FrequentAnswer onApplication(Reply reply) {
        return ofFamily(reply, Rule.MAX_3);
    }

    FrequentAnswer ownTerms(Reply reply) {
        return ofFamily(reply, Rule.MAX_2);
    }

    /** The limit if the machine is of a family that the rule is about, else that it is not. */
    private FrequentAnswer ofFamily(Reply reply, Rule rule) {
        var families = new Families(at.day());
        var asked = families.names(rule);
        if (families.each(rule).isEmpty()) {
            return reply.say("この日の方針に、そのような系列はありません。", "The policy of this day has no such family.")
                    .done();
        }
        var family = at.family();
        if (family.isEmpty()) {
            return reply.lacks(OpenFact.FAMILY).done();
        }
        var own = families.name(family.get());
        if (family.get().limit().rule() != rule) {
            return reply.say(
                            "この機器は%sではありません (系列は%s)。".formatted(asked.ja(), own.ja()),
                            "This machine is not of %s; its family is %s."
                                    .formatted(asked.en(), own.en()))
                    .done();
        }
        reply.say(
                "この機器は%sです。".formatted(own.ja()),
                "The family of this machine is %s.".formatted(own.en()));
        limit(reply);
        family.get()
                .ownRenewalTerms()
                .ifPresent(terms ->
                        reply.say(
                                "アップグレードの期間は%s、継続は%sです。"
                                        .formatted(
                                                TermWords.ja(family.get().upgradeTerms()),
                                                TermWords.ja(terms)),
                                "Upgrades run for %s, renewals for %s."
                                        .formatted(
                                                TermWords.en(family.get().upgradeTerms()),
                                                TermWords.en(terms))));
        return reply.done();
    }

    FrequentAnswer endOfSupport(Reply reply) {
        return switch (at.facts().endOfSupport()) {
            case EndOfSupport.Unknown unknown -> reply.lacks(OpenFact.END_OF_SUPPORT).done();
            case EndOfSupport.NoneAnnounced none ->
                    reply.say(
                                    "この機器の保守廃止日は発表されていないので、継続の妨げになりません。",
                                    "No end of support is announced for this machine, so none"
                                            + " stands in the way.")
                            .done();
            case EndOfSupport.EndsOn(var end) -> announced(reply, end);
        };
    }

    private FrequentAnswer announced(Reply reply, LocalDate end) {
        if (at.on().isAfter(end)) {
            reply.say(
                    "この機器の保守は%sに廃止されました。".formatted(ja(end)),
                    "Support for this machine ended on %s.".formatted(en(end)));
        } else {
            reply.say(
                    "この機器の保守廃止日は%sです。".formatted(ja(end)),
                    "The end of support of this machine is %s.".formatted(en(end)));
        }
        var outlook = at.renewal();
        reply.decided(outlook.decision());
        if (outlook.decision() instanceof OfferDecision.Consult
                && at.heldRenewal(outlook.term()) instanceof OfferDecision.Available held) {
            reply.because(held.rules())
                    .say(
                            "すでにお持ちの継続パックなら、%sから%sまでの期間で登録できます。"
                                    .formatted(
                                            ja(held.period().firstDay()),
                                            ja(held.period().lastDay())),
                            "A renewal pack that is held already can be registered from %s to %s."
                                    .formatted(
                                            en(held.period().firstDay()),
                                            en(held.period().lastDay())));
        }
        return reply.done();
    }

    FrequentAnswer start(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var start = timeline.get().dayAfterCoverage();
        reply.because(List.of(Rule.REN_2, Rule.REN_6));
        if (at.on().isBefore(start)) {
            reply.say(
                    "%sからです。いつ発注しても変わりません。".formatted(ja(start)),
                    "On %s, whenever it is ordered.".formatted(en(start)));
        } else {
            reply.say(
                    "いま発注しても、%sに遡って始まります。".formatted(ja(start)),
                    "Ordered now, it starts back on %s.".formatted(en(start)));
        }
        var decision = at.renewal().decision();
        return decision instanceof OfferDecision.Refused
                ? reply.say("ただし、いまは継続できません。", "But it cannot be renewed now.")
                        .decided(decision)
                        .done()
                : reply.done();
    }

    FrequentAnswer fewMonths(Reply reply) {
        var figures = at.policy().renewal();
        var decision = at.halfTermRenewal();
        if (decision instanceof OfferDecision.Granted) {
            reply.say(
                    "%s継続を%sで登録できます。ほかの月数はありません。"
                            .formatted(
                                    TermWords.ja(figures.halfTermOfMonths()),
                                    TermWords.ja(figures.halfTermMonths())),
                    "The renewal of %s can be registered for %s, and for no other number of months."
                            .formatted(
                                    TermWords.en(figures.halfTermOfMonths()),
                                    TermWords.en(figures.halfTermMonths())));
        }
        if (decision instanceof OfferDecision.Refused) {
            reply.say("いいえ。", "No.");
        }
        return reply.decided(decision).done();
    }

    FrequentAnswer partOfAPrice(Reply reply) {
        if (!at.isListKnown()) {
            return reply.lacks(OpenFact.SEARCH_LIST).done();
        }
        int part = at.policy().renewal().shortestMonths();
        int whole = at.day().longestUpgradeMonths();
        for (var renewal : listed(OfferingKind.RENEWAL, part)) {
            for (var upgrade : listed(OfferingKind.UPGRADE, whole)) {
                var price = renewal.price();
                var other = upgrade.price();
                if (price != null && other != null && isAlike(renewal, upgrade)) {
                    return reply.say(
                                    "この機器の%s継続 %s は%s、同じ水準の%sアップグレード %s は%sです (希望小売価格、税抜)。どちらもその商品の価格で、一方から他方を割り出したものではありません。"
                                            .formatted(
                                                    TermWords.ja(part),
                                                    renewal.number(),
                                                    FeeTerms.ja(price),
                                                    TermWords.ja(whole),
                                                    upgrade.number(),
                                                    FeeTerms.ja(other)),
                                    "For this machine the renewal of %s, %s, is %s and the upgrade of %s of the same level, %s, is %s (list prices without tax). Each is that offering's own price; neither comes of dividing the other."
                                            .formatted(
                                                    TermWords.en(part),
                                                    renewal.number(),
                                                    FeeTerms.en(price),
                                                    TermWords.en(whole),
                                                    upgrade.number(),
                                                    FeeTerms.en(other)))
                            .done();
                }
            }
        }
        return reply.say(
                        "この機器には、同じ水準で価格のわかる%s継続と%sアップグレードの組がリストにありません。どの価格も、ほかの商品から割り出すものではありません。"
                                .formatted(TermWords.ja(part), TermWords.ja(whole)),
                        "The list has no renewal of %s and upgrade of %s of the same level with prices for this machine. No price comes of dividing another."
                                .formatted(TermWords.en(part), TermWords.en(whole)))
                .done();
    }

    private List<ServiceOffering> listed(OfferingKind kind, int months) {
        return at.listed().stream()
                .map(Offers.Judged::offering)
                .filter(o -> o.kind() == kind && o.term().months() == months)
                .toList();
    }

    private static boolean isAlike(ServiceOffering renewal, ServiceOffering upgrade) {
        return upgrade.level() == renewal.level()
                && upgrade.premier() == renewal.premier()
                && upgrade.driveRetention() == renewal.driveRetention()
                && Objects.equals(upgrade.valueSelection(), renewal.valueSelection());
    }
}
