package dev.hoshu.domain.ask;

import dev.hoshu.domain.calendar.OpenTime;
import dev.hoshu.domain.calendar.ServiceHours;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.response.ClockReading;
import dev.hoshu.domain.response.ServiceClock;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenMoment;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;

/** What a clock shows (SLA-2, TERM-3), read in the zone of the programme. */
final class ClockAnswers {

    private static final String AT = "/ask/clock";

    private final Asked.Clock asked;
    private final ZoneId zone;

    private ClockAnswers(Asked.Clock asked, ZoneId zone) {
        this.asked = asked;
        this.zone = zone;
    }

    static Answer of(Asked.Clock asked, Programme programme, Policy policy) {
        var zone = policy.response().acceptanceZone();
        var time = OpenTime.of(asked.hours(), programme.calendar(policy), zone);
        var clock = ServiceClock.of(time, Duration.ofMinutes(asked.targetMinutes()));
        var answers = new ClockAnswers(asked, zone);
        return switch (clock.read(asked.events(), asked.at())) {
            case ClockReading.Shown shown -> answers.shown(shown);
            case ClockReading.Contradicted contradicted -> answers.contradicted(contradicted);
            case ClockReading.OutOfReach none ->
                    Faults.of(
                            Fault.Kind.BAD_VALUE,
                            AT + "/targetMinutes",
                            "期限が9999年を過ぎます。もっと短い目標を入れてください。",
                            "The deadline lies after the year 9999; give a shorter target.");
        };
    }

    private Answer contradicted(ClockReading.Contradicted wrong) {
        var event = wrong.event();
        return Faults.of(
                Fault.Kind.BAD_VALUE,
                AT + "/events/" + wrong.index(),
                moment(event.at()).ja()
                        + "の "
                        + event.type()
                        + " ("
                        + event.type().words().ja()
                        + ") は、その時「"
                        + wrong.state().words().ja()
                        + "」の時計には起こりません。出来事の時刻と種類を確かめてください。",
                "The "
                        + event.type()
                        + " at "
                        + moment(event.at()).en()
                        + " cannot happen to a clock that is "
                        + wrong.state().words().en()
                        + " then; check the times and types of the events.");
    }

    private Answer shown(ClockReading.Shown shown) {
        var findings = new ArrayList<Finding>(2);
        var facts = facts(shown);
        findings.add(new Finding(Rule.SLA_2, Outcome.AVAILABLE, facts, null));
        if (asked.hours() instanceof ServiceHours.Weekly weekly && weekly.closedOnHolidays()) {
            findings.add(new Finding(Rule.TERM_3, Outcome.AVAILABLE, closed(), null));
        }
        return new Answer.Clock(
                shown, zone, findings, shown.holidaysKnown() ? facts : facts.then(unknown()));
    }

    private Sentence facts(ClockReading.Shown shown) {
        var now = moment(asked.at());
        long minutes = shown.elapsed().toMinutes();
        var counted =
                switch (shown.state()) {
                    case NOT_STARTED ->
                            new Sentence(
                                    now.ja() + "の時点で、時計はまだ始まっていません。",
                                    "At " + now.en() + " the clock has not started.");
                    case RUNNING ->
                            new Sentence(
                                    now.ja() + "の時点で" + minutes + "分が過ぎています。",
                                    minutes + " minutes have passed at " + now.en() + ".");
                    case PAUSED ->
                            new Sentence(
                                    now.ja() + "の時点で" + minutes + "分が過ぎ、時計は一時停止しています。",
                                    minutes
                                            + " minutes have passed at "
                                            + now.en()
                                            + ", and the clock is paused.");
                    case STOPPED ->
                            new Sentence(
                                    "時計は" + minutes + "分で終わりました。",
                                    "The clock stopped after " + minutes + " minutes.");
                };
        var breachedAt = shown.breachedAt();
        var deadline = shown.deadline();
        if (breachedAt != null) {
            return counted.then(
                    new Sentence(
                            "目標の"
                                    + asked.targetMinutes()
                                    + "分には"
                                    + moment(breachedAt).ja()
                                    + "に達し、それを超えました。",
                            "The target of "
                                    + asked.targetMinutes()
                                    + " minutes was reached at "
                                    + moment(breachedAt).en()
                                    + " and exceeded."));
        }
        return deadline == null
                ? counted
                : counted.then(
                        new Sentence(
                                "目標は"
                                        + asked.targetMinutes()
                                        + "分で、期限は"
                                        + moment(deadline).ja()
                                        + "です。",
                                "The target is "
                                        + asked.targetMinutes()
                                        + " minutes, and the deadline "
                                        + moment(deadline).en()
                                        + "."));
    }

    private static Sentence closed() {
        return new Sentence(
                "祝日と毎年の休業日には時計は進みません。",
                "The clock does not run on holidays and on the days closed every year.");
    }

    private static Sentence unknown() {
        return new Sentence(
                "まだ公表されていない祝日があれば、後ろにずれます。",
                "Holidays that are not published yet may make it later.");
    }

    private Sentence moment(Instant instant) {
        return WrittenMoment.of(OffsetDateTime.ofInstant(instant, zone));
    }
}
