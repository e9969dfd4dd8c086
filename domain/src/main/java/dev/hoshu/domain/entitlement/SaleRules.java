package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.Objections.consult;
import static dev.hoshu.domain.entitlement.Objections.refused;
import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

/** Whether this offering is sold for this machine at all: NEW-6, ID-3, TERR-1, CAT-7, CHAN-1. */
final class SaleRules {

    void judge(MachineFacts machine, OfferRequest request, Judgement judgement) {
        var service = request.service();
        if (!machine.working()) {
            judgement.objects(
                    refused(
                            Rule.NEW_6,
                            new Sentence(
                                    "動いていない機器には買えません。いまの故障を直すための購入はできません。",
                                    "The machine does not work, and nothing can be bought to mend a"
                                            + " failure that exists already."),
                            new Sentence(
                                    "修理が済んで動くようになれば、この規則は妨げません。",
                                    "Once it is repaired and works, this rule no longer"
                                            + " objects.")));
        }
        if (!service.fits(machine.number())) {
            judgement.objects(
                    refused(
                            Rule.ID_3,
                            () -> "この商品は製品番号" + machine.number() + "を対象としていません。",
                            () -> "This offering is not listed for " + machine.number() + "."));
        }
        if (!service.country().equals(machine.country())) {
            judgement.objects(
                    refused(
                            Rule.TERR_1,
                            () ->
                                    "機器は"
                                            + machine.country()
                                            + "にあり、"
                                            + service.country()
                                            + "で買ったサービスは及びません。",
                            () ->
                                    "The machine stands in "
                                            + machine.country()
                                            + ", where a service bought in "
                                            + service.country()
                                            + " does not hold."));
        }
        // A pack that is held already was sold once; its window is not asked again.
        if (!request.held() && !service.onSale().contains(request.orderedOn())) {
            notOnSale(request, judgement);
        }
    }

    /** Whoever asks through another channel is told the one of record (CHAN-1, CHAN-2). */
    void judgeChannel(MachineFacts machine, OfferRequest request, Judgement judgement) {
        var ofRecord = machine.channel();
        var asked = request.channel();
        if (ofRecord == null || asked == null || asked.equals(ofRecord)) {
            return;
        }
        judgement.objects(
                consult(
                        Rule.CHAN_1,
                        new Sentence(
                                () -> "この機器の商流は" + ofRecord + "です。" + asked + "からは要相談です。",
                                () ->
                                        "This machine's channel is "
                                                + ofRecord
                                                + "; through "
                                                + asked
                                                + ", ask the sales desk."),
                        new Sentence(
                                () -> ofRecord + "からのご発注なら、この規則は妨げません。",
                                () ->
                                        "Ordered through "
                                                + ofRecord
                                                + ", this rule does not object.")));
    }

    private static void notOnSale(OfferRequest request, Judgement judgement) {
        var window = request.service().onSale();
        var from = window.from();
        var until = window.until();
        if (from != null && window.isBefore(request.orderedOn())) {
            judgement.objects(
                    refused(
                            Rule.CAT_7,
                            new Sentence(
                                    () ->
                                            ja(from)
                                                    + "からの販売です。"
                                                    + ja(request.orderedOn())
                                                    + "にはまだ買えません。",
                                    () ->
                                            "It is sold from "
                                                    + en(from)
                                                    + " on, not yet on "
                                                    + en(request.orderedOn())
                                                    + "."),
                            until != null && until.isBefore(from)
                                    ? null
                                    : new Sentence(
                                            () -> ja(from) + "からのご発注なら、この規則は妨げません。",
                                            () ->
                                                    "Ordered from "
                                                            + en(from)
                                                            + " on, this rule does not object.")));
        } else if (until != null) {
            judgement.objects(
                    refused(
                            Rule.CAT_7,
                            () -> ja(until) + "に販売を終了しました。購入済みのパックは登録できます。",
                            () ->
                                    "It was withdrawn after "
                                            + en(until)
                                            + "; a pack already bought can be registered."));
        }
        if (request.service().kind() == OfferingKind.UPGRADE) {
            judgement.objects(
                    refused(
                            Rule.NEW_3,
                            "販売していないアップグレードの代わりに、1年継続で続けられます。",
                            "In place of an upgrade that is not on sale, a 1-year renewal is the"
                                    + " way on."),
                    Advice.ONE_YEAR_RENEWAL);
        }
    }
}
