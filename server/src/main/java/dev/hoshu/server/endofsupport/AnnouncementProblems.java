package dev.hoshu.server.endofsupport;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.util.List;

/** What can stand against an announcement. */
final class AnnouncementProblems {

    private static final ProblemType UNKNOWN =
            ProblemType.of(
                    "unknown-announcement", 404, "この発表はありません", "There is no such announcement");
    private static final ProblemType FAULTY =
            ProblemType.of(
                    "announcement-faulty",
                    422,
                    "発表に直すところがあります",
                    "The announcement needs correction");
    private static final ProblemType NOTHING =
            ProblemType.of("announcement-changes-nothing", 422, "何も変わりません", "It changes nothing");
    private static final ProblemType DECIDED =
            ProblemType.of(
                    "announcement-decided", 409, "この発表は決まっています", "The announcement is decided");
    private static final ProblemType STALE =
            ProblemType.of(
                    "announcement-stale", 409, "いまの内容と合いません", "It does not fit what is held");
    private static final ProblemType ANOTHER_EFFECT =
            ProblemType.of(
                    "announcement-another-effect",
                    409,
                    "影響が示したものと変わりました",
                    "Its effect is another than was shown");

    private static final ProblemType NO_LIST =
            ProblemType.of("no-list", 422, "一覧として読めません", "It cannot be read as a list");

    private AnnouncementProblems() {}

    static Problem unknown(String number) {
        return Problem.of(
                UNKNOWN,
                new Sentence(
                        "番号 %s の発表はありません。".formatted(number),
                        "There is no announcement with the number %s.".formatted(number)));
    }

    static Problem faulty() {
        return Problem.ofFields(FAULTY);
    }

    static Problem rows(List<Sentence> faults) {
        var problem = faulty();
        for (var fault : faults) {
            problem = problem.at("lines", fault);
        }
        return problem;
    }

    static Problem notAList(Sentence why) {
        return Problem.of(NO_LIST, why).at("lines");
    }

    static Problem nothing() {
        return Problem.of(
                NOTHING,
                new Sentence(
                        "書かれた保守廃止日は、いまの内容と同じです。何も記録していません。",
                        "What it says is what is held already. Nothing was kept."));
    }

    static Problem decided(Announcement one) {
        return Problem.of(
                DECIDED,
                new Sentence(
                        "発表 %s はすでに確定、適用、または取り下げられています。".formatted(one.number()),
                        "Announcement %s is confirmed, in force or withdrawn already."
                                .formatted(one.number())));
    }

    static Problem changedMeanwhile(Announcement.Line line) {
        return Problem.of(
                STALE,
                new Sentence(
                        "%s %s の保守廃止日は、取り込んだあとに変わりました。取り下げて、もう一度取り込んでください。"
                                .formatted(line.machineType(), line.product()),
                        "The end of support of %s %s changed since it was taken in. Withdraw it and take it in again."
                                .formatted(line.machineType(), line.product())));
    }

    static Problem another(String number) {
        return Problem.of(
                STALE,
                new Sentence(
                        "発表 %s が、同じ機種についてまだ適用されていません。適用されるか取り下げられるまで確定できません。".formatted(number),
                        "Announcement %s says something of the same types and is not in force yet; this one can be confirmed once it is, or is withdrawn."
                                .formatted(number)));
    }

    static Problem anotherEffect() {
        return Problem.of(
                ANOTHER_EFFECT,
                new Sentence(
                        "ご覧になったあとに、見積もり、注文、または機器が変わりました。影響をもう一度お確かめください。まだ確定していません。",
                        "Quotes, orders or machines changed since you looked. Look at the effect"
                                + " again; nothing was confirmed."));
    }
}
