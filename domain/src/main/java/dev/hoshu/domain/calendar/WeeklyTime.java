package dev.hoshu.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * Counts in hours of some days of the week: the first and the last day by their hours, the days
 * between by their number.
 */
final class WeeklyTime implements OpenTime {

    private static final long DAY = 86_400;
    private static final int WEEK = 7;

    /** The last moment of the year 9999 in every zone; what lies after it has no ISO 8601 day. */
    private static final Instant LAST = Instant.parse("9999-12-31T09:59:59Z");

    /** A clock is put forward or back by less than this. */
    private static final long MOST_SHIFT = 10_800;

    private final OpenDays days;
    private final int opensAt;
    private final int closesAt;
    private final ZoneRules rules;

    /** From this second on the zone's offset never changes again. */
    private final long settledFrom;

    private final int settledOffset;

    private final Instant knownFrom;
    private final Instant knownUntil;

    WeeklyTime(ServiceHours.Weekly hours, BusinessCalendar calendar, ZoneId zone) {
        this.days = new OpenDays(hours, calendar);
        this.opensAt = hours.opensAt().toSecondOfDay();
        var closing = hours.closesAt();
        this.closesAt = closing.equals(LocalTime.MIDNIGHT) ? (int) DAY : closing.toSecondOfDay();
        this.rules = zone.getRules();
        this.settledFrom = settled(rules);
        this.settledOffset = rules.getOffset(LAST).getTotalSeconds();
        if (!days.closesOnHolidays()) {
            this.knownFrom = Instant.MIN;
            this.knownUntil = Instant.MAX;
        } else {
            this.knownFrom = midnight(calendar.holidays().knownFrom(), 0);
            this.knownUntil = midnight(calendar.holidays().knownThrough(), 1);
        }
    }

    static boolean isWithinTheYears(Instant instant) {
        return !instant.isAfter(LAST);
    }

    private static long settled(ZoneRules rules) {
        if (!rules.getTransitionRules().isEmpty()) {
            return Long.MAX_VALUE;
        }
        var changes = rules.getTransitions();
        return changes.isEmpty() ? Long.MIN_VALUE : changes.getLast().toEpochSecond() + 2 * DAY;
    }

    @Override
    public Duration between(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            return Duration.ZERO;
        }
        long first = dayOf(from);
        long last = dayOf(until);
        if (first == last) {
            return within(first, from, until);
        }
        return within(first, from, until)
                .plusSeconds(whole(first + 1, last))
                .plus(within(last, from, until));
    }

    @Override
    public Optional<Instant> after(Instant from, Duration open) {
        if (open.isZero()) {
            return Optional.of(from);
        }
        long day = dayOf(from);
        var left = open;
        var today = within(day, from, Instant.MAX);
        while (today.compareTo(left) < 0) {
            left = left.minus(today);
            day++;
            long weeks = (left.toSeconds() - 1) / (days.inAWeek() * (length() + MOST_SHIFT));
            if (weeks > 0) {
                left = left.minusSeconds(whole(day, day + weeks * WEEK));
                day += weeks * WEEK;
            }
            if (opening(day) > LAST.getEpochSecond()) {
                return Optional.empty();
            }
            today = days.isOpen(day) ? Duration.ofSeconds(wholeDay(day)) : Duration.ZERO;
        }
        var opens = Instant.ofEpochSecond(opening(day));
        return Optional.of((opens.isAfter(from) ? opens : from).plus(left))
                .filter(WeeklyTime::isWithinTheYears);
    }

    @Override
    public boolean isKnown(Instant from, Instant until) {
        if (!from.isBefore(knownFrom) && !until.isAfter(knownUntil)) {
            return true;
        }
        return between(from, until.isBefore(knownFrom) ? until : knownFrom).isZero()
                && between(from.isAfter(knownUntil) ? from : knownUntil, until).isZero();
    }

    /** Where nothing is known, the last midnight of all: everything lies before it. */
    private Instant midnight(Optional<LocalDate> day, int later) {
        return day.map(d -> Instant.ofEpochSecond(second(d.toEpochDay() + later, 0))).orElse(LAST);
    }

    /** The part of one day's hours that lies between two instants. */
    private Duration within(long day, Instant from, Instant until) {
        if (!days.isOpen(day)) {
            return Duration.ZERO;
        }
        var opens = Instant.ofEpochSecond(opening(day));
        var closes = Instant.ofEpochSecond(second(day, closesAt));
        var start = from.isAfter(opens) ? from : opens;
        var end = until.isBefore(closes) ? until : closes;
        return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
    }

    /** The seconds of all hours of the days from one on, without the other. */
    private long whole(long fromDay, long dayAfter) {
        return days.count(fromDay, dayAfter) * length() + shifts(fromDay, dayAfter);
    }

    private long length() {
        return (long) closesAt - opensAt;
    }

    /** What clocks that were put forward or back within the hours take away or add. */
    private long shifts(long fromDay, long dayAfter) {
        long end = dayAfter * DAY;
        if (fromDay >= dayAfter || fromDay * DAY - DAY >= settledFrom) {
            return 0;
        }
        long shifts = 0;
        var change = rules.nextTransition(Instant.ofEpochSecond(fromDay * DAY - DAY));
        long counted = fromDay - 1;
        while (change != null && change.toEpochSecond() < end + DAY) {
            long before = change.getDateTimeBefore().toLocalDate().toEpochDay();
            long after = change.getDateTimeAfter().toLocalDate().toEpochDay();
            long latest = Math.min(Math.max(before, after), dayAfter - 1);
            for (long day = Math.max(Math.min(before, after), counted + 1); day <= latest; day++) {
                shifts += days.isOpen(day) ? wholeDay(day) - length() : 0;
                counted = day;
            }
            change = rules.nextTransition(change.getInstant());
        }
        return shifts;
    }

    private long wholeDay(long day) {
        return Math.max(0, second(day, closesAt) - opening(day));
    }

    private long opening(long day) {
        return second(day, opensAt);
    }

    private long dayOf(Instant instant) {
        long second = instant.getEpochSecond();
        int offset =
                second >= settledFrom ? settledOffset : rules.getOffset(instant).getTotalSeconds();
        return Math.floorDiv(second + offset, DAY);
    }

    /**
     * The first second at which the wall of that day shows that time or, where the clock is put
     * forward over it, a later one.
     */
    private long second(long day, long ofDay) {
        long local = day * DAY + ofDay;
        if (local - DAY >= settledFrom) {
            return local - settledOffset;
        }
        var shown = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        var change = rules.getTransition(shown);
        if (change == null) {
            return local - rules.getOffset(shown).getTotalSeconds();
        }
        return change.isGap()
                ? change.toEpochSecond()
                : local - change.getOffsetBefore().getTotalSeconds();
    }
}
