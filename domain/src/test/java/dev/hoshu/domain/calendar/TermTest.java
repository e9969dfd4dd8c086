package dev.hoshu.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;

/** TERM-1 and TERM-2. */
class TermTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERM-1 three years from an ordinary day      | 2023-04-01 | 36 | 2026-03-31
                    TERM-1 three years from a leap day           | 2024-02-29 | 36 | 2027-02-28
                    TERM-1 four years from a leap day to another | 2024-02-29 | 48 | 2028-02-28
                    TERM-1 one year ending on a leap day         | 2023-03-01 | 12 | 2024-02-29
                    TERM-1 one year ending beside a leap day     | 2022-03-01 | 12 | 2023-02-28
                    TERM-1 half a year to a leap month's end     | 2023-08-31 |  6 | 2024-02-29
                    TERM-1 half a year to a plain month's end    | 2022-08-31 |  6 | 2023-02-28
                    TERM-1 the month has the day                 | 2023-08-28 |  6 | 2024-02-27
                    TERM-1 the leap month has the day            | 2023-08-29 |  6 | 2024-02-28
                    TERM-1 the plain month lacks the day         | 2022-08-29 |  6 | 2023-02-28
                    TERM-1 a month from the 31st to the 30th     | 2026-03-31 |  1 | 2026-04-30
                    TERM-1 a month from the 30th to the 29th     | 2026-03-30 |  1 | 2026-04-29
                    TERM-1 over the end of a year                | 2025-12-31 |  2 | 2026-02-28
                    """)
    void aTermEndsOnTheDayBeforeTheCorrespondingDay(
            String situation, LocalDate start, int months, LocalDate end) {
        assertThat(Term.ofMonths(months).from(start).lastDay()).isEqualTo(end);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void splittingATermNeverShortensIt(long seed) {
        var random = new Random(seed);
        var start = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(8000));
        int first = 1 + random.nextInt(59);
        int second = 1 + random.nextInt(60);
        var whole = Term.ofMonths(first + second).from(start);
        var split = Term.ofMonths(first).from(start).continuedBy(Term.ofMonths(second));
        assertThat(split.lastDay())
                .as("seed %d: %s, %d and %d months", seed, start, first, second)
                .isAfterOrEqualTo(whole.lastDay());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void successiveTermsLeaveNoGapAndNoOverlap(long seed) {
        var random = new Random(seed);
        var first =
                Term.ofMonths(1 + random.nextInt(60))
                        .from(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(8000)));
        var next = first.continuedBy(Term.ofMonths(1 + random.nextInt(60)));
        assertThat(first.adjoins(next))
                .as("TERM-2, seed %d: %s then %s", seed, first, next)
                .isTrue();
        assertThat(first.overlaps(next)).as("TERM-2, seed %d", seed).isFalse();
    }

    @Test
    void yearsAreTwelveMonths() {
        assertThat(Term.ofYears(5)).isEqualTo(Term.ofMonths(60));
    }

    @Test
    void aTermWithoutLengthCannotBe() {
        assertThatThrownBy(() -> Term.ofMonths(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> Term.ofMonths(1201)).hasMessageContaining("1201");
    }
}
