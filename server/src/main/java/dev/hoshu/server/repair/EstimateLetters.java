package dev.hoshu.server.repair;

import dev.hoshu.domain.repair.IssuedEstimate;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.servicecase.CaseLetters;

/** What is written about estimates: the customer reads of each version, the desk of each answer. */
final class EstimateLetters {

    private EstimateLetters() {}

    /** A new version, which takes the place of the one before. */
    static CaseLetters.Letter made(String number, KeptEstimate kept) {
        return new CaseLetters.Letter(
                number,
                "estimate-made:%s:%d".formatted(number, kept.version()),
                new Sentence(
                        "お見積もり: 受付 %s 第%d版".formatted(number, kept.version()),
                        "Estimate: case %s, version %d".formatted(number, kept.version())),
                new Sentence(
                        "有償の作業のお見積もり（第%d版）ができました。%sまで有効です。下のページで内容をご覧のうえ、承諾か辞退をお知らせください。承諾をいただくまで有償の作業は始めません。"
                                .formatted(kept.version(), kept.validUntil()),
                        "There is an estimate (version %d) for chargeable work. It stands until %s. Please look at it on the page below and accept or decline it; no chargeable work begins before it is accepted."
                                .formatted(kept.version(), kept.validUntil())));
    }

    /** A customer's word to a version. */
    static CaseLetters.Letter answered(String number, int version, IssuedEstimate.Answer answer) {
        boolean accepted = answer == IssuedEstimate.Answer.ACCEPTED;
        var said =
                accepted
                        ? new Sentence("承諾されました", "accepted")
                        : new Sentence("辞退されました", "declined");
        return new CaseLetters.Letter(
                number,
                "estimate-answered:%s:%d".formatted(number, version),
                new Sentence(
                        "見積もりが%s: 受付 %s 第%d版".formatted(said.ja(), number, version),
                        "Estimate %s: case %s, version %d".formatted(said.en(), number, version)),
                new Sentence(
                        "受付 %s の見積もり第%d版が%s。".formatted(number, version, said.ja())
                                + (accepted ? "有償の作業を始められます。" : ""),
                        "Version %d of the estimate of case %s was %s."
                                        .formatted(version, number, said.en())
                                + (accepted ? " Chargeable work can begin." : "")));
    }
}
