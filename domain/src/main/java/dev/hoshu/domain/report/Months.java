package dev.hoshu.domain.report;

import dev.hoshu.domain.rulebook.Sentence;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole calendar months that a report is of, both ends in it.
 *
 * @param first the first month
 * @param last the last month, not before the first
 */
public record Months(YearMonth first, YearMonth last) {

    /** Checks that they are in order. */
    public Months {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "Months end before they begin: %s, %s.".formatted(first, last));
        }
    }

    /** So many months up to that one. */
    public static Months upTo(YearMonth last, int count) {
        return new Months(last.minusMonths(count - 1L), last);
    }

    /** How many they are. */
    public int count() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1;
    }

    /** Each of them, in order. */
    public List<YearMonth> each() {
        return Stream.iterate(first, m -> m.plusMonths(1)).limit(count()).toList();
    }

    /** Whether that month is one of them. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /** Whether that instant lies in one of them. */
    public boolean contains(Instant at, ZoneId zone) {
        return contains(month(at, zone));
    }

    /** The month in which that instant lies. */
    public static YearMonth month(Instant at, ZoneId zone) {
        return YearMonth.from(at.atZone(zone));
    }

    /** Their first instant. */
    public Instant start(ZoneId zone) {
        return first.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** The first instant after them. */
    public Instant end(ZoneId zone) {
        return last.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }

    /** For a person. */
    public Sentence words() {
        return count() == 1
                ? new Sentence(first.toString(), first.toString())
                : new Sentence("%s〜%s".formatted(first, last), "%s to %s".formatted(first, last));
    }
}
