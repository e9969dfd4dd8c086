package dev.hoshu.domain.change;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.ask.Question;

import java.util.List;
import java.util.Optional;

/** What could be said otherwise in a question, the nearest first. */
final class Alterations {

    private Alterations() {}

    static List<Alteration> of(Answers answers, Question question, Answer answer) {
        return switch (question.asked()) {
            case Asked.EndOfTerm asked -> List.of();
            case Asked.BusinessDayAfter asked -> List.of();
            case Asked.CoverageOn asked -> List.of();
            case Asked.Offer asked -> service(answers, question, answer, asking(asked));
            case Asked.Plan asked -> PlanAlterations.of(asked.request(), answer);
            case Asked.Repair asked ->
                    setting(answers, question)
                            .map(setting -> RepairAlterations.of(asked.request(), setting))
                            .orElse(List.of());
            case Asked.Registration asked ->
                    RegistrationAlterations.beside(
                            asked.request(),
                            service(
                                    answers,
                                    question,
                                    answer,
                                    RegistrationAlterations.asking(asked.request())));
            case Asked.PremierUpgrade asked ->
                    setting(answers, question)
                            .map(setting -> PremierAlterations.of(asked, setting))
                            .orElse(List.of());
            case Asked.StartDateChange asked ->
                    setting(answers, question)
                            .map(setting ->
                                    StartDateAlterations.of(
                                            asked.request(), question, setting.policy()))
                            .orElse(List.of());
            case Asked.GiveUp asked -> List.of();
            case Asked.Response asked -> List.of();
            case Asked.Delivery asked -> List.of();
            case Asked.Clock asked -> List.of();
        };
    }

    private static Asking asking(Asked.Offer asked) {
        return new Asking(
                "/ask/offer",
                "/ask/offer/orderedOn",
                Asking.Act.ORDER,
                asked.request(),
                (question, change) ->
                        question.asked() instanceof Asked.Offer(var request, var price)
                                ? question.asking(new Asked.Offer(change.apply(request), price))
                                : question);
    }

    private static List<Alteration> service(
            Answers answers, Question question, Answer answer, Asking asking) {
        return setting(answers, question)
                .map(setting -> ServiceAlterations.of(asking, setting, answer.rules()))
                .orElse(List.of())
                .stream()
                .sorted(Alteration.NEAREST_FIRST)
                .toList();
    }

    private static Optional<Setting> setting(Answers answers, Question question) {
        return answers.basis(question)
                .flatMap(basis ->
                        Optional.ofNullable(basis.machine())
                                .map(machine ->
                                        new Setting(basis.policy(), basis.areas(), machine)));
    }
}
