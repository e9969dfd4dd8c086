package dev.hoshu.server.order;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.time.LocalDate;

/** What stands against a quote, an order or an approval that is no decision of the rules. */
final class OrderProblems {

    private static final ProblemType UNKNOWN_MACHINE =
            ProblemType.of(
                    "unknown-machine", 404, "この機器は登録されていません", "This machine is not on record");
    private static final ProblemType UNKNOWN_PART =
            ProblemType.of(
                    "unknown-part-number", 404, "この商品番号はありません", "There is no such part number");
    private static final ProblemType UNKNOWN_QUOTE =
            ProblemType.of("unknown-quote", 404, "この見積もりはありません", "There is no such quote");
    private static final ProblemType UNKNOWN_ORDER =
            ProblemType.of("unknown-order", 404, "この注文はありません", "There is no such order");
    private static final ProblemType UNKNOWN_APPROVAL =
            ProblemType.of("unknown-approval", 404, "この申請はありません", "There is no such request");
    private static final ProblemType NOTHING_TO_QUOTE =
            ProblemType.of("nothing-to-quote", 422, "見積もる行がありません", "There is no line to quote");
    private static final ProblemType QUOTE_EXPIRED =
            ProblemType.of("quote-expired", 409, "見積もりの有効期限が過ぎています", "The quote no longer stands");
    private static final ProblemType QUOTE_SUPERSEDED =
            ProblemType.of(
                    "quote-superseded", 409, "見積もりに新しい版があります", "The quote has a later version");
    private static final ProblemType QUOTE_ORDERED =
            ProblemType.of(
                    "quote-ordered", 409, "この見積もりはすでに発注されています", "The quote was ordered already");
    private static final ProblemType NOT_YOURS =
            ProblemType.of("order-of-another", 403, "ほかの方の注文です", "The order is somebody else's");
    private static final ProblemType NOT_CANCELLABLE =
            ProblemType.of(
                    "order-not-cancellable", 409, "この注文は取り消せません", "The order cannot be cancelled");
    private static final ProblemType NOT_ORDERABLE =
            ProblemType.of("not-orderable", 422, "発注できない行があります", "Some lines cannot be ordered");
    private static final ProblemType DELIVERY_FAULTY =
            ProblemType.of(
                    "delivery-incomplete", 422, "届け先に足りないものがあります", "The delivery is incomplete");
    private static final ProblemType ALREADY_DECIDED =
            ProblemType.of("already-decided", 409, "すでに決まっています", "It was decided already");
    private static final ProblemType DECISION_FAULTY =
            ProblemType.of(
                    "decision-incomplete", 422, "決定に足りないものがあります", "The decision is incomplete");

    private static final ProblemType OTHER_PROGRAMME =
            ProblemType.of(
                    "other-programme",
                    422,
                    "別のプログラムのものは買えません",
                    "This is sold in another programme");

    private OrderProblems() {}

    static Problem otherProgramme(String own) {
        return Problem.of(
                        OTHER_PROGRAMME,
                        new Sentence(
                                "このアカウントで買えるのはプログラム %s のものです。".formatted(own),
                                "This account buys in the programme %s.".formatted(own)))
                .at("programme");
    }

    static Problem unknownMachine(Wanted wanted) {
        return Problem.of(
                UNKNOWN_MACHINE,
                new Sentence(
                        "マシンタイプ %s、シリアル番号 %s の機器はありません。銘板の番号とお確かめください。"
                                .formatted(wanted.machineType(), wanted.serial()),
                        "There is no machine type %s, serial number %s. Compare them with the label on the machine."
                                .formatted(wanted.machineType(), wanted.serial())));
    }

    static Problem unknownPart(Wanted wanted) {
        return Problem.of(
                UNKNOWN_PART,
                new Sentence(
                        "商品番号 %s は、どのサービス検索リストにもありません。".formatted(wanted.part()),
                        "No search list has the part number %s.".formatted(wanted.part())));
    }

    static Problem unknownQuote(String number) {
        return Problem.of(
                UNKNOWN_QUOTE,
                new Sentence(
                        "見積番号 %s は見つかりません。一覧からお選びください。".formatted(number),
                        "There is no quote %s; the list has those that there are."
                                .formatted(number)));
    }

    static Problem unknownOrder(String number) {
        return Problem.of(
                UNKNOWN_ORDER,
                new Sentence(
                        "注文番号 %s は見つかりません。一覧からお選びください。".formatted(number),
                        "There is no order %s; the list has those that there are."
                                .formatted(number)));
    }

    static Problem unknownApproval(long id) {
        return Problem.of(
                UNKNOWN_APPROVAL,
                new Sentence(
                        "申請 %d は見つかりません。".formatted(id), "There is no request %d.".formatted(id)));
    }

    static Problem nothingToQuote() {
        return Problem.of(
                NOTHING_TO_QUOTE,
                new Sentence(
                        "機器と商品番号のそろった行がありません。行ごとの理由をごらんください。",
                        "No row has both a machine and a part number; each row says why."));
    }

    static Problem expired(Quote quote) {
        return Problem.of(
                QUOTE_EXPIRED,
                new Sentence(
                        "この見積もりは%sまででした。新しい版をお作りください。".formatted(quote.document().validUntil()),
                        "It stood until %s; make a new version of it."
                                .formatted(quote.document().validUntil())));
    }

    static Problem superseded(Quote quote) {
        return Problem.of(
                        QUOTE_SUPERSEDED,
                        new Sentence(
                                "発注できるのは最新の第%d版です。".formatted(quote.latest()),
                                "Version %d, the latest, is the one that can be ordered."
                                        .formatted(quote.latest())))
                .with("latest", quote.latest());
    }

    static Problem ordered(String order) {
        return Problem.of(
                        QUOTE_ORDERED,
                        new Sentence(
                                "注文番号 %s になっています。".formatted(order),
                                "It became the order %s.".formatted(order)))
                .with("order", order);
    }

    static Problem notYours(String number) {
        return Problem.of(
                NOT_YOURS,
                new Sentence(
                        "注文 %s を取り消せるのは、ご注文の会社とメーカーの窓口です。".formatted(number),
                        "The company that ordered %s can cancel it, and the maker's desks."
                                .formatted(number)));
    }

    static Problem notCancellable(Order order) {
        var delivered =
                order.lines().stream()
                        .filter(l -> l.state() == OrderLine.State.DELIVERED)
                        .findFirst();
        return Problem.of(
                NOT_CANCELLABLE,
                delivered
                        .map(line ->
                                new Sentence(
                                        "%d行目を %s に納品しました。納品したパックは、納品書を持つ方が登録できるので、取り消せません。"
                                                .formatted(line.line(), line.deliveredOn()),
                                        "Line %d was delivered on %s. A pack that is out can be registered by whoever holds its letter, so nothing of the order can be taken back."
                                                .formatted(line.line(), line.deliveredOn())))
                        .orElseGet(() ->
                                new Sentence(
                                        "どの行も承認されなかったので、取り消すものがありません。",
                                        "Every line was refused; there is nothing to cancel.")));
    }

    static Problem notOrderable(Sentence detail) {
        return Problem.of(NOT_ORDERABLE, detail);
    }

    static Problem delivery() {
        return Problem.of(
                DELIVERY_FAULTY,
                new Sentence("届け先を書き足してください。", "Complete where it shall be delivered."));
    }

    static Problem alreadyDecided(String who, LocalDate day) {
        return Problem.of(
                        ALREADY_DECIDED,
                        new Sentence(
                                "%sに %s が決めています。".formatted(day, who),
                                "%s decided it on %s.".formatted(who, day)))
                .with("decidedBy", who)
                .with("decidedOn", day.toString());
    }

    static Problem decision() {
        return Problem.of(DECISION_FAULTY, new Sentence("決定を書き足してください。", "Complete the decision."));
    }
}
