package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.calendar.ServiceHours;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ResponseAreaList.Answer;
import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.rulebook.ClockPolicy;
import dev.hoshu.domain.rulebook.DispatchPolicy;
import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Reinstatement;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.WatchPolicy;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rulebook's figures, written out once more so that a slip in the programme's file shows. */
public final class ReferenceFigures {

    private static final Set<Integer> UPGRADES = Set.of(36, 48, 60);

    private ReferenceFigures() {}

    public static Policy policy() {
        return policyWith(new Reinstatement(90, new Reinstatement.Fee.OnRequest(), null));
    }

    /** The same with another reinstatement. */
    public static Policy policyWith(Reinstatement reinstatement) {
        return new Policy(
                LocalDate.of(2000, 1, 1),
                families(),
                Set.of("NBD", "24X7", "24X7_4H", "24X7_2H"),
                new Policy.Renewal(Set.of(12, 24), Set.of(24), 1, 6, 12),
                reinstatement,
                new Policy.EndOfSupport(12),
                new Policy.StartDate(180),
                new Policy.Delivery(5, 8),
                new Policy.ClosedDays(MonthDay.of(12, 30), MonthDay.of(1, 3)),
                new Policy.SpotRepair(2),
                new Policy.ValueSelection(LocalDate.of(2020, 5, 1)),
                new Policy.Response(ZoneId.of("Asia/Tokyo")),
                new Policy.Quote(30, tax(ConsumptionTax.Rounding.DOWN)),
                new Policy.Reminders(Set.of(90, 60, 14), true),
                clock(null),
                new Policy.PartReturns(30, Set.of(7), Set.of(1, 14), 30),
                dispatch(),
                new Policy.RepeatCalls(30),
                watch());
    }

    /** The watch over drives. */
    public static WatchPolicy watch() {
        return new WatchPolicy(
                90, 5, 50, 10, 120, 7, 7, new WatchPolicy.Forecast(4, 21, 90, 20, 2));
    }

    private static DispatchPolicy dispatch() {
        return new DispatchPolicy(
                90,
                240,
                Map.of("STORAGE", "STORAGE"),
                "SERVER",
                new DispatchPolicy.Roads(
                        130,
                        List.of(
                                new DispatchPolicy.Stretch(10, 21),
                                new DispatchPolicy.Stretch(30, 35)),
                        60),
                new DispatchPolicy.Keeping(30, 15, 2, 80));
    }

    /** The same with other clocks. */
    public static Policy policyWith(ClockPolicy clock) {
        var p = policy();
        return new Policy(
                p.effectiveFrom(),
                p.families(),
                p.levels(),
                p.renewal(),
                p.reinstatement(),
                p.endOfSupport(),
                p.startDate(),
                p.delivery(),
                p.closedDays(),
                p.spotRepair(),
                p.valueSelection(),
                p.response(),
                p.quote(),
                p.reminders(),
                clock,
                p.partReturns(),
                p.dispatch(),
                p.repeatCalls(),
                p.watch());
    }

    /**
     * The clocks of the reference programme.
     *
     * @param acceptedUntil the last time of a day at which a call at the next business day counts
     *     on it; null, as the programme has it, for all day
     */
    public static ClockPolicy clock(@Nullable LocalTime acceptedUntil) {
        var both = Set.of(ClockPolicy.Milestone.values());
        var arrival = Set.of(ClockPolicy.Milestone.ENGINEER_ARRIVED);
        return new ClockPolicy(
                new ServiceHours.Weekly(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0),
                        true),
                Map.of(
                        "NBD",
                        level(both, new ClockPolicy.Target.NextBusinessDay(acceptedUntil)),
                        "24X7",
                        level(both, new ClockPolicy.Target.None()),
                        "24X7_4H",
                        level(arrival, new ClockPolicy.Target.Within(240)),
                        "24X7_2H",
                        level(arrival, new ClockPolicy.Target.Within(120))),
                Set.of(ClockPolicy.PauseReason.values()),
                List.of(60, 30));
    }

    private static ClockPolicy.Level level(
            Set<ClockPolicy.Milestone> metBy, ClockPolicy.Target target) {
        return new ClockPolicy.Level(ClockPolicy.Start.RECEPTION, metBy, target);
    }

    /** The rates of the law, and a fraction of a yen going that way. */
    public static ConsumptionTax tax(ConsumptionTax.Rounding rounding) {
        return new ConsumptionTax(
                rounding,
                List.of(
                        new ConsumptionTax.Rate(LocalDate.of(2014, 4, 1), 8),
                        new ConsumptionTax.Rate(LocalDate.of(2019, 10, 1), 10)));
    }

    /** Chiyoda has both responses, Hachioji 4 hours and asks for 2, Hachijo none, Osaka differs. */
    public static ResponseAreaList areas() {
        return ResponseAreaList.of(
                "2026-10",
                LocalDate.of(2026, 10, 1),
                List.of(
                        place("13101", "東京都", "千代田区", Answer.YES, Answer.YES),
                        place("13201", "東京都", "八王子市", Answer.YES, Answer.CONSULT),
                        place("13401", "東京都", "八丈島八丈町", Answer.NO, Answer.NO),
                        place("27100", "大阪府", "大阪市", Answer.YES, Answer.PART)));
    }

    private static ResponseAreaList.Entry place(
            String code, String prefecture, String name, Answer fourHours, Answer twoHours) {
        return new ResponseAreaList.Entry(code, prefecture, name, fourHours, twoHours, null, null);
    }

    private static Map<String, FamilyPolicy> families() {
        var families = new HashMap<String, FamilyPolicy>();
        for (var current : List.of("THINKSYSTEM", "SYSTEM_X", "STORAGE")) {
            families.put(current, plain(current, five(Rule.MAX_4), years(7, 7, Rule.MAX_1)));
        }
        for (var special : List.of("THINKAGILE", "SWITCH")) {
            families.put(special, plain(special, five(Rule.MAX_4), null));
        }
        for (var array : List.of("STORAGE_DM", "STORAGE_DE")) {
            families.put(array, plain(array, years(5, 7, Rule.MAX_3), null));
        }
        families.put(
                "ST50",
                new FamilyPolicy(
                        "ST50",
                        five(Rule.MAX_2),
                        null,
                        Set.of(12, 36, 48, 60),
                        Set.of(12),
                        Rule.MAX_2));
        return families;
    }

    private static FamilyPolicy plain(
            String code, FamilyPolicy.Limit limit, FamilyPolicy.@Nullable Limit longer) {
        return new FamilyPolicy(code, limit, longer, UPGRADES, null, Rule.CAT_2);
    }

    private static FamilyPolicy.Limit five(Rule rule) {
        return years(5, 5, rule);
    }

    private static FamilyPolicy.Limit years(int years, int onApplication, Rule rule) {
        return new FamilyPolicy.Limit(years, onApplication, rule);
    }
}
