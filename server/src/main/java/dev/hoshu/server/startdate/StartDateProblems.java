package dev.hoshu.server.startdate;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.time.LocalDate;

/** What stands against a request or its decision, beside the papers themselves. */
final class StartDateProblems {

    private static final ProblemType NOT_CHANGEABLE =
            ProblemType.of(
                    "start-date-not-changeable",
                    422,
                    "保守開始日は変更できません",
                    "The first day cannot be changed");
    private static final ProblemType UNKNOWN =
            ProblemType.of(
                    "unknown-start-date-request", 404, "この申請はありません", "There is no such request");
    private static final ProblemType OPEN =
            ProblemType.of(
                    "start-date-request-open",
                    409,
                    "この機器の申請がすでにあります",
                    "There is a request for this machine already");
    private static final ProblemType DECIDED =
            ProblemType.of("already-decided", 409, "すでに決まっています", "It is decided already");
    private static final ProblemType ANOTHER_OUTCOME =
            ProblemType.of(
                    "another-start-date",
                    409,
                    "確認した内容と変わりました",
                    "It comes to something else than was confirmed");
    private static final ProblemType FAULTY =
            ProblemType.of(
                    "unclear-start-date-request",
                    422,
                    "申請に書き足りないところがあります",
                    "Something is missing in the request");

    private StartDateProblems() {}

    static Problem faulty() {
        return Problem.of(FAULTY, new Sentence("申請を書き足してください。", "Complete the request."));
    }

    static Problem unknown(String number) {
        return Problem.of(
                UNKNOWN,
                new Sentence(
                        "申請 %s は見つかりません。一覧からお選びください。".formatted(number),
                        "There is no request %s; the list has those that there are."
                                .formatted(number)));
    }

    static Problem notChangeable(StartDatePreview preview) {
        return Problem.of(NOT_CHANGEABLE, preview.explanation())
                .with("outcome", preview.outcome().name())
                .with("rules", preview.rules().stream().map(r -> r.id()).toList());
    }

    static Problem open(String number) {
        return Problem.of(
                        OPEN,
                        new Sentence(
                                "申請 %s が決まるまでお待ちになるか、取り下げてください。書類はその申請に追加できます。".formatted(number),
                                "Wait until request %s is decided, or take it back. Papers can be"
                                                .formatted(number)
                                        + " added to it."))
                .with("request", number);
    }

    static Problem openElsewhere() {
        return Problem.of(
                OPEN,
                new Sentence(
                        "前のお客様の申請が決まるまでお待ちください。",
                        "Wait until the former owner's request is decided."));
    }

    static Problem decided(StartDateRequest request) {
        return Problem.of(
                        DECIDED,
                        new Sentence(
                                "%sに %s が%s。"
                                        .formatted(
                                                request.decidedOn(),
                                                request.decidedBy(),
                                                act(request.state()).ja()),
                                "%s %s it on %s."
                                        .formatted(
                                                request.decidedBy(),
                                                act(request.state()).en(),
                                                request.decidedOn())))
                .with("state", request.state().name())
                .with("decidedBy", String.valueOf(request.decidedBy()))
                .with("decidedOn", String.valueOf(request.decidedOn()));
    }

    private static Sentence act(StartDateRequest.State state) {
        return switch (state) {
            case GRANTED -> new Sentence("承認しています", "granted");
            case REFUSED -> new Sentence("承認しないと決めています", "refused");
            case WITHDRAWN -> new Sentence("取り下げています", "took back");
            case NEEDS_DOCUMENTS, WAITING -> new Sentence("申請しています", "asked for");
        };
    }

    static Problem anotherOutcome(StartDatePreview now) {
        return Problem.of(
                ANOTHER_OUTCOME,
                new Sentence(
                        "まだ何も変更していません。新しい内容をお確かめください: " + now.explanation().ja(),
                        "Nothing is changed. Look at it again: " + now.explanation().en()));
    }

    static Sentence reason(int longest) {
        return new Sentence(
                "理由を1から%d文字で書いてください。".formatted(longest),
                "Write the reason in 1 to %d characters.".formatted(longest));
    }

    static Sentence noPaper() {
        return new Sentence("書類のファイルをお選びください。", "Choose the file of a paper.");
    }

    static Sentence notYet(LocalDate today) {
        return new Sentence(
                "納品日は今日 (%s) までの日を書いてください。".formatted(today),
                "Write a day of delivery up to today, %s.".formatted(today));
    }
}
