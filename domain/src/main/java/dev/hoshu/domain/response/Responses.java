package dev.hoshu.domain.response;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenMoment;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** Says when the response to a call is due at a service level (SLA-1, SLA-2, SLA-4). */
public final class Responses {

    private final BusinessCalendar calendar;
    private final ZoneId zone;
    private final @Nullable LocalTime acceptedUntil;

    private Responses(BusinessCalendar calendar, ZoneId zone, @Nullable LocalTime acceptedUntil) {
        this.calendar = calendar;
        this.zone = zone;
        this.acceptedUntil = acceptedUntil;
    }

    /**
     * Decisions by the figures of that policy.
     *
     * @param calendar the programme's business days under that policy
     */
    public static Responses under(Policy policy, BusinessCalendar calendar) {
        return new Responses(
                calendar,
                policy.response().acceptanceZone(),
                policy.clock().acceptedUntil(ServiceLevel.NEXT_BUSINESS_DAY.code()));
    }

    /** When the response is due to a call that was accepted at that moment. */
    public ResponseDecision decide(ServiceLevel level, OffsetDateTime acceptedAt) {
        return switch (level) {
            case NEXT_BUSINESS_DAY -> nextBusinessDay(acceptedAt);
            case ROUND_THE_CLOCK -> untimed(level);
            case WITHIN_4_HOURS, WITHIN_2_HOURS ->
                    target(level.onSiteWithinHours().orElseThrow(), acceptedAt);
        };
    }

    private ResponseDecision nextBusinessDay(OffsetDateTime acceptedAt) {
        var accepted =
                AcceptanceDay.of(acceptedAt.atZoneSameInstant(zone), acceptedUntil, calendar);
        var acceptedOn = accepted.date();
        var counted = calendar.after(acceptedOn, 1);
        var next =
                new BusinessCalendar.Counted(
                        counted.date(), counted.holidaysKnown() && accepted.holidaysKnown());
        boolean onItsDay = acceptedAt.atZoneSameInstant(zone).toLocalDate().equals(acceptedOn);
        var facts =
                new Sentence(
                        ja(acceptedOn)
                                + (onItsDay ? "の受付なので" : "の受付として数えるので")
                                + "、修理は翌営業日の"
                                + ja(next.date())
                                + "以降です。",
                        (onItsDay ? "The call was accepted on " : "The call counts as accepted on ")
                                + en(acceptedOn)
                                + ", so the repair is done on the next business day, "
                                + en(next.date())
                                + ", or later.");
        var words =
                next.holidaysKnown()
                        ? facts
                        : facts.then(
                                new Sentence(
                                        "まだ公表されていない祝日があれば、後ろにずれます。",
                                        "Holidays that are not published yet may make it later."));
        return new ResponseDecision.NotBefore(
                next.date(),
                next.holidaysKnown(),
                List.of(
                        ground(Rule.SLA_1, facts),
                        ground(Rule.TERM_3, businessDays()),
                        ground(Rule.SLA_4, noPromise())),
                words.then(noPromise()));
    }

    private static ResponseDecision target(int hours, OffsetDateTime acceptedAt) {
        var target = acceptedAt.plusHours(hours);
        var facts =
                new Sentence(
                        WrittenMoment.of(acceptedAt).ja()
                                + "の受付から"
                                + hours
                                + "時間後の"
                                + WrittenMoment.of(target).ja()
                                + "が、到着の目標です。",
                        "The target to be on site is "
                                + WrittenMoment.of(target).en()
                                + ", "
                                + hours
                                + " hours after acceptance at "
                                + WrittenMoment.of(acceptedAt).en()
                                + ".");
        var moved =
                new Sentence(
                        "目標なので、交通、災害、天候により変わることがあります。",
                        "It is a target: traffic, disaster and weather can move it.");
        return new ResponseDecision.Target(
                target,
                List.of(ground(Rule.SLA_2, facts.then(moved)), ground(Rule.SLA_4, noPromise())),
                facts.then(moved).then(noPromise()));
    }

    private static ResponseDecision untimed(ServiceLevel level) {
        var words = level.words();
        var facts =
                new Sentence(
                        words.ja() + "では24時間受け付け、対応の時刻は決めていません。",
                        "At "
                                + words.en()
                                + " calls are taken round the clock, and no time is set for the"
                                + " response.");
        return new ResponseDecision.Untimed(
                List.of(ground(Rule.CAT_1, facts), ground(Rule.SLA_4, noPromise())),
                facts.then(noPromise()));
    }

    private static Sentence businessDays() {
        return new Sentence(
                "営業日は月曜から金曜までで、祝日と毎年の休業日を除きます。",
                "Business days are Monday to Friday, without holidays and the days closed every"
                        + " year.");
    }

    private static Sentence noPromise() {
        return new Sentence(
                "障害が発生した当日の到着は保証されません。", "Arrival on the day of the failure is not guaranteed.");
    }

    private static Finding ground(Rule rule, Sentence facts) {
        return new Finding(rule, Outcome.AVAILABLE, facts, null);
    }
}
