package dev.hoshu.server.keeping.web;

import dev.hoshu.domain.keeping.DutyWeek;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The hours of a week as a page draws them: a row a day, a bar an hour, the higher the more people
 * are on duty. An hour with nobody is an empty frame.
 *
 * @param days the days from Monday
 * @param nobody how many hours of the week have nobody
 * @param few how many have somebody, and fewer than there should be
 */
public record WeekView(List<Day> days, long nobody, long few) {

    private static final int HIGHEST = 6;

    /** Copies the days. */
    public WeekView {
        days = List.copyOf(days);
    }

    /**
     * A day.
     *
     * @param name its short name
     * @param bars its 24 hours
     */
    public record Day(String name, List<Bar> bars) {

        /** Copies the bars. */
        public Day {
            bars = List.copyOf(bars);
        }
    }

    /**
     * An hour.
     *
     * @param hour from 0
     * @param people how many
     * @param height of the bar, 0 to 6
     * @param look its class
     */
    public record Bar(int hour, int people, int height, String look) {

        /** Where the bar begins, from above. */
        public int top() {
            return HIGHEST - height;
        }
    }

    static WeekView of(List<Integer> week, int least, Locale language) {
        var days = new ArrayList<Day>();
        for (var day : DayOfWeek.values()) {
            int first = (day.getValue() - 1) * DutyWeek.HOURS_A_DAY;
            var bars = new ArrayList<Bar>();
            for (int hour = 0; hour < DutyWeek.HOURS_A_DAY; hour++) {
                bars.add(bar(hour, week.get(first + hour), least));
            }
            days.add(new Day(day.getDisplayName(TextStyle.SHORT, language), bars));
        }
        return new WeekView(
                days,
                week.stream().filter(people -> people == 0).count(),
                week.stream().filter(people -> people > 0 && people < least).count());
    }

    private static Bar bar(int hour, int people, int least) {
        return people == 0
                ? new Bar(hour, 0, HIGHEST, "nobody")
                : new Bar(
                        hour, people, Math.min(people, HIGHEST), people < least ? "few" : "enough");
    }
}
