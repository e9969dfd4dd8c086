package dev.hoshu.server.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hoshu.server.timeline.Mark.Box;
import dev.hoshu.server.timeline.Mark.Line;
import dev.hoshu.server.timeline.Mark.Words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** What holds of every drawing, over random machines; a failure names its seed. */
class EveryDrawingTest {
    private static final double HUNDREDTH = 0.01;

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWordsCollideAndNothingLiesOutside(long seed) {
        var timeline = RandomTimelines.of(seed);
        for (var drawing : List.of(LevelDrawing.of(timeline), UprightDrawing.of(timeline))) {
            var spans = spans(drawing);
            for (int i = 0; i < spans.size(); i++) {
                var one = spans.get(i);
                assertThat(one.from()).as("seed %d: %s starts in", seed, one).isNotNegative();
                assertThat(one.to())
                        .as("seed %d: %s ends in the %s drawing", seed, one, drawing.look())
                        .isLessThanOrEqualTo(drawing.width());
                assertThat(one.y())
                        .as("seed %d: %s stands in the %s drawing", seed, one, drawing.look())
                        .isBetween(0.0, drawing.height());
                for (int j = 0; j < i; j++) {
                    assertThat(one.meets(spans.get(j)))
                            .as("seed %d: %s meets %s", seed, one, spans.get(j))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLeaderCutsAFlag(long seed) {
        var drawing = LevelDrawing.of(RandomTimelines.of(seed));
        var leaders =
                drawing.marks().stream()
                        .filter(Line.class::isInstance)
                        .map(Line.class::cast)
                        .filter(line ->
                                line.x1() == line.x2() && line.y1() < firstRow(drawing) - 10)
                        .toList();
        for (var flag : spans(drawing)) {
            if (flag.y() >= firstRow(drawing)) {
                continue;
            }
            for (var leader : leaders) {
                boolean cuts =
                        leader.y1() < flag.y()
                                && leader.y2() > flag.y()
                                && flag.from() < leader.x1()
                                && leader.x1() < flag.to();
                assertThat(cuts).as("seed %d: %s cuts %s", seed, leader, flag).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void barsOfAdjoiningPeriodsTouchAndTheLastDayBelongsToItsBar(long seed) {
        var timeline = RandomTimelines.of(seed);
        var frame = new LevelFrame(timeline.axis(), 1, timeline.layers().size());
        var upright = new UprightFrame(timeline.axis(), timeline.layers().size());
        for (var layer : timeline.layers()) {
            for (int i = 0; i < layer.bars().size(); i++) {
                var period = layer.bars().get(i).period();
                double dayWide = frame.x(period.dayAfter()) - frame.x(period.lastDay());
                assertThat(dayWide).as("seed %d", seed).isPositive();
                assertThat(LevelFrame.endOf(timeline.axis(), period.lastDay()))
                        .as("seed %d: %s", seed, period)
                        .isCloseTo(frame.x(period.dayAfter()), within(1e-9));
                if (i + 1 < layer.bars().size()
                        && period.adjoins(layer.bars().get(i + 1).period())) {
                    var next = layer.bars().get(i + 1).period();
                    assertThat(frame.x(next.firstDay())).isEqualTo(frame.x(period.dayAfter()));
                    assertThat(upright.y(next.firstDay())).isEqualTo(upright.y(period.dayAfter()));
                }
            }
        }
        assertBarsTouch(LevelDrawing.of(timeline), seed);
    }

    private static void assertBarsTouch(Drawing drawing, long seed) {
        var covered =
                drawing.marks().stream()
                        .filter(mark -> mark instanceof Box box && box.look().equals("covered"))
                        .map(Box.class::cast)
                        .toList();
        var gaps =
                drawing.marks().stream()
                        .filter(mark -> mark instanceof Box box && box.hatched())
                        .map(Box.class::cast)
                        .toList();
        for (int i = 0; i < gaps.size() && i < covered.size(); i++) {
            assertThat(gaps.get(i).x())
                    .as("seed %d: gap %d begins where coverage ends", seed, i)
                    .isCloseTo(covered.get(i).x() + covered.get(i).width(), within(HUNDREDTH));
        }
    }

    private record Span(double from, double to, double y, String text) {
        boolean meets(Span other) {
            return Math.abs(y - other.y) < 11 && from < other.to && other.from < to;
        }
    }

    private static double firstRow(Drawing drawing) {
        return drawing.marks().stream()
                .filter(mark -> mark instanceof Words words && words.look().equals("name-total"))
                .mapToDouble(mark -> ((Words) mark).y() - 22.5)
                .findFirst()
                .orElse(0);
    }

    private static List<Span> spans(Drawing drawing) {
        var spans = new ArrayList<Span>();
        for (var mark : drawing.marks()) {
            if (mark instanceof Words words) {
                double width = lettering(words.look()).widthOf(words.text());
                double from =
                        switch (words.anchor()) {
                            case START -> words.x();
                            case MIDDLE -> words.x() - width / 2;
                            case END -> words.x() - width;
                        };
                spans.add(new Span(from, from + width, words.y(), words.text()));
            }
        }
        return spans;
    }

    private static Lettering lettering(String look) {
        return switch (look) {
            case "on-covered", "gap-name", "gap-name halo", "name-total halo" ->
                    Lettering.FIRST_ROW;
            case "on-now", "deadline-text", "limit-text", "eos-text", "year" -> Lettering.FLAG;
            case "minor", "nth" -> new Lettering(11, false);
            default -> Lettering.PLAIN;
        };
    }
}
