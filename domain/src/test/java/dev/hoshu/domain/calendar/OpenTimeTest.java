package dev.hoshu.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** Time counted in service hours, and against a count of every single minute. */
class OpenTimeTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Silver Week 2026 and the new year of 2027. */
    private static final BusinessCalendar CALENDAR =
            new BusinessCalendar(
                    HolidayList.of(
                            Map.of(
                                    LocalDate.of(2026, 9, 21), "敬老の日",
                                    LocalDate.of(2026, 9, 22), "休日",
                                    LocalDate.of(2026, 9, 23), "秋分の日",
                                    LocalDate.of(2027, 1, 1), "元日",
                                    LocalDate.of(2027, 1, 11), "成人の日")),
                    MonthDay.of(12, 30),
                    MonthDay.of(1, 3));

    private static final Set<DayOfWeek> WEEKDAYS =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static final ServiceHours.Weekly NINE_BY_FIVE = weekly(WEEKDAYS, 9, 18, true);

    private static ServiceHours.Weekly weekly(
            Set<DayOfWeek> days, int from, int to, boolean closed) {
        return new ServiceHours.Weekly(
                days, LocalTime.of(from, 0), LocalTime.of(to % 24, 0), closed);
    }

    private static OpenTime in(ServiceHours hours) {
        return OpenTime.of(hours, CALENDAR, TOKYO);
    }

    private static Instant tokyo(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERM-3 within a day                       | 2026-09-18T10:00 | 2026-09-18T11:30 | 90
                    TERM-3 before the day opens               | 2026-09-18T07:00 | 2026-09-18T09:00 | 0
                    TERM-3 its first minute                   | 2026-09-18T07:00 | 2026-09-18T09:01 | 1
                    TERM-3 its last minute                    | 2026-09-18T17:59 | 2026-09-18T20:00 | 1
                    TERM-3 after it has closed                | 2026-09-18T18:00 | 2026-09-18T23:00 | 0
                    TERM-3 over a night                       | 2026-09-17T17:00 | 2026-09-18T10:00 | 120
                    TERM-3 over Silver Week 2026              | 2026-09-18T17:00 | 2026-09-24T10:00 | 120
                    TERM-3 within Silver Week 2026            | 2026-09-19T00:00 | 2026-09-24T00:00 | 0
                    TERM-3 the last open day of the year      | 2026-12-29T00:00 | 2026-12-30T00:00 | 540
                    TERM-3 the closed days at its end         | 2026-12-30T00:00 | 2027-01-04T09:00 | 0
                    TERM-3 the first open day of the next     | 2026-12-30T00:00 | 2027-01-05T00:00 | 540
                    TERM-3 over 29 February                   | 2028-02-28T17:00 | 2028-03-01T10:00 | 660
                    TERM-3 backwards is none                  | 2026-09-18T11:30 | 2026-09-18T10:00 | 0
                    TERM-3 many years                         | 2026-01-01T00:00 | 2027-01-01T00:00 | 137160
                    """)
    void onlyOpenTimeCounts(String situation, String from, String until, long minutes) {
        assertThat(in(NINE_BY_FIVE).between(tokyo(from), tokyo(until)))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERM-3 a whole day ends as it closes     | 2026-09-18T09:00 | 540   | 2026-09-18T18:00
                    TERM-3 a minute more, after Silver Week  | 2026-09-18T09:00 | 541   | 2026-09-24T09:01
                    TERM-3 from a closed day                 | 2026-09-21T12:00 | 1     | 2026-09-24T09:01
                    TERM-3 from an evening                   | 2026-09-17T20:00 | 60    | 2026-09-18T10:00
                    TERM-3 no time at all is at once         | 2026-09-21T12:00 | 0     | 2026-09-21T12:00
                    TERM-3 over the end of the year          | 2026-12-29T17:00 | 120   | 2027-01-04T10:00
                    TERM-3 29 February is a day like another | 2028-02-29T09:00 | 540   | 2028-02-29T18:00
                    TERM-3 a year of open time               | 2026-01-01T00:00 | 137160| 2026-12-29T18:00
                    """)
    void soMuchOpenTimeLater(String situation, String from, long minutes, String until) {
        assertThat(in(NINE_BY_FIVE).after(tokyo(from), Duration.ofMinutes(minutes)))
                .contains(tokyo(until));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERM-3 within the years that are known     | 2026-12-29T17:00 | 2027-12-29T18:00 | true
                    TERM-3 closed up to the first open day     | 2027-12-29T17:00 | 2028-01-04T09:00 | true
                    TERM-3 a minute of a year that is not known| 2027-12-29T17:00 | 2028-01-04T09:01 | false
                    TERM-3 before the first that is known      | 2025-12-29T17:59 | 2025-12-29T18:00 | false
                    TERM-3 a weekend of a year that is not     | 2028-01-08T00:00 | 2028-01-10T09:00 | true
                    """)
    void whatClosesADayIsKnownOrNot(String situation, String from, String until, boolean known) {
        assertThat(in(NINE_BY_FIVE).isKnown(tokyo(from), tokyo(until))).isEqualTo(known);
        assertThat(in(weekly(WEEKDAYS, 9, 18, false)).isKnown(tokyo(from), tokyo(until))).isTrue();
        assertThat(in(new ServiceHours.RoundTheClock()).isKnown(tokyo(from), tokyo(until)))
                .isTrue();
    }

    @Test
    void whatIsNotClosedOnHolidaysIsOpenOnThem() {
        var open = in(weekly(WEEKDAYS, 9, 18, false));
        assertThat(open.between(tokyo("2026-09-19T00:00"), tokyo("2026-09-24T00:00")))
                .isEqualTo(Duration.ofHours(27));
        var always = in(new ServiceHours.RoundTheClock());
        assertThat(always.between(tokyo("2026-12-29T18:00"), tokyo("2027-01-04T09:00")))
                .isEqualTo(Duration.ofHours(135));
        assertThat(always.after(tokyo("2026-12-31T23:00"), Duration.ofHours(2)))
                .contains(tokyo("2027-01-01T01:00"));
    }

    @Test
    void whatLiesBeyondTheYear9999IsNotSaid() {
        var rare = in(weekly(EnumSet.of(DayOfWeek.MONDAY), 9, 10, true));
        assertThat(rare.after(tokyo("2026-11-24T09:00"), Duration.ofHours(1_000_000))).isEmpty();
        assertThat(rare.after(tokyo("2026-11-24T09:00"), Duration.ofHours(100_000))).isPresent();
        assertThat(
                        in(new ServiceHours.RoundTheClock())
                                .after(tokyo("9999-12-31T00:00"), Duration.ofDays(2)))
                .isEmpty();
        var never =
                new BusinessCalendar(
                        HolidayList.of(Map.of()), MonthDay.of(1, 1), MonthDay.of(12, 31));
        assertThat(
                        OpenTime.of(NINE_BY_FIVE, never, TOKYO)
                                .after(tokyo("2026-11-24T09:00"), Duration.ofMinutes(1)))
                .isEmpty();
    }

    @Test
    void hoursThatNeverOpenAreNone() {
        assertThatThrownBy(() -> weekly(WEEKDAYS, 18, 9, true)).hasMessageContaining("18:00");
        assertThatThrownBy(() -> weekly(Set.of(), 9, 18, true)).hasMessageContaining("day");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    /** Zones that put clocks forward and back, by half an hour, or by a whole day. */
    private static final List<String> ZONES =
            List.of(
                    "Asia/Tokyo",
                    "Europe/Berlin",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "Pacific/Apia");

    @ParameterizedTest
    @MethodSource("seeds")
    void itIsWhatOneGetsByCountingEveryMinute(long seed) {
        var random = new Random(seed);
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (int i = random.nextInt(7); i > 0; i--) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        int opens = random.nextInt(3) == 0 ? 0 : 5 + random.nextInt(12);
        int closes = opens == 0 ? 24 : opens + 1 + random.nextInt(24 - opens);
        var hours = weekly(days, opens, closes, random.nextBoolean());
        var start = LocalDateTime.of(random.nextBoolean() ? 2026 : 2011, 9, 1, 0, 0);
        var from = start.plusMinutes(random.nextInt(180 * 1440)).atZone(zone).toInstant();
        var until = from.plus(Duration.ofMinutes(random.nextInt(20 * 1440)));

        long counted = 0;
        for (var at = from; at.isBefore(until); at = at.plusSeconds(60)) {
            counted += isOpen(hours, at.atZone(zone).toLocalDateTime()) ? 1 : 0;
        }
        var time = OpenTime.of(hours, CALENDAR, zone);
        var what = "seed %d: %s in %s from %s until %s".formatted(seed, hours, zone, from, until);
        assertThat(time.between(from, until)).as(what).isEqualTo(Duration.ofMinutes(counted));

        var reached = time.after(from, Duration.ofMinutes(counted)).orElseThrow();
        assertThat(reached).as(what).isBetween(from, until);
        assertThat(time.between(from, reached)).as(what).isEqualTo(Duration.ofMinutes(counted));
        if (counted > 0) {
            assertThat(time.between(from, reached.minusNanos(1)))
                    .as(what)
                    .isLessThan(Duration.ofMinutes(counted));
        }
        var later = until.plus(Duration.ofDays(random.nextInt(5000)));
        assertThat(time.between(from, until).plus(time.between(until, later)))
                .as("in two parts, %s", what)
                .isEqualTo(time.between(from, later));
    }

    private static boolean isOpen(ServiceHours.Weekly hours, LocalDateTime shown) {
        var day = shown.toLocalDate();
        boolean closed = hours.closedOnHolidays() && CALENDAR.isClosed(day);
        boolean isWithin =
                !shown.toLocalTime().isBefore(hours.opensAt())
                        && (hours.closesAt().equals(LocalTime.MIDNIGHT)
                                || shown.toLocalTime().isBefore(hours.closesAt()));
        return hours.days().contains(day.getDayOfWeek()) && !closed && isWithin;
    }
}
