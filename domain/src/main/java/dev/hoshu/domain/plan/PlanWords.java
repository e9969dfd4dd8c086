package dev.hoshu.domain.plan;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan in words. */
final class PlanWords {

    private PlanWords() {}

    static PlanDecision found(PlanRequest request, Way way) {
        var words = found(request.until(), way);
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(Rule.TERM_2, Outcome.AVAILABLE, words, null));
        findings.addAll(way.findings());
        return new PlanDecision.Found(way.steps(), way.cost(), findings, words);
    }

    private static Sentence found(LocalDate until, Way way) {
        int steps = way.steps().size();
        if (steps == 0) {
            return new Sentence(
                    ja(until) + "までは、いまの保証と保守で切れ目なく保守されています。",
                    "Up to " + en(until) + " it is covered without a gap already.");
        }
        var total = String.format(Locale.ROOT, "%,d", way.cost().amount());
        var first = way.steps().getFirst().orderBy();
        return new Sentence(
                ja(until)
                        + "まで切れ目なく続けるいちばん安い買い方は"
                        + steps
                        + "件、合計"
                        + total
                        + "円 (税別) です。最初のご発注は"
                        + ja(first)
                        + "までです。",
                "The cheapest way to stay covered up to "
                        + en(until)
                        + (steps == 1 ? " is 1 purchase, " : " is " + steps + " purchases, ")
                        + total
                        + " yen in all without tax. Order the first by "
                        + en(first)
                        + ".");
    }

    static PlanDecision impossible(LocalDate reached, List<Finding> objections) {
        var words =
                new Sentence(
                        "切れ目なく続けられるのは" + ja(reached) + "までです。",
                        "Without a gap it can be covered up to " + en(reached) + ", not beyond.");
        if (objections.isEmpty()) {
            return new PlanDecision.Impossible(
                    reached,
                    List.of(new Finding(Rule.TERM_2, Outcome.REFUSED, words, null)),
                    words);
        }
        return new PlanDecision.Impossible(
                reached, objections, words.then(objections.getFirst().facts()));
    }
}
