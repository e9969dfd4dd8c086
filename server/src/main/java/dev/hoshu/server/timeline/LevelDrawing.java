package dev.hoshu.server.timeline;

import dev.hoshu.server.timeline.Mark.Anchor;
import dev.hoshu.server.timeline.Mark.Box;
import dev.hoshu.server.timeline.Mark.Line;
import dev.hoshu.server.timeline.Mark.Words;
import dev.hoshu.server.timeline.Timeline.Bar;
import dev.hoshu.server.timeline.Timeline.Layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The drawing for a wide page: years across, a row per layer, flags above, three scales below. */
final class LevelDrawing {
    private static final double PADDING = 8;
    private static final double BAR_LINE = 15;
    private static final double HALF_STROKE = 0.5;

    private final Timeline timeline;
    private final LevelFrame frame;
    private final List<Mark> marks = new ArrayList<>();

    private LevelDrawing(Timeline timeline, LevelFrame frame) {
        this.timeline = timeline;
        this.frame = frame;
    }

    static Drawing of(Timeline timeline) {
        var axis = timeline.axis();
        var cuts =
                timeline.flags().stream()
                        .filter(LevelFlags::crossesFirstRow)
                        .map(flag -> LevelFlags.x(axis, flag))
                        .toList();
        var firstRow = FirstRow.of(timeline, cuts);
        var all = new ArrayList<>(timeline.flags());
        all.addAll(firstRow.flags());
        var flags = LevelFlags.of(axis, all);
        var frame = new LevelFrame(axis, flags.lanes(), timeline.layers().size());
        return new LevelDrawing(timeline, frame).drawing(firstRow, flags);
    }

    private Drawing drawing(FirstRow firstRow, LevelFlags flags) {
        addGrid();
        addNames();
        addAfter();
        marks.addAll(flags.lines(frame));
        firstRow.marks().forEach(mark -> marks.add(lowered(mark, frame.firstRowTop())));
        addLayers();
        marks.addAll(flags.linesOverFirstRow(frame, timeline.covered()));
        var scales = new LevelScales(frame, timeline.serviceYears());
        marks.addAll(scales.marks());
        marks.addAll(flags.flags(frame));
        return new Drawing(
                "level",
                timeline.id(),
                timeline.title(),
                timeline.description(),
                LevelFrame.WIDTH,
                scales.bottom(),
                marks);
    }

    private void addGrid() {
        for (LocalDate day : timeline.axis().quarterDays()) {
            if (day.getMonthValue() == 1) {
                marks.add(Line.down("grid", frame.x(day), frame.firstRowTop() - 4, frame.bottom()));
            }
        }
    }

    private void addNames() {
        marks.add(name("name-total", frame.firstRowTop() + 22.5, timeline.coverage().level()));
        for (int i = 0; i < timeline.layers().size(); i++) {
            double line = frame.layerLine(i);
            marks.add(Line.across("row", 0, LevelFrame.WIDTH, line));
            marks.add(name("name", barTop(i) + BAR_LINE, timeline.layers().get(i).name().level()));
        }
    }

    private static Words name(String look, double y, String text) {
        return new Words(look, 0, y, Anchor.START, text);
    }

    private double barTop(int layer) {
        return frame.layerLine(layer) + 4 + HALF_STROKE;
    }

    private void addAfter() {
        var last = timeline.lastDayOnOffer();
        if (last == null) {
            return;
        }
        // Coverage may have begun after that day (a machine resold late): the field starts in the
        // plot.
        double x = Math.max(LevelFrame.PLOT, LevelFrame.endOf(timeline.axis(), last));
        double height = frame.bottom() - 2 - frame.firstRowTop();
        marks.add(new Box("after", x, frame.firstRowTop(), LevelFrame.WIDTH - x, height));
    }

    private void addLayers() {
        var cuts =
                timeline.flags().stream()
                        .filter(LevelFlags::crossesEverything)
                        .map(flag -> LevelFlags.x(timeline.axis(), flag))
                        .toList();
        for (int i = 0; i < timeline.layers().size(); i++) {
            addLayer(timeline.layers().get(i), barTop(i), new RowSpace(cuts));
        }
    }

    private void addLayer(Layer layer, double top, RowSpace space) {
        layer.bars().forEach(bar -> space.take(left(bar), right(bar)));
        for (var bar : layer.bars()) {
            marks.add(
                    new Box(
                            bar.kind().look(),
                            left(bar),
                            top,
                            right(bar) - left(bar),
                            LevelFrame.BAR_HEIGHT - 2 * HALF_STROKE));
            addBarWords(bar, top + BAR_LINE, space);
        }
    }

    private void addBarWords(Bar bar, double y, RowSpace space) {
        for (String words : bar.words()) {
            double width = Lettering.PLAIN.widthOf(words);
            var place = space.inside(left(bar) + PADDING, right(bar) - PADDING, width);
            if (place.isPresent()) {
                marks.add(new Words("", place.getAsDouble(), y, Anchor.START, words));
                return;
            }
        }
        for (String words : bar.words()) {
            double width = Lettering.PLAIN.widthOf(words);
            var place = space.rightOf(right(bar) + PADDING, width);
            if (place.isPresent()) {
                space.take(place.getAsDouble(), place.getAsDouble() + width);
                marks.add(new Words("halo", place.getAsDouble(), y, Anchor.START, words));
                return;
            }
        }
    }

    private double left(Bar bar) {
        return frame.x(bar.period().firstDay());
    }

    private double right(Bar bar) {
        return frame.x(bar.period().dayAfter());
    }

    private static Mark lowered(Mark mark, double by) {
        return switch (mark) {
            case Box b -> new Box(b.look(), b.x(), b.y() + by, b.width(), b.height(), b.hatched());
            case Words w -> new Words(w.look(), w.x(), w.y() + by, w.anchor(), w.text());
            default ->
                    throw new IllegalStateException("The first row holds no %s.".formatted(mark));
        };
    }
}
