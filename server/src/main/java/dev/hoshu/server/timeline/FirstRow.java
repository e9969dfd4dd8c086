package dev.hoshu.server.timeline;

import dev.hoshu.server.timeline.Mark.Anchor;
import dev.hoshu.server.timeline.Mark.Box;
import dev.hoshu.server.timeline.Mark.Words;
import dev.hoshu.server.timeline.Timeline.Flag;
import dev.hoshu.server.timeline.Timeline.FlagKind;
import dev.hoshu.server.timeline.Timeline.Gap;
import dev.hoshu.server.timeline.Timeline.Overlap;
import dev.hoshu.server.timeline.Timeline.Stretch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The thick first row of the level drawing: what is covered at all, and the gaps. Its words are
 * placed before the flags, since a gap without room for its name becomes a flag; heights come
 * later, when the number of lanes is known, so everything is kept relative to the row's top.
 */
final class FirstRow {
    private static final double PADDING = 10;
    private static final double BASE_LINE = 22.5;
    private static final double NAME_LINE = 15;
    private static final double COST_LINE = 32;
    private static final double HALF_STROKE = 0.75;
    private static final double GROUND = 6;
    private static final double OVERLAP_TOP = 29;
    private static final double OVERLAP_HEIGHT = 5;

    private final Axis axis;
    private final RowSpace space;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();

    private FirstRow(Axis axis, RowSpace space) {
        this.axis = axis;
        this.space = space;
    }

    /**
     * Lays out the row.
     *
     * @param cuts where lines cross the row
     */
    static FirstRow of(Timeline timeline, List<Double> cuts) {
        var row = new FirstRow(timeline.axis(), new RowSpace(cuts));
        timeline.covered().forEach(s -> row.space.take(row.left(s), row.right(s)));
        timeline.gaps().forEach(g -> row.space.take(row.left(g), row.right(g)));
        timeline.covered().forEach(row::addStretch);
        timeline.overlaps().forEach(row::addOverlap);
        timeline.gaps().forEach(gap -> row.addGap(gap, isOpen(gap, timeline.covered())));
        return row;
    }

    /** The row's marks; their heights count from the row's top. */
    List<Mark> marks() {
        return marks;
    }

    /** What has no room for its name in the row and is named by a flag. */
    List<Flag> flags() {
        return flags;
    }

    private static boolean isOpen(Gap gap, List<Stretch> covered) {
        return covered.stream()
                .noneMatch(s -> s.period().firstDay().isAfter(gap.period().firstDay()));
    }

    private void addStretch(Stretch stretch) {
        double left = left(stretch);
        double right = right(stretch);
        marks.add(new Box("covered", left, 0, right - left, LevelFrame.FIRST_ROW_HEIGHT));
        double free = right - PADDING;
        double endWidth = Lettering.FIRST_ROW.widthOf(stretch.endWords());
        double endStart = free - endWidth;
        boolean endInside = endStart >= left + PADDING && !space.isCut(endStart - PADDING, right);
        for (String words : stretch.levelWords()) {
            double width = Lettering.FIRST_ROW.widthOf(words);
            double limit = endInside ? endStart - PADDING : free;
            OptionalDouble place = space.inside(left + PADDING, limit, width);
            if (place.isPresent()) {
                marks.add(words("on-covered", place.getAsDouble(), BASE_LINE, Anchor.START, words));
                break;
            }
        }
        if (endInside) {
            marks.add(words("on-covered", free, BASE_LINE, Anchor.END, stretch.endWords()));
        } else {
            addEndBeside(stretch, right + PADDING - 2, endWidth);
        }
    }

    private void addEndBeside(Stretch stretch, double from, double width) {
        // Not found is no loss: the bars below and the table say the day too.
        space.rightOf(from, width)
                .ifPresent(start -> {
                    space.take(start, start + width);
                    marks.add(
                            words(
                                    "name-total halo",
                                    start,
                                    BASE_LINE,
                                    Anchor.START,
                                    stretch.endWords()));
                });
    }

    /** A second, thin bar on the lower edge of the first; below the words, so it hides none. */
    private void addOverlap(Overlap overlap) {
        double left = LevelFrame.startOf(axis, overlap.period().firstDay());
        double right = LevelFrame.startOf(axis, overlap.period().dayAfter());
        marks.add(new Box(overlap.look(), left, OVERLAP_TOP, right - left, OVERLAP_HEIGHT));
        if (overlap.isNamed()) {
            flags.add(
                    new Flag(
                            FlagKind.OVERLAP,
                            overlap.middle(),
                            overlap.name(),
                            List.of(overlap.name())));
        }
    }

    private void addGap(Gap gap, boolean open) {
        double left = left(gap);
        double right = right(gap);
        marks.add(
                new Box(
                        "gap",
                        left,
                        HALF_STROKE,
                        right - left,
                        LevelFrame.FIRST_ROW_HEIGHT - 2 * HALF_STROKE,
                        true));
        double nameWidth = Lettering.FIRST_ROW.widthOf(gap.name());
        var costs = new ArrayList<>(gap.costs());
        costs.add("");
        for (String cost : costs) {
            double width = Math.max(nameWidth, Lettering.PLAIN.widthOf(cost));
            var beside = open ? space.rightOf(right + PADDING, width) : OptionalDouble.empty();
            var place =
                    beside.isPresent()
                            ? beside
                            : space.inside(left + PADDING, right - PADDING, width);
            if (place.isPresent()) {
                if (beside.isEmpty()) {
                    addGround(place.getAsDouble(), width);
                }
                addName(gap.name(), cost, place.getAsDouble(), width);
                return;
            }
        }
        flags.add(new Flag(FlagKind.GAP, middleOf(gap), gap.name(), List.of(gap.name())));
    }

    /** Paper under words that stand on the hatching, which would make them hard to read. */
    private void addGround(double start, double width) {
        marks.add(
                new Box(
                        "gap-label",
                        start - GROUND,
                        2 * HALF_STROKE,
                        width + 2 * GROUND,
                        LevelFrame.FIRST_ROW_HEIGHT - 4 * HALF_STROKE));
    }

    private void addName(String name, String cost, double start, double width) {
        space.take(start, start + width);
        double nameLine = cost.isEmpty() ? BASE_LINE : NAME_LINE;
        marks.add(words("gap-name halo", start, nameLine, Anchor.START, name));
        if (!cost.isEmpty()) {
            marks.add(words("gap-cost halo", start, COST_LINE, Anchor.START, cost));
        }
    }

    private static LocalDate middleOf(Gap gap) {
        long days = ChronoUnit.DAYS.between(gap.period().firstDay(), gap.period().dayAfter());
        return gap.period().firstDay().plusDays(days / 2);
    }

    private static Words words(String look, double x, double y, Anchor anchor, String text) {
        return new Words(look, x, y, anchor, text);
    }

    private double left(Stretch stretch) {
        return LevelFrame.startOf(axis, stretch.period().firstDay());
    }

    private double right(Stretch stretch) {
        return LevelFrame.startOf(axis, stretch.period().dayAfter());
    }

    private double left(Gap gap) {
        return LevelFrame.startOf(axis, gap.period().firstDay());
    }

    private double right(Gap gap) {
        return LevelFrame.startOf(axis, gap.period().dayAfter());
    }
}
