package dev.hoshu.domain.registration;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.List;

/** Says when a pack that was ordered is delivered (REG-1). */
public final class Deliveries {

    private final BusinessCalendar calendar;
    private final Policy.Delivery figures;

    private Deliveries(BusinessCalendar calendar, Policy.Delivery figures) {
        this.calendar = calendar;
        this.figures = figures;
    }

    /**
     * Days by the figures of that policy.
     *
     * @param calendar the programme's business days under that policy
     */
    public static Deliveries under(Policy policy, BusinessCalendar calendar) {
        return new Deliveries(calendar, policy.delivery());
    }

    /** The days on which an order that was accepted on that day is delivered. */
    public DeliveryWindow of(LocalDate orderedOn) {
        var earliest = calendar.after(orderedOn, figures.earliestBusinessDays());
        var latest = calendar.after(orderedOn, figures.latestBusinessDays());
        var facts =
                new Sentence(
                        ja(orderedOn)
                                + "のご発注は、"
                                + figures.earliestBusinessDays()
                                + "～"
                                + figures.latestBusinessDays()
                                + "営業日後の"
                                + ja(earliest.date())
                                + "から"
                                + ja(latest.date())
                                + "までに届く見込みです。",
                        "An order of "
                                + en(orderedOn)
                                + " is expected "
                                + figures.earliestBusinessDays()
                                + " to "
                                + figures.latestBusinessDays()
                                + " business days later, from "
                                + en(earliest.date())
                                + " to "
                                + en(latest.date())
                                + ".");
        var words =
                latest.holidaysKnown()
                        ? facts
                        : facts.then(
                                new Sentence(
                                        "まだ公表されていない祝日があれば、後ろにずれます。",
                                        "Holidays that are not published yet may make it later."));
        return new DeliveryWindow(
                earliest.date(),
                latest.date(),
                latest.holidaysKnown(),
                List.of(
                        new Finding(Rule.REG_1, Outcome.AVAILABLE, facts, null),
                        new Finding(Rule.TERM_3, Outcome.AVAILABLE, businessDays(), null)),
                words);
    }

    private static Sentence businessDays() {
        return new Sentence(
                "営業日は月曜から金曜までで、祝日と毎年の休業日を除きます。",
                "Business days are Monday to Friday, without holidays and the days closed every"
                        + " year.");
    }
}
