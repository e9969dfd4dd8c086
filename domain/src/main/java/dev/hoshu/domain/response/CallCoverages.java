package dev.hoshu.domain.response;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.CoverageTimeline.State;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says what covers a machine on the day on which somebody calls for its repair. */
public final class CallCoverages {

    private CallCoverages() {}

    /** What covers a machine of which warranty and services are known. */
    public static CallCoverage on(LocalDate day, CoverageTimeline timeline) {
        return switch (timeline.on(day)) {
            case State.Covered covered -> covered(day, covered, timeline);
            case State.NotStarted none ->
                    notCovered(
                            "保守はまだ始まっていません。" + ja(timeline.firstDay()) + "に始まります。",
                            "The coverage has not started; it starts on "
                                    + en(timeline.firstDay())
                                    + ".");
            case State.Expired none -> {
                var last = lastCoveredBefore(day, timeline);
                yield notCovered(
                        ja(day) + "に保守はありません。" + ja(last) + "に満了しました。",
                        "On " + en(day) + " there is no coverage; it ended on " + en(last) + ".");
            }
        };
    }

    /** A machine on record of which no warranty is. */
    public static CallCoverage withoutWarrantyOnRecord() {
        return notConfirmed("この機器の保証は記録にありません。", "No warranty of this machine is on record.");
    }

    /** A machine that is not on record. */
    public static CallCoverage notOnRecord() {
        return notConfirmed("この機器は記録にありません。", "This machine is not on record.");
    }

    private static CallCoverage covered(
            LocalDate day, State.Covered state, CoverageTimeline timeline) {
        var end = timeline.coverageEnd();
        var lastDay =
                timeline.firstDayBelow(state.level(), state.premier(), day, end)
                        .map(below -> below.minusDays(1))
                        .orElse(end);
        var findings = new ArrayList<Finding>(3);
        findings.add(
                found(
                        Outcome.AVAILABLE,
                        Rule.REP_1,
                        level(state).ja() + "、" + ja(lastDay) + "まで保守の対象です。",
                        "Covered at " + level(state).en() + " until " + en(lastDay) + "."));
        if (timeline.on(lastDay.plusDays(1)) instanceof State.Covered then) {
            findings.add(
                    found(
                            Outcome.AVAILABLE,
                            Rule.REP_1,
                            "その翌日からは" + level(then).ja() + "です。",
                            "From the day after it is " + level(then).en() + "."));
        }
        if (state.premier()) {
            findings.add(
                    found(
                            Outcome.AVAILABLE,
                            Rule.REP_6,
                            "プレミアの窓口で受け付けます。",
                            "The Premier desk takes the call."));
        }
        return new CallCoverage.Covered(state.level(), state.premier(), lastDay, findings);
    }

    private static Sentence level(State.Covered state) {
        ServiceLevel level = state.level();
        return new Sentence(
                level.words().ja() + (state.premier() ? " プレミア付" : ""),
                level.words().en() + (state.premier() ? " with Premier" : ""));
    }

    private static LocalDate lastCoveredBefore(LocalDate day, CoverageTimeline timeline) {
        return timeline.gaps().stream()
                .filter(gap -> gap.contains(day))
                .findFirst()
                .map(gap -> gap.firstDay().minusDays(1))
                .orElseGet(timeline::coverageEnd);
    }

    private static CallCoverage notCovered(String ja, String en) {
        return new CallCoverage.NotCovered(
                List.of(
                        found(
                                Outcome.CHARGEABLE,
                                Rule.REP_5,
                                ja + "修理をお受けする場合は有償です。",
                                en + " A repair, where it can be had, is charged.")));
    }

    private static CallCoverage notConfirmed(String ja, String en) {
        return new CallCoverage.NotConfirmed(
                List.of(
                        found(
                                Outcome.NEEDS_DOCUMENTS,
                                Rule.CHG_6,
                                ja + "保守があるかどうかは確認できていません。受け付けたうえで、銘板や保証書で確認します。",
                                en
                                        + " Whether it is covered is not confirmed; the call is"
                                        + " taken, and its label or warranty card will tell.")));
    }

    private static Finding found(Outcome outcome, Rule rule, String ja, String en) {
        return new Finding(rule, outcome, new Sentence(ja, en), null);
    }
}
