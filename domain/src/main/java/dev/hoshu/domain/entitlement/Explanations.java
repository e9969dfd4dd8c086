package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/** A decision in a sentence or two, with its dates. */
final class Explanations {

    private Explanations() {}

    /** The deciding reason, and which other rules object. */
    static Sentence refused(List<Finding> objections) {
        var deciding = objections.getFirst().facts();
        if (objections.size() == 1) {
            return deciding;
        }
        var others =
                objections.stream()
                        .skip(1)
                        .map(f -> f.rule().id())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return deciding.then(
                new Sentence(
                        "ほかの規則にも当たります (" + others + ")。", "Other rules object too: " + others + "."));
    }

    /** The days, and what objects or is to be done. */
    static Sentence granted(OfferRequest request, Dates dates, List<Finding> objections) {
        var period = dates.period();
        var kind = request.service().kind().words();
        var days =
                new Sentence(
                        kind.ja()
                                + "は"
                                + ja(period.firstDay())
                                + "から"
                                + ja(period.lastDay())
                                + (objections.isEmpty() ? "までです。" : "までになりますが、要相談です。"),
                        "The "
                                + kind.en()
                                + (objections.isEmpty() ? " runs from " : " would run from ")
                                + en(period.firstDay())
                                + " to "
                                + en(period.lastDay())
                                + (objections.isEmpty() ? "." : "; ask the sales desk."));
        if (!objections.isEmpty()) {
            return days.then(objections.getFirst().facts());
        }
        if (dates.feeDue()) {
            return days.then(dates.fixedBy().getLast().facts());
        }
        if (dates.daysLate() > 0) {
            return days.then(dates.fixedBy().get(1).facts());
        }
        return orderBy(dates, days);
    }

    private static Sentence orderBy(Dates dates, Sentence days) {
        var orderBy = dates.orderBy();
        if (orderBy == null) {
            return days;
        }
        return days.then(
                dates.isOrderDue()
                        ? new Sentence(
                                "発注期限の" + ja(orderBy) + "を迎えているので、すぐにご発注ください。",
                                "The day to order by, " + en(orderBy) + ", has come: order now.")
                        : new Sentence(
                                ja(orderBy) + "までにご発注ください。", "Order it by " + en(orderBy) + "."));
    }
}
