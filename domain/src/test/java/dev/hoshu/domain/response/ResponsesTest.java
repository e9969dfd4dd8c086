package dev.hoshu.domain.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.rulebook.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** When somebody comes: one row for each rule and on both sides of each edge. */
class ResponsesTest {

    /** Three holidays in a row in September 2026, and one in the year after. */
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

    private static final Responses RESPONSES = Responses.under(ReferenceFigures.policy(), CALENDAR);

    private static ResponseDecision decide(String level, String acceptedAt) {
        return RESPONSES.decide(
                ServiceLevel.ofCode(level).orElseThrow(), OffsetDateTime.parse(acceptedAt));
    }

    private static String verdict(ResponseDecision decision) {
        var when =
                switch (decision) {
                    case ResponseDecision.NotBefore n ->
                            "not before " + n.date() + (n.holidaysKnown() ? "" : "?");
                    case ResponseDecision.Target t -> "target " + t.at();
                    case ResponseDecision.Untimed u -> "untimed";
                };
        return decision.rules().stream()
                .map(Rule::id)
                .collect(Collectors.joining(" ", when + ": ", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SLA-1 a Thursday                              | 2026-09-10T09:00:00+09:00 | 2026-09-11
                    SLA-1 a Friday, the Monday after              | 2026-09-11T09:00:00+09:00 | 2026-09-14
                    SLA-1 a Saturday counts as its own day        | 2026-09-12T09:00:00+09:00 | 2026-09-14
                    SLA-1 the first minute of a day in Tokyo      | 2026-09-10T00:00:00+09:00 | 2026-09-11
                    SLA-1 the last minute of a day in Tokyo       | 2026-09-10T23:59:59+09:00 | 2026-09-11
                    SLA-1 a second before midnight in Tokyo       | 2026-09-10T14:59:59Z      | 2026-09-11
                    SLA-1 midnight in Tokyo, still the 10th in UTC| 2026-09-10T15:00:00Z      | 2026-09-14
                    SLA-1 the evening before in New York          | 2026-09-09T22:00:00-05:00 | 2026-09-11
                    TERM-3 the Friday before Silver Week 2026     | 2026-09-18T17:00:00+09:00 | 2026-09-24
                    TERM-3 on the last day of Silver Week 2026    | 2026-09-23T17:00:00+09:00 | 2026-09-24
                    TERM-3 the day after Silver Week 2026         | 2026-09-24T17:00:00+09:00 | 2026-09-25
                    TERM-3 the last open day but one of the year  | 2026-12-28T09:00:00+09:00 | 2026-12-29
                    TERM-3 the last open day of the year          | 2026-12-29T09:00:00+09:00 | 2027-01-04
                    TERM-3 in the closed days                     | 2026-12-30T09:02:00+09:00 | 2027-01-04
                    TERM-3 the last closed day                    | 2027-01-03T09:00:00+09:00 | 2027-01-04
                    TERM-3 after the last year that is known      | 2027-12-31T09:00:00+09:00 | 2028-01-04?
                    """)
    void nextBusinessDayIsTheBusinessDayAfterTheDayOfAcceptanceInTokyo(
            String situation, String acceptedAt, String date) {
        assertThat(verdict(decide("NBD", acceptedAt)))
                .isEqualTo("not before " + date + ": SLA-1 TERM-3 SLA-4");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SLA-2 four hours later                | 24X7_4H | 2027-01-05T16:30:00Z      | 2027-01-05T20:30Z
                    SLA-2 two hours later                 | 24X7_2H | 2026-09-10T09:15:30+09:00 | 2026-09-10T11:15:30+09:00
                    SLA-2 over midnight                   | 24X7_4H | 2026-09-10T22:30:00+09:00 | 2026-09-11T02:30+09:00
                    SLA-2 over the year's end, round the clock | 24X7_2H | 2026-12-31T23:00:00+09:00 | 2027-01-01T01:00+09:00
                    SLA-2 in Silver Week, round the clock | 24X7_4H | 2026-09-22T08:00:00+09:00 | 2026-09-22T12:00+09:00
                    SLA-2 29 February                     | 24X7_4H | 2028-02-28T21:00:00+09:00 | 2028-02-29T01:00+09:00
                    SLA-2 the offset is kept              | 24X7_4H | 2026-09-10T09:00:00-03:30 | 2026-09-10T13:00-03:30
                    """)
    void aTimedResponseIsATargetSoManyHoursAfterAcceptance(
            String situation, String level, String acceptedAt, String target) {
        assertThat(verdict(decide(level, acceptedAt)))
                .isEqualTo("target " + target + ": SLA-2 SLA-4");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SLA-1 at the last time that counts        | 2026-09-10T15:00:00+09:00 | 2026-09-11
                    SLA-1 a second later, the day after       | 2026-09-10T15:00:01+09:00 | 2026-09-14
                    SLA-1 late on a Friday, the Tuesday after | 2026-09-11T16:00:00+09:00 | 2026-09-15
                    SLA-1 no later than in time on a Monday   | 2026-09-14T15:00:00+09:00 | 2026-09-15
                    SLA-1 a Saturday counts as the Monday     | 2026-09-12T09:00:00+09:00 | 2026-09-15
                    TERM-3 late before Silver Week 2026       | 2026-09-18T15:30:00+09:00 | 2026-09-25
                    """)
    void whereThereIsALastTimeOfTheDayALaterCallCountsOnTheNextBusinessDay(
            String situation, String acceptedAt, String date) {
        var policy = ReferenceFigures.policyWith(ReferenceFigures.clock(LocalTime.of(15, 0)));
        var decision =
                Responses.under(policy, CALENDAR)
                        .decide(ServiceLevel.NEXT_BUSINESS_DAY, OffsetDateTime.parse(acceptedAt));
        assertThat(verdict(decision)).isEqualTo("not before " + date + ": SLA-1 TERM-3 SLA-4");
    }

    @Test
    void roundTheClockHasNeitherADayNorATarget() {
        assertThat(verdict(decide("24X7", "2026-09-22T08:29:00+09:00")))
                .isEqualTo("untimed: CAT-1 SLA-4");
    }

    @Test
    void nothingIsPromisedForTheDayOfTheFailure() {
        for (var level : ServiceLevel.values()) {
            var decision = decide(level.code(), "2026-09-10T09:00:00+09:00");
            assertThat(decision.explanation().en())
                    .as("SLA-4 %s", level)
                    .endsWith("Arrival on the day of the failure is not guaranteed.");
            assertThat(decision.explanation().ja())
                    .as("SLA-4 %s", level)
                    .endsWith("障害が発生した当日の到着は保証されません。");
        }
        assertThat(decide("24X7_4H", "2026-09-10T09:00:00+09:00").explanation().en())
                .contains("13:00 on 10 September 2026 (UTC+09:00)", "It is a target");
        assertThat(decide("NBD", "2027-12-31T09:00:00+09:00").explanation().en())
                .contains("Holidays that are not published yet may make it later.");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTargetIsAnInstantWhateverClockItIsReadOn(long seed) {
        var random = new Random(seed);
        var accepted =
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                        .plusMinutes(random.nextInt(60 * 24 * 700));
        var elsewhere = accepted.withOffsetSameInstant(ZoneOffset.ofHours(random.nextInt(25) - 12));
        for (var level : ServiceLevel.values()) {
            var here = RESPONSES.decide(level, accepted);
            var there = RESPONSES.decide(level, elsewhere);
            switch (here) {
                case ResponseDecision.Target t ->
                        assertThat(((ResponseDecision.Target) there).at().toInstant())
                                .as("seed %d", seed)
                                .isEqualTo(t.at().toInstant())
                                .isAfter(accepted.toInstant());
                case ResponseDecision.NotBefore n -> {
                    assertThat(((ResponseDecision.NotBefore) there).date())
                            .as("seed %d", seed)
                            .isEqualTo(n.date());
                    assertThat(n.date())
                            .as("seed %d", seed)
                            .isAfter(
                                    accepted.atZoneSameInstant(ZoneId.of("Asia/Tokyo"))
                                            .toLocalDate());
                    assertThat(CALENDAR.isBusinessDay(n.date())).as("seed %d", seed).isTrue();
                }
                case ResponseDecision.Untimed u ->
                        assertThat(there).isInstanceOf(ResponseDecision.Untimed.class);
            }
        }
    }
}
