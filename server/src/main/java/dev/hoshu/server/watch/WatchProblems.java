package dev.hoshu.server.watch;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

/** What can be wrong with a report, or with who may report. */
public final class WatchProblems {

    private static final ProblemType FORGED =
            ProblemType.of("watch-sender-unknown", 401, "送り主を確かめられません", "The sender is not known");
    private static final ProblemType OTHER_MACHINE =
            ProblemType.of(
                    "watch-other-machine", 403, "別の機器についての報告です", "It is about another machine");
    private static final ProblemType UNREADABLE =
            ProblemType.of("watch-unreadable", 400, "報告として読み取れません", "It is no readable report");
    private static final ProblemType UNKNOWN =
            ProblemType.of("watch-no-such", 404, "見つかりません", "There is none such");
    private static final ProblemType NOT_TAKEN =
            ProblemType.of("watch-not-taken", 422, "この内容では登録できません", "It cannot be kept so");
    private static final ProblemType AWAY =
            ProblemType.of(
                    "watch-controller-away",
                    502,
                    "コントローラーが応じません",
                    "The controller does not answer");

    private WatchProblems() {}

    /** The token is none, or is of no use any more. */
    public static Problem forged() {
        return Problem.of(
                FORGED,
                new Sentence(
                        "機器ごとのトークンを X-Hoshu-Watch に入れてお送りください。失効したものは使えません。",
                        "Send the machine's token in X-Hoshu-Watch. A revoked one is of no use."));
    }

    /** It speaks of another machine than the token's. */
    static Problem otherMachine(String serial) {
        return Problem.of(
                OTHER_MACHINE,
                new Sentence(
                        "このトークンは %s のものではありません。何も記録していません。".formatted(serial),
                        "The token is not that of %s. Nothing was kept.".formatted(serial)));
    }

    /** It is no report. */
    static Problem unreadable() {
        return Problem.of(
                UNREADABLE,
                new Sentence(
                        "Redfish の Event、または smartctl --json の出力を、1 MB までの JSON でお送りください。",
                        "Send an Event of Redfish or the output of smartctl --json, as JSON of at"
                                + " most 1 MB."));
    }

    /** Nothing of that number is this person's to see. */
    public static Problem unknown(long id) {
        return Problem.of(
                UNKNOWN,
                new Sentence(
                        "%d 番は見つかりません。一覧でお確かめください。".formatted(id),
                        "There is no number %d. Look at the list.".formatted(id)));
    }

    /** Something that was typed will not do. */
    static Problem notTaken(String field, String ja, String en) {
        var words = new Sentence(ja, en);
        return Problem.of(NOT_TAKEN, words).at(field, words);
    }

    /** A controller does not answer as it should. */
    static Problem away(Sentence fault) {
        return Problem.of(AWAY, fault);
    }
}
