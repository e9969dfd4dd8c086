package dev.hoshu.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.rulebook.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** When an ordered pack arrives (REG-1), around holidays and the year's end (TERM-3). */
class DeliveriesTest {

    private static final BusinessCalendar CALENDAR =
            new BusinessCalendar(
                    HolidayList.of(
                            Map.of(
                                    LocalDate.of(2026, 9, 21), "敬老の日",
                                    LocalDate.of(2026, 9, 22), "休日",
                                    LocalDate.of(2026, 9, 23), "秋分の日",
                                    LocalDate.of(2027, 1, 1), "元日")),
                    MonthDay.of(12, 30),
                    MonthDay.of(1, 3));

    private static final Deliveries DELIVERIES =
            Deliveries.under(ReferenceFigures.policy(), CALENDAR);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REG-1 a Monday without holidays           | 2026-06-01 | 2026-06-08 | 2026-06-11 | true
                    REG-1 a Friday                            | 2026-06-05 | 2026-06-12 | 2026-06-17 | true
                    REG-1 a Saturday is as late as the Friday | 2026-06-06 | 2026-06-12 | 2026-06-17 | true
                    REG-1 a Sunday too                        | 2026-06-07 | 2026-06-12 | 2026-06-17 | true
                    TERM-3 the last day may touch Silver Week | 2026-09-08 | 2026-09-15 | 2026-09-18 | true
                    TERM-3 the last day lies behind it        | 2026-09-09 | 2026-09-16 | 2026-09-24 | true
                    TERM-3 both days lie behind it            | 2026-09-14 | 2026-09-24 | 2026-09-29 | true
                    TERM-3 the year's last open days          | 2026-12-17 | 2026-12-24 | 2026-12-29 | true
                    TERM-3 the last day in the new year       | 2026-12-18 | 2026-12-25 | 2027-01-04 | true
                    TERM-3 both days in the new year          | 2026-12-23 | 2027-01-04 | 2027-01-07 | true
                    TERM-3 up to the last year that is known  | 2027-12-17 | 2027-12-24 | 2027-12-29 | true
                    TERM-3 over into a year that is not known | 2027-12-20 | 2027-12-27 | 2028-01-04 | false
                    """)
    void anOrderArrivesFiveToEightBusinessDaysLater(
            String situation,
            LocalDate orderedOn,
            LocalDate earliest,
            LocalDate latest,
            boolean known) {
        var window = DELIVERIES.of(orderedOn);
        assertThat(window.earliest()).isEqualTo(earliest);
        assertThat(window.latest()).isEqualTo(latest);
        assertThat(window.holidaysKnown()).isEqualTo(known);
        assertThat(window.rules()).containsExactly(Rule.REG_1, Rule.TERM_3);
    }

    @Test
    void theAnswerIsWrittenForAPersonWithItsDays() {
        var window = DELIVERIES.of(LocalDate.of(2026, 6, 1));
        assertThat(window.explanation().ja())
                .isEqualTo("2026年6月1日のご発注は、5～8営業日後の2026年6月8日から2026年6月11日までに届く見込みです。");
        assertThat(window.explanation().en())
                .isEqualTo(
                        "An order of 1 June 2026 is expected 5 to 8 business days later, from"
                                + " 8 June 2026 to 11 June 2026.");
        assertThat(DELIVERIES.of(LocalDate.of(2027, 12, 20)).explanation().en())
                .endsWith("Holidays that are not published yet may make it later.");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLaterOrderNeverArrivesEarlier(long seed) {
        var random = new Random(seed);
        var orderedOn = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        var window = DELIVERIES.of(orderedOn);
        var next = DELIVERIES.of(orderedOn.plusDays(1));
        assertThat(window.earliest()).as("seed %d", seed).isAfterOrEqualTo(orderedOn.plusDays(5));
        assertThat(window.latest())
                .as("seed %d", seed)
                .isAfterOrEqualTo(window.earliest().plusDays(3));
        assertThat(next.earliest()).as("seed %d", seed).isAfterOrEqualTo(window.earliest());
        assertThat(next.latest()).as("seed %d", seed).isAfterOrEqualTo(window.latest());
    }
}
