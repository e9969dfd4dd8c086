package dev.hoshu.domain.change;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.PremierDecision;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.registration.RegistrationDecision;
import dev.hoshu.domain.registration.StartDateDecision;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A change and what would come of it, in one sentence. */
final class ChangeWords {

    private ChangeWords() {}

    static Sentence of(List<Alteration> alterations, Standing before, Answer answer) {
        var result = result(before, answer);
        var ja =
                alterations.stream()
                        .map(a -> a.condition().ja())
                        .collect(Collectors.joining("、かつ"));
        var en =
                alterations.stream()
                        .map(a -> a.condition().en())
                        .collect(Collectors.joining(" and "));
        return new Sentence(
                ja + "は、" + result.ja(),
                Character.toUpperCase(en.charAt(0)) + en.substring(1) + ", " + result.en());
    }

    private static Sentence result(Standing before, Answer answer) {
        return switch (answer) {
            case Answer.Offer(OfferDecision.Available a, var fee)
                    when before == Standing.WITH_FEE ->
                    new Sentence("復帰料金はかかりません。", "there is no reinstatement fee.");
            case Answer.Offer(OfferDecision.Available a, var fee) -> available(a);
            case Answer.Offer a -> new Sentence("営業窓口にご相談いただけます。", "the sales desk can be asked.");
            case Answer.Registration(RegistrationDecision.Accepted a)
                    when before == Standing.WITH_FEE ->
                    new Sentence("復帰料金はかかりません。", "there is no reinstatement fee.");
            case Answer.Registration(RegistrationDecision.Accepted a) -> registered(a);
            case Answer.Registration a ->
                    new Sentence("営業窓口にご相談いただけます。", "the sales desk can be asked.");
            case Answer.PremierUpgrade(PremierDecision.Available a) ->
                    during(a.period(), "プレミアサポートを付けられます", "it can be had");
            case Answer.PremierUpgrade a ->
                    new Sentence("営業窓口にご相談いただけます。", "the sales desk can be asked.");
            case Answer.StartDateChange(StartDateDecision.Accepted a) ->
                    new Sentence(
                            "保守開始日を" + ja(a.start()) + "に変更できます。",
                            "the first day can be changed to " + en(a.start()) + ".");
            case Answer.StartDateChange a ->
                    new Sentence("書類がそろえば変更できます。", "it takes only the papers.");
            case Answer.Plan(PlanDecision.Found a) -> planned(a);
            case Answer.Repair(RepairDecision.Covered a) ->
                    new Sentence("保証・保守で無償になります。", "it is covered.");
            case Answer.Repair a ->
                    new Sentence("有償でお受けできます。", "it is accepted as chargeable work.");
            default -> throw new IllegalArgumentException("Nothing changes for " + answer);
        };
    }

    private static Sentence available(OfferDecision.Available offer) {
        return offer.reinstatementFee()
                ? during(offer.period(), "復帰料金を加えて買えます", "it can be had with a reinstatement fee")
                : during(offer.period(), "買えます", "it can be had");
    }

    private static Sentence planned(PlanDecision.Found plan) {
        int steps = plan.steps().size();
        var yen = String.format(Locale.ROOT, "%,d", plan.total().amount());
        return new Sentence(
                "切れ目のない買い方があります (" + steps + "件、合計" + yen + "円、税別)。",
                "there is a way without a gap: "
                        + steps
                        + (steps == 1 ? " purchase, " : " purchases, ")
                        + yen
                        + " yen in all without tax.");
    }

    private static Sentence registered(RegistrationDecision.Accepted accepted) {
        return accepted.reinstatementFee()
                ? during(
                        accepted.period(),
                        "復帰料金を加えて登録できます",
                        "it can be registered with a reinstatement fee")
                : during(accepted.period(), "登録できます", "it can be registered");
    }

    private static Sentence during(CoveragePeriod period, String ja, String en) {
        return new Sentence(
                ja + " (" + ja(period.firstDay()) + "から" + ja(period.lastDay()) + "まで)。",
                en + ", from " + en(period.firstDay()) + " to " + en(period.lastDay()) + ".");
    }
}
