package dev.hoshu.server.webhook;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be told; the types are stable, and a change of meaning is another version. */
public enum EventKind {
    /** A pack was registered for a machine. */
    COVERAGE_REGISTERED("dev.hoshu.coverage.registered.v1", "登録", "a pack was registered"),
    /** What is on record of a machine was corrected. */
    COVERAGE_CORRECTED("dev.hoshu.coverage.corrected.v1", "記録の訂正", "the record was corrected"),
    /** A service was given up, or its registration undone. */
    COVERAGE_ENDED("dev.hoshu.coverage.ended.v1", "途中の終了", "a service was ended early"),
    /** Coverage ends soon. */
    COVERAGE_EXPIRING("dev.hoshu.coverage.expiring.v1", "まもなく満了", "coverage ends soon"),
    /** Coverage has ended. */
    COVERAGE_EXPIRED("dev.hoshu.coverage.expired.v1", "満了", "coverage has ended"),
    /** The end of a machine's support was announced. */
    SUPPORT_END_ANNOUNCED(
            "dev.hoshu.support.end-announced.v1", "サポート終了の発表", "the end of support was announced"),
    /** A call was taken. */
    CASE_OPENED("dev.hoshu.case.opened.v1", "受付", "a case was opened"),
    /** A case was closed. */
    CASE_CLOSED("dev.hoshu.case.closed.v1", "受付の終了", "a case was closed"),
    /** The deadline of a case is another one. */
    CASE_DEADLINE_MOVED("dev.hoshu.case.deadline-moved.v1", "期限の変更", "a deadline moved"),
    /** Little time is left of a case. */
    CASE_TARGET_WARNING("dev.hoshu.case.target-warning.v1", "まもなく期限", "a target is near"),
    /** The target of a case was missed. */
    CASE_TARGET_MISSED("dev.hoshu.case.target-missed.v1", "期限の超過", "a target was missed"),
    /** An order was placed. */
    ORDER_PLACED("dev.hoshu.order.placed.v1", "注文", "an order was placed"),
    /** The sales desk granted a line of an order. */
    ORDER_APPROVED("dev.hoshu.order.approved.v1", "注文の承認", "an order's line was approved"),
    /** The sales desk refused a line of an order. */
    ORDER_REFUSED("dev.hoshu.order.refused.v1", "注文の不承認", "an order's line was refused"),
    /** An order was taken back. */
    ORDER_CANCELLED("dev.hoshu.order.cancelled.v1", "注文の取消", "an order was cancelled"),
    /** Lines of an order were delivered. */
    ORDER_DELIVERED("dev.hoshu.order.delivered.v1", "納品", "an order was delivered");

    /** The type of the event that only tries whether an endpoint answers. */
    public static final String TEST = "dev.hoshu.webhook.test.v1";

    private final String type;
    private final Sentence words;

    EventKind(String type, String ja, String en) {
        this.type = type;
        this.words = new Sentence(ja, en);
    }

    /** Its CloudEvents {@code type}. */
    public String type() {
        return type;
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }

    /** The kind of that type. */
    public static Optional<EventKind> ofType(String type) {
        return Arrays.stream(values()).filter(k -> k.type.equals(type)).findFirst();
    }

    /** All types, in order. */
    public static List<String> types() {
        return Arrays.stream(values()).map(EventKind::type).toList();
    }
}
