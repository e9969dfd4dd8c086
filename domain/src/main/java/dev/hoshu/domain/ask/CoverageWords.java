package dev.hoshu.domain.ask;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;

/** The coverage of a day in words. */
final class CoverageWords {

    private CoverageWords() {}

    static Sentence of(LocalDate day, CoverageTimeline.State state, CoverageTimeline timeline) {
        var end = timeline.coverageEnd();
        return switch (state) {
            case CoverageTimeline.State.Covered covered -> covered(day, covered, end);
            case CoverageTimeline.State.NotStarted none ->
                    new Sentence(
                            ja(day)
                                    + "には保守はまだ始まっていません。"
                                    + ja(timeline.firstDay())
                                    + "から"
                                    + ja(end)
                                    + "までです。",
                            "On "
                                    + en(day)
                                    + " coverage has not started; it runs from "
                                    + en(timeline.firstDay())
                                    + " to "
                                    + en(end)
                                    + ".");
            case CoverageTimeline.State.Expired none when day.isAfter(end) ->
                    new Sentence(
                            ja(day) + "に保守はありません。" + ja(end) + "に満了しました。",
                            "On "
                                    + en(day)
                                    + " there is no coverage; it ended on "
                                    + en(end)
                                    + ".");
            case CoverageTimeline.State.Expired none ->
                    new Sentence(
                            ja(day) + "は空白期間で、保守はありません。その後の保守は" + ja(end) + "までです。",
                            en(day)
                                    + " lies in a gap without coverage; the coverage after it runs"
                                    + " to "
                                    + en(end)
                                    + ".");
        };
    }

    private static Sentence covered(
            LocalDate day, CoverageTimeline.State.Covered covered, LocalDate end) {
        var level = covered.level().words();
        return new Sentence(
                ja(day)
                        + "は保守期間中で、"
                        + level.ja()
                        + (covered.premier() ? "、プレミア付です。" : "です。")
                        + "満了日は"
                        + ja(end)
                        + "です。",
                "On "
                        + en(day)
                        + " the machine is covered at "
                        + level.en()
                        + (covered.premier() ? " with Premier" : "")
                        + "; coverage ends on "
                        + en(end)
                        + ".");
    }
}
