package dev.hoshu.server.dispatch.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.hoshu.domain.dispatch.Engineer;
import dev.hoshu.domain.dispatch.Leg;
import dev.hoshu.domain.dispatch.Stop;
import dev.hoshu.server.dispatch.VisitDay;
import dev.hoshu.server.dispatch.VisitDay.OnDay;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * A day as a table: engineers down, quarters of an hour across.
 *
 * @param hours the hours across the head
 * @param centres the engineers by service centre
 */
record BoardView(List<Hour> hours, List<Centre> centres) {

    /** How many minutes a column stands for. */
    static final int COLUMN = 15;

    private static final int HOUR = 60;
    private static final int USUAL_START = 8 * HOUR;
    private static final int USUAL_END = 19 * HOUR;

    /**
     * An hour across the head.
     *
     * @param words the hour, or what the clock shows if it is now
     * @param now whether it is the present hour
     */
    record Hour(String words, boolean now) {}

    /**
     * A service centre with its people.
     *
     * @param name its name
     * @param idle how many of them have no visit
     * @param rows one a person
     */
    record Centre(String name, long idle, List<Row> rows) {}

    /**
     * An engineer's day.
     *
     * @param engineer who
     * @param hours from when to when this person works
     * @param cells the columns from left to right
     */
    record Row(Engineer engineer, String hours, List<Cell> cells) {

        /** Whether this person has no visit. */
        public boolean idle() {
            return cells.stream().allMatch(cell -> cell.visit() == null);
        }
    }

    /**
     * Some columns.
     *
     * @param kind FREE, OFF, TRAVEL or VISIT
     * @param columns how many
     * @param minute when it starts
     * @param look its classes: on-hour, is-past, now-at
     * @param visit the visit; null of what is none
     * @param span from when to when the work goes; empty of what is no visit
     */
    record Cell(
            String kind, int columns, int minute, String look, @Nullable OnDay visit, String span) {

        /** When it starts, as it is typed. */
        public String time() {
            return clock(minute);
        }
    }

    /** The table of a day for those engineers. */
    static BoardView of(VisitDay day, List<Engineer> engineers) {
        int from = USUAL_START;
        int until = USUAL_END;
        for (var one : day.visits()) {
            var stop = one.visit().stop();
            if (stop != null) {
                from = Math.min(from, stop.startMinute() - HOUR);
                until = Math.max(until, stop.startMinute() + one.visit().minutes());
            }
        }
        int first = Math.max(0, Math.floorDiv(from, HOUR) * HOUR);
        int last = Math.ceilDiv(until, HOUR) * HOUR;
        var hours = new ArrayList<Hour>();
        for (int at = first; at < last; at += HOUR) {
            boolean now = day.nowMinute() >= at && day.nowMinute() < at + HOUR;
            hours.add(new Hour(now ? clock(day.nowMinute()) : clock(at), now));
        }
        return new BoardView(
                hours,
                centres(
                        engineers.stream()
                                .map(one -> new Line(day, one, first, last).row())
                                .toList()));
    }

    /** The people of each centre together, in the order in which the centres come first. */
    private static List<Centre> centres(List<Row> rows) {
        return rows.stream()
                .collect(
                        groupingBy(
                                row -> row.engineer().home().name(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(one -> centre(one.getKey(), one.getValue()))
                .toList();
    }

    private static Centre centre(String name, List<Row> rows) {
        return new Centre(name, rows.stream().filter(Row::idle).count(), rows);
    }

    /** How many columns it has, the one of the names included. */
    public int columns() {
        return 1 + hours.size() * (HOUR / COLUMN);
    }

    /** A minute of the day as it is typed; past midnight the hours go on. */
    static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / HOUR, minute % HOUR);
    }

    /** One engineer's row in the making. */
    private static final class Line {

        private final VisitDay day;
        private final Engineer engineer;
        private final int last;
        private final List<Cell> cells = new ArrayList<>();
        private int at;

        Line(VisitDay day, Engineer engineer, int first, int last) {
            this.day = day;
            this.engineer = engineer;
            this.at = first;
            this.last = last;
        }

        Row row() {
            var from = engineer.home();
            for (var stop : day.plan().stopsOf(engineer.id())) {
                var one = day.visit(stop.visit()).orElseThrow();
                int drive =
                        day.work()
                                .travel()
                                .leg(from, one.visit().spot())
                                .map(Leg::minutes)
                                .orElse(0);
                stop(stop, one, drive);
                from = one.visit().spot();
            }
            free(last);
            return new Row(
                    engineer,
                    clock(engineer.fromMinute()) + "–" + clock(engineer.untilMinute()),
                    cells);
        }

        private void stop(Stop stop, OnDay one, int drive) {
            int end = stop.startMinute() + one.visit().minutes();
            free(rounded(stop.startMinute() - drive));
            int start = rounded(stop.startMinute());
            if (start > at && drive > 0) {
                add(new Cell("TRAVEL", (start - at) / COLUMN, at, look(at), null, ""));
            }
            int columns = Math.max(1, (rounded(end) - at) / COLUMN);
            add(
                    new Cell(
                            "VISIT",
                            columns,
                            at,
                            look(at),
                            one,
                            clock(stop.startMinute()) + "–" + clock(end)));
        }

        private void free(int until) {
            while (at < until) {
                boolean works = at >= engineer.fromMinute() && at < engineer.untilMinute();
                add(new Cell(works ? "FREE" : "OFF", 1, at, look(at), null, ""));
            }
        }

        private void add(Cell cell) {
            cells.add(cell);
            at += cell.columns() * COLUMN;
        }

        private String look(int minute) {
            var look = minute % HOUR == 0 ? "on-hour" : "";
            if (day.nowMinute() >= minute + COLUMN) {
                look += " is-past";
            } else if (day.nowMinute() >= minute) {
                look += " now-at";
            }
            return look.strip();
        }

        private static int rounded(int minute) {
            return Math.round((float) minute / COLUMN) * COLUMN;
        }
    }
}
