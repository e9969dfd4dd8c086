package dev.hoshu.server.watch.web;

import dev.hoshu.domain.watch.DriveCoverage.EndedBy;
import dev.hoshu.domain.watch.WearForecast;
import dev.hoshu.domain.watch.WearPoint;
import dev.hoshu.server.watch.WatchedDrive;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A drive's wear as a page draws it: what was read as a line with points, what is foreseen as a
 * broken line in its band, and below it, on the same days, the drive's coverage up to its true end
 * (PART-6) with the rest of the machine's coverage hatched.
 *
 * @param read the line of what was read, as points of a drawing
 * @param dots each reading
 * @param band the band of the forecast as points of a drawing, or null
 * @param line the forecast as points of a drawing, or null
 * @param today where today is
 * @param covered the drive's coverage
 * @param lost the machine's coverage that is not the drive's, or null
 * @param years where years begin
 */
public record WearView(
        String read,
        List<Dot> dots,
        @Nullable String band,
        @Nullable String line,
        double today,
        @Nullable Span covered,
        @Nullable Span lost,
        List<Year> years) {

    static final int WIDTH = 600;
    static final int HIGH = 160;
    private static final int STROKE = 8;
    private static final int LEFT = 44;
    private static final int TOP = 12;
    private static final int RIGHT = 12;

    /** Copies the lists. */
    public WearView {
        dots = List.copyOf(dots);
        years = List.copyOf(years);
    }

    /**
     * A reading.
     *
     * @param x from the left
     * @param y from above
     */
    public record Dot(double x, double y) {}

    /**
     * A stretch of days.
     *
     * @param x where it begins
     * @param width how long it is
     */
    public record Span(double x, double width) {}

    /**
     * A year's first day.
     *
     * @param x from the left
     * @param name the year
     */
    public record Year(double x, String name) {}

    /** The strokes across the days that are lost. */
    public List<Span> hatch() {
        var strokes = new ArrayList<Span>();
        if (lost != null) {
            for (double x = lost.x(); x + STROKE <= lost.x() + lost.width(); x += STROKE) {
                strokes.add(new Span(Math.round(x * 10) / 10.0, STROKE));
            }
        }
        return strokes;
    }

    /** The picture; null where no wear was read. */
    static @Nullable WearView of(WatchedDrive drive, LocalDate today) {
        var points = drive.history().points();
        return points.isEmpty() ? null : new Drawing(drive, today).view();
    }

    /** Puts days and per cents into places. */
    private static final class Drawing {

        private final WatchedDrive drive;
        private final LocalDate today;
        private final LocalDate first;
        private final LocalDate last;

        Drawing(WatchedDrive drive, LocalDate today) {
            this.drive = drive;
            this.today = today;
            var points = drive.history().points();
            this.first = points.getFirst().day();
            var days = new ArrayList<LocalDate>();
            days.add(points.getLast().day());
            days.add(today);
            days.add(first.plusMonths(2));
            var end = drive.coverageEnd();
            if (end != null) {
                days.add(end);
            }
            if (drive.forecast() instanceof WearForecast.Foreseen f) {
                var latest = f.latest();
                days.add(latest == null ? f.likely() : latest);
            }
            this.last = days.stream().max(LocalDate::compareTo).orElseThrow();
        }

        WearView view() {
            var points = drive.history().points();
            var dots = points.stream().map(p -> new Dot(x(p.day()), y(used(p)))).toList();
            return new WearView(
                    dots.stream().map(Drawing::at).collect(Collectors.joining(" ")),
                    dots,
                    band(points.getLast()),
                    line(points.getLast()),
                    x(today),
                    covered(),
                    lost(),
                    years());
        }

        private @Nullable String band(WearPoint from) {
            if (!(drive.forecast() instanceof WearForecast.Foreseen f)) {
                return null;
            }
            var latest = f.latest();
            // Without a latest day the band is open to the right, at the height of today.
            var end = latest == null ? new Dot(x(last), y(used(from))) : new Dot(x(latest), y(100));
            var corner = latest == null ? at(new Dot(x(last), y(100))) + " " : "";
            return at(new Dot(x(from.day()), y(used(from))))
                    + " "
                    + at(new Dot(x(f.earliest()), y(100)))
                    + " "
                    + corner
                    + at(end);
        }

        private @Nullable String line(WearPoint from) {
            return drive.forecast() instanceof WearForecast.Foreseen f
                    ? at(new Dot(x(from.day()), y(used(from))))
                            + " "
                            + at(new Dot(x(f.likely()), y(100)))
                    : null;
        }

        private @Nullable Span covered() {
            var end = drive.coverage().end();
            return end == null || end.isBefore(first) ? null : span(first, end);
        }

        private @Nullable Span lost() {
            var end = drive.coverage().end();
            var machine = drive.coverageEnd();
            return end == null
                            || machine == null
                            || drive.coverage().by() != EndedBy.ENDURANCE
                            || machine.isBefore(first)
                    ? null
                    : span(end.isBefore(first) ? first : end, machine);
        }

        private Span span(LocalDate from, LocalDate to) {
            return new Span(x(from), Math.max(1, x(to) - x(from)));
        }

        private List<Year> years() {
            var years = new ArrayList<Year>();
            int apart = 1 + (last.getYear() - first.getYear()) / 6;
            for (int year = first.getYear() + 1; year <= last.getYear(); year += apart) {
                years.add(new Year(x(LocalDate.of(year, 1, 1)), String.valueOf(year)));
            }
            return years;
        }

        private static double used(WearPoint point) {
            return Math.min(100, point.usedPercent().doubleValue());
        }

        private double x(LocalDate day) {
            double whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
            double part = ChronoUnit.DAYS.between(first, day) / whole;
            return round(LEFT + Math.clamp(part, 0, 1) * (WIDTH - LEFT - RIGHT));
        }

        private static double y(double used) {
            return round(TOP + (1 - used / 100) * HIGH);
        }

        private static double round(double value) {
            return Math.round(value * 10) / 10.0;
        }

        private static String at(Dot dot) {
            return String.format(Locale.ROOT, "%.1f,%.1f", dot.x(), dot.y());
        }
    }
}
