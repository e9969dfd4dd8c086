package dev.hoshu.server.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.timeline.Axis;
import dev.hoshu.server.timeline.Timeline;
import dev.hoshu.server.timeline.Timeline.Bar;
import dev.hoshu.server.timeline.Timeline.BarKind;
import dev.hoshu.server.timeline.Timeline.Flag;
import dev.hoshu.server.timeline.Timeline.FlagKind;
import dev.hoshu.server.timeline.Timeline.Gap;
import dev.hoshu.server.timeline.Timeline.Layer;
import dev.hoshu.server.timeline.Timeline.RowName;
import dev.hoshu.server.timeline.Timeline.Stretch;
import dev.hoshu.server.timeline.TimelineDrawings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A picture of what covers a machine before and after something, to be looked at beforehand. */
public final class CoveragePicture {

    private final Phrases phrases;
    private final LocalDate today;

    /** Pictures in that language, drawn for that day. */
    public CoveragePicture(Phrases phrases, LocalDate today) {
        this.phrases = phrases;
        this.today = today;
    }

    /**
     * A picture, twice.
     *
     * @param level the wide drawing, an {@code svg} element
     * @param upright the narrow drawing, an {@code svg} element
     */
    public record Drawn(String level, String upright) {}

    /**
     * A row of the picture.
     *
     * @param name beside the row
     * @param upright above the column, short
     * @param planned whether it shows what would be, and not what is
     * @param periods its periods, of which no two overlap
     */
    public record Row(String name, String upright, boolean planned, List<CoveragePeriod> periods) {

        /** Copies the list. */
        public Row {
            periods = List.copyOf(periods);
        }
    }

    /**
     * Draws it.
     *
     * @param title the picture's name
     * @param description the same in sentences
     * @param covering what covers the machine afterwards, in any order
     * @param gaps days that are covered no longer
     * @param rows the rows under the coverage
     */
    public Drawn draw(
            String title,
            String description,
            List<CoveragePeriod> covering,
            List<CoveragePeriod> gaps,
            List<Row> rows) {
        var timeline =
                new Timeline(
                        "t1",
                        title,
                        description,
                        axis(covering, gaps, rows),
                        today,
                        new RowName(
                                phrases.say("timeline.row.coverage"),
                                phrases.say("timeline.row.coverage.upright")),
                        joined(covering).stream().map(this::stretch).toList(),
                        gaps.stream()
                                .map(g ->
                                        new Gap(
                                                g,
                                                phrases.say("timeline.gap", g.days()),
                                                List.of(),
                                                List.of()))
                                .toList(),
                        List.of(),
                        rows.stream().map(this::layer).toList(),
                        List.of(todaysFlag()),
                        null,
                        null,
                        phrases.say("timeline.start"),
                        phrases.say("timeline.end"));
        return new Drawn(TimelineDrawings.level(timeline), TimelineDrawings.upright(timeline));
    }

    private Axis axis(List<CoveragePeriod> covering, List<CoveragePeriod> gaps, List<Row> rows) {
        return Axis.holding(
                Stream.concat(
                                Stream.of(today),
                                Stream.of(
                                                covering.stream(),
                                                gaps.stream(),
                                                rows.stream().flatMap(r -> r.periods().stream()))
                                        .flatMap(periods -> periods)
                                        .flatMap(p -> Stream.of(p.firstDay(), p.lastDay())))
                        .toList());
    }

    /** Days that touch or overlap, as one. */
    static List<CoveragePeriod> joined(List<CoveragePeriod> periods) {
        var joined = new ArrayList<CoveragePeriod>();
        for (var period :
                periods.stream().sorted(Comparator.comparing(CoveragePeriod::firstDay)).toList()) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || period.firstDay().isAfter(last.dayAfter())) {
                joined.add(period);
            } else if (period.dayAfter().isAfter(last.dayAfter())) {
                joined.set(
                        joined.size() - 1, new CoveragePeriod(last.firstDay(), period.dayAfter()));
            }
        }
        return joined;
    }

    private Stretch stretch(CoveragePeriod period) {
        var key = today.isAfter(period.lastDay()) ? "timeline.ended" : "timeline.ends";
        return new Stretch(period, List.of(), phrases.say(key, period.lastDay()));
    }

    private Layer layer(Row row) {
        var kind = row.planned() ? BarKind.CANDIDATE : BarKind.SERVICE;
        return new Layer(
                new RowName(row.name(), row.upright()),
                row.periods().stream()
                        .map(p ->
                                new Bar(
                                        kind,
                                        p,
                                        List.of(
                                                phrases.say("timeline.ends", p.lastDay()),
                                                p.lastDay().toString())))
                        .toList());
    }

    private Flag todaysFlag() {
        var name = phrases.say("timeline.today");
        return new Flag(FlagKind.TODAY, today, name + " " + today, List.of(name, today.toString()));
    }
}
