package dev.hoshu.server.timeline;

import dev.hoshu.server.timeline.FlagLanes.Pole;
import dev.hoshu.server.timeline.FlagLanes.Spot;
import dev.hoshu.server.timeline.Mark.Anchor;
import dev.hoshu.server.timeline.Mark.Box;
import dev.hoshu.server.timeline.Mark.Line;
import dev.hoshu.server.timeline.Mark.Point;
import dev.hoshu.server.timeline.Mark.Stroke;
import dev.hoshu.server.timeline.Mark.Words;
import dev.hoshu.server.timeline.Timeline.Flag;
import dev.hoshu.server.timeline.Timeline.FlagKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The flags of the level drawing: their lanes, their lines down into the plot, their words. */
final class LevelFlags {
    private static final double BESIDE_SHAPE = 12;
    private static final double BESIDE_LINE = 8;
    private static final double PADDING = 6;
    private static final double HALF_LINE = 1;
    private static final double HALF_DOUBLE = 1.5;

    private final List<Placed> placed;

    private LevelFlags(List<Placed> placed) {
        this.placed = placed;
    }

    private record Placed(Flag flag, double x, double width, Spot spot) {}

    /** Finds a lane and a side for every flag. */
    static LevelFlags of(Axis axis, List<Flag> flags) {
        // Order the days as they are drawn; today, drawn in mid-day, before what ends on it.
        var ordered = flags.stream().sorted(Comparator.comparingDouble(f -> x(axis, f))).toList();
        var spots =
                FlagLanes.arrange(
                        ordered.stream().map(f -> pole(axis, f)).toList(), LevelFrame.WIDTH);
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < ordered.size(); i++) {
            var flag = ordered.get(i);
            placed.add(new Placed(flag, x(axis, flag), widthOf(flag), spots.get(i)));
        }
        return new LevelFlags(placed);
    }

    /** Where a flag's line stands: today in mid-day, a day that ends something at its end. */
    static double x(Axis axis, Flag flag) {
        return flag.kind() == FlagKind.TODAY
                ? LevelFrame.middleOf(axis, flag.day())
                : LevelFrame.endOf(axis, flag.day());
    }

    /** Whether a flag's line goes down through the first row. */
    static boolean crossesFirstRow(Flag flag) {
        return switch (flag.kind()) {
            case PASSED, GAP, OVERLAP -> false;
            case TODAY, DEADLINE, LIMIT, END_OF_SUPPORT -> true;
        };
    }

    /** Whether a flag's line goes down through every row. */
    static boolean crossesEverything(Flag flag) {
        return crossesFirstRow(flag) && flag.kind() != FlagKind.DEADLINE;
    }

    int lanes() {
        return 1 + placed.stream().mapToInt(p -> p.spot().lane()).max().orElse(0);
    }

    /** The lines, to be painted below the bars. */
    List<Mark> lines(LevelFrame frame) {
        var marks = new ArrayList<Mark>();
        for (var p : placed) {
            double top = frame.laneTop(p.spot().lane());
            switch (p.flag().kind()) {
                case PASSED ->
                        marks.add(Line.down("passed", p.x(), top + 2, frame.firstRowTop() - 1));
                case GAP -> marks.add(Line.down("gap", p.x(), top + 2, frame.firstRowTop()));
                case OVERLAP ->
                        marks.add(Line.down("overlap-line", p.x(), top + 2, frame.firstRowTop()));
                case TODAY -> marks.add(Line.down("now", p.x(), top, frame.bottom()));
                case DEADLINE ->
                        marks.add(Line.down("deadline", p.x(), top + 2, frame.firstRowBottom()));
                case LIMIT -> marks.add(Line.down("limit", p.x(), top + 2, frame.bottom()));
                case END_OF_SUPPORT -> {
                    marks.add(Line.down("eos", p.x() - HALF_DOUBLE, top + 2, frame.bottom()));
                    marks.add(Line.down("eos", p.x() + HALF_DOUBLE, top + 2, frame.bottom()));
                }
            }
        }
        return marks;
    }

    /** What is painted over the first row again, on a halo of paper. */
    List<Mark> linesOverFirstRow(LevelFrame frame, List<Timeline.Stretch> covered) {
        var marks = new ArrayList<Mark>();
        for (var p : placed) {
            double top = frame.firstRowTop();
            double bottom = frame.firstRowBottom();
            if (p.flag().kind() == FlagKind.TODAY) {
                marks.add(Line.down("now-halo", p.x(), top, bottom));
                marks.add(Line.down("now", p.x(), top - 4, frame.bottom()));
            } else if (p.flag().kind() == FlagKind.DEADLINE && lies(p.x(), frame, covered)) {
                marks.add(Line.down("now-halo", p.x(), top, bottom));
                marks.add(Line.down("deadline", p.x(), top, bottom));
            }
        }
        return marks;
    }

    private static boolean lies(double x, LevelFrame frame, List<Timeline.Stretch> covered) {
        return covered.stream()
                .anyMatch(s ->
                        frame.x(s.period().firstDay()) < x && x < frame.x(s.period().dayAfter()));
    }

    /** The flags themselves, painted last. */
    List<Mark> flags(LevelFrame frame) {
        var marks = new ArrayList<Mark>();
        for (var p : placed) {
            double top = frame.laneTop(p.spot().lane());
            switch (p.flag().kind()) {
                case PASSED -> addShape(marks, p, top, "passed");
                case DEADLINE -> addShape(marks, p, top, "deadline");
                case TODAY -> addToday(marks, p, top);
                case LIMIT -> addWords(marks, p, top, "limit-text", BESIDE_LINE);
                case END_OF_SUPPORT -> addWords(marks, p, top, "eos-text", BESIDE_LINE);
                case GAP -> addWords(marks, p, top, "deadline-text", BESIDE_LINE);
                case OVERLAP -> addWords(marks, p, top, "limit-text", BESIDE_LINE);
            }
        }
        return marks;
    }

    private static void addShape(List<Mark> marks, Placed p, double top, String look) {
        double tip = p.spot().right() ? p.x() + 8 : p.x() - 8;
        marks.add(
                new Stroke(
                        look + "-shape",
                        true,
                        List.of(
                                new Point(p.x(), top + 4),
                                new Point(tip, top + 9),
                                new Point(p.x(), top + 14))));
        addWords(marks, p, top, look + "-text", BESIDE_SHAPE);
    }

    private static void addToday(List<Mark> marks, Placed p, double top) {
        double width = p.width() + 2 * PADDING;
        double left = p.spot().right() ? p.x() - HALF_LINE : p.x() + HALF_LINE - width;
        marks.add(new Box("now-flag", left, top, width, 19));
        marks.add(new Words("on-now", left + PADDING, top + 14, Anchor.START, p.flag().words()));
    }

    private static void addWords(List<Mark> marks, Placed p, double top, String look, double gap) {
        boolean right = p.spot().right();
        double x = right ? p.x() + gap : p.x() - gap;
        marks.add(
                new Words(look, x, top + 14, right ? Anchor.START : Anchor.END, p.flag().words()));
    }

    private static Pole pole(Axis axis, Flag flag) {
        double x = x(axis, flag);
        double width = widthOf(flag);
        return switch (flag.kind()) {
            case TODAY -> {
                double reach = width + 2 * PADDING - HALF_LINE;
                yield new Pole(x, reach, reach, HALF_LINE);
            }
            case PASSED, DEADLINE -> new Pole(x, BESIDE_SHAPE + width, BESIDE_SHAPE + width, 0);
            case LIMIT, GAP, OVERLAP, END_OF_SUPPORT ->
                    new Pole(x, BESIDE_LINE + width, BESIDE_LINE + width, 0);
        };
    }

    private static double widthOf(Flag flag) {
        return Lettering.FLAG.widthOf(flag.words());
    }
}
