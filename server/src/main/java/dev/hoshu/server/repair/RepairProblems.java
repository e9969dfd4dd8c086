package dev.hoshu.server.repair;

import dev.hoshu.domain.repair.Acceptances;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.util.List;
import java.util.Map;

/** What stands against a change of who pays for a case. */
final class RepairProblems {

    private static final ProblemType UNCLEAR =
            ProblemType.of(
                    "unclear-case-line",
                    422,
                    "行に直すところがあります",
                    "Something in the line must be put right");
    private static final ProblemType UNKNOWN_LINE =
            ProblemType.of("unknown-case-line", 404, "この行はありません", "There is no such line");
    private static final ProblemType UNKNOWN_ESTIMATE =
            ProblemType.of(
                    "unknown-case-estimate", 404, "この見積りはありません", "There is no such estimate");
    private static final ProblemType NOT_POSSIBLE =
            ProblemType.of(
                    "goodwill-not-possible",
                    409,
                    "好意による負担にはできません",
                    "The line cannot be taken over");
    private static final ProblemType NOTHING =
            ProblemType.of(
                    "nothing-to-estimate", 409, "見積もるものがありません", "There is nothing to estimate");
    private static final ProblemType NO_SPOT_WORK =
            ProblemType.of(
                    "no-spot-work",
                    409,
                    "保守廃止後の有償作業はお受けできません",
                    "No chargeable work is accepted after the end of support");
    private static final ProblemType NOT_TAKEN =
            ProblemType.of(
                    "acceptance-not-taken",
                    409,
                    "この見積りにはお答えいただけません",
                    "This estimate cannot be answered");
    private static final ProblemType NOT_THE_CUSTOMER =
            ProblemType.of(
                    "not-the-customer", 403, "お答えになれるのはお客様だけです", "Only the customer can answer");

    private RepairProblems() {}

    static Problem unclear(Map<String, Sentence> faults) {
        var problem =
                Problem.of(
                        UNCLEAR,
                        new Sentence(
                                "まだ何も変えていません。示したところを直してください。",
                                "Nothing is changed yet. Put right what is named."));
        for (var fault : faults.entrySet()) {
            problem = problem.at(fault.getKey(), fault.getValue());
        }
        return problem;
    }

    static Problem unclear(String field, String ja, String en) {
        return unclear(Map.of(field, new Sentence(ja, en)));
    }

    static Problem reason(int longest) {
        return unclear(
                "/reason",
                "理由を1から%d文字で書いてください。".formatted(longest),
                "Write the reason in 1 to %d characters.".formatted(longest));
    }

    static Problem unknownLine(int line) {
        return Problem.of(
                UNKNOWN_LINE,
                new Sentence(
                        "%d行目はないか、取り消されています。".formatted(line),
                        "There is no line %d, or it was withdrawn.".formatted(line)));
    }

    static Problem unknownEstimate(int version) {
        return Problem.of(
                UNKNOWN_ESTIMATE,
                new Sentence(
                        "第%d版はありません。".formatted(version),
                        "There is no version %d.".formatted(version)));
    }

    static Problem notPossible(Sentence why) {
        return Problem.of(NOT_POSSIBLE, why);
    }

    static Problem nothing(Sentence why) {
        return Problem.of(NOTHING, why);
    }

    static Problem noSpotWork(Sentence why) {
        return Problem.of(NO_SPOT_WORK, why).with("rules", List.of(Rule.EOS_4.id()));
    }

    static Problem notTaken(Acceptances.Reason reason, Sentence why, int newest) {
        var problem = Problem.of(NOT_TAKEN, why).with("reason", reason).with("newest", newest);
        return reason == Acceptances.Reason.END_OF_SUPPORT
                ? problem.with("rules", List.of(Rule.EOS_4.id()))
                : problem;
    }

    static Problem notTheCustomer() {
        return Problem.of(
                NOT_THE_CUSTOMER,
                new Sentence(
                        "お客様ご自身か、お客様のお言葉を聞いた受付がお答えください。販売店の方は受付へご連絡ください。",
                        "The customer answers, or the desk on the customer's word; a dealer tells"
                                + " the desk."));
    }
}
