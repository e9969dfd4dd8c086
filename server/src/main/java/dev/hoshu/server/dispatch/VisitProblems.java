package dev.hoshu.server.dispatch;

import dev.hoshu.domain.dispatch.PlanFault;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What stands against a visit or a plan. */
final class VisitProblems {

    private static final ProblemType UNKNOWN =
            ProblemType.of("unknown-visit", 404, "この訪問はありません", "There is no such visit");
    private static final ProblemType NO_FIGURES =
            ProblemType.of(
                    "no-policy-for-day", 422, "その日の方針がありません", "There is no policy for that day");
    private static final ProblemType UNCLEAR =
            ProblemType.of("unclear-visit", 422, "訪問の内容を直してください", "The visit is not clear");
    private static final ProblemType NO_PLACE =
            ProblemType.of(
                    "unknown-place-of-visit",
                    422,
                    "設置場所がわかりません",
                    "The place of the machine is not known");
    private static final ProblemType ALREADY =
            ProblemType.of(
                    "visit-open-already", 409, "この受付にはもう訪問があります", "The case has a visit already");
    private static final ProblemType OVER =
            ProblemType.of("visit-state", 409, "訪問の状態が違います", "The visit stands elsewhere");
    private static final ProblemType MEANWHILE =
            ProblemType.of("plan-changed", 409, "予定が先に変わりました", "The plan was changed meanwhile");
    private static final ProblemType CANNOT =
            ProblemType.of("plan-cannot-be-done", 409, "この予定はできません", "This plan cannot be done");

    private VisitProblems() {}

    static Problem unknown(String number) {
        return Problem.of(
                UNKNOWN,
                new Sentence(
                        "訪問 %s はありません。".formatted(number),
                        "There is no visit %s.".formatted(number)));
    }

    static Problem noFigures(LocalDate day) {
        return Problem.of(
                NO_FIGURES,
                new Sentence(
                        "%s に適用される方針がないので、予定を立てられません。".formatted(day),
                        "No policy is in force on %s, so nothing can be planned.".formatted(day)));
    }

    static Problem unclear(Map<String, Sentence> faults) {
        var problem =
                Problem.of(UNCLEAR, new Sentence("示した項目を直してください。", "Put right what is named."));
        for (var fault : faults.entrySet()) {
            problem = problem.at(fault.getKey(), fault.getValue());
        }
        return problem;
    }

    static Problem noPlace() {
        return Problem.of(
                NO_PLACE,
                new Sentence(
                        "設置場所を市区町村まで読み取れないので、だれが近いかわかりません。受付に住所を書き足してください。",
                        "The place cannot be read down to its municipality, so nobody is known to"
                                + " be near. Ask for the address."));
    }

    static Problem already(KeptVisit visit) {
        return Problem.of(
                        ALREADY,
                        new Sentence(
                                "訪問 %s（%s）がまだ終わっていません。もう1つ要るときは「もう1つ」を選んでください。"
                                        .formatted(visit.number(), visit.day()),
                                "Visit %s on %s is not over. If another one is needed, say so."
                                        .formatted(visit.number(), visit.day())))
                .with("visit", visit.number());
    }

    static Problem state(KeptVisit visit) {
        return Problem.of(
                        OVER,
                        new Sentence(
                                "訪問 %s は「%s」です。"
                                        .formatted(visit.number(), visit.state().words().ja()),
                                "Visit %s is %s."
                                        .formatted(visit.number(), visit.state().words().en())))
                .with("state", visit.state().name());
    }

    static Problem nobody(KeptVisit visit) {
        return Problem.of(
                OVER,
                new Sentence(
                        "訪問 %s にはまだだれも割り当てられていません。".formatted(visit.number()),
                        "Nobody is planned for visit %s yet.".formatted(visit.number())));
    }

    static Problem anotherDay(KeptVisit visit, LocalDate today) {
        return Problem.of(
                        UNCLEAR,
                        new Sentence(
                                "訪問 %s は%sの予定ですが、今日は%sです。それでも今到着したと記録するときは、理由を書いてください。"
                                        .formatted(visit.number(), visit.day(), today),
                                "Visit %s is planned for %s, and today is %s. If somebody has arrived now all the same, say why."
                                        .formatted(visit.number(), visit.day(), today)))
                .at("/reason", new Sentence("理由を書いてください。", "Say why."));
    }

    static Problem meanwhile() {
        return Problem.of(
                MEANWHILE,
                new Sentence(
                        "見ている間にほかの人が予定を変えました。何も保存していません。今の予定を見てから、もう一度してください。",
                        "Somebody changed the plan while it was looked at. Nothing was kept; look"
                                + " at it as it is now and try again."));
    }

    static Problem cannot(List<PlanFault> faults) {
        var words =
                faults.stream()
                        .map(fault ->
                                new Sentence(fault.visit() + "：", fault.visit() + ": ")
                                        .then(fault.explanation()))
                        .reduce(Sentence::then)
                        .orElseThrow();
        return Problem.of(CANNOT, words)
                .with("faults", faults.stream().map(fault -> fault.kind().name()).toList());
    }

    static Problem needsReason(PlanFault fault) {
        return Problem.of(
                        CANNOT,
                        fault.explanation()
                                .then(
                                        new Sentence(
                                                "それでもこの時刻にするときは、理由を書いてください。",
                                                "If it is to be at that time all the same, say"
                                                        + " why.")))
                .at("/reason", new Sentence("理由を書いてください。", "Say why."))
                .with("faults", List.of(fault.kind().name()));
    }
}
