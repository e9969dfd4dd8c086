package dev.hoshu.domain.renewal;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.ReferenceFigures;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Reminders of a coverage that ends on 2026-03-31 unless the row says otherwise. */
class RemindersTest {

    private static final Reminders REMINDERS = Reminders.under(ReferenceFigures.policy());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-3 day 91 before the end            | 2026-03-31 | 2025-12-30 | none
                    REN-3 day 90                           | 2026-03-31 | 2025-12-31 | DAYS_90
                    REN-3 day 89                           | 2026-03-31 | 2026-01-01 | none
                    REN-3 day 61                           | 2026-03-31 | 2026-01-29 | none
                    REN-3 day 60                           | 2026-03-31 | 2026-01-30 | DAYS_60
                    REN-3 day 59                           | 2026-03-31 | 2026-01-31 | none
                    REN-3 the day before the order day     | 2026-03-31 | 2026-02-27 | none
                    REN-3 the last day to order in time    | 2026-03-31 | 2026-02-28 | ORDER_BY
                    REN-3 the day after it                 | 2026-03-31 | 2026-03-01 | none
                    REN-3 day 15                           | 2026-03-31 | 2026-03-16 | none
                    REN-3 day 14                           | 2026-03-31 | 2026-03-17 | DAYS_14
                    REN-3 day 13                           | 2026-03-31 | 2026-03-18 | none
                    REN-1 the coverage end                 | 2026-03-31 | 2026-03-31 | none
                    REN-4 the day after                    | 2026-03-31 | 2026-04-01 | none
                    REN-3 order day of a 31st, cut         | 2027-03-31 | 2027-02-28 | ORDER_BY
                    REN-3 order day of an ordinary end     | 2027-03-15 | 2027-02-15 | ORDER_BY
                    REN-3 day 90 over a leap day           | 2028-03-31 | 2028-01-01 | DAYS_90
                    """)
    void aReminderHasItsDay(String situation, String end, LocalDate day, String codes) {
        var timeline = coveredUntil(end);
        var due = REMINDERS.within(timeline, CoveragePeriod.closed(day, day));
        assertThat(codes(due)).isEqualTo(codes);
        assertThat(due)
                .allSatisfy(r -> {
                    assertThat(r.on()).isEqualTo(day);
                    assertThat(r.coverageEnd()).isEqualTo(LocalDate.parse(end));
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-3 before the first               | 2025-12-30 | none
                    REN-3 on the first                   | 2025-12-31 | DAYS_90
                    REN-3 until the second               | 2026-01-29 | DAYS_90
                    REN-3 on the second                  | 2026-01-30 | DAYS_60
                    REN-3 until the order day            | 2026-02-27 | DAYS_60
                    REN-3 on the order day               | 2026-02-28 | ORDER_BY
                    REN-3 until the last                 | 2026-03-16 | ORDER_BY
                    REN-3 on the last                    | 2026-03-17 | DAYS_14
                    REN-1 to the coverage end            | 2026-03-31 | DAYS_14
                    REN-4 after it                       | 2026-04-01 | none
                    """)
    void whoeverLooksLateIsToldTheLatest(String situation, LocalDate day, String code) {
        var standing = REMINDERS.standing(coveredUntil("2026-03-31"), day);
        assertThat(standing.map(r -> r.occasion().code()).orElse("none")).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-2 registered: nothing of the old end | 2026-03-01 | 2026-03-31 | none
                    REN-2 registered: 90 days before the new | 2026-12-31 | 2026-12-31 | DAYS_90
                    """)
    void onceARenewalIsRegisteredTheOldEndIsNotSpokenOf(
            String situation, LocalDate from, LocalDate until, String codes) {
        var timeline =
                coveredUntil("2026-03-31").with(renewal(LocalDate.of(2026, 4, 1), Term.ofYears(1)));
        assertThat(codes(REMINDERS.within(timeline, CoveragePeriod.closed(from, until))))
                .isEqualTo(codes);
    }

    static LongStream seeds() {
        return LongStream.range(0, 2000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void remindersOfAnyMachineKeepTheirPromises(long seed) {
        var random = new Random(seed);
        var firstDay = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(3000));
        var timeline =
                CoverageTimeline.of(
                        new BaseWarranty(
                                Term.ofMonths(1 + random.nextInt(60)).from(firstDay),
                                ServiceLevel.NEXT_BUSINESS_DAY),
                        List.of(),
                        "JP");
        var end = timeline.coverageEnd();
        var all = REMINDERS.of(end);
        assertThat(all)
                .as("seed %d: in order", seed)
                .isSortedAccordingTo((a, b) -> a.on().compareTo(b.on()));
        assertThat(all)
                .as("seed %d: none after the end %s", seed, end)
                .allSatisfy(r -> assertThat(r.on()).isBeforeOrEqualTo(end));

        // Any cut of time into spans gives each reminder once.
        var cut = end.minusDays(random.nextInt(120));
        var before = REMINDERS.within(timeline, new CoveragePeriod(end.minusDays(400), cut));
        var after = REMINDERS.within(timeline, new CoveragePeriod(cut, end.plusDays(400)));
        assertThat(before.size() + after.size())
                .as("seed %d: cut at %s", seed, cut)
                .isEqualTo(all.size());

        var day = end.plusDays(random.nextInt(200) - 150L);
        var standing = REMINDERS.standing(timeline, day);
        standing.ifPresent(r -> {
            assertThat(r.on()).as("seed %d on %s", seed, day).isBeforeOrEqualTo(day);
            assertThat(end)
                    .as("seed %d: a statement that asks for ends up to here finds it", seed)
                    .isBeforeOrEqualTo(REMINDERS.latestEnd(day));
        });

        var renewed = timeline.with(renewal(timeline.dayAfterCoverage(), Term.ofYears(1)));
        assertThat(REMINDERS.within(renewed, new CoveragePeriod(end.minusDays(400), end)))
                .as("seed %d: renewed, nothing of the old end", seed)
                .allSatisfy(r -> assertThat(r.coverageEnd()).isEqualTo(renewed.coverageEnd()));
    }

    private static CoverageTimeline coveredUntil(String end) {
        return end.equals("2026-03-31")
                ? aMachine().timeline()
                : aMachine().coveredUntil(end).timeline();
    }

    private static RegisteredService renewal(LocalDate firstDay, Term term) {
        return new RegisteredService(
                ServiceKind.RENEWAL,
                ServiceLevel.NEXT_BUSINESS_DAY,
                false,
                "JP",
                term.from(firstDay),
                null);
    }

    private static String codes(List<Reminder> reminders) {
        return reminders.isEmpty()
                ? "none"
                : reminders.stream().map(r -> r.occasion().code()).collect(Collectors.joining(" "));
    }
}
