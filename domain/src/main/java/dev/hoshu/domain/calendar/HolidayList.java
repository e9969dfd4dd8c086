package dev.hoshu.domain.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * National holidays as published, day and name. The publisher lists whole years, so the list is
 * known from the first day of its first year to the last day of its last; outside these years a
 * day's holidays are unknown, not none.
 */
public final class HolidayList {

    private final NavigableMap<LocalDate, String> names;

    private HolidayList(NavigableMap<LocalDate, String> names) {
        this.names = names;
    }

    /** A list of these holidays; empty means that nothing is known of any year. */
    public static HolidayList of(Map<LocalDate, String> names) {
        return new HolidayList(Collections.unmodifiableNavigableMap(new TreeMap<>(names)));
    }

    /** The holidays in order of their days. */
    public NavigableMap<LocalDate, String> names() {
        return names;
    }

    /** The name of that day's holiday, if it is known to be one. */
    public Optional<String> nameOf(LocalDate day) {
        return Optional.ofNullable(names.get(day));
    }

    /** Whether that day is a listed holiday. */
    public boolean contains(LocalDate day) {
        return names.containsKey(day);
    }

    /** Whether the list says of that day's year what its holidays are. */
    public boolean knows(LocalDate day) {
        return !names.isEmpty()
                && day.getYear() >= names.firstKey().getYear()
                && day.getYear() <= names.lastKey().getYear();
    }

    /**
     * The first day of which the holidays are known, 1 January of the first year; empty if nothing
     * is known.
     */
    public Optional<LocalDate> knownFrom() {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.of(names.firstKey().getYear(), 1, 1));
    }

    /**
     * The last day of which the holidays are known, 31 December of the last year; empty if nothing
     * is known.
     */
    public Optional<LocalDate> knownThrough() {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.of(names.lastKey().getYear(), 12, 31));
    }
}
