package dev.hoshu.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What devices report, over HTTP on 22 November 2026: CAT-4, PART-6, REP-2. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=WatchOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class WatchOverHttpTest {

    private static final AtomicInteger DRIVE = new AtomicInteger(1000);
    private static final LocalDate END = LocalDate.of(2028, 3, 31);

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;

    WatchOverHttpTest(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
    }

    // ------------------------------------------------------------------ smartctl

    @Test
    void aCaptureBecomesADriveOfTheMachine() {
        var machine = machine(false);
        var token = enrol(machine);
        var drive = serial();
        var taken = smartctl(token, nvme(drive, 75, day(0)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(Asker.read(taken).path("kept").asInt()).isEqualTo(1);
        var one = drives(machine).path("drives").path(0);
        assertThat(one.path("serialNumber").asString()).isEqualTo(drive);
        assertThat(one.path("model").asString()).isEqualTo("INTEL SSDPE2KX020T7");
        assertThat(one.path("media").asString()).isEqualTo("SSD");
        assertThat(one.path("wear").path(0).path("usedPercent").asInt()).isEqualTo(75);
        assertThat(one.path("forecast").path("reason").asString()).isEqualTo("TOO_FEW");
        assertThat(one.path("coverage").path("end").asString()).isEqualTo(END.toString());
        assertThat(one.path("notes")).as("75 per cent is not yet the mark").isEmpty();
    }

    @Test
    void theTrueEndOfADrivesCoverageComesBeforeTheMachines() {
        var machine = machine(false);
        var token = enrol(machine);
        var drive = serial();
        for (int i = 0; i <= 10; i++) {
            smartctl(token, nvme(drive, 60 + i, day(-100 + 10 * i)));
        }
        var one = drives(machine).path("drives").path(0);
        // 30 per cent are left at a point in ten days: 300 days.
        assertThat(one.path("forecast").path("likely").asString())
                .as("PART-6 the day the endurance ends")
                .isEqualTo(day(300).toString());
        assertThat(one.path("coverage").path("endedBy").asString()).isEqualTo("ENDURANCE");
        assertThat(one.path("coverage").path("end").asString()).isEqualTo(day(300).toString());
        assertThat(one.path("coverage").path("finding").path("rule").asString())
                .isEqualTo("PART-6");
        var page = page("/machines/7X06/" + machine, TestPeople.CUSTOMER);
        assertThat(page).contains(drive).contains("class=\"band\"").contains("class=\"lost\"");
        assertThat(page).as("PART-6 on the timeline").contains("ドライブの保証の終わり " + day(300));
    }

    /** What was said later was not so on that day, and was not known then. */
    @Test
    void drivesAreShownAsTheyWereOnAnotherDayAndAsItWasKnownThen() {
        var machine = machine(false);
        var token = enrol(machine);
        var drive = serial();
        for (int i = 0; i <= 10; i++) {
            smartctl(token, nvme(drive, 60 + i, day(-100 + 10 * i)));
        }
        var path = "/machines/7X06/" + machine;
        var then =
                new Asker(port, TestPeople.DESK)
                        .json("/api/v1" + path + "/drives?asOf=" + day(-50));
        var one = then.path("drives").path(0);
        assertThat(one.path("wear")).hasSize(6);
        assertThat(one.path("last").path("usedPercent").asInt()).isEqualTo(65);
        assertThat(one.path("forecast").path("likely").asString())
                .as("35 per cent were left at a point in ten days")
                .isEqualTo(day(300).toString());
        var before = "/drives?asOf=" + day(0) + "&knownAt=" + day(-1);
        assertThat(new Asker(port, TestPeople.DESK).json("/api/v1" + path + before).path("drives"))
                .as("nobody had heard of it yesterday")
                .isEmpty();
        var ahead =
                new Asker(port, TestPeople.DESK)
                        .get("/api/v1" + path + "/drives?knownAt=" + day(9));
        assertThat(ahead.statusCode()).isEqualTo(400);
        for (var page : List.of(path + "/drives?on=" + day(-50), path + "?on=" + day(-50))) {
            assertThat(page(page, TestPeople.CUSTOMER))
                    .as(page)
                    .contains(drive)
                    .contains("使用率 65")
                    .doesNotContain("使用率 70");
        }
        assertThat(page(path + "?on=" + day(-50), TestPeople.CUSTOMER))
                .as("PART-6 on the timeline of that day")
                .contains("ドライブの保証の終わり " + day(300));
        assertThat(page(path + "/drives?on=" + day(-50), TestPeople.CUSTOMER))
                .as("only today's page takes reports")
                .doesNotContain("id=\"report\"");
    }

    @Test
    void underValueSelectionACaseOpensByItselfAndOnlyOne() {
        var machine = machine(true);
        var token = enrol(machine);
        var drive = serial();
        smartctl(token, nvme(drive, 91, day(0)));
        var note = drives(machine).path("drives").path(0).path("notes").path(0);
        assertThat(note.path("outcome").asString()).as("CAT-4 %s", note).isEqualTo("CASE");
        assertThat(note.path("alarm").asString()).isEqualTo("MEDIA_LIFE_LOW");
        assertThat(note.path("findings").toString())
                .contains("CAT-4")
                .contains("REP-2")
                .contains("PART-6");
        var number = note.path("caseNumber").asString();
        var one = new Asker(port, TestPeople.DESK).json("/api/v1/cases/" + number);
        assertThat(one.path("severity").toString()).contains("RUNNING");
        assertThat(one.toString()).contains(drive).contains("COVERED");
        assertThat(mails(number)).as("the customer's mail").isPositive();
        smartctl(token, nvme(drive, 92, day(0)));
        smartctl(token, nvme(drive, 93, day(0)));
        assertThat(cases(machine)).isEqualTo(1);
        assertThat(drives(machine).path("drives").path(0).path("notes")).hasSize(1);
    }

    @Test
    void aCaseThatWasClosedDoesNotOpenAgainForTheSameState() {
        var machine = machine(true);
        var token = enrol(machine);
        var drive = serial();
        smartctl(token, nvme(drive, 91, day(0)));
        var number = number(machine);
        var closed =
                post(
                        "/api/v1/cases/" + number + "/closing",
                        "{\"reason\":\"the customer declines\"}",
                        TestPeople.DESK);
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        smartctl(token, nvme(drive, 92, day(0)));
        assertThat(cases(machine)).isEqualTo(1);
    }

    @Test
    void withoutItTheReportIsNotedWithTheOfferThatWouldBringIt() {
        var machine = machines.machine("7Z73", LocalDate.of(2025, 4, 1), END, "C00448", "D-020");
        var enrolled =
                post(
                        "/api/v1/machines/7Z73/" + machine + "/senders",
                        "{\"name\":\"BMC\"}",
                        TestPeople.CUSTOMER);
        var token = Asker.read(enrolled).path("token").asString();
        smartctl(token, nvme(serial(), 91, day(0)));
        var watched =
                new Asker(port, TestPeople.DESK)
                        .json("/api/v1/machines/7Z73/" + machine + "/drives");
        var note = watched.path("drives").path(0).path("notes").path(0);
        assertThat(note.path("outcome").asString()).as("CAT-4").isEqualTo("OFFER");
        assertThat(note.path("explanation").toString()).contains("Value Selection Plus");
        assertThat(watched.path("offers").toString()).contains("5WS7Z11467");
        assertThat(watched.path("inForceUntil").isNull()).isTrue();
        assertThat(cases(machine)).isZero();
        assertThat(page("/machines/7Z73/" + machine, TestPeople.CUSTOMER)).contains("5WS7Z11467");
    }

    @Test
    void whereItIsSoldNoMoreThatIsSaid() {
        var machine = machine(false);
        smartctl(enrol(machine), nvme(serial(), 91, day(0)));
        assertThat(drives(machine).path("offers")).as("CAT-7 sold up to 2023").isEmpty();
        assertThat(page("/machines/7X06/" + machine, TestPeople.CUSTOMER))
                .contains("この機器にいま買える商品はありません");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a SATA disk that failed its own"
                + " test,scrutiny-smart-fail2.json,MSK423Y20S3HBC,FAILURE_PREDICTED",
        "an NVMe drive with seven media"
                + " errors,scrutiny-smart-nvme-failed.json,S466NX0M776250H,MEDIA_ERRORS",
        "a SAS disk with 56 grown"
                + " defects,scrutiny-smart-scsi.json,Z1Z5DWJK0000XXXXXXXX,GROWN_DEFECTS"
    })
    void failingDrivesOfEachKindOpenACase(String situation, String file, String was, String alarm) {
        var machine = machine(true);
        var token = enrol(machine);
        var body = capture(file).replace(was, serial());
        assertThat(smartctl(token, body).statusCode()).isEqualTo(200);
        var note = drives(machine).path("drives").path(0).path("notes").path(0);
        assertThat(note.path("alarm").asString()).as("REP-2 %s", situation).isEqualTo(alarm);
        assertThat(note.path("outcome").asString()).isEqualTo("CASE");
    }

    @Test
    void theSameReportCountsOnceAlsoAtTheSameMoment() throws Exception {
        var machine = machine(true);
        var token = enrol(machine);
        var body = nvme(serial(), 95, day(0));
        var start = new CyclicBarrier(8);
        try (var devices = Executors.newFixedThreadPool(8)) {
            var answers =
                    IntStream.range(0, 8)
                            .mapToObj(i ->
                                    devices.submit(() -> {
                                        start.await();
                                        return smartctl(token, body).statusCode();
                                    }))
                            .toList();
            for (var one : answers) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
        assertThat(cases(machine)).as("one case a drive").isEqualTo(1);
        assertThat(drives(machine).path("drives").path(0).path("wear")).hasSize(1);
        assertThat(counted("REPLAYED", token)).isEqualTo(7);
    }

    @Test
    void valuesOutOfRangeAreNamedCountedAndLeftOut() {
        var machine = machine(true);
        var token = enrol(machine);
        var body =
                nvme(serial(), 75, day(0))
                        .replace("\"percentage_used\": 75", "\"percentage_used\": 900")
                        .replace("\"media_errors\": 0", "\"media_errors\": null");
        assertThat(smartctl(token, body).statusCode()).isEqualTo(200);
        var last = drives(machine).path("drives").path(0).path("last");
        assertThat(last.path("usedPercent").isNull()).isTrue();
        assertThat(last.path("mediaErrors").isNull()).isTrue();
        assertThat(last.path("oddities").toString())
                .contains("OUT_OF_RANGE")
                .contains("NULL")
                .contains("percentage_used");
        assertThat(counted("ODD", token)).isEqualTo(2);
    }

    @Test
    void aClockThatIsAheadOrFromBeforeTheMachineCountsFromWhenItWasHeard() {
        var machine = machine(false);
        var token = enrol(machine);
        smartctl(token, nvme(serial(), 10, day(2)));
        smartctl(token, nvme(serial(), 11, LocalDate.of(2009, 2, 13)));
        var drives = drives(machine).path("drives");
        for (int i = 0; i < 2; i++) {
            assertThat(drives.path(i).path("wear").path(0).path("day").asString())
                    .isEqualTo("2026-11-22");
            assertThat(drives.path(i).path("last").path("oddities").toString()).contains("MOMENT");
        }
        assertThat(counted("SKEWED", token)).isEqualTo(2);
    }

    // ------------------------------------------------------------------ who may report

    @Test
    void aForgedSenderIsRefusedAndCounted() {
        long before = counted("FORGED", "");
        var machine = machine(true);
        var token = enrol(machine);
        for (var forged :
                new String[] {
                    "", "0".repeat(64), token.toUpperCase(java.util.Locale.ROOT) + "0", "x"
                }) {
            assertThat(smartctl(forged, nvme(serial(), 95, day(0))).statusCode()).isEqualTo(401);
        }
        assertThat(counted("FORGED", "")).isEqualTo(before + 4);
        revoke(machine);
        assertThat(smartctl(token, nvme(serial(), 95, day(0))).statusCode())
                .as("a revoked token")
                .isEqualTo(401);
        assertThat(drives(machine).path("drives")).isEmpty();
    }

    @Test
    void aTokenSpeaksForItsOwnMachineAlone() {
        var machine = machine(true);
        var token = enrol(machine);
        var drive = serial();
        var other = send("/api/v1/watch/smartctl?serial=J300ABCD", token, nvme(drive, 95, day(0)));
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(counted("OTHER_MACHINE", token)).isEqualTo(1);
        assertThat(
                        send(
                                        "/api/v1/watch/smartctl?serial=" + machine,
                                        token,
                                        nvme(drive, 95, day(0)))
                                .statusCode())
                .isEqualTo(200);
        var second = enrol(machine(true));
        assertThat(smartctl(second, nvme(drive, 20, day(0))).statusCode())
                .as("a drive of another machine")
                .isEqualTo(403);
        assertThat(counted("OTHER_MACHINE", second)).isEqualTo(1);
    }

    @Test
    void whoDoesNotSeeTheMachineNeitherEnrolsNorReads() {
        var machine = machines.machine("7X06", LocalDate.of(2025, 4, 1), END, "C00001", "D-001");
        for (var path : new String[] {"/drives", "/senders"}) {
            assertThat(
                            new Asker(port, TestPeople.CUSTOMER)
                                    .get("/api/v1/machines/7X06/" + machine + path)
                                    .statusCode())
                    .isEqualTo(404);
        }
        assertThat(
                        post(
                                        "/api/v1/machines/7X06/" + machine + "/senders",
                                        "{\"name\":\"BMC\"}",
                                        TestPeople.CUSTOMER)
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theTokenIsKeptAsAHashAndReadingsAreKeptForGood() {
        var machine = machine(false);
        var token = enrol(machine);
        smartctl(token, nvme(serial(), 10, day(0)));
        assertThat(
                        jdbc.sql("SELECT count(*) FROM hoshu.watch_sender s WHERE s::text LIKE ?")
                                .param("%" + token + "%")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(
                        new Asker(port, TestPeople.DESK)
                                .get("/api/v1/machines/7X06/" + machine + "/senders")
                                .body())
                .doesNotContain(token);
        for (var table : new String[] {"watch_reading", "watch_note", "watch_event"}) {
            assertThatThrownBy(() -> jdbc.sql("TRUNCATE hoshu." + table + " CASCADE").update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE hoshu.watch_reading SET used_percent = 1").update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nothing       | ''
                    no JSON       | hello
                    null          | null
                    a list        | []
                    no report     | {"a": 1}
                    """)
    void whatIsNoReportIsRefusedAndCounted(String situation, String body) {
        var token = enrol(machine(false));
        assertThat(smartctl(token, body).statusCode()).as(situation).isEqualTo(400);
        assertThat(send("/api/v1/watch/events", token, body).statusCode()).isEqualTo(400);
        assertThat(counted("UNREADABLE", token)).isEqualTo(2);
    }

    // ------------------------------------------------------------------ events

    @Test
    void anEventOpensACaseAndItsClearingIsNoted() {
        var machine = machine(true);
        var token = enrol(machine);
        assertThat(event(token, "1", "DriveFailure", "3", null)).isEqualTo("1 0 0");
        assertThat(event(token, "2", "DriveFailure", "3", null)).isEqualTo("1 0 0");
        assertThat(cases(machine)).as("one case a drive").isEqualTo(1);
        assertThat(event(token, "3", "DriveFailureCleared", "3", null)).isEqualTo("1 0 0");
        var notes = drives(machine).path("drives").path(0).path("notes");
        assertThat(notes.path(0).path("outcome").asString()).isEqualTo("CLEARED");
        assertThat(notes.path(0).path("explanation").toString()).contains(number(machine));
        assertThat(notes.path(1).path("outcome").asString()).isEqualTo("CASE");
        var one = new Asker(port, TestPeople.DESK).json("/api/v1/cases/" + number(machine));
        assertThat(one.path("severity").toString()).contains("IMPAIRED");
        assertThat(one.path("state").asString("OPEN")).isEqualTo("OPEN");
    }

    @Test
    void littleMediaLifeIsAReadingToo() {
        var machine = machine(true);
        var token = enrol(machine);
        event(
                token,
                "1",
                "DrivePredictedMediaLifeLow",
                "4",
                "\"MessageArgs\": [\"Bay 4\", \"8\", \"10\"],");
        var one = drives(machine).path("drives").path(0);
        assertThat(one.path("wear").path(0).path("usedPercent").asInt()).isEqualTo(92);
        assertThat(one.path("notes").path(0).path("alarm").asString()).isEqualTo("MEDIA_LIFE_LOW");
    }

    @Test
    void aReplayedEventCountsOnceAndAnotherRegistryIsOnlyCounted() {
        var machine = machine(true);
        var token = enrol(machine);
        assertThat(event(token, "7", "DrivePredictiveFailure", "1", null)).isEqualTo("1 0 0");
        assertThat(event(token, "7", "DrivePredictiveFailure", "1", null)).isEqualTo("0 1 0");
        assertThat(counted("REPLAYED", token)).isEqualTo(1);
        var other =
                events("8", "ResourceEvent.1.3.ResourceChanged", "1", "")
                        .replace("StorageDevice.1.5.", "");
        assertThat(send("/api/v1/watch/events/" + token, "", other).statusCode()).isEqualTo(200);
        assertThat(counted("OTHER_MESSAGE", token)).isEqualTo(1);
        assertThat(cases(machine)).isEqualTo(1);
    }

    @Test
    void aStormIsBoundedAndTheRestCounted() {
        var machine = machine(true);
        var token = enrol(machine);
        var body = new StringBuilder("{\"Events\": [");
        for (int i = 0; i < 500; i++) {
            body.append(i == 0 ? "" : ",")
                    .append(one("s" + i, "StorageDevice.1.5.DriveFailure", "9", ""));
        }
        var taken = Asker.read(send("/api/v1/watch/events", token, body.append("]}").toString()));
        assertThat(taken.path("kept").asInt()).isEqualTo(120);
        assertThat(taken.path("dropped").asInt()).isEqualTo(380);
        assertThat(event(token, "later", "DriveFailure", "9", null)).isEqualTo("0 0 1");
        assertThat(counted("DROPPED", token)).isEqualTo(381);
        assertThat(cases(machine)).isEqualTo(1);
    }

    // ------------------------------------------------------------------ words of the tests

    private String machine(boolean valueSelection) {
        var serial = machines.machine("7X06", LocalDate.of(2025, 4, 1), END, "C00448", "D-020");
        if (valueSelection) {
            jdbc.sql(
                            """
                            INSERT INTO hoshu.coverage_entry
                                (programme, machine_id, layer, kind, value_selection, country, valid, recorded,
                                 recorded_by, pack_serial, part_number, ordered_on, registered_on)
                            SELECT programme, id, 'VALUE_SELECTION', 'VALUE_SELECTION', 'Value Selection', 'JP',
                                   daterange('2026-04-01', '2027-04-01'), tstzrange(clock_timestamp(), NULL), 'test',
                                   'WT' || lpad(CAST(id AS text), 8, '0'), '5WS7Z10001', '2026-03-01', '2026-03-01'
                              FROM hoshu.machine WHERE serial_number = ?
                            """)
                    .param(serial)
                    .update();
            jdbc.sql(
                            """
                            UPDATE hoshu.machine_coverage c SET document = d.document
                              FROM hoshu.machine m JOIN hoshu.machine_document d ON d.machine_id = m.id
                             WHERE c.machine_id = m.id AND m.serial_number = ?
                            """)
                    .param(serial)
                    .update();
        }
        return serial;
    }

    private static String serial() {
        return "DRV" + DRIVE.incrementAndGet();
    }

    private static LocalDate day(int fromToday) {
        return LocalDate.of(2026, 11, 22).plusDays(fromToday);
    }

    /**
     * The capture of a real drive, with another number, wear and moment: noon of a day in Tokyo.
     */
    private static String nvme(String serial, int used, LocalDate day) {
        var noon = day.atTime(day.equals(day(0)) ? 0 : 3, 0).toEpochSecond(ZoneOffset.UTC);
        return capture("nvme-null-INTEL_SSDPE2KX020T7-nvme6.json")
                .replace("REDACTED", serial)
                .replace("\"percentage_used\": 75", "\"percentage_used\": " + used)
                .replace("\"time_t\": 1234567890", "\"time_t\": " + noon);
    }

    private static String capture(String name) {
        try (var in = WatchOverHttpTest.class.getResourceAsStream("/devices/smartctl/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String event(
            String token,
            String id,
            String key,
            String bay,
            @org.jspecify.annotations.Nullable String more) {
        var answer =
                send(
                        "/api/v1/watch/events",
                        token,
                        events(id, "StorageDevice.1.5." + key, bay, more == null ? "" : more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var taken = Asker.read(answer);
        return "%d %d %d"
                .formatted(
                        taken.path("kept").asInt(),
                        taken.path("replayed").asInt(),
                        taken.path("dropped").asInt());
    }

    private static String events(String id, String messageId, String bay, String more) {
        return "{\"@odata.type\":\"#Event.v1_7_0.Event\",\"Id\":\"1\",\"Name\":\"Event"
                + " Array\",\"Context\":\"hoshu\",\"Events\":["
                + one(id, messageId, bay, more)
                + "]}";
    }

    private static String one(String id, String messageId, String bay, String more) {
        return """
        {"EventType":"Alert","EventId":"%s","EventTimestamp":"2026-11-22T00:00:00Z","Severity":"Critical",%s
         "Message":"The drive located in 'Bay %s' has something to say.","MessageId":"%s",
         "OriginOfCondition":{"@odata.id":"/redfish/v1/Systems/437XR1138R2/Storage/1/Drives/%s"}}
        """
                .formatted(id, more, bay, messageId, bay);
    }

    private String enrol(String machine) {
        var answer =
                post(
                        "/api/v1/machines/7X06/" + machine + "/senders",
                        "{\"name\":\"BMC\"}",
                        TestPeople.CUSTOMER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer).path("token").asString();
    }

    private void revoke(String machine) {
        var asker = new Asker(port, TestPeople.CUSTOMER);
        long id =
                asker.json("/api/v1/machines/7X06/" + machine + "/senders")
                        .path("senders")
                        .path(0)
                        .path("id")
                        .asLong();
        assertThat(asker.send(asker.request("/api/v1/watch/senders/" + id).DELETE()).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> smartctl(String token, String body) {
        return send("/api/v1/watch/smartctl", token, body);
    }

    private HttpResponse<String> send(String path, String token, String body) {
        var asker = new Asker(port);
        var request = asker.request(path).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request = request.header("X-Hoshu-Watch", token);
        }
        return asker.send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String path, String body, TestPeople person) {
        var asker = new Asker(port, person);
        return asker.send(
                asker.request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode drives(String machine) {
        return new Asker(port, TestPeople.DESK)
                .json("/api/v1/machines/7X06/" + machine + "/drives");
    }

    private String page(String path, TestPeople person) {
        var asker = new Asker(port, person);
        return asker.send(asker.request(path).header("Accept-Language", "ja")).body();
    }

    private long counted(String what, String token) {
        return jdbc.sql(
                        """
                        SELECT coalesce(sum(times), 0) FROM hoshu.watch_count WHERE what = ? AND sender_id = coalesce(
                            (SELECT id FROM hoshu.watch_sender
                              WHERE token_sha256 = encode(sha256(CAST(? AS bytea)), 'hex')), 0)
                        """)
                .params(what, token)
                .query(Long.class)
                .single();
    }

    private long cases(String machine) {
        return jdbc.sql("SELECT count(*) FROM hoshu.service_case WHERE serial_number = ?")
                .param(machine)
                .query(Long.class)
                .single();
    }

    private String number(String machine) {
        return jdbc.sql("SELECT number FROM hoshu.service_case WHERE serial_number = ?")
                .param(machine)
                .query(String.class)
                .single();
    }

    private long mails(String number) {
        return jdbc.sql("SELECT count(*) FROM hoshu.mail WHERE once LIKE ?")
                .param("watch-case:" + number + ":%")
                .query(Long.class)
                .single();
    }
}
