package dev.hoshu.domain.watch;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;
import dev.hoshu.domain.watch.DriveMessage.Alarm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a report about a drive comes to on a day. Under Value Selection (Plus) a case opens by
 * itself (CAT-4); without it the report is noted with the service that would have opened one. What
 * has not failed yet is replaced at a charge (REP-2), and a worn-out drive is covered by nothing
 * (PART-6); both are said beforehand.
 */
public final class WatchDecisions {

    private WatchDecisions() {}

    /** Decides one report. */
    public static WatchOutcome decide(Report report, WatchFacts facts) {
        if (report.alarm() == Alarm.CLEARED) {
            return cleared(report, facts);
        }
        if (!report.alarm().isRaised()) {
            return new WatchOutcome.NothingToDo(
                    List.of(seen(report, facts)), about(report, "記録だけしました。", "It was only kept."));
        }
        var findings = findings(report, facts);
        var open = facts.openCase();
        if (open != null) {
            return new WatchOutcome.InOpenCase(
                    open,
                    findings,
                    about(
                            report,
                            "受付%sで扱っています。".formatted(open),
                            "Case %s is about it.".formatted(open)));
        }
        var until = facts.inForceUntil();
        return until == null
                ? new WatchOutcome.NotedWithOffer(
                        facts.service(),
                        findings,
                        about(
                                report,
                                "%sがないため、受付は自動では開きません。".formatted(facts.service()),
                                "Without %s no case opens by itself.".formatted(facts.service())))
                : opens(report, facts, until, findings);
    }

    private static WatchOutcome opens(
            Report report, WatchFacts facts, LocalDate until, List<Finding> findings) {
        var symptom =
                new Sentence(
                        "%s: %s。%s"
                                .formatted(
                                        report.drive(),
                                        report.alarm().words().ja(),
                                        report.facts().ja()),
                        "%s: %s. %s"
                                .formatted(
                                        report.drive(),
                                        report.alarm().words().en(),
                                        report.facts().en()));
        return new WatchOutcome.OpensCase(
                report.alarm() == Alarm.FAILED || report.alarm() == Alarm.MISSING,
                symptom,
                findings,
                about(
                        report,
                        "%sにより受付を自動で開きました (%sまで)。".formatted(facts.service(), WrittenDay.ja(until)),
                        "Under %s a case opened by itself (in force up to %s)."
                                .formatted(facts.service(), WrittenDay.en(until))));
    }

    private static WatchOutcome cleared(Report report, WatchFacts facts) {
        var open = facts.openCase();
        return new WatchOutcome.NotedAsCleared(
                List.of(seen(report, facts)),
                open == null
                        ? about(report, "解消したと記録しました。", "It was noted as cleared.")
                        : about(
                                report,
                                "解消したと記録しました。受付%sは閉じるまで残ります。".formatted(open),
                                "It was noted as cleared; case %s stays until somebody closes it."
                                        .formatted(open)));
    }

    private static List<Finding> findings(Report report, WatchFacts facts) {
        var findings = new ArrayList<Finding>();
        findings.add(seen(report, facts));
        switch (report.alarm()) {
            case FAILURE_PREDICTED, MEDIA_ERRORS, GROWN_DEFECTS ->
                    findings.add(
                            said(
                                    Rule.REP_2,
                                    "まだ故障していないため、いま交換するなら有償です。",
                                    "It has not failed yet; replacing it now is chargeable."));
            case MEDIA_LIFE_LOW -> {
                findings.add(
                        said(
                                Rule.REP_2,
                                "まだ故障していないため、いま交換するなら有償です。",
                                "It has not failed yet; replacing it now is chargeable."));
                findings.add(
                        said(
                                Rule.PART_6,
                                "書き込み寿命を使い切ると、満了日の前でも保証は終わります。",
                                "Once its write endurance is used up its coverage ends, be it"
                                        + " before the coverage end."));
            }
            case FAILED, MISSING, CLEARED, NOTE -> {}
        }
        return findings;
    }

    private static Finding seen(Report report, WatchFacts facts) {
        var until = facts.inForceUntil();
        return until == null
                ? new Finding(
                        Rule.CAT_4,
                        Outcome.REFUSED,
                        new Sentence(
                                "%sに%sは有効ではありません。%s"
                                        .formatted(
                                                WrittenDay.ja(facts.today()),
                                                facts.service(),
                                                report.facts().ja()),
                                "%s is not in force on %s. %s"
                                        .formatted(
                                                facts.service(),
                                                WrittenDay.en(facts.today()),
                                                report.facts().en())),
                        new Sentence(
                                facts.service() + "を登録すると、次からは受付が自動で開きます。",
                                "With "
                                        + facts.service()
                                        + " registered, the next one opens a case by itself."))
                : said(
                        Rule.CAT_4,
                        "%sが%sまで有効です。%s"
                                .formatted(
                                        facts.service(), WrittenDay.ja(until), report.facts().ja()),
                        "%s is in force up to %s. %s"
                                .formatted(
                                        facts.service(),
                                        WrittenDay.en(until),
                                        report.facts().en()));
    }

    private static Finding said(Rule rule, String ja, String en) {
        return new Finding(rule, Outcome.AVAILABLE, new Sentence(ja, en), null);
    }

    private static Sentence about(Report report, String ja, String en) {
        return new Sentence(
                "%s: %s。%s".formatted(report.drive(), report.alarm().words().ja(), ja),
                "%s: %s. %s".formatted(report.drive(), report.alarm().words().en(), en));
    }
}
