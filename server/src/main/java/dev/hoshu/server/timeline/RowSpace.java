package dev.hoshu.server.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is taken in one row of the level drawing: lines that cross it, and bars and words in it.
 * Words go only where nothing cuts them and nothing lies under them.
 */
final class RowSpace {
    private static final double AIR = 8;
    private static final double AIR_AFTER = 4;
    private static final double STRIDE = 10;
    private static final double FARTHEST = 60;

    private final List<Double> cuts;
    private final List<Span> taken = new ArrayList<>();

    private record Span(double from, double to) {
        boolean meets(double otherFrom, double otherTo) {
            return from < otherTo && otherFrom < to;
        }
    }

    /** A row crossed by lines. */
    RowSpace(List<Double> cuts) {
        this.cuts = cuts.stream().sorted().toList();
    }

    void take(double from, double to) {
        taken.add(new Span(from, to));
    }

    boolean isCut(double from, double to) {
        return cuts.stream().anyMatch(cut -> from < cut && cut < to);
    }

    /** Whether words may stand from one position to another outside the bars. */
    boolean isFree(double from, double to) {
        return to <= LevelFrame.WIDTH
                && !isCut(from - AIR, to + AIR_AFTER)
                && taken.stream().noneMatch(span -> span.meets(from - AIR, to + AIR_AFTER));
    }

    /**
     * A place inside a bar for words: at its beginning or, if a line would cut them there, right
     * after that line.
     *
     * @param from first position inside the bar's padding
     * @param to last position inside the bar's padding
     */
    OptionalDouble inside(double from, double to, double width) {
        if (fits(from, to, width)) {
            return OptionalDouble.of(from);
        }
        return cuts.stream()
                .filter(cut -> from - AIR < cut && cut < to)
                .mapToDouble(cut -> cut + AIR)
                .filter(start -> fits(start, to, width))
                .findFirst();
    }

    private boolean fits(double from, double to, double width) {
        return from + width <= to && !isCut(from - AIR_AFTER, from + width + AIR_AFTER);
    }

    /** The nearest free place for words to the right of a position, in strides of ten units. */
    OptionalDouble rightOf(double from, double width) {
        for (double start = from; start <= from + FARTHEST; start += STRIDE) {
            if (isFree(start, start + width)) {
                return OptionalDouble.of(start);
            }
        }
        return OptionalDouble.empty();
    }
}
