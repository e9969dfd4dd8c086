package dev.hoshu.domain.faq;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.entitlement.PremierDecision;
import dev.hoshu.domain.entitlement.PremierUpgrades;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.registration.Deliveries;
import dev.hoshu.domain.rulebook.Advice;

import java.time.LocalDate;
import java.util.TreeSet;

/** Buying and registering for one machine. */
final class BuyingForMachine {

    private final MachineCase at;

    BuyingForMachine(MachineCase at) {
        this.at = at;
    }

    FrequentAnswer afterWarranty(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var warrantyEnd = timeline.get().warranty().period().lastDay();
        if (!at.on().isAfter(warrantyEnd)) {
            return reply.say(
                            "この機器は%sまで保証期間中なので、アップグレードの期限もその日です。".formatted(ja(warrantyEnd)),
                            "This machine is in its warranty up to %s, and an upgrade can be ordered and registered up to that day."
                                    .formatted(en(warrantyEnd)))
                    .decided(at.upgrade().decision())
                    .done();
        }
        return reply.say(
                        "保証が%sに終わったので、アップグレードは買えません。".formatted(ja(warrantyEnd)),
                        "The warranty ended on %s, so it cannot have an upgrade."
                                .formatted(en(warrantyEnd)))
                .decided(at.renewal().decision())
                .done();
    }

    FrequentAnswer delivery(Reply reply) {
        var window = Deliveries.under(at.policy(), at.day().calendar()).of(at.on());
        reply.say(BuyingInGeneral.contents()).say(window.explanation()).because(window.rules());
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var end = timeline.get().coverageEnd();
        if (!window.latest().isAfter(end)) {
            return reply.say(
                            "満了日の%sまでの登録に間に合います。".formatted(ja(end)),
                            "That is in time to register it by the last covered day, %s."
                                    .formatted(en(end)))
                    .done();
        }
        return reply.say(
                        "満了日の%sまでの登録には間に合わないことがあります。継続は、その翌日に遡って始まります。".formatted(ja(end)),
                        "That may be too late to register it by the last covered day, %s; a renewal is then backdated to the day after it."
                                .formatted(en(end)))
                .done();
    }

    FrequentAnswer dealerPrice(Reply reply) {
        var prices = new TreeSet<Yen>();
        for (var judged : at.listed()) {
            var price = judged.offering().price();
            if (price != null && judged.decision() instanceof OfferDecision.Granted) {
                prices.add(price);
            }
        }
        if (!prices.isEmpty()) {
            reply.say(
                    "この機器で買えるものの希望小売価格は%sから%sまで (税抜) です。"
                            .formatted(FeeTerms.ja(prices.first()), FeeTerms.ja(prices.last())),
                    "List prices of what this machine can have are %s to %s without tax."
                            .formatted(FeeTerms.en(prices.first()), FeeTerms.en(prices.last())));
        }
        if (!at.isListKnown()) {
            reply.lacks(OpenFact.SEARCH_LIST);
        }
        var channel = at.facts().channel();
        if (channel == null) {
            return reply.lacks(OpenFact.CHANNEL)
                    .say(
                            "仕入れ価格は、商流の販売店とメーカーの営業窓口だけのものです。",
                            "What the dealer pays is between the dealer of record and the sales"
                                    + " desk.")
                    .done();
        }
        return reply.say(
                        "仕入れ価格は、この機器の商流の%sとメーカーの営業窓口だけのもので、ほかの方にはお答えしません。".formatted(channel),
                        "What the dealer pays is between %s, the channel of this machine, and the sales desk; nobody else is told."
                                .formatted(channel))
                .done();
    }

    FrequentAnswer packOrContract(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        long contracts =
                timeline.get().services().stream()
                        .filter(s -> s.kind() == ServiceKind.INDIVIDUAL_CONTRACT)
                        .count();
        long packs = timeline.get().services().size() - contracts;
        reply.say(
                "この機器に登録されているのは、パック%d件、個別保守%d件です。".formatted(packs, contracts),
                "Registered on this machine: %d %s, %d individual %s."
                        .formatted(
                                packs,
                                packs == 1 ? "pack" : "packs",
                                contracts,
                                contracts == 1 ? "contract" : "contracts"));
        var decision = at.renewal().decision();
        if (decision.advice().contains(Advice.INDIVIDUAL_CONTRACT)
                || !(decision instanceof OfferDecision.Available)) {
            return reply.decided(decision).done();
        }
        return reply.because(decision.rules())
                .say(
                        "継続のパックが使えるので、個別保守にする必要はありません。",
                        "A renewal pack can be had, so it takes no individual contract.")
                .done();
    }

    FrequentAnswer anotherDealer(Reply reply) {
        var channel = at.facts().channel();
        if (channel == null) {
            return reply.lacks(OpenFact.CHANNEL).done();
        }
        return reply.say(
                        "この機器の商流は%sで、保守もそこから買います。ほかからは要相談です。".formatted(channel),
                        "This machine's channel is %s, and services go through it; through another one it is up to the sales desk."
                                .formatted(channel))
                .done();
    }

    FrequentAnswer premier(Reply reply) {
        var decision = PremierUpgrades.decide(at.facts(), at.on(), at.premierTiers());
        reply.because(decision.rules());
        return switch (decision) {
            case PremierDecision.Undecided undecided -> reply.lacks(undecided.needed()).done();
            case PremierDecision.Available available -> reply.say(available.explanation()).done();
            case PremierDecision.Consult consult ->
                    at.isListKnown()
                            ? reply.say(consult.explanation()).done()
                            : reply.lacks(OpenFact.SEARCH_LIST).done();
            case PremierDecision.Refused refused -> reply.say(refused.explanation()).done();
        };
    }

    FrequentAnswer preOwned(Reply reply) {
        if (at.asked().machine().preOwned()) {
            reply.say("この機器は中古として記録されています。", "This machine is on record as pre-owned.");
        } else {
            reply.say(
                    "この機器に中古の記録はありませんが、中古でも扱いは同じです。",
                    "This machine is not on record as pre-owned; if it were, nothing would"
                            + " differ.");
        }
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var warranty = timeline.get().warranty().period();
        reply.say(
                "記録上の保証は%sから%sまでです。".formatted(ja(warranty.firstDay()), ja(warranty.lastDay())),
                "Its warranty on record runs from %s to %s."
                        .formatted(en(warranty.firstDay()), en(warranty.lastDay())));
        var decision =
                at.on().isAfter(warranty.lastDay())
                        ? at.renewal().decision()
                        : at.upgrade().decision();
        return reply.decided(decision).done();
    }

    FrequentAnswer upgradeHalfWay(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var decision = at.upgrade().decision();
        if (decision instanceof OfferDecision.Refused) {
            reply.say("いいえ。", "No.");
        }
        if (!(decision instanceof OfferDecision.Granted)) {
            return reply.decided(decision).done();
        }
        reply.because(decision.rules());
        var start = timeline.get().warranty().period().firstDay();
        if (!at.isListKnown()) {
            return reply.lacks(OpenFact.SEARCH_LIST)
                    .say(
                            "販売中のものがあれば買えます。保証開始日の%sに始まります。".formatted(ja(start)),
                            "If one is on sale it can be had, and starts on the warranty's first day, %s."
                                    .formatted(en(start)))
                    .done();
        }
        var onSale = at.grantable(OfferingKind.UPGRADE);
        if (onSale.isEmpty()) {
            return reply.say(
                            "保証期間中ですが、この機器に買えるアップグレードがリストにありません。満了後に継続で続けられます。",
                            "It is in its warranty, but the list has no upgrade that it can have."
                                    + " The way on is a renewal after the warranty.")
                    .done();
        }
        var lastDay =
                onSale.stream()
                        .map(Offers.Judged::decision)
                        .map(d -> ((OfferDecision.Granted) d).period().lastDay())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        return reply.say(
                        "はい。買えるアップグレードは%d点です。どれも保証開始日の%sに遡って始まり、一番長いもので%sまでです。"
                                .formatted(onSale.size(), ja(start), ja(lastDay)),
                        "Yes. There %s to be had. Whichever it is, it starts back on the warranty's first day, %s; the longest runs to %s."
                                .formatted(
                                        onSale.size() == 1
                                                ? "is 1 upgrade"
                                                : "are " + onSale.size() + " upgrades",
                                        en(start),
                                        en(lastDay)))
                .done();
    }
}
