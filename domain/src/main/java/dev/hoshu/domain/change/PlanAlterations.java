package dev.hoshu.domain.change;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.plan.PlanRequest;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** What could be said otherwise of a plan: an earlier day up to which it must reach. */
final class PlanAlterations {

    private PlanAlterations() {}

    static List<Alteration> of(PlanRequest request, Answer answer) {
        if (!(answer instanceof Answer.Plan(PlanDecision.Impossible impossible))
                || impossible.coveredUntil().isBefore(request.orderedOn())) {
            return List.of();
        }
        var day = impossible.coveredUntil();
        return List.of(
                new Alteration(
                        Effort.DAY,
                        ChronoUnit.DAYS.between(day, request.until()),
                        "/ask/plan/until",
                        new Value.Text(day.toString()),
                        new Sentence(ja(day) + "までの場合", "up to " + en(day)),
                        question ->
                                question.asked() instanceof Asked.Plan(var asked)
                                        ? question.asking(new Asked.Plan(asked.upTo(day)))
                                        : question));
    }
}
