package dev.hoshu.domain.change;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
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
            case Answer.Plan(PlanDecision.Found a) -> a.explanation();
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

    private static Sentence during(CoveragePeriod period, String ja, String en) {
        return new Sentence(
                ja + " (" + ja(period.firstDay()) + "から" + ja(period.lastDay()) + "まで)。",
                en + ", from " + en(period.firstDay()) + " to " + en(period.lastDay()) + ".");
    }
}
