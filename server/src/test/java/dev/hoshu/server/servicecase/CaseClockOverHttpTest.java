package dev.hoshu.server.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.SetClock;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The clock of a case over HTTP, from Tuesday 24 November 2026 at ten: SLA-1, SLA-2, TERR-3. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoshu.test=CaseClockOverHttpTest")
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
@Import(SetClock.InTheServer.class)
class CaseClockOverHttpTest {

    private static final String CASES = "/api/v1/cases";
    private static final String TEN = "2026-11-24T10:00";

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final SetClock now;

    private final CaseWarnings warnings;

    CaseClockOverHttpTest(
            @Autowired JdbcClient jdbc, @Autowired SetClock now, @Autowired CaseWarnings warnings) {
        this.warnings = warnings;
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.now = now;
        now.set(TEN);
    }

    // ------------------------------------------------------------------ the target

    /** SLA-2: so long after the call, round the clock; SLA-1: the next business day. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SLA-2, 24X7_2H, 2026-11-24T12:00, 120",
        "SLA-2, 24X7_4H, 2026-11-24T14:00, 240",
        "SLA-1, NBD,     2026-11-25T18:00, 1020",
        "CAT-1, 24X7,    '',               ''"
    })
    void aCaseHasTheDeadlineOfItsLevel(String rule, String level, String deadline, String target) {
        var clock = one(taken(level)).path("clock");
        assertThat(clock.path("level").asString()).isEqualTo(level);
        assertThat(clock.path("rules").path(0).asString()).isEqualTo(rule);
        if (deadline.isEmpty()) {
            assertThat(clock.path("deadline").isNull()).isTrue();
            assertThat(clock.path("state").asString()).isEqualTo("NO_TARGET");
        } else {
            assertThat(instant(clock, "deadline")).isEqualTo(SetClock.at(deadline));
            assertThat(clock.path("targetMinutes").asString()).isEqualTo(target);
            assertThat(clock.path("state").asString()).isEqualTo("RUNNING");
        }
    }

    @Test
    void aCaseWithoutKnownCoverageHasNoDeadlineUntilSomebodySaysItsLevel() {
        var number = taken(HeldMachines.unusedSerial());
        assertThat(one(number).path("clock").path("state").asString()).isEqualTo("NO_TARGET");
        assertThat(one(number).path("clock").path("level").isNull()).isTrue();
        var preview = ok(send(number, "level/preview", "{\"level\":\"24X7_4H\"}"));
        assertThat(preview.path("movesDeadline").asBoolean()).isTrue();
        assertThat(one(number).path("clock").path("level").isNull()).as("nothing kept").isTrue();
        refused(send(number, "level", "{\"level\":\"24X7_4H\",\"reason\":\" \"}"), 422, "/reason");
        refused(send(number, "level", "{\"level\":\"8X5\",\"reason\":\"x\"}"), 422, "24X7_2H");
        var clock = ok(send(number, "level", "{\"level\":\"24X7_4H\",\"reason\":\"Label seen\"}"));
        assertThat(instant(clock, "deadline")).isEqualTo(SetClock.at("2026-11-24T14:00"));
        assertThat(acts(number)).contains("case.level");
    }

    // ------------------------------------------------------------------ the log

    /** "We forgot to pause at half past ten": entered late, it counts from then. */
    @Test
    void aLateEntryMovesTheDeadlineAndIsShownBefore() {
        var number = taken("24X7_4H");
        now.set("2026-11-24T12:00");
        var pause = event("PAUSED", "2026-11-24T10:30", "ACCESS");
        var preview = ok(send(number, "events/preview", pause));
        assertThat(instant(preview.path("before"), "deadline"))
                .isEqualTo(SetClock.at("2026-11-24T14:00"));
        assertThat(preview.path("after").path("state").asString()).isEqualTo("PAUSED");
        assertThat(one(number).path("events").size()).as("nothing kept").isEqualTo(1);
        assertThat(ok(send(number, "events", pause)).path("leftMinutes").asInt()).isEqualTo(210);
        var resumed = ok(send(number, "events", event("RESUMED", "2026-11-24T11:30", "")));
        assertThat(instant(resumed, "deadline")).isEqualTo(SetClock.at("2026-11-24T15:00"));
        var log = one(number).path("events");
        assertThat(log.path(1).path("reason").asString()).isEqualTo("ACCESS");
        assertThat(instant(log.path(1), "at")).isEqualTo(SetClock.at("2026-11-24T10:30"));
        assertThat(instant(log.path(1), "recordedAt")).isEqualTo(SetClock.at("2026-11-24T12:00"));
        assertThat(acts(number)).containsExactly("case.taken", "case.clock", "case.clock");
    }

    /**
     * In whatever order they are entered, the clock shows the same: a pause that was forgotten is
     * entered with its end, between others or before them.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfEntryDoesNotMatter(long seed) {
        var random = new Random(seed);
        var first = taken("24X7_4H");
        var second = taken("24X7_4H");
        now.set("2026-11-24T13:00");
        var pauses = new ArrayList<String>();
        int at = 0;
        for (int i = 0; i < 4; i++) {
            int from = at + 1 + random.nextInt(20);
            at = from + random.nextInt(20);
            pauses.add(
                    "{\"kind\":\"PAUSED\",\"at\":\"%s\",\"until\":\"%s\",\"reason\":\"APPROVAL\"}"
                            .formatted(minute(from), minute(at)));
        }
        pauses.forEach(pause -> ok(send(first, "events", pause)));
        Collections.shuffle(pauses, random);
        pauses.forEach(pause -> ok(send(second, "events", pause)));
        var one = one(first).path("clock");
        var other = one(second).path("clock");
        assertThat(other.path("deadline")).as("seed " + seed).isEqualTo(one.path("deadline"));
        assertThat(other.path("elapsedMinutes")).isEqualTo(one.path("elapsedMinutes"));
        assertThat(instant(one, "deadline")).isAfterOrEqualTo(SetClock.at("2026-11-24T14:00"));
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "PAUSED,    2026-11-24T11:00, 2026-11-24T10:59",
        "PAUSED,    2026-11-24T11:00, 2026-11-24T12:01",
        "DIAGNOSED, 2026-11-24T11:00, 2026-11-24T11:30"
    })
    void anEndIsThatOfAPauseAndComesAfterIt(String kind, String at, String until) {
        var number = taken("24X7_4H");
        now.set("2026-11-24T12:00");
        refused(
                send(
                        number,
                        "events",
                        "{\"kind\":\"%s\",\"at\":\"%s\",\"until\":\"%s\"%s}"
                                .formatted(
                                        kind,
                                        at,
                                        until,
                                        kind.equals("PAUSED") ? ",\"reason\":\"ACCESS\"" : "")),
                422,
                "/until");
        assertThat(one(number).path("events").size()).isEqualTo(1);
    }

    /** What cannot have happened is refused with what, where and what to do; nothing is kept. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "RESUMED,          2026-11-24T11:00, '',     impossible-case-event",
        "DIAGNOSED,        2026-11-24T09:59, '',     impossible-case-event",
        "DIAGNOSED,        2026-11-24T12:01, '',     has not come yet",
        "DIAGNOSED,        yesterday,        '',     2026-11-22T10:00+09:00",
        "DIAGNOSED,        '',               ACCESS, for a pause alone",
        "PAUSED,           '',               '',     CUSTOMER_UNAVAILABLE",
        "PAUSED,           '',               LUNCH,  CUSTOMER_UNAVAILABLE",
        "RECEIVED,         '',               '',     ENGINEER_ARRIVED",
        "CLOSED,           '',               '',     ENGINEER_ARRIVED",
        "'',               '',               '',     ENGINEER_ARRIVED"
    })
    void whatCannotHaveHappenedIsRefused(String kind, String at, String reason, String why) {
        var number = taken("24X7_4H");
        now.set("2026-11-24T12:00");
        for (var path : List.of("events", "events/preview")) {
            var answer = send(number, path, event(kind, at, reason));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains(why);
        }
        assertThat(one(number).path("events").size()).isEqualTo(1);
    }

    /** A wrong entry stays in the log and counts no more. */
    @Test
    void aWrongEntryIsTakenBackByAnother() {
        var number = taken("24X7_4H");
        now.set("2026-11-24T11:00");
        ok(send(number, "events", event("ENGINEER_ARRIVED", "", "")));
        assertThat(one(number).path("clock").path("state").asString()).isEqualTo("MET");
        long wrong = one(number).path("events").path(1).path("id").asLong();
        var back = "events/" + wrong + "/taking-back";
        assertThat(ok(send(number, back + "/preview", "{}")).path("movesDeadline").asBoolean())
                .isTrue();
        refused(send(number, back, "{\"reason\":\"\"}"), 422, "/reason");
        refused(send(number, "events/0/taking-back", "{\"reason\":\"x\"}"), 404, "no entry 0");
        long received = one(number).path("events").path(0).path("id").asLong();
        refused(
                send(number, "events/" + received + "/taking-back", "{\"reason\":\"x\"}"),
                404,
                "that can be taken back");
        var clock = ok(send(number, back, "{\"reason\":\"The next building\"}"));
        assertThat(instant(clock, "deadline")).isEqualTo(SetClock.at("2026-11-24T14:00"));
        var log = one(number).path("events");
        assertThat(log.path(1).path("takenBack").asBoolean()).isTrue();
        assertThat(log.path(2).path("takesBack").asLong()).isEqualTo(wrong);
        refused(send(number, back, "{\"reason\":\"x\"}"), 409, "taken back before");
        // Of another case it cannot be taken back.
        var other = taken("24X7_4H");
        refused(send(other, back, "{\"reason\":\"x\"}"), 404, "no entry");
    }

    @Test
    void aPauseThatIsResumedCannotBeTakenBackAlone() {
        var number = taken("24X7_4H");
        now.set("2026-11-24T12:00");
        ok(send(number, "events", event("PAUSED", "2026-11-24T10:30", "ACCESS")));
        ok(send(number, "events", event("RESUMED", "2026-11-24T11:00", "")));
        long pause = one(number).path("events").path(1).path("id").asLong();
        refused(
                send(number, "events/" + pause + "/taking-back", "{\"reason\":\"x\"}"),
                422,
                "impossible-case-event");
    }

    /** The call came at half past nine and was typed at ten. */
    @Test
    void theMomentOfTheCallCanBeCorrected() {
        var number = taken("24X7_4H");
        now.set("2026-11-24T10:20");
        ok(send(number, "events", event("DIAGNOSED", "2026-11-24T10:10", "")));
        var earlier = "{\"at\":\"2026-11-24T09:30\",\"reason\":\"The first call\"}";
        var preview = ok(send(number, "reception/preview", earlier));
        assertThat(instant(preview.path("after"), "deadline"))
                .isEqualTo(SetClock.at("2026-11-24T13:30"));
        assertThat(one(number).path("events").size()).as("nothing kept").isEqualTo(2);
        refused(send(number, "reception", "{\"at\":\"2026-11-24T09:30\"}"), 422, "/reason");
        refused(
                send(
                        number,
                        "reception",
                        "{\"at\":\"2026-11-24T10:15\",\"reason\":\"after the diagnosis\"}"),
                422,
                "impossible-case-event");
        var clock = ok(send(number, "reception", earlier));
        assertThat(instant(clock, "deadline")).isEqualTo(SetClock.at("2026-11-24T13:30"));
        assertThat(acts(number)).endsWith("case.reception");
    }

    @Test
    void theSameRequestAgainIsOneEntry() {
        var number = taken("24X7_4H");
        now.set("2026-11-24T11:00");
        var pause = event("PAUSED", "2026-11-24T10:30", "ACCESS");
        var first = send(number, "events", pause, "key-of-" + number);
        var again = send(number, "events", pause, "key-of-" + number);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(one(number).path("events").size()).isEqualTo(2);
        refused(
                send(number, "events", event("DIAGNOSED", "", ""), "key-of-" + number),
                422,
                "idempotency-key-used");
    }

    // ------------------------------------------------------------------ the miss

    /** SLA-2: at the deadline nothing is missed, a minute later it is. */
    @ParameterizedTest(name = "SLA-2: {0}: {1}")
    @CsvSource({
        "2026-11-24T12:59, RUNNING, 61",
        "2026-11-24T13:00, WARNED,  60",
        "2026-11-24T14:00, WARNED,  0",
        "2026-11-24T14:01, MISSED,  -1"
    })
    void theMissHasAnEdge(String at, String state, int left) {
        var number = taken("24X7_4H");
        now.set(at);
        var clock = one(number).path("clock");
        assertThat(clock.path("state").asString()).isEqualTo(state);
        assertThat(clock.path("leftMinutes").asInt()).isEqualTo(left);
    }

    /** A missed target has a cause, and who said it, before the case is closed. */
    @Test
    void aMissedCaseIsClosedOnceItsCauseIsRecorded() {
        var number = taken("24X7_2H");
        refused(send(number, "cause", "{\"cause\":\"TRAFFIC\"}"), 409, "not missed");
        now.set("2026-11-24T13:00");
        ok(send(number, "events", event("ENGINEER_ARRIVED", "", "")));
        refused(send(number, "closing", "{\"reason\":\"Restored\"}"), 422, "case-cause-wanted");
        refused(send(number, "cause", "{\"cause\":\"LUCK\"}"), 422, "PART_FROM_ELSEWHERE");
        var clock = ok(send(number, "cause", "{\"cause\":\"TRAFFIC\",\"note\":\"Bridge closed\"}"));
        assertThat(clock.path("cause").asString()).isEqualTo("TRAFFIC");
        assertThat(instant(clock, "missedAt")).isEqualTo(SetClock.at("2026-11-24T12:00"));
        ok(send(number, "closing", "{\"reason\":\"Restored\"}"));
        var one = one(number);
        assertThat(one.path("clock").path("phase").asString()).isEqualTo("CLOSED");
        assertThat(one.path("clock").path("cause").asString()).isEqualTo("TRAFFIC");
        assertThat(acts(number)).endsWith("case.cause", "case.closed");
        refused(send(number, "events", event("DIAGNOSED", "", "")), 409, "case-closed");
    }

    // ------------------------------------------------------------------ the board

    /** Those that are due first come first; one statement reads all the logs. */
    @Test
    void theBoardIsInTheOrderOfTheTimeThatIsLeft() {
        now.set("2026-11-24T10:00");
        var nbd = taken("NBD");
        var four = taken("24X7_4H");
        var two = taken("24X7_2H");
        var none = taken("24X7");
        var met = taken("24X7_2H");
        // Little is left of its business hours, but they are those of tomorrow evening.
        var paused = taken("NBD");
        now.set("2026-11-24T10:30");
        ok(send(paused, "events", event("PAUSED", "", "CUSTOMER_UNAVAILABLE")));
        ok(send(met, "events", event("ENGINEER_ARRIVED", "", "")));
        var board =
                new Asker(port, TestPeople.DESK)
                        .json(CASES + "/board?limit=200")
                        .path("cases")
                        .valueStream()
                        .map(c -> c.path("one").path("number").asString())
                        .filter(List.of(nbd, four, two, none, met, paused)::contains)
                        .toList();
        assertThat(board).containsExactly(two, four, nbd, paused, none, met);
        assertThat(new Asker(port, TestPeople.DESK).json(CASES + "/board?desk=PREMIER").toString())
                .doesNotContain(two);
    }

    // ------------------------------------------------------------------ before a figure changes

    /** Which deadlines move is shown before anything is applied; nothing is. */
    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource({
        "SLA-2, level=24X7_4H&minutes=180,     2026-11-24T10:30, 24X7_4H, 2026-11-24T13:00, -60, "
                + " false",
        "SLA-2, level=24X7_4H&minutes=180,     2026-11-24T13:01, 24X7_4H, 2026-11-24T13:00, -60, "
                + " true",
        "SLA-2, level=24X7_4H&minutes=300,     2026-11-24T10:30, 24X7_4H, 2026-11-24T15:00, 60,  "
                + " false",
        "SLA-1, closed=2026-11-25,             2026-11-24T10:30, NBD,     2026-11-26T18:00, 1440,"
                + " false",
        "SLA-1, level=NBD&acceptedUntil=09:59, 2026-11-24T10:30, NBD,     2026-11-26T18:00, 1440,"
                + " false"
    })
    void whatAChangeMovesIsShownBeforeItIsApplied(
            String rule, String draft, String at, String level, String to, int by, boolean breach) {
        var number = taken(level);
        var other = taken(level.equals("NBD") ? "24X7_2H" : "NBD");
        now.set(at);
        var replay = new Asker(port, TestPeople.MANAGER).json(CASES + "/replay?" + draft);
        var moves = replay.path("moves").valueStream().toList();
        var move =
                moves.stream()
                        .filter(m -> m.path("number").asString().equals(number))
                        .findFirst()
                        .orElseThrow();
        if (!breach) {
            assertThat(instant(move, "to")).as(rule).isEqualTo(SetClock.at(to));
            assertThat(move.path("byMinutes").asInt()).isEqualTo(by);
        }
        assertThat(move.path("wouldBreach").asBoolean()).isEqualTo(breach);
        assertThat(moves).noneMatch(m -> m.path("number").asString().equals(other));
        assertThat(instant(one(number).path("clock"), "deadline"))
                .as("nothing is applied")
                .isEqualTo(
                        SetClock.at(level.equals("NBD") ? "2026-11-25T18:00" : "2026-11-24T14:00"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "minutes=60,                                 level",
        "level=8X5&minutes=60,                       level",
        "level=NBD&minutes=0,                        minutes",
        "level=NBD&minutes=60&acceptedUntil=15:00,   minutes",
        "level=NBD&acceptedUntil=3pm,                acceptedUntil",
        "level=NBD&start=NOW,                        start",
        "closed=28.12.2026,                          closed",
        "open=soon,                                  open"
    })
    void aDraftThatCannotBeReadIsSaidToBe(String draft, String member) {
        var manager = new Asker(port, TestPeople.MANAGER);
        var answer = manager.get(CASES + "/replay?" + draft);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + member);
        assertThat(new Asker(port, TestPeople.DESK).get(CASES + "/replay?closed=").statusCode())
                .isEqualTo(403);
    }

    // ------------------------------------------------------------------ warnings

    /** Whatever has a target in hours is read by the desk at once; the rest stands on the board. */
    @ParameterizedTest
    @CsvSource({"24X7_2H,true", "24X7_4H,true", "24X7,false", "NBD,false"})
    void theDeskReadsOfAnUrgentNewCaseAtOnce(String level, boolean urgent) {
        assertThat(mails("case-taken", taken(level))).isEqualTo(urgent ? desks() : 0);
    }

    /** Policy: 60 and 30 minutes before; each once, whoever starts the server again. */
    @Test
    void theDeskIsWarnedAheadAndOnce() {
        int accounts = desks();
        assertThat(accounts).as("somebody is there to be warned").isPositive();
        var number = taken("24X7_4H");
        now.set("2026-11-24T12:59");
        warnings.warnAll();
        assertThat(mails(number)).as("61 minutes left").isZero();
        now.set("2026-11-24T13:00");
        warnings.warnAll();
        warnings.warnAll();
        assertThat(mails(number)).as("60 minutes left").isEqualTo(accounts);
        now.set("2026-11-24T13:31");
        warnings.warnAll();
        assertThat(mails(number)).as("29 minutes left").isEqualTo(2 * accounts);
        var late = taken("24X7_2H");
        now.set("2026-11-24T15:20");
        warnings.warnAll();
        assertThat(mails(late)).as("both were due: the last is said").isEqualTo(accounts);
        var met = taken("24X7_2H");
        ok(send(met, "events", event("ENGINEER_ARRIVED", "", "")));
        now.set("2026-11-24T17:00");
        warnings.warnAll();
        assertThat(mails(met)).as("nobody is warned of what is done").isZero();
    }

    private int desks() {
        return jdbc.sql(
                        """
                        SELECT count(DISTINCT lower(email)) FROM hoshu.account
                         WHERE role = 'DESK' AND disabled_at IS NULL AND email IS NOT NULL
                        """)
                .query(Integer.class)
                .single();
    }

    private int mails(String number) {
        return mails("case-warning", number);
    }

    private int mails(String about, String number) {
        return jdbc.sql("SELECT count(*) FROM hoshu.mail WHERE once LIKE ? || ':' || ? || ':%'")
                .params(about, number)
                .query(Integer.class)
                .single();
    }

    // ------------------------------------------------------------------ who

    /** TERR-3: owners read target and state; only the desk writes the log. */
    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"CUSTOMER", "DEALER"})
    void ownersReadTheClockAndDoNotWriteIt(TestPeople owner) {
        var number = taken("24X7_4H");
        var clock = new Asker(port, owner).json(CASES + "/" + number).path("clock");
        assertThat(instant(clock, "deadline")).isEqualTo(SetClock.at("2026-11-24T14:00"));
        for (var path : List.of("events", "events/preview", "level", "level/preview", "cause")) {
            assertThat(send(number, path, "{}", owner, "").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(
                        new Asker(port, TestPeople.OTHER_DEALER)
                                .json(CASES + "/board?limit=200")
                                .toString())
                .doesNotContain(number);
    }

    /** Two desks close a case, or say two things of one moment, at once: one wins. */
    @Test
    void ofTwoWhoDoWhatExcludesEachOtherOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            now.set(TEN);
            var number = taken("24X7_4H");
            now.set("2026-11-24T11:00");
            var pause = event("PAUSED", "2026-11-24T10:30", "ACCESS");
            var diagnosis = "{\"reason\":\"Nothing is wrong\"}";
            var said =
                    atOnce(
                            List.of(
                                    () -> send(number, "events", pause).statusCode(),
                                    () -> send(number, "events", pause).statusCode()));
            assertThat(said).containsExactlyInAnyOrder(200, 422);
            var closed =
                    atOnce(
                            List.of(
                                    () -> send(number, "closing", diagnosis).statusCode(),
                                    () -> send(number, "closing", diagnosis).statusCode()));
            assertThat(closed).containsExactlyInAnyOrder(200, 409);
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var answers = new ArrayList<Integer>();
            for (var future : threads.invokeAll(work)) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    /** The database itself keeps the log whole. */
    @Test
    void theDatabaseRefusesWhatMustNeverBe() {
        var number = taken("24X7_4H");
        var other = taken("24X7_4H");
        long entry = one(number).path("events").path(0).path("id").asLong();
        for (var values :
                List.of(
                        "'TAKEN_BACK', now(), now(), 'x', NULL, NULL, NULL, 'why'",
                        "'TAKEN_BACK', now(), now(), 'x', " + entry + ", NULL, NULL, 'why'",
                        "'LEVEL_CHANGED', now(), now(), 'x', NULL, NULL, NULL, 'why'",
                        "'LEVEL_CHANGED', now(), now(), 'x', NULL, 'NBD', NULL, NULL",
                        "'CAUSE_SAID', now(), now(), 'x', NULL, NULL, 'LUCK', NULL",
                        "'NOTED', now(), now(), 'x', NULL, 'NBD', NULL, 'why'")) {
            assertThatThrownBy(() ->
                            jdbc.sql(
                                            "INSERT INTO hoshu.service_case_event (case_number,"
                                                + " kind, at, recorded_at, who, takes_back, level,"
                                                + " cause, note) VALUES (?, "
                                                    + values
                                                    + ")")
                                    .param(other)
                                    .update())
                    .as(values)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    // ------------------------------------------------------------------ facts

    /** A case of a machine at that level, or of the machine of that serial number. */
    private String taken(String level) {
        boolean known = List.of("NBD", "24X7", "24X7_4H", "24X7_2H").contains(level);
        var serial =
                known
                        ? machines.machine(
                                "7X06",
                                LocalDate.of(2023, 12, 10),
                                LocalDate.of(2026, 12, 9),
                                "C00448",
                                "D-020")
                        : level;
        if (known && !level.equals("NBD")) {
            jdbc.sql(
                            """
                            INSERT INTO hoshu.coverage_entry
                                (programme, machine_id, layer, kind, level, premier, country, valid, recorded,
                                 recorded_by, pack_serial, part_number)
                            SELECT programme, id, 'SERVICE', 'UPGRADE', ?, false, 'JP',
                                   daterange('2023-12-10', '2028-12-10'), tstzrange(clock_timestamp(), NULL), 'test',
                                   'TEST-' || serial_number, '5WS7Z00001'
                              FROM hoshu.machine WHERE serial_number = ?
                            """)
                    .params(level, serial)
                    .update();
        }
        var answer =
                send(
                        "",
                        "",
                        """
                        {"customerName":"C00448","place":"東京都千代田区丸の内1-9-1","machineType":"7X06",
                         "serialNumber":"%s","symptom":"Power supply 1 is amber."}
                        """
                                .formatted(serial),
                        TestPeople.DESK,
                        "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer).path("number").asString();
    }

    private static String event(String kind, String at, String reason) {
        return "{\"kind\":\"%s\",\"at\":\"%s\",\"reason\":\"%s\"}".formatted(kind, at, reason);
    }

    private static String minute(int afterTen) {
        return "2026-11-24T%02d:%02d".formatted(10 + afterTen / 60, afterTen % 60);
    }

    private static Instant instant(JsonNode node, String member) {
        return Instant.parse(node.path(member).asString());
    }

    private JsonNode one(String number) {
        return new Asker(port, TestPeople.DESK).json(CASES + "/" + number);
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Asker.read(answer);
    }

    private static void refused(HttpResponse<String> answer, int status, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }

    private HttpResponse<String> send(String number, String what, String body) {
        return send(number, what, body, TestPeople.DESK, "");
    }

    private HttpResponse<String> send(String number, String what, String body, String key) {
        return send(number, what, body, TestPeople.DESK, key);
    }

    private HttpResponse<String> send(
            String number, String what, String body, TestPeople person, String key) {
        var asker = new Asker(port, person);
        var request =
                asker.request(CASES + (number.isEmpty() ? "" : "/" + number + "/" + what))
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return asker.send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    private List<String> acts(String number) {
        return jdbc.sql("SELECT act FROM hoshu.audit_entry WHERE subject = ? ORDER BY id")
                .param("case:" + number)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
