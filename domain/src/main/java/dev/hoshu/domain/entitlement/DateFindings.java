package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.function.Supplier;

/** What the rules say that fix the days of a service; none of them objects. */
final class DateFindings {

    private DateFindings() {}

    private static Finding ground(Rule rule, Supplier<String> ja, Supplier<String> en) {
        return new Finding(rule, Outcome.AVAILABLE, new Sentence(ja, en), null);
    }

    static Finding startsWithWarranty(LocalDate firstDay) {
        return ground(
                Rule.NEW_2,
                () -> "保証開始日の" + ja(firstDay) + "に始まります。",
                () -> "It starts on the warranty's first day, " + en(firstDay) + ".");
    }

    /** In time (REN-1) or late, pre-owned or not (NEW-5): the first day is the same. */
    static Finding startsAfterCoverage(LocalDate firstDay) {
        return ground(
                Rule.REN_2,
                () -> "満了日の翌日、" + ja(firstDay) + "に始まります。",
                () -> "It starts on " + en(firstDay) + ", the day after the coverage end.");
    }

    static Finding backdated(LocalDate coverageEnd, long late) {
        return ground(
                Rule.REN_4,
                () -> "保守は" + ja(coverageEnd) + "に満了し、ご発注日まで" + late + "日たっているので、遡って始まります。",
                () ->
                        "Coverage ended on "
                                + en(coverageEnd)
                                + ", "
                                + days(late)
                                + " before the order, so it is backdated.");
    }

    static Finding feeDue(LocalDate coverageEnd, long late, int freeDays) {
        return ground(
                Rule.REN_5,
                () ->
                        "満了から"
                                + late
                                + "日たち、"
                                + freeDays
                                + "日を超えているので、復帰料金がかかります。"
                                + ja(coverageEnd.plusDays(freeDays))
                                + "までのご発注にはかかりません。",
                () ->
                        "The order comes "
                                + days(late)
                                + " after the coverage end, more than "
                                + freeDays
                                + ", so a reinstatement fee is added; up to "
                                + en(coverageEnd.plusDays(freeDays))
                                + " there was none.");
    }

    static Finding registeredUpTo(LocalDate endOfSupport) {
        return ground(
                Rule.EOS_3,
                () -> "お持ちのパックなので、保守廃止日の" + ja(endOfSupport) + "までの登録ができます。",
                () ->
                        "The customer holds the pack, so it can be registered up to the end of"
                                + " support, "
                                + en(endOfSupport)
                                + ".");
    }

    static Finding chosenTier(int remainingMonths, int tier) {
        return ground(
                Rule.PREM_2,
                () -> "残りは" + remainingMonths + "か月なので、Up to " + tier + " Months を選びます。",
                () -> months(remainingMonths) + " remain, so it is Up to " + tier + " Months.");
    }

    static Finding endsWithService(CoveragePeriod period) {
        return ground(
                Rule.PREM_3,
                () -> ja(period.firstDay()) + "に始まり、元のサービスと同じ" + ja(period.lastDay()) + "に終わります。",
                () ->
                        "It starts on "
                                + en(period.firstDay())
                                + " and ends with the service, on "
                                + en(period.lastDay())
                                + ".");
    }

    static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    static String months(int months) {
        return months == 1 ? "1 month" : months + " months";
    }
}
