package dev.hoshu.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/** TERM-3, with the holidays of autumn 2026 and of the new year of 2027. */
class BusinessCalendarTest {

    private static final BusinessCalendar CALENDAR =
            new BusinessCalendar(
                    HolidayList.of(
                            Map.of(
                                    day("2026-01-01"), "元日",
                                    day("2026-09-21"), "敬老の日",
                                    day("2026-09-22"), "休日",
                                    day("2026-09-23"), "秋分の日",
                                    day("2026-11-23"), "勤労感謝の日",
                                    day("2027-01-01"), "元日",
                                    day("2027-01-11"), "成人の日")),
                    MonthDay.of(12, 30),
                    MonthDay.of(1, 3));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERM-3 Friday                          | 2026-11-20 | true
                    TERM-3 Saturday                        | 2026-11-21 | false
                    TERM-3 Sunday                          | 2026-11-22 | false
                    TERM-3 a holiday on a Monday           | 2026-11-23 | false
                    TERM-3 the day after it                | 2026-11-24 | true
                    TERM-3 a day between two holidays      | 2026-09-22 | false
                    TERM-3 the last day before the closure | 2026-12-29 | true
                    TERM-3 the first closed day            | 2026-12-30 | false
                    TERM-3 the end of the year             | 2026-12-31 | false
                    TERM-3 the last closed day, a Sunday   | 2027-01-03 | false
                    TERM-3 the first day after the closure | 2027-01-04 | true
                    """)
    void aBusinessDayIsOpen(String situation, LocalDate day, boolean open) {
        assertThat(CALENDAR.isBusinessDay(day)).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERM-3 the next day                      | 2026-11-19 |  1 | 2026-11-20 | true
                    TERM-3 over a long weekend               | 2026-11-20 |  1 | 2026-11-24 | true
                    TERM-3 from a day that is closed itself  | 2026-11-22 |  1 | 2026-11-24 | true
                    TERM-3 over five closed days             | 2026-09-18 |  1 | 2026-09-24 | true
                    TERM-3 over the end of the year          | 2026-12-29 |  1 | 2027-01-04 | true
                    TERM-3 the last known day                | 2027-12-28 |  1 | 2027-12-29 | true
                    TERM-3 past the last known day           | 2027-12-29 |  1 | 2028-01-04 | false
                    TERM-3 before the first known day        | 2025-12-25 |  1 | 2025-12-26 | false
                    """)
    void theNthBusinessDayIsCountedAfterTheDay(
            String situation, LocalDate after, int days, LocalDate date, boolean known) {
        assertThat(CALENDAR.after(after, days))
                .isEqualTo(new BusinessCalendar.Counted(date, known));
    }
}
