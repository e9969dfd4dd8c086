package dev.hoshu.server.correction;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.util.Map;

/** What can stand against a correction, beside the rules. */
final class CorrectionProblems {

    private static final ProblemType NOT_YOURS =
            ProblemType.of(
                    "correction-not-allowed", 403, "この訂正はできません", "This is not yours to correct");
    private static final ProblemType REFUSED =
            ProblemType.of("correction-refused", 422, "訂正できません", "It cannot be corrected so");
    private static final ProblemType ANOTHER_OUTCOME =
            ProblemType.of(
                    "another-correction",
                    409,
                    "確認した内容と変わりました",
                    "It comes to something else than was confirmed");
    private static final ProblemType NOT_HELD =
            ProblemType.of(
                    "pack-not-held",
                    422,
                    "このパックはこの機器に登録されていません",
                    "This pack is not registered on this machine");
    private static final ProblemType UNCLEAR =
            ProblemType.of(
                    "unclear-correction", 422, "わからないところがあります", "Something is not understood");

    private CorrectionProblems() {}

    static Problem notYours() {
        return Problem.of(
                NOT_YOURS,
                new Sentence(
                        "放棄はお客様ご自身の機器だけ、ほかの訂正はメーカーの窓口だけができます。窓口にご依頼ください。",
                        "An owner can give up services of its own machines; everything else is the"
                                + " maker's desk to do. Ask the desk."));
    }

    static Problem refused(CorrectionPreview preview) {
        var decision = preview.decision();
        return Problem.of(REFUSED, decision.explanation())
                .with("rules", decision.rules().stream().map(r -> r.id()).toList());
    }

    static Problem anotherOutcome(CorrectionPreview preview) {
        var now = preview.decision().explanation();
        return Problem.of(
                ANOTHER_OUTCOME,
                new Sentence(
                        "まだ何も訂正していません。新しい内容をお確かめください: " + now.ja(),
                        "Nothing is corrected. Look at it again: " + now.en()));
    }

    static Problem notHeld(String pack) {
        return Problem.of(
                        NOT_HELD,
                        new Sentence(
                                "%s は今この機器の保守として記録されていません。機器とパックをお確かめください。".formatted(pack),
                                "%s is not on record as covering this machine now. Check machine and pack."
                                        .formatted(pack)))
                .at("/packSerial");
    }

    static Problem unclear(Map<String, Sentence> faults) {
        var problem = Problem.of(UNCLEAR, faults.values().iterator().next());
        for (var fault : faults.entrySet()) {
            problem = problem.at("/" + fault.getKey(), fault.getValue());
        }
        return problem;
    }
}
