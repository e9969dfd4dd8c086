package dev.hoshu.domain.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The figures of a policy, each with the rules that read it. A rule has no figure of its own: what
 * a maker could change stands in the policy, and here is which rule looks where.
 */
public enum Figure {
    LEVELS(
            List.of("levels"),
            "サービスレベル",
            "Service levels",
            policy -> FigureWords.same(String.join(", ", new TreeSet<>(policy.levels()))),
            Rule.CAT_1),
    UPGRADE_TERMS(
            List.of("families.*.upgradeTerms", "families.*.termRule"),
            "アップグレードの期間",
            "Terms of upgrades",
            FigureWords::upgradeTerms,
            Rule.CAT_2,
            Rule.MAX_2),
    OWN_RENEWAL_TERMS(
            List.of("families.*.renewalTerms"),
            "その系列だけの継続の期間",
            "A family's own terms of renewals",
            FigureWords::ownRenewalTerms,
            Rule.MAX_2),
    LIMIT(
            List.of("families.*.limit", "families.*.limitWithTwoYearRenewal"),
            "保証の初日からの上限",
            "Limit, from the warranty's first day",
            FigureWords::limits,
            Rule.MAX_1,
            Rule.MAX_2,
            Rule.MAX_3,
            Rule.MAX_4,
            Rule.MAX_5),
    RENEWAL_TERMS(
            List.of("renewal.terms"),
            "継続の期間",
            "Terms of renewals",
            policy -> FigureWords.terms(policy.renewal().terms()),
            Rule.CAT_2,
            Rule.CAT_8),
    TERMS_WITH_TWO_YEAR_RENEWAL(
            List.of("renewal.termsWithTwoYearRenewal"),
            "2年継続のある機器だけの期間",
            "Terms only where a 2-year renewal exists",
            policy -> FigureWords.terms(policy.renewal().termsWithTwoYearRenewal()),
            Rule.CAT_2,
            Rule.MAX_1),
    ORDER_LEAD(
            List.of("renewal.orderLeadMonths"),
            "満了日の何か月前までに発注か",
            "Order so long before the coverage end",
            policy -> FigureWords.months(policy.renewal().orderLeadMonths()),
            Rule.REN_3),
    REMINDERS(
            List.of("reminders.daysBeforeEnd", "reminders.onOrderByDay"),
            "満了のお知らせの日",
            "Days on which somebody is reminded of the end",
            policy -> FigureWords.reminders(policy.reminders()),
            Rule.REN_3),
    HALF_TERM(
            List.of("renewal.halfTerm"),
            "半分の期間での登録",
            "Registration for half a term",
            policy ->
                    new Sentence(
                            FigureWords.months(policy.renewal().halfTermOfMonths()).ja()
                                    + "の継続を"
                                    + FigureWords.months(policy.renewal().halfTermMonths()).ja(),
                            FigureWords.months(policy.renewal().halfTermMonths()).en()
                                    + " of a renewal of "
                                    + FigureWords.months(policy.renewal().halfTermOfMonths()).en()),
            Rule.REN_7),
    FREE_DAYS(
            List.of("reinstatement.freeDays"),
            "料金のかからない日数",
            "Days late without a fee",
            policy -> FigureWords.days(policy.reinstatement().freeDays()),
            Rule.REN_5),
    FEE(
            List.of("reinstatement.fee"),
            "復帰料金",
            "Reinstatement fee",
            policy -> FigureWords.fee(policy.reinstatement().fee()),
            Rule.REN_5),
    REFUSED_AFTER(
            List.of("reinstatement.refusedAfterDays"),
            "過ぎると継続できなくなる日数",
            "Days late after which it is refused",
            policy ->
                    Optional.ofNullable(policy.reinstatement().refusedAfterDays())
                            .map(FigureWords::days)
                            .orElse(new Sentence("定めなし", "none named")),
            Rule.REN_4),
    FULL_RENEWAL(
            List.of("endOfSupport.fullRenewalMonths"),
            "保守廃止日までに要る長さ",
            "Length that must be left to the end of support",
            policy -> FigureWords.months(policy.endOfSupport().fullRenewalMonths()),
            Rule.EOS_2),
    REFUSED_FROM(
            List.of("startDate.refusedFromDays"),
            "工場出荷日から何日以上で変更できないか",
            "Days from the factory, from which on it is refused",
            policy -> FigureWords.days(policy.startDate().refusedFromDays()),
            Rule.CHG_2),
    DELIVERY(
            List.of("delivery.earliestBusinessDays", "delivery.latestBusinessDays"),
            "発注から納品まで",
            "From order to delivery",
            policy -> FigureWords.delivery(policy.delivery()),
            Rule.REG_1),
    CLOSED_DAYS(
            List.of("closedDays.from", "closedDays.until"),
            "毎年の休業日",
            "Days closed every year",
            policy -> FigureWords.closed(policy.closedDays()),
            Rule.TERM_3),
    LABOUR(
            List.of("spotRepair.minimumLabourHours"),
            "最低の作業時間",
            "Hours of labour at least",
            policy -> FigureWords.counted(policy.spotRepair().minimumLabourHours(), "時間", "hour"),
            Rule.REP_5),
    PLUS_FROM(
            List.of("valueSelection.plusFrom"),
            "Value Selection Plus となる発表日",
            "Value Selection Plus for what is announced from",
            policy ->
                    new Sentence(
                            WrittenDay.ja(policy.valueSelection().plusFrom()) + "から",
                            WrittenDay.en(policy.valueSelection().plusFrom()) + " on"),
            Rule.CAT_4),
    ACCEPTANCE_ZONE(
            List.of("response.acceptanceZone"),
            "受付日の時間帯",
            "Zone of the day of acceptance",
            policy -> FigureWords.same(policy.response().acceptanceZone().getId()),
            Rule.SLA_1),
    CLOCK_TARGET(
            List.of("clock.levels.*.target"),
            "対応の目標",
            "Target of the response",
            policy -> ClockFigureWords.targets(policy.clock()),
            Rule.SLA_1,
            Rule.SLA_2),
    CUT_OFF(
            List.of("clock.levels.*.acceptedUntil"),
            "その日の受付とする最後の時刻",
            "Last time at which a call counts on its day",
            policy -> ClockFigureWords.cutOffs(policy.clock()),
            Rule.SLA_1),
    CLOCK_START(
            List.of("clock.levels.*.start"),
            "時計を始めるもの",
            "What starts the clock",
            policy -> ClockFigureWords.starts(policy.clock()),
            Rule.SLA_1,
            Rule.SLA_2),
    CLOCK_MET_BY(
            List.of("clock.levels.*.metBy"),
            "目標を満たすもの",
            "What meets the target",
            policy -> ClockFigureWords.milestones(policy.clock()),
            Rule.SLA_1,
            Rule.SLA_2),
    BUSINESS_HOURS(
            List.of("clock.hours"),
            "翌営業日を数える時間",
            "Hours in which the next business day is counted",
            policy -> ClockFigureWords.hours(policy.clock().businessHours()),
            Rule.SLA_1,
            Rule.TERM_3),
    PAUSES(
            List.of("clock.pauses"),
            "時計を止める理由",
            "Reasons that stop the clock for a while",
            policy -> ClockFigureWords.pauses(policy.clock().pauses()),
            Rule.SLA_1,
            Rule.SLA_2),
    WARNINGS(
            List.of("clock.warnBeforeMinutes"),
            "期限の何分前に知らせるか",
            "Minutes before the deadline at which somebody is warned",
            policy -> ClockFigureWords.warnings(policy.clock().warnBeforeMinutes()),
            Rule.SLA_1,
            Rule.SLA_2);

    private final List<String> members;
    private final Sentence words;
    private final BiFunction<Policy, Rule, Sentence> value;
    private final List<Rule> rules;

    Figure(
            List<String> members,
            String ja,
            String en,
            Function<Policy, Sentence> value,
            Rule... rules) {
        this(members, ja, en, (policy, rule) -> value.apply(policy), rules);
    }

    Figure(
            List<String> members,
            String ja,
            String en,
            BiFunction<Policy, Rule, Sentence> value,
            Rule... rules) {
        this.members = members;
        this.words = new Sentence(ja, en);
        this.value = value;
        this.rules = List.of(rules);
    }

    /** The figures that a rule reads, in the order of a policy; empty if it reads none. */
    public static List<Figure> readBy(Rule rule) {
        return Arrays.stream(values()).filter(figure -> figure.rules.contains(rule)).toList();
    }

    /** Its members in {@code policy.yaml}; {@code *} stands for the code of any family. */
    public List<String> members() {
        return members;
    }

    /** What it is. */
    public Sentence words() {
        return words;
    }

    /** The rules that read it; at least one. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * What it is in a policy.
     *
     * @param policy the policy
     * @param rule the rule that asks: of the families only those are told that are its own
     */
    public Sentence in(Policy policy, Rule rule) {
        return value.apply(policy, rule);
    }
}
