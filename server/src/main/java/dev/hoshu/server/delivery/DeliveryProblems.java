package dev.hoshu.server.delivery;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

/** What stands against a delivery or a letter. */
final class DeliveryProblems {

    private static final ProblemType UNKNOWN_PACK =
            ProblemType.of("unknown-pack", 404, "このパックはありません", "There is no such pack");
    private static final ProblemType NOTHING_TO_DELIVER =
            ProblemType.of("nothing-to-deliver", 409, "お届けできる行がありません", "No line can be delivered");
    private static final ProblemType NO_LETTER =
            ProblemType.of("no-letter", 404, "納品書はまだありません", "There is no letter yet");
    private static final ProblemType NO_MAIL_ADDRESS =
            ProblemType.of("no-mail-address", 409, "送り先のメールアドレスがありません", "There is no mail address");
    private static final ProblemType LETTER_SENT =
            ProblemType.of("letter-sent", 409, "納品書はすでに送られています", "The letter was sent already");

    private DeliveryProblems() {}

    static Problem unknownPack(String serial) {
        return Problem.of(
                UNKNOWN_PACK,
                new Sentence(
                        "登録用シリアル番号 %s のパックは見つかりません。納品書の番号とお確かめください。".formatted(serial),
                        "There is no pack %s. Compare it with the delivery letter."
                                .formatted(serial)));
    }

    static Problem nothingToDeliver(String order) {
        return Problem.of(
                NOTHING_TO_DELIVER,
                new Sentence(
                        "注文 %s の行は、営業担当の承認を待っているか、承認されなかったか、承認の期限が過ぎています。".formatted(order),
                        "The lines of order %s wait for the sales desk, were refused, or their grant has run out."
                                .formatted(order)));
    }

    static Problem noLetter(String order) {
        return Problem.of(
                NO_LETTER,
                new Sentence(
                        "注文 %s はまだ納品されていません。".formatted(order),
                        "Nothing of order %s is delivered yet.".formatted(order)));
    }

    static Problem noMailAddress(String order) {
        return Problem.of(
                NO_MAIL_ADDRESS,
                new Sentence(
                        "注文 %s にはメールアドレスがありません。納品書のPDFを印刷してお送りください。".formatted(order),
                        "Order %s names no mail address. Print the letter and post it."
                                .formatted(order)));
    }

    static Problem sent(int times) {
        return Problem.of(
                        LETTER_SENT,
                        new Sentence(
                                "これまでに%d回送られています。もう一度送るときは、画面を開き直してください。".formatted(times),
                                "It was sent %d times by now. To send it once more, open the page anew."
                                        .formatted(times)))
                .with("times", times);
    }
}
