package dev.hoshu.server.servicecase;

import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.response.CaseReading;
import dev.hoshu.domain.response.IntakeDecision;
import dev.hoshu.domain.response.IntakeFact;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.util.Arrays;
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

    private static final ProblemType UNCLEAR_EVENT =
            ProblemType.of(
                    "unclear-case-event", 422, "出来事を読み取れません", "What happened cannot be understood");
    private static final ProblemType CONTRADICTION =
            ProblemType.of(
                    "impossible-case-event",
                    422,
                    "その時に起こるはずのない出来事です",
                    "That cannot have happened then");
    private static final ProblemType NO_ENTRY =
            ProblemType.of("unknown-case-entry", 404, "その項目はありません", "There is no such entry");
    private static final ProblemType TAKEN_BACK =
            ProblemType.of(
                    "case-entry-taken-back", 409, "すでに取り消されています", "It was taken back before");
    private static final ProblemType CAUSE_WANTED =
            ProblemType.of(
                    "case-cause-wanted", 422, "超過の原因が要ります", "The cause of the miss is wanted");
    private static final ProblemType NOTHING_MISSED =
            ProblemType.of("case-nothing-missed", 409, "期限を超えていません", "Nothing was missed");

    private static final ProblemType MOVED =
            ProblemType.of("case-moved-meanwhile", 409, "その間に変わりました", "It has changed meanwhile");

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

    /** An event that cannot be read, every member named. */
    static Problem unclearEvent(Map<String, Sentence> faults) {
        var problem =
                Problem.of(
                        UNCLEAR_EVENT,
                        new Sentence(
                                "経過には書き加えていません。示したところを直してください。",
                                "Nothing is entered. Put right what is named."));
        for (var fault : faults.entrySet()) {
            problem = problem.at(fault.getKey(), fault.getValue());
        }
        return problem;
    }

    /** An entry with which the log would contradict itself. */
    static Problem cannotHaveHappened(CaseReading.Contradicted wrong, Sentence explanation) {
        return Problem.of(CONTRADICTION, explanation)
                .with("event", wrong.event().type().name())
                .with("eventAt", wrong.event().at().toString())
                .with("phase", wrong.phase().name())
                .at("/at", explanation);
    }

    static Problem noSuchEntry(String number, long entry) {
        return Problem.of(
                NO_ENTRY,
                new Sentence(
                        "受付 %s の経過に、取り消せる %d 番はありません。経過の表からお選びください。".formatted(number, entry),
                        "The log of %s has no entry %d that can be taken back; its table has those that can."
                                .formatted(number, entry)));
    }

    static Problem takenBackBefore() {
        return Problem.of(
                TAKEN_BACK,
                new Sentence("この項目はすでに取り消されています。", "This entry was taken back before."));
    }

    static Problem noSuchLevel() {
        return Problem.of(FAULTY, new Sentence("保守レベルを選んでください。", "Choose the service level."))
                .at(
                        "/level",
                        new Sentence(
                                "NBD、24X7、24X7_4H、24X7_2H のどれかです。",
                                "It is one of NBD, 24X7, 24X7_4H, 24X7_2H."));
    }

    /** The cause of that code. */
    static BreachCause cause(String code) {
        for (var one : BreachCause.values()) {
            if (one.name().equals(TypedCall.plain(code))) {
                return one;
            }
        }
        throw causeWanted("/cause");
    }

    /** A target was missed, and nobody has said why. */
    static Problem causeWanted(String field) {
        var codes = String.join(", ", Arrays.stream(BreachCause.values()).map(Enum::name).toList());
        return Problem.of(
                        CAUSE_WANTED,
                        new Sentence(
                                "期限を超えた受付は、原因を記録してから終了します。",
                                "A case that missed its target is closed once its cause is"
                                        + " recorded."))
                .at(
                        field,
                        new Sentence(
                                "原因を選んでください: %s。".formatted(codes),
                                "Choose the cause: %s.".formatted(codes)));
    }

    static Problem nothingMissed() {
        return Problem.of(
                NOTHING_MISSED,
                new Sentence(
                        "この受付は期限を超えていません。原因は要りません。",
                        "This case has not missed its target; no cause is wanted."));
    }

    static Problem movedMeanwhile() {
        return Problem.of(
                MOVED,
                new Sentence(
                        "確かめた後に経過か期限が変わりました。もう一度確かめてください。",
                        "The log or the deadline has changed since it was shown. Look at it once"
                                + " more."));
    }
}
