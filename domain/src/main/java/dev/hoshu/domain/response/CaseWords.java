package dev.hoshu.domain.response;

import dev.hoshu.domain.rulebook.ClockPolicy;
import dev.hoshu.domain.rulebook.ClockPolicy.Target;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenMoment;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What the clock of a case shows, in words.
 *
 * @param policy by which it was read
 * @param zone in which its moments are told
 */
record CaseWords(ClockPolicy policy, ZoneId zone) {

    List<Finding> findings(CaseReading reading) {
        if (!(reading instanceof CaseReading.Shown shown)) {
            return List.of();
        }
        var findings = new ArrayList<Finding>(3);
        var facts = facts(shown);
        var level = policy.levels().get(shown.level().code());
        switch (level == null ? new Target.None() : level.target()) {
            case Target.None none -> findings.add(ground(Rule.CAT_1, facts));
            case Target.Within within -> findings.add(ground(Rule.SLA_2, facts.then(aTarget())));
            case Target.NextBusinessDay next -> {
                findings.add(ground(Rule.SLA_1, facts));
                findings.add(ground(Rule.TERM_3, hours()));
            }
        }
        findings.add(ground(Rule.SLA_4, noPromise()));
        return List.copyOf(findings);
    }

    Sentence explanation(CaseReading reading) {
        return switch (reading) {
            case CaseReading.Shown shown ->
                    shown.holidaysKnown() ? facts(shown) : facts(shown).then(unknown());
            case CaseReading.Contradicted wrong ->
                    new Sentence(
                            moment(wrong.event().at()).ja()
                                    + "の「"
                                    + wrong.event().type().words().ja()
                                    + "」は、その時「"
                                    + wrong.phase().words().ja()
                                    + "」の案件には起こりません。出来事の時刻と種類を確かめてください。",
                            "\""
                                    + wrong.event().type().words().en()
                                    + "\" at "
                                    + moment(wrong.event().at()).en()
                                    + " cannot happen to a case that is "
                                    + wrong.phase().words().en()
                                    + " then; check times and types of the events.");
            case CaseReading.OutOfReach none ->
                    new Sentence("期限が9999年を過ぎます。", "The deadline lies after the year 9999.");
        };
    }

    private Sentence facts(CaseReading.Shown shown) {
        var breachedAt = shown.breachedAt();
        if (breachedAt != null) {
            return missed(shown, breachedAt);
        }
        var metAt = shown.metAt();
        if (metAt != null) {
            return new Sentence(
                    moment(metAt).ja() + "に対応し、時計は" + span(shown.elapsed()).ja() + "で止まりました。",
                    "The response came at "
                            + moment(metAt).en()
                            + ", and the clock stopped after "
                            + span(shown.elapsed()).en()
                            + ".");
        }
        return switch (shown.clock()) {
            case NOT_STARTED -> new Sentence("時計はまだ始まっていません。", "The clock has not started.");
            case PAUSED ->
                    shown.left()
                            .map(left ->
                                    new Sentence(
                                            "時計は中断しており、残りは" + span(left).ja() + "です。",
                                            "The clock is paused with "
                                                    + span(left).en()
                                                    + " left."))
                            .orElse(new Sentence("時計は中断しています。", "The clock is paused."));
            case RUNNING, STOPPED -> running(shown);
        };
    }

    private Sentence running(CaseReading.Shown shown) {
        var deadline = shown.deadline();
        if (deadline == null) {
            return new Sentence(
                    "受付から" + span(shown.elapsed()).ja() + "が過ぎました。対応の時刻は決めていません。",
                    span(shown.elapsed()).en() + " have passed; no time is set for the response.");
        }
        return new Sentence(
                "期限は"
                        + moment(deadline).ja()
                        + "で、残りは"
                        + span(shown.left().orElse(Duration.ZERO)).ja()
                        + "です。",
                "The deadline is "
                        + moment(deadline).en()
                        + ", with "
                        + span(shown.left().orElse(Duration.ZERO)).en()
                        + " left.");
    }

    private Sentence missed(CaseReading.Shown shown, Instant breachedAt) {
        var over = shown.left().orElse(Duration.ZERO).negated();
        var missed =
                new Sentence(
                        "期限の" + moment(breachedAt).ja() + "を" + span(over).ja() + "超えました。",
                        "The deadline, "
                                + moment(breachedAt).en()
                                + ", was exceeded by "
                                + span(over).en()
                                + ".");
        var cause = shown.cause();
        return missed.then(
                cause == null
                        ? new Sentence("原因はまだ記録されていません。", "No cause is recorded yet.")
                        : new Sentence(
                                "原因は" + cause.words().ja() + "です。",
                                "The cause is " + cause.words().en() + "."));
    }

    private Sentence moment(Instant instant) {
        return WrittenMoment.of(OffsetDateTime.ofInstant(instant, zone));
    }

    /** Hours and minutes; a minute that is not over is left out. */
    private static Sentence span(Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        if (hours == 0) {
            return new Sentence(minutes + "分", minutes + " min");
        }
        return new Sentence(hours + "時間" + minutes + "分", hours + " h " + minutes + " min");
    }

    private static Sentence aTarget() {
        return new Sentence(
                "目標なので、交通、災害、天候により変わることがあります。",
                "It is a target: traffic, disaster and weather can move it.");
    }

    private static Sentence hours() {
        return new Sentence(
                "営業日のサービス時間だけを、中断も含めて同じ暦で数えます。",
                "Only the service hours of business days count, for pauses too.");
    }

    private static Sentence noPromise() {
        return new Sentence(
                "障害が発生した当日の到着は保証されません。", "Arrival on the day of the failure is not guaranteed.");
    }

    private static Sentence unknown() {
        return new Sentence(
                "まだ公表されていない祝日があれば、後ろにずれます。",
                "Holidays that are not published yet may make it later.");
    }

    private static Finding ground(Rule rule, Sentence facts) {
        return new Finding(rule, Outcome.AVAILABLE, facts, null);
    }
}
