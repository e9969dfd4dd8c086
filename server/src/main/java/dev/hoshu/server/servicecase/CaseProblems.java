package dev.hoshu.server.servicecase;

import dev.hoshu.domain.response.IntakeDecision;
import dev.hoshu.domain.response.IntakeFact;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.util.Map;

/** What stands against a call or a change of a case. */
final class CaseProblems {

    private static final ProblemType INCOMPLETE =
            ProblemType.of("incomplete-call", 422, "受付に足りないことがあります", "The call is incomplete");
    private static final ProblemType UNCLEAR =
            ProblemType.of(
                    "unclear-call", 422, "受付の内容を読み取れません", "Something in the call cannot be read");
    private static final ProblemType UNKNOWN =
            ProblemType.of("unknown-case", 404, "この受付番号はありません", "There is no such case");
    private static final ProblemType CLOSED =
            ProblemType.of("case-closed", 409, "この受付は終了しています", "The case is closed");
    private static final ProblemType FAULTY =
            ProblemType.of(
                    "unclear-case-entry",
                    422,
                    "書き足りないところがあります",
                    "Something is missing in the entry");

    private CaseProblems() {}

    /** A call that is not taken: what is missing of the four facts first, then the rest (REP-6). */
    static Problem notTaken(IntakeDecision decision, Map<String, Sentence> faults) {
        var problem =
                switch (decision) {
                    case IntakeDecision.Complete c ->
                            Problem.of(
                                    UNCLEAR,
                                    new Sentence(
                                            "まだ受け付けていません。示したところを直してください。",
                                            "Nothing is taken yet. Put right what is named."));
                    case IntakeDecision.Incomplete i -> incomplete(i);
                };
        for (var fault : faults.entrySet()) {
            problem = problem.at(fault.getKey(), fault.getValue());
        }
        return problem;
    }

    private static Problem incomplete(IntakeDecision.Incomplete decision) {
        var problem =
                Problem.of(INCOMPLETE, decision.explanation())
                        .with("rules", decision.rules().stream().map(r -> r.id()).toList())
                        .with("missing", decision.missing());
        for (var fact : decision.missing()) {
            problem = problem.at(member(fact), asked(fact));
        }
        return problem;
    }

    /** The member that says a fact. */
    static String member(IntakeFact fact) {
        return switch (fact) {
            case CUSTOMER_NAME -> "/customerName";
            case PLACE -> "/place";
            case MACHINE_TYPE -> "/machineType";
            case SERIAL_NUMBER -> "/serialNumber";
        };
    }

    private static Sentence asked(IntakeFact fact) {
        return new Sentence(fact.words().ja() + "をお聞きください。", "Ask for " + fact.words().en() + ".");
    }

    static Problem unknown(String number) {
        return Problem.of(
                UNKNOWN,
                new Sentence(
                        "受付番号 %s は見つかりません。一覧からお選びください。".formatted(number),
                        "There is no case %s; the list has those that there are."
                                .formatted(number)));
    }

    static Problem closed(ServiceCase one, ServiceCase.Closing closing) {
        return Problem.of(
                        CLOSED,
                        new Sentence(
                                "%sに %s が終了にしています。新しい故障は新しく受け付けてください。"
                                        .formatted(closing.on(), closing.by()),
                                "%s closed it on %s. A new failure is a new case."
                                        .formatted(closing.by(), closing.on())))
                .with("case", one.number())
                .with("closedBy", closing.by())
                .with("closedOn", closing.on().toString());
    }

    static Problem words(String field, int longest) {
        return Problem.of(
                        FAULTY,
                        new Sentence(
                                "1から%d文字で書いてください。".formatted(longest),
                                "Write 1 to %d characters.".formatted(longest)))
                .at(field);
    }

    static Problem noPaper() {
        return Problem.of(FAULTY, new Sentence("書類のファイルをお選びください。", "Choose the file of a paper."))
                .at("documents");
    }
}
