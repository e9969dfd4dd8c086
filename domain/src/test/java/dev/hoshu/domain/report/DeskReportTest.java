package dev.hoshu.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.response.CaseClocks;
import dev.hoshu.domain.response.CaseEvent;
import dev.hoshu.domain.response.CaseLog;
import dev.hoshu.domain.rulebook.ClockPolicy.PauseReason;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/** Reports of the desk: every edge from both sides, and sums that agree with the rows. */
class DeskReportTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Months NOVEMBER =
            new Months(YearMonth.of(2026, 11), YearMonth.of(2026, 11));
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
    private static final CaseClocks CLOCKS = CaseClocks.under(ReferenceFigures.policy(), CALENDAR);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    // ------------------------------------------------------------------ the verdict

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SLA-2 at the deadline itself met | 24X7_2H | RECEIVED 10:00, ENGINEER_ARRIVED 12:00 | 13:00 | Met 12:00
                    SLA-2 a minute later missed      | 24X7_2H | RECEIVED 10:00, ENGINEER_ARRIVED 12:01 | 13:00 | Missed 12:00
                    open at the deadline             | 24X7_2H | RECEIVED 10:00                         | 12:00 | WithinTime
                    open a minute later              | 24X7_2H | RECEIVED 10:00                         | 12:01 | Missed 12:00
                    met as soon as it came           | 24X7_4H | RECEIVED 10:00, RESTORED 10:00         | 11:00 | Met 14:00
                    a pause moves it                 | 24X7_2H | RECEIVED 10:00, PAUSED 10:30, RESUMED 11:00, ENGINEER_ARRIVED 12:00 | 15:00 | Met 12:30
                    met while it waits               | 24X7_2H | RECEIVED 10:00, PAUSED 10:30, ENGINEER_ARRIVED 11:00 | 15:00 | Met 12:30
                    CAT-1 no target                  | 24X7    | RECEIVED 10:00, RESTORED 11:00         | 15:00 | NoTarget
                    a log that contradicts itself    | 24X7_2H | RECEIVED 10:00, RESUMED 11:00          | 15:00 | Unreadable
                    """)
    void theVerdictComesFromTheLog(
            String situation, String level, String events, String read, String expected) {
        var log =
                new CaseLog(
                        ServiceLevel.ofCode(level).orElseThrow(),
                        Arrays.stream(events.split(", ", -1)).map(DeskReportTest::event).toList(),
                        null);
        var verdict = Verdict.of(CLOCKS, log, CLOCKS.read(log, at("2026-11-24T" + read)));
        var deadline = verdict.decidedBy().map(d -> " " + d.atZone(TOKYO).toLocalTime()).orElse("");
        assertThat(verdict.getClass().getSimpleName() + deadline).as(situation).isEqualTo(expected);
    }

    private static CaseEvent event(String text) {
        var words = text.strip().split(" ", -1);
        var when = at("2026-11-24T" + words[1]);
        return words[0].equals("PAUSED")
                ? CaseEvent.paused(when, PauseReason.ACCESS)
                : CaseEvent.of(CaseEvent.Type.valueOf(words[0]), when);
    }

    // ------------------------------------------------------------------ the month

    @ParameterizedTest(name = "due {0}: {1} in November")
    @CsvSource({
        "2026-10-31T23:59:59, 0",
        "2026-11-01T00:00:00, 1",
        "2026-11-30T23:59:59, 1",
        "2026-12-01T00:00:00, 0"
    })
    void aCaseCountsInTheMonthOfItsDeadlineInTheZone(String due, int counted) {
        var one = facts("K-1", new Verdict.Met(at(due)), 1, null, "2026-11-10T10:00");
        assertThat(report(List.of(one), "2026-12-10").attainment().all().met()).isEqualTo(counted);
    }

    @Test
    void aCauseThatNobodySaidIsALineOfItsOwn() {
        var due = at("2026-11-10T10:00");
        var cases =
                List.of(
                        facts(
                                "K-1",
                                new Verdict.Missed(due, BreachCause.TRAFFIC),
                                0,
                                null,
                                "2026-11-10T08:00"),
                        facts("K-2", new Verdict.Missed(due, null), 0, null, "2026-11-10T08:00"),
                        facts("K-3", new Verdict.WithinTime(), 0, null, "2026-11-10T08:00"),
                        facts("K-4", new Verdict.NoTarget(), 0, null, "2026-11-10T08:00"),
                        facts("K-5", new Verdict.Unreadable(), 0, null, "2026-11-10T08:00"));
        var attainment = report(cases, "2026-12-10").attainment();
        var tally = attainment.of(ServiceLevel.WITHIN_2_HOURS);
        assertThat(tally.missed()).isEqualTo(2);
        assertThat(tally.because(BreachCause.TRAFFIC)).isOne();
        assertThat(tally.because(BreachCause.OTHER)).isZero();
        assertThat(tally.causeNotSaid()).isOne();
        assertThat(attainment.withinTime()).isOne();
        assertThat(attainment.noTarget()).isOne();
        assertThat(attainment.unreadable()).isOne();
        assertThat(attainment.explanation().en()).contains("0 of 2", "1 of them with no cause");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({"0, 0, —", "0, 1, 0.0%", "1999, 2000, 99.9%", "2000, 2000, 100.0%", "2, 3, 66.6%"})
    void aShareIsRoundedDownAndThereIsNoneOfNothing(int part, int whole, String words) {
        assertThat(Share.words(Share.tenths(part, whole))).isEqualTo(words);
    }

    // ------------------------------------------------------------------ age

    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({
        "2026-12-10T00:00, DAYS_0_TO_1",
        "2026-12-09T00:00, DAYS_0_TO_1",
        "2026-12-08T23:59, DAYS_2_TO_3",
        "2026-12-07T00:00, DAYS_2_TO_3",
        "2026-12-06T23:59, DAYS_4_TO_7",
        "2026-12-03T00:00, DAYS_4_TO_7",
        "2026-12-02T23:59, DAYS_8_TO_14",
        "2026-11-26T00:00, DAYS_8_TO_14",
        "2026-11-25T23:59, DAYS_15_TO_30",
        "2026-11-10T00:00, DAYS_15_TO_30",
        "2026-11-09T23:59, OVER_30_DAYS"
    })
    void theBandsHaveEdges(String received, AgeBand band) {
        var one = facts("K-1", new Verdict.NoTarget(), 0, null, received);
        assertThat(report(List.of(one), "2026-12-10").open().in(band)).isOne();
    }

    // ------------------------------------------------------------------ first-time fix

    /** Restored on 10 November, so 10 December is the last of thirty days. */
    @ParameterizedTest(name = "{0} visits, next call {1}, read {2}: {3}")
    @CsvSource({
        "0, '',                  2026-12-31, NO_VISIT",
        "1, '',                  2026-12-10, NOT_DECIDED",
        "1, '',                  2026-12-11, FIRST_TIME",
        "2, '',                  2026-11-10, SEVERAL_VISITS",
        "1, 2026-11-10T12:00:00, 2026-12-31, FIRST_TIME",
        "1, 2026-11-10T12:00:01, 2026-11-10, CAME_BACK",
        "1, 2026-12-10T23:59:59, 2026-12-31, CAME_BACK",
        "1, 2026-12-11T00:00:00, 2026-12-31, FIRST_TIME"
    })
    void oneVisitIsEnoughIfNobodyCallsAgain(
            int visits, String next, String on, FixVerdict verdict) {
        var cases = new ArrayList<CaseFacts>();
        cases.add(
                facts(
                        "K-1",
                        new Verdict.NoTarget(),
                        visits,
                        "2026-11-10T12:00",
                        "2026-11-10T08:00"));
        if (!next.isEmpty()) {
            cases.add(facts("K-2", new Verdict.NoTarget(), 0, null, next));
        }
        var fix = report(cases, on).fix();
        assertThat(fix.of(verdict)).isOne();
        assertThat(Arrays.stream(FixVerdict.values()).mapToInt(fix::of).sum()).isOne();
    }

    /** A repeat that another desk took is one all the same. */
    @Test
    void aRepeatCountsWhoeverTookIt() {
        var first = facts("K-1", new Verdict.NoTarget(), 1, "2026-11-10T12:00", "2026-11-10T08:00");
        var again = facts("K-2", new Verdict.NoTarget(), 0, null, "2026-11-20T08:00");
        var report =
                DeskReport.of(
                        List.of(first, again),
                        one -> one.number().equals("K-1"),
                        List.of(),
                        NOVEMBER,
                        LocalDate.of(2026, 12, 31),
                        TOKYO);
        assertThat(report.fix().of(FixVerdict.CAME_BACK)).isOne();
        assertThat(report.cases()).hasSize(1);
    }

    // ------------------------------------------------------------------ parts

    @Test
    void partsAreOverdueTheDayAfterTheirLast() {
        var day = LocalDate.of(2026, 12, 10);
        var parts =
                List.of(
                        part(PartState.RESERVED, null, null, null),
                        part(PartState.ON_THE_WAY, null, null, null),
                        part(PartState.DELIVERED, day, null, null),
                        part(PartState.DELIVERED, day.minusDays(1), null, null),
                        part(PartState.CHARGED, day, 500L, LocalDate.of(2026, 11, 30)),
                        part(PartState.CHARGED, day, 700L, LocalDate.of(2026, 12, 1)),
                        part(PartState.RETURNED, day, null, null));
        var sum = PartsOut.of(parts, NOVEMBER, day).sum();
        assertThat(sum)
                .isEqualTo(new PartsOut.Line("", sum.name(), 1, 1, 2, 1, day.minusDays(1), 1, 500));
    }

    private static PartFact part(
            PartState state, @Nullable LocalDate by, @Nullable Long yen, @Nullable LocalDate on) {
        return new PartFact("K-1", "P", new Sentence("部品", "part"), state, by, yen, on);
    }

    // ------------------------------------------------------------------ sums

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSumsAreTheRowsCountedByHand(long seed) {
        var random = new Random(seed);
        var cases = new ArrayList<CaseFacts>();
        for (int i = 0; i < 40; i++) {
            cases.add(random(random, i));
        }
        var months = new Months(YearMonth.of(2026, 9), YearMonth.of(2026, 11));
        var report =
                DeskReport.of(
                        cases, c -> true, List.of(), months, LocalDate.of(2026, 12, 1), TOKYO);
        int met = 0;
        int unsaid = 0;
        int open = 0;
        int restored = 0;
        for (var one : cases) {
            var month =
                    one.verdict()
                            .decidedBy()
                            .map(d -> YearMonth.from(d.atZone(TOKYO)).getMonthValue());
            boolean counts = month.filter(m -> m >= 9 && m <= 11).isPresent();
            met += counts && one.verdict() instanceof Verdict.Met ? 1 : 0;
            unsaid +=
                    counts && one.verdict() instanceof Verdict.Missed m && m.cause() == null
                            ? 1
                            : 0;
            open += one.open() ? 1 : 0;
            restored +=
                    one.restoredOn(TOKYO)
                                    .map(LocalDate::getMonthValue)
                                    .filter(m -> m >= 9 && m <= 11)
                                    .isPresent()
                            ? 1
                            : 0;
        }
        var all = report.attainment().all();
        assertThat(all.met()).as("seed %d", seed).isEqualTo(met);
        assertThat(all.causeNotSaid()).as("seed %d", seed).isEqualTo(unsaid);
        assertThat(report.open().all()).as("seed %d", seed).isEqualTo(open);
        assertThat(Arrays.stream(FixVerdict.values()).mapToInt(report.fix()::of).sum())
                .as("seed %d", seed)
                .isEqualTo(restored);
        int byMonth = 0;
        for (var month : months.each()) {
            for (var level : report.attainment().levels()) {
                byMonth += report.attainment().of(level, month).decided();
            }
        }
        assertThat(byMonth).as("seed %d", seed).isEqualTo(all.decided());
        assertThat(all.causes().values().stream().mapToInt(n -> n).sum() + all.causeNotSaid())
                .as("seed %d", seed)
                .isEqualTo(all.missed());
    }

    private static CaseFacts random(Random random, int number) {
        var received = at("2026-08-01T00:00").plusSeconds(random.nextInt(120 * 86_400));
        var deadline = received.plusSeconds(random.nextInt(3 * 86_400));
        var causes = BreachCause.values();
        var verdict =
                switch (random.nextInt(5)) {
                    case 0 -> new Verdict.Met(deadline);
                    case 1 -> new Verdict.Missed(deadline, null);
                    case 2 -> new Verdict.Missed(deadline, causes[random.nextInt(causes.length)]);
                    case 3 -> new Verdict.WithinTime();
                    default -> new Verdict.NoTarget();
                };
        boolean open = random.nextBoolean();
        var levels = ServiceLevel.values();
        return new CaseFacts(
                "K-" + number,
                "7X06 M" + random.nextInt(8),
                levels[random.nextInt(levels.length)],
                random.nextBoolean(),
                received,
                open,
                verdict,
                random.nextInt(3),
                open ? null : received.plusSeconds(random.nextInt(5 * 86_400)),
                30);
    }

    private static DeskReport report(List<CaseFacts> cases, String on) {
        return DeskReport.of(cases, c -> true, List.of(), NOVEMBER, LocalDate.parse(on), TOKYO);
    }

    private static CaseFacts facts(
            String number,
            Verdict verdict,
            int visits,
            @Nullable String restored,
            String received) {
        return new CaseFacts(
                number,
                "7X06 J300ABCD",
                ServiceLevel.WITHIN_2_HOURS,
                false,
                at(received),
                restored == null,
                verdict,
                visits,
                Optional.ofNullable(restored).map(DeskReportTest::at).orElse(null),
                30);
    }
}
