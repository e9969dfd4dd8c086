package dev.hoshu.domain.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.rulebook.ClockPolicy;
import dev.hoshu.domain.rulebook.ClockPolicy.PauseReason;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** The clock of a case: what starts, stops and ends it at each level, and what a change moves. */
class CaseClocksTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

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

    private static Instant tokyo(String dayAndTime) {
        return LocalDateTime.parse("2026-09-" + dayAndTime).atZone(TOKYO).toInstant();
    }

    /** Events as {@code PAUSED ACCESS 18T10:00}, in September 2026. */
    private static CaseLog log(String level, String events) {
        var all =
                Arrays.stream(events.split(","))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(CaseClocksTest::event)
                        .toList();
        return new CaseLog(ServiceLevel.ofCode(level).orElseThrow(), all, null);
    }

    private static CaseEvent event(String text) {
        var parts = text.split(" ", -1);
        var at = tokyo(parts[parts.length - 1]);
        return parts.length == 3
                ? CaseEvent.paused(at, PauseReason.valueOf(parts[1]))
                : CaseEvent.of(CaseEvent.Type.valueOf(parts[0]), at);
    }

    private static CaseReading.Shown shown(CaseClocks clocks, CaseLog log, Instant at) {
        return (CaseReading.Shown) clocks.read(log, at);
    }

    private static String words(CaseReading reading) {
        return switch (reading) {
            case CaseReading.Contradicted wrong -> wrong.event().type() + " while " + wrong.phase();
            case CaseReading.OutOfReach none -> "out of reach";
            case CaseReading.Shown shown ->
                    shown.clock()
                            + shown.left().map(left -> " left " + left.toMinutes()).orElse("")
                            + when(" due ", shown.deadline())
                            + when(" met ", shown.metAt())
                            + when(" missed ", shown.breachedAt());
        };
    }

    private static String when(String word, @Nullable Instant instant) {
        return instant == null
                ? ""
                : word
                        + instant.atZone(TOKYO)
                                .toLocalDateTime()
                                .toString()
                                .substring("2026-09-".length());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    SLA-2 nothing is received          | 24X7_4H | "" | 18T12:00 | NOT_STARTED
                    SLA-2 four hours, round the clock  | 24X7_4H | RECEIVED 18T22:00 | 18T23:00 | RUNNING left 180 due 19T02:00
                    SLA-2 two hours, in Silver Week    | 24X7_2H | RECEIVED 22T10:00 | 22T11:30 | RUNNING left 30 due 22T12:00
                    SLA-2 the minute of the deadline   | 24X7_2H | RECEIVED 22T10:00 | 22T12:00 | RUNNING left 0 due 22T12:00
                    SLA-2 the minute after             | 24X7_2H | RECEIVED 22T10:00 | 22T12:01 | RUNNING left -1 due 22T12:00 missed 22T12:00
                    SLA-2 an engineer meets it         | 24X7_4H | RECEIVED 18T10:00, ENGINEER_ARRIVED 18T13:00 | 19T10:00 | STOPPED left 60 met 18T13:00
                    SLA-2 too late                     | 24X7_4H | RECEIVED 18T10:00, ENGINEER_ARRIVED 18T15:00 | 19T10:00 | STOPPED left -60 met 18T15:00 missed 18T14:00
                    SLA-2 a part does not meet it      | 24X7_4H | RECEIVED 18T10:00, PART_DELIVERED 18T11:00 | 18T12:00 | RUNNING left 120 due 18T14:00
                    SLA-2 the first visit counts       | 24X7_4H | RECEIVED 18T10:00, ENGINEER_ARRIVED 18T12:00, ENGINEER_ARRIVED 19T12:00 | 20T12:00 | STOPPED left 120 met 18T12:00
                    SLA-2 a machine that works again meets it | 24X7_4H | RECEIVED 18T10:00, RESTORED 18T11:00, CLOSED 19T10:00 | 20T12:00 | STOPPED left 180 met 18T11:00
                    SLA-2 so does the end of the case  | 24X7_4H | RECEIVED 18T10:00, CLOSED 18T11:00 | 20T12:00 | STOPPED left 180 met 18T11:00
                    SLA-2 the customer cannot be reached | 24X7_4H | RECEIVED 18T10:00, PAUSED CUSTOMER_UNAVAILABLE 18T11:00 | 18T20:00 | PAUSED left 180
                    SLA-2 and then can                 | 24X7_4H | RECEIVED 18T10:00, PAUSED CUSTOMER_UNAVAILABLE 18T11:00, RESUMED 18T13:00 | 18T14:00 | RUNNING left 120 due 18T16:00
                    SLA-2 one reason after another, at once | 24X7_4H | RECEIVED 18T10:00, PAUSED ACCESS 18T11:00, PAUSED APPROVAL 18T12:00, RESUMED 18T12:00, RESUMED 18T13:00 | 18T14:00 | RUNNING left 120 due 18T16:00
                    SLA-2 the diagnosis does not start it | 24X7_4H | RECEIVED 18T10:00, DIAGNOSED 18T10:30 | 18T11:00 | RUNNING left 180 due 18T14:00
                    SLA-1 the next business day, to its end | NBD | RECEIVED 17T10:00 | 17T11:00 | RUNNING left 960 due 18T18:00
                    SLA-1 received in the evening      | NBD | RECEIVED 17T22:00 | 17T23:00 | RUNNING left 540 due 18T18:00
                    SLA-1 over Silver Week 2026        | NBD | RECEIVED 18T10:00 | 24T10:00 | RUNNING left 480 due 24T18:00
                    SLA-1 received on a holiday        | NBD | RECEIVED 21T10:00 | 23T10:00 | RUNNING left 540 due 24T18:00
                    SLA-1 a pause moves it by business hours | NBD | RECEIVED 17T10:00, PAUSED ACCESS 17T17:00, RESUMED 18T10:00 | 18T11:00 | RUNNING left 540 due 24T11:00
                    SLA-1 a pause at night moves nothing | NBD | RECEIVED 17T10:00, PAUSED ACCESS 17T19:00, RESUMED 18T08:00 | 18T11:00 | RUNNING left 420 due 18T18:00
                    SLA-1 a part meets it              | NBD | RECEIVED 17T10:00, PART_DELIVERED 18T09:00 | 20T10:00 | STOPPED left 540 met 18T09:00
                    SLA-1 at the end of the day nothing is missed | NBD | RECEIVED 17T10:00 | 24T09:00 | RUNNING left 0 due 18T18:00
                    SLA-1 a minute of the next one     | NBD | RECEIVED 17T10:00 | 24T09:01 | RUNNING left -1 due 18T18:00 missed 18T18:00
                    CAT-1 no time is set               | 24X7 | RECEIVED 17T10:00 | 24T09:01 | RUNNING
                    SLA-2 told in no order             | 24X7_4H | RESUMED 18T13:00, RECEIVED 18T10:00, PAUSED ACCESS 18T11:00 | 18T14:00 | RUNNING left 120 due 18T16:00
                    SLA-2 received twice               | 24X7_4H | RECEIVED 18T10:00, RECEIVED 18T11:00 | 18T14:00 | RECEIVED while OPEN
                    SLA-2 paused before it is received | 24X7_4H | PAUSED ACCESS 18T09:00, RECEIVED 18T10:00 | 18T14:00 | PAUSED while NOT_RECEIVED
                    SLA-2 diagnosed twice              | 24X7_4H | RECEIVED 18T10:00, DIAGNOSED 18T10:10, DIAGNOSED 18T10:20 | 18T14:00 | DIAGNOSED while OPEN
                    SLA-2 an engineer after the end    | 24X7_4H | RECEIVED 18T10:00, CLOSED 18T10:10, ENGINEER_ARRIVED 18T10:20 | 18T14:00 | ENGINEER_ARRIVED while CLOSED
                    SLA-2 what is not known yet is not judged | 24X7_4H | RECEIVED 18T10:00, RECEIVED 18T15:00 | 18T14:00 | RUNNING left 0 due 18T14:00
                    """)
    void aCaseIsMeasuredAtItsLevel(
            String situation, String level, String events, String at, String shows) {
        assertThat(words(CLOCKS.read(log(level, events), tokyo(at)))).isEqualTo(shows);
    }

    /** From the diagnosis on, only access stops it, and calls after three count the day after. */
    private static CaseClocks otherClocks() {
        var figures = ReferenceFigures.clock(LocalTime.of(15, 0));
        var levels = new HashMap<String, ClockPolicy.Level>();
        figures.levels()
                .forEach((code, level) ->
                        levels.put(
                                code,
                                new ClockPolicy.Level(
                                        ClockPolicy.Start.DIAGNOSIS,
                                        level.metBy(),
                                        level.target())));
        var other =
                new ClockPolicy(
                        figures.businessHours(), levels, Set.of(PauseReason.ACCESS), List.of(90));
        return CaseClocks.under(ReferenceFigures.policyWith(other), CALENDAR);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SLA-2 not diagnosed, not started      | 24X7_4H | RECEIVED 18T10:00 | 18T12:00 | NOT_STARTED
                    SLA-2 from the end of the diagnosis   | 24X7_4H | RECEIVED 18T10:00, DIAGNOSED 18T10:30 | 18T12:00 | RUNNING left 150 due 18T14:30
                    SLA-2 diagnosed while it waits        | 24X7_4H | RECEIVED 18T10:00, PAUSED ACCESS 18T10:15, DIAGNOSED 18T10:30, RESUMED 18T11:00 | 18T12:00 | RUNNING left 180 due 18T15:00
                    SLA-2 approval does not stop this one | 24X7_4H | RECEIVED 18T10:00, DIAGNOSED 18T10:30, PAUSED APPROVAL 18T11:00 | 18T12:00 | RUNNING left 150 due 18T14:30
                    SLA-2 going on after what did not stop it | 24X7_4H | RECEIVED 18T10:00, DIAGNOSED 18T10:30, PAUSED APPROVAL 18T11:00, RESUMED 18T11:30 | 18T12:00 | RUNNING left 150 due 18T14:30
                    SLA-2 there before it was diagnosed   | 24X7_4H | RECEIVED 18T10:00, ENGINEER_ARRIVED 18T10:20, DIAGNOSED 18T10:30 | 18T12:00 | NOT_STARTED met 18T10:20
                    SLA-1 at three it still counts        | NBD | RECEIVED 17T10:00, DIAGNOSED 17T15:00 | 17T16:00 | RUNNING left 660 due 18T18:00
                    SLA-1 a minute later no more          | NBD | RECEIVED 17T10:00, DIAGNOSED 17T15:01 | 17T16:01 | RUNNING left 1199 due 24T18:00
                    """)
    void startReasonsAndTheLastTimeOfTheDayAreFigures(
            String situation, String level, String events, String at, String shows) {
        assertThat(words(otherClocks().read(log(level, events), tokyo(at)))).isEqualTo(shows);
    }

    @Test
    void anEntryThatComesLateRunsTheClockAnew() {
        var log = log("24X7_4H", "RECEIVED 18T10:00");
        assertThat(words(CLOCKS.read(log, tokyo("18T15:00"))))
                .isEqualTo("RUNNING left -60 due 18T14:00 missed 18T14:00");
        var late =
                log.with(event("PAUSED CUSTOMER_UNAVAILABLE 18T11:00"))
                        .with(event("RESUMED 18T13:00"));
        assertThat(words(CLOCKS.read(late, tokyo("18T15:00"))))
                .as("SLA-2 we forgot to pause at eleven")
                .isEqualTo("RUNNING left 60 due 18T16:00");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    18T12:59 | []       | 18T13:00
                    18T13:00 | [60]     | 18T13:30
                    18T13:29 | [60]     | 18T13:30
                    18T13:30 | [60, 30] | -
                    18T13:59 | [60, 30] | -
                    18T14:00 | []       | -
                    """)
    void somebodyIsWarnedAheadOfAMiss(String at, String due, String next) {
        var shown = shown(CLOCKS, log("24X7_4H", "RECEIVED 18T10:00"), tokyo(at));
        assertThat(shown.warnings().toString()).as("SLA-2").isEqualTo(due);
        assertThat(shown.nextWarningAt()).as("SLA-2").isEqualTo(next == null ? null : tokyo(next));
    }

    @Test
    void whyATargetWasMissedIsOnRecord() {
        var log = log("24X7_2H", "RECEIVED 18T10:00, ENGINEER_ARRIVED 18T13:00");
        var missed = shown(CLOCKS, log, tokyo("18T14:00"));
        assertThat(missed.needsCause()).isTrue();
        assertThat(CLOCKS.explanation(missed).en())
                .isEqualTo(
                        "The deadline, 12:00 on 18 September 2026 (UTC+09:00), was exceeded by 1 h"
                                + " 0 min. No cause is recorded yet.");
        var told = new CaseLog(log.level(), log.events(), BreachCause.TRAFFIC);
        var known = shown(CLOCKS, told, tokyo("18T14:00"));
        assertThat(known.needsCause()).isFalse();
        assertThat(CLOCKS.explanation(known).ja())
                .isEqualTo("期限の2026年9月18日12:00 (UTC+09:00) を1時間0分超えました。原因は交通です。");
        var inTime = shown(CLOCKS, told, tokyo("18T11:00"));
        assertThat(inTime.cause()).as("a cause of what is not missed").isNull();
    }

    @Test
    void everyReadingNamesItsRules() {
        var at = tokyo("18T11:00");
        assertThat(rules(log("NBD", "RECEIVED 18T10:00"), at))
                .containsExactly(Rule.SLA_1, Rule.TERM_3, Rule.SLA_4);
        assertThat(rules(log("24X7_4H", "RECEIVED 18T10:00"), at))
                .containsExactly(Rule.SLA_2, Rule.SLA_4);
        assertThat(rules(log("24X7", "RECEIVED 18T10:00"), at))
                .containsExactly(Rule.CAT_1, Rule.SLA_4);
        assertThat(CLOCKS.explanation(CLOCKS.read(log("24X7_4H", "RECEIVED 18T10:00"), at)).en())
                .isEqualTo(
                        "The deadline is 14:00 on 18 September 2026 (UTC+09:00), with 3 h 0 min"
                                + " left.");
        assertThat(CLOCKS.explanation(CLOCKS.read(log("24X7_4H", "RESUMED 18T10:00"), at)).en())
                .contains("cannot happen to a case that is not received");
        var unknown =
                new CaseLog(
                        ServiceLevel.NEXT_BUSINESS_DAY,
                        List.of(
                                CaseEvent.of(
                                        CaseEvent.Type.RECEIVED,
                                        Instant.parse("2027-12-29T01:00:00Z"))),
                        null);
        assertThat(
                        CLOCKS.explanation(
                                        CLOCKS.read(unknown, Instant.parse("2027-12-29T02:00:00Z")))
                                .en())
                .endsWith("Holidays that are not published yet may make it later.");
    }

    private static List<Rule> rules(CaseLog log, Instant at) {
        return CLOCKS.findings(CLOCKS.read(log, at)).stream().map(f -> f.rule()).toList();
    }

    @Test
    void aPauseHasAReasonAndNothingElseHas() {
        var at = tokyo("18T10:00");
        assertThatThrownBy(() -> CaseEvent.of(CaseEvent.Type.PAUSED, at))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new CaseEvent(CaseEvent.Type.CLOSED, at, PauseReason.ACCESS))
                .hasMessageContaining("ACCESS");
    }

    @Test
    void aChangeShowsWhichDeadlinesMoveBeforeItIsApplied() {
        var open =
                List.of(
                        candidate("C-1", "24X7_4H", "RECEIVED 18T10:00, DIAGNOSED 18T10:30"),
                        candidate("C-2", "24X7_4H", "RECEIVED 18T10:00, PAUSED APPROVAL 18T11:00"),
                        candidate("C-3", "24X7_4H", "RECEIVED 18T10:00, CLOSED 18T11:00"),
                        candidate("C-4", "24X7_4H", "RESUMED 18T10:00"),
                        candidate("C-5", "24X7", "RECEIVED 18T10:00"));
        var at = tokyo("18T12:00");
        var outcome = Replays.of(CLOCKS, otherClocks(), at).compare(open);
        assertThat(outcome.moves())
                .containsExactly(
                        new Replays.Move(
                                "C-1",
                                ServiceLevel.WITHIN_4_HOURS,
                                ServiceLevel.WITHIN_4_HOURS,
                                tokyo("18T14:00"),
                                tokyo("18T14:30"),
                                false),
                        new Replays.Move(
                                "C-2",
                                ServiceLevel.WITHIN_4_HOURS,
                                ServiceLevel.WITHIN_4_HOURS,
                                tokyo("18T15:00"),
                                null,
                                false));
        assertThat(outcome.unmoved()).isEqualTo(1);
        assertThat(outcome.unreadable()).containsExactly("C-4");
    }

    @Test
    void aChangeOfLevelShowsWhoWouldMiss() {
        var open = List.of(candidate("C-1", "24X7_4H", "RECEIVED 18T10:00"));
        var outcome =
                Replays.of(CLOCKS, CLOCKS, tokyo("18T13:00"))
                        .compare(open, log -> log.at(ServiceLevel.WITHIN_2_HOURS));
        assertThat(outcome.moves())
                .containsExactly(
                        new Replays.Move(
                                "C-1",
                                ServiceLevel.WITHIN_4_HOURS,
                                ServiceLevel.WITHIN_2_HOURS,
                                tokyo("18T14:00"),
                                tokyo("18T12:00"),
                                true));
        assertThat(Replays.of(CLOCKS, CLOCKS, tokyo("18T13:00")).compare(open).moves())
                .as("no change moves nothing")
                .isEmpty();
    }

    private static Replays.Candidate candidate(String number, String level, String events) {
        return new Replays.Candidate(number, log(level, events));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 1500);
    }

    /** What can have happened to a case, some of it at once. */
    private static CaseLog randomLog(Random random) {
        var at = tokyo("10T00:00").plusSeconds(60L * random.nextInt(12 * 1440));
        var events = new ArrayList<CaseEvent>();
        var phase = CasePhase.NOT_RECEIVED;
        boolean diagnosed = false;
        for (int i = random.nextInt(12); i >= 0; i--) {
            var types = new ArrayList<CaseEvent.Type>();
            for (var type : CaseEvent.Type.values()) {
                boolean again = diagnosed && type == CaseEvent.Type.DIAGNOSED;
                if (phase.after(type).isPresent() && !again) {
                    types.add(type);
                }
            }
            if (types.isEmpty()) {
                break;
            }
            var type = types.get(random.nextInt(types.size()));
            diagnosed |= type == CaseEvent.Type.DIAGNOSED;
            var reasons = PauseReason.values();
            events.add(
                    type == CaseEvent.Type.PAUSED
                            ? CaseEvent.paused(at, reasons[random.nextInt(reasons.length)])
                            : CaseEvent.of(type, at));
            phase = phase.after(type).orElseThrow();
            // Two events of a case seldom happen in one minute; a wait that changes its reason
            // does.
            at = at.plusSeconds(60L * (1 + random.nextInt(1440)));
        }
        var levels = ServiceLevel.values();
        return new CaseLog(levels[random.nextInt(levels.length)], events, null);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameLogGivesTheSameReadingInWhateverOrderItWasEntered(long seed) {
        var random = new Random(seed);
        var log = randomLog(random);
        var clocks = random.nextBoolean() ? CLOCKS : otherClocks();
        var at = tokyo("10T00:00").plusSeconds(60L * random.nextInt(20 * 1440));
        var reading = clocks.read(log, at);
        var entered = new ArrayList<>(log.events());
        Collections.shuffle(entered, random);
        assertThat(clocks.read(new CaseLog(log.level(), entered, null), at))
                .as("seed %d: %s", seed, log)
                .isEqualTo(reading);
        assertThat(clocks.read(log, at)).as("seed %d, once more", seed).isEqualTo(reading);

        var shown = (CaseReading.Shown) reading;
        if (shown.deadline() != null) {
            assertThat(shown.deadline())
                    .as("seed %d: a deadline never precedes the call", seed)
                    .isAfter(log.events().getFirst().at());
        }
        if (shown.breachedAt() != null) {
            assertThat(shown.breachedAt()).as("seed %d", seed).isBefore(at);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goingOnNeverShortensWhatWasLeft(long seed) {
        var random = new Random(seed);
        var levels = ServiceLevel.values();
        var level = levels[random.nextInt(levels.length)];
        var received = tokyo("10T00:00").plusSeconds(60L * random.nextInt(20 * 1440));
        var paused = received.plusSeconds(60L * random.nextInt(2 * 1440));
        var resumed = paused.plusSeconds(60L * random.nextInt(4 * 1440));
        var log =
                new CaseLog(level, List.of(CaseEvent.of(CaseEvent.Type.RECEIVED, received)), null);
        var waiting = log.with(CaseEvent.paused(paused, PauseReason.ACCESS));
        var goesOn = waiting.with(CaseEvent.of(CaseEvent.Type.RESUMED, resumed));
        var before = shown(CLOCKS, log, paused);
        var after = shown(CLOCKS, goesOn, resumed);
        assertThat(after.left()).as("seed %d: %s", seed, goesOn).isEqualTo(before.left());
        if (before.deadline() != null) {
            assertThat(after.deadline())
                    .as("seed %d: %s", seed, goesOn)
                    .isAfterOrEqualTo(before.deadline());
        }
        if (level.onSiteWithinHours().isPresent() && before.deadline() != null) {
            boolean isMissed = !before.left().orElse(Duration.ZERO).isPositive();
            assertThat(Duration.between(before.deadline(), after.deadline()))
                    .as("seed %d: round the clock by the pause itself", seed)
                    .isEqualTo(isMissed ? Duration.ZERO : Duration.between(paused, resumed));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWarningComesWhenItWasAnnounced(long seed) {
        var random = new Random(seed);
        var log = randomLog(random);
        var at = tokyo("10T00:00").plusSeconds(60L * random.nextInt(20 * 1440));
        var shown = shown(CLOCKS, new CaseLog(log.level(), known(log, at), null), at);
        var next = shown.nextWarningAt();
        if (next != null) {
            var then = new CaseLog(log.level(), known(log, at), null);
            assertThat(shown(CLOCKS, then, next).warnings())
                    .as("seed %d", seed)
                    .hasSizeGreaterThan(shown.warnings().size());
            assertThat(shown(CLOCKS, then, next.minusSeconds(1)).warnings())
                    .as("seed %d", seed)
                    .isEqualTo(shown.warnings());
        }
    }

    private static List<CaseEvent> known(CaseLog log, Instant at) {
        return log.events().stream().filter(e -> !e.at().isAfter(at)).toList();
    }
}
