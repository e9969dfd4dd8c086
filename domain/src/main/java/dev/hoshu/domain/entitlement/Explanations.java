package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.stream.Collectors;

/** A decision in a sentence or two, with its dates. */
public final class Explanations {

    private static final List<Rule> WORTH_SAYING = List.of(Rule.REN_5, Rule.EOS_3, Rule.REN_4);

    private Explanations() {}

    /**
     * The deciding reason, and which other rules object.
     *
     * @param objections at least one, the deciding one first
     */
    public static Sentence refused(List<Finding> objections) {
        var deciding = objections.getFirst().facts();
        if (objections.size() == 1) {
            return deciding;
        }
        var all = List.copyOf(objections);
        return deciding.then(
                new Sentence(
                        () -> "ほかの規則にも当たります (" + others(all) + ")。",
                        () -> "Other rules object too: " + others(all) + "."));
    }

    private static String others(List<Finding> objections) {
        return objections.stream()
                .skip(1)
                .map(f -> f.rule().id())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * The days, and the one thing beside them that matters most: what objects, else the fee, else
     * the end of support, else that it is backdated, else the day to order by.
     *
     * @param findings the objections, then the rules that fixed the dates, at least one
     */
    static Sentence granted(OfferRequest request, Dates dates, List<Finding> findings) {
        boolean freely = !findings.getFirst().objects();
        var days = days(request, dates, freely);
        if (!freely) {
            return days.then(findings.getFirst().facts());
        }
        for (var rule : WORTH_SAYING) {
            for (var finding : findings) {
                if (finding.rule() == rule) {
                    return days.then(finding.facts());
                }
            }
        }
        // Whoever holds the pack has nothing left to order.
        return request.held() ? days : orderBy(dates, days);
    }

    private static Sentence days(OfferRequest request, Dates dates, boolean freely) {
        var period = dates.period();
        var kind = request.service().kind().words();
        return new Sentence(
                () ->
                        kind.ja()
                                + "は"
                                + ja(period.firstDay())
                                + "から"
                                + ja(period.lastDay())
                                + (freely ? "までです。" : "までになりますが、要相談です。"),
                () ->
                        "The "
                                + kind.en()
                                + (freely ? " runs from " : " would run from ")
                                + en(period.firstDay())
                                + " to "
                                + en(period.lastDay())
                                + (freely ? "." : ", if the sales desk grants it."));
    }

    private static Sentence orderBy(Dates dates, Sentence days) {
        var orderBy = dates.orderBy();
        if (orderBy == null) {
            return days;
        }
        return days.then(
                dates.isOrderDue()
                        ? new Sentence(
                                () -> "発注期限の" + ja(orderBy) + "を迎えているので、すぐにご発注ください。",
                                () ->
                                        "The day to order by, "
                                                + en(orderBy)
                                                + ", has come: order now.")
                        : new Sentence(
                                () -> ja(orderBy) + "までにご発注ください。",
                                () -> "Order it by " + en(orderBy) + "."));
    }
}
