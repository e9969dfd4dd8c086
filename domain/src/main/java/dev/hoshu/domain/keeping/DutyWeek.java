package dev.hoshu.domain.keeping;

import dev.hoshu.domain.dispatch.StaffMember;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many people are on duty in each hour of a week, Monday's first hour first: the fewest at any
 * minute of the hour, so that a change of shift in the middle of it hides nothing.
 *
 * @param usual in a week without a holiday, 168 numbers
 * @param onHolidays if every day were a holiday: those alone who work on holidays, 168 numbers
 */
public record DutyWeek(List<Integer> usual, List<Integer> onHolidays) {

    /** The hours of a week. */
    public static final int HOURS = 168;

    /** The hours of a day. */
    public static final int HOURS_A_DAY = 24;

    private static final int MINUTES_AN_HOUR = 60;
    private static final int MINUTES_A_DAY = HOURS_A_DAY * MINUTES_AN_HOUR;
    private static final int MINUTES = HOURS * MINUTES_AN_HOUR;

    /** A week in which nobody is known to be on duty. */
    public static final DutyWeek EMPTY =
            new DutyWeek(Collections.nCopies(HOURS, 0), Collections.nCopies(HOURS, 0));

    /** Checks the numbers of hours and copies them. */
    public DutyWeek {
        usual = List.copyOf(usual);
        onHolidays = List.copyOf(onHolidays);
        if (usual.size() != HOURS || onHolidays.size() != HOURS) {
            throw new IllegalArgumentException(
                    "A week of %d and %d hours must have %d."
                            .formatted(usual.size(), onHolidays.size(), HOURS));
        }
    }

    /** The week of these people. */
    public static DutyWeek of(Collection<StaffMember> people) {
        return new DutyWeek(
                hours(people.stream().toList()),
                hours(people.stream().filter(StaffMember::onHolidays).toList()));
    }

    /** The hours of a usual week with fewer people, in order. */
    public List<Integer> below(int least) {
        return below(usual, least);
    }

    /** The hours with fewer people if every day were a holiday, in order. */
    public List<Integer> belowOnHolidays(int least) {
        return below(onHolidays, least);
    }

    private static List<Integer> below(List<Integer> week, int least) {
        return IntStream.range(0, HOURS).filter(hour -> week.get(hour) < least).boxed().toList();
    }

    private static List<Integer> hours(List<StaffMember> people) {
        var minutes = new int[MINUTES];
        for (var one : people) {
            for (var day : one.weekdays()) {
                work(minutes, one, day);
            }
        }
        var fewest = new ArrayList<Integer>();
        for (int hour = 0; hour < HOURS; hour++) {
            int from = hour * MINUTES_AN_HOUR;
            fewest.add(
                    IntStream.range(from, from + MINUTES_AN_HOUR)
                            .map(minute -> minutes[minute])
                            .min()
                            .orElseThrow());
        }
        return fewest;
    }

    /** A shift of Sunday that ends on the next morning ends on Monday's. */
    private static void work(int[] minutes, StaffMember one, DayOfWeek day) {
        int midnight = (day.getValue() - 1) * MINUTES_A_DAY;
        for (int minute = one.fromMinute(); minute < one.untilMinute(); minute++) {
            minutes[(midnight + minute) % MINUTES]++;
        }
    }
}
