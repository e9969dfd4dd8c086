package dev.hoshu.server.webhook;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.util.List;

/** What can be wrong with a subscription. */
final class WebhookProblems {

    private static final int LONGEST_NAME = 100;

    private static final ProblemType UNKNOWN =
            ProblemType.of("unknown-webhook", 404, "この Webhook はありません", "There is no such webhook");
    private static final ProblemType UNKNOWN_DELIVERY =
            ProblemType.of(
                    "unknown-delivery", 404, "送り直せる配信がありません", "There is no such dead delivery");
    private static final ProblemType UNCLEAR =
            ProblemType.of(
                    "webhook-unclear", 422, "Webhook を登録できません", "The webhook cannot be kept");
    private static final ProblemType TOO_MANY =
            ProblemType.of(
                    "too-many-webhooks", 409, "Webhook が多すぎます", "There are too many webhooks");
    private static final ProblemType NOT_TAKEN =
            ProblemType.of(
                    "webhook-not-taken", 422, "あて先が受け取りませんでした", "The endpoint did not take it");

    private WebhookProblems() {}

    static Problem unknown() {
        return Problem.of(
                UNKNOWN,
                new Sentence(
                        "削除されたか、ほかのアカウントのものです。Webhook の一覧でお確かめください。",
                        "It was deleted or is another account's. Look at the list of webhooks."));
    }

    static Problem unknownDelivery() {
        return Problem.of(
                UNKNOWN_DELIVERY,
                new Sentence(
                        "すでに送り直したかもしれません。配信の一覧でお確かめください。",
                        "It may be sent again already. Look at the list of deliveries."));
    }

    static Problem tooMany() {
        return Problem.of(
                TOO_MANY,
                new Sentence(
                        "1つのアカウントで%d件までです。使わないものを削除してください。".formatted(Webhooks.MOST_OF_ONE),
                        "An account has at most %d. Delete those that are not used."
                                .formatted(Webhooks.MOST_OF_ONE)));
    }

    static Problem notTaken(String said) {
        return Problem.of(
                NOT_TAKEN,
                new Sentence(
                        "応答: %s 成功（2xx）で答えるようにしてからもう一度お試しください。".formatted(said),
                        "It said: %s Let it answer with success (2xx) and try again."
                                .formatted(said)));
    }

    static void check(String name, String url, List<String> kinds, boolean privately) {
        var problem =
                Problem.of(
                        UNCLEAR,
                        new Sentence(
                                "下の点を直してお送りください。何も登録していません。",
                                "Mend what is named and send it again. Nothing was kept."));
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            problem =
                    problem.at(
                            "/name",
                            new Sentence(
                                    "1から%d文字の名前を書いてください。".formatted(LONGEST_NAME),
                                    "Write a name of 1 to %d characters.".formatted(LONGEST_NAME)));
        }
        if (Endpoint.read(url, privately) instanceof Endpoint.Reading.Fault(var why)) {
            problem = problem.at("/url", why);
        }
        if (!EventKind.types().containsAll(kinds)) {
            problem =
                    problem.at(
                            "/types",
                            new Sentence("一覧にない種類があります。", "One of the types is not known."));
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
    }
}
