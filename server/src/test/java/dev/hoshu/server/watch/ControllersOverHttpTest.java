package dev.hoshu.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Controllers that are asked by Redfish and push events, over HTTP: CAT-4, PART-6, ID-4. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=ControllersOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class ControllersOverHttpTest {

    private static final String CONTROLLERS = "/api/v1/watch/controllers";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;

    ControllersOverHttpTest(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
    }

    @Test
    void theDrivesOfTheTreeBecomeThoseOfTheMachineWithItsSerialNumber() {
        var machine = machine();
        try (var controller = MockController.plain(as(machine))) {
            long id = added(controller.address());
            var asked = asked(id);
            assertThat(asked.path("machines").asInt()).as("ID-4 %s", asked).isEqualTo(1);
            assertThat(asked.path("drives").asInt()).isEqualTo(4);
            var drives = drives(machine).path("drives");
            assertThat(drives).hasSize(4);
            assertThat(drives.toString())
                    .contains("1234567")
                    .contains("1234568")
                    .contains("1234569")
                    .contains("1234570")
                    .contains("HDD");
            assertThat(drives.path(0).path("coverage").path("endedBy").asString())
                    .as("PART-6 a hard disk does not wear out")
                    .isEqualTo("COVERAGE");
            assertThat(asked(id).path("drives").asInt()).isEqualTo(4);
            assertThat(readings(machine)).as("asked again, nothing new").isEqualTo(4);
        }
    }

    @Test
    void aPredictedFailureAndItsEndAreSeenByAsking() {
        var machine = machine();
        try (var controller =
                MockController.plain(text ->
                        as(machine)
                                .apply(text)
                                .replace(
                                        "\"SerialNumber\": \"1234568",
                                        "\"PredictedMediaLifeLeftPercent\": 40, \"SerialNumber\":"
                                                + " \"1234568")
                                .replace("\"HDD\"", "\"SSD\""))) {
            long id = added(controller.address());
            asked(id);
            assertThat(wear(machine, "1234568")).isEqualTo("60");
            controller.serve(text ->
                    as(machine)
                            .apply(text)
                            .replace("\"FailurePredicted\": false", "\"FailurePredicted\": true"));
            asked(id);
            var note = one(machine, "1234568").path("notes").path(0);
            assertThat(note.path("alarm").asString()).isEqualTo("FAILURE_PREDICTED");
            assertThat(note.path("outcome").asString()).as("CAT-4").isEqualTo("OFFER");
        }
    }

    @Test
    void aSystemThatIsNotOnRecordIsCountedAndKeptForTheDesk() {
        try (var controller = MockController.plain(as("ZZUNKNOWN1"))) {
            var asked = asked(added(controller.address()));
            assertThat(asked.path("unknown").asInt()).isEqualTo(1);
            assertThat(asked.path("drives").asInt()).isZero();
            var board = new Asker(port, TestPeople.DESK).json("/api/v1/watch");
            assertThat(board.path("unknownDevices").toString()).contains("ZZUNKNOWN1");
            assertThat(board.path("counts").path("UNKNOWN_DEVICE").asInt()).isPositive();
            assertThat(new Asker(port, TestPeople.DESK).get("/watch").body())
                    .contains("ZZUNKNOWN1");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"in a header of ours,false", "in the address,true"})
    void aSubscriptionIsMadeAndItsEventsFindTheDrive(String situation, boolean inAddress) {
        var machine = machine();
        try (var controller = MockController.plain(as(machine))) {
            long id = added(controller.address());
            asked(id);
            var answer =
                    post(
                            CONTROLLERS
                                    + "/"
                                    + id
                                    + "/subscription"
                                    + (inAddress ? "?tokenInAddress=true" : ""),
                            "",
                            TestPeople.ADMINISTRATOR);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var wish = controller.subscriptions().values().iterator().next();
            assertThat(wish.path("EventTypes").toString())
                    .as("the kinds that this controller names")
                    .isEqualTo("[\"StatusChange\",\"Alert\"]");
            assertThat(wish.path("Protocol").asString()).isEqualTo("Redfish");
            assertThat(wish.has("HttpHeaders")).isEqualTo(!inAddress);
            assertThat(controller.push(failure("3D58ECBC375FD9F2"))).isEqualTo(200);
            var one = one(machine, "1234568");
            assertThat(one.path("notes").path(0).path("alarm").asString())
                    .as("the drive that was known by asking: %s", situation)
                    .isEqualTo("FAILED");
            assertThat(drives(machine).path("drives")).hasSize(4);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = MockController.Making.class,
            names = {"WITHOUT_A_BODY", "WITHOUT_A_HEADER"})
    void aControllerThatAnswersInItsOwnWayIsSubscribedToAndRemoved(MockController.Making making) {
        var machine = machine();
        try (var controller = MockController.plain(as(machine))) {
            controller.subscribes(making);
            controller.has(
                    "/redfish/v1/EventService",
                    """
                    {"RegistryPrefixes": ["StorageDevice", "Base"], "EventTypesForSubscription": ["Alert"],
                     "Subscriptions": {"@odata.id": "/redfish/v1/EventService/Subscriptions"}}
                    """);
            long id = added(controller.address());
            assertThat(subscribed(id).statusCode()).isEqualTo(200);
            var wish = controller.subscriptions().values().iterator().next();
            assertThat(wish.path("RegistryPrefixes").toString()).contains("StorageDevice");
            assertThat(wish.has("EventTypes")).as("never both").isFalse();
            assertThat(controller.push(failure("3D58ECBC375FD9F2"))).isEqualTo(200);
            assertThat(removed(id).path("subscriptionLeft").isNull()).isTrue();
            assertThat(controller.subscriptions()).as("nothing is left on the device").isEmpty();
        }
    }

    @Test
    void aControllerThatTakesNoSubscriptionHasNoneOfOurs() {
        var machine = machine();
        try (var controller = MockController.plain(as(machine))) {
            long id = added(controller.address());
            assertThat(subscribed(id).statusCode()).isEqualTo(200);
            controller.subscribes(MockController.Making.NOT_AT_ALL);
            var refused = subscribed(id);
            assertThat(refused.statusCode()).isEqualTo(502);
            assertThat(controller.subscriptions()).isEmpty();
            assertThat(controller(id).path("subscribed").asBoolean()).isFalse();
            assertThat(controller(id).path("fault").asString()).isEqualTo("NO_EVENTS");
        }
    }

    @Test
    void aRemovedControllerIsAskedToForgetUsAndWhatItStillPushesIsRefused() {
        var machine = machine();
        JsonNode left;
        long id;
        try (var controller = MockController.plain(as(machine))) {
            id = added(controller.address());
            assertThat(subscribed(id).statusCode()).isEqualTo(200);
            controller.keepsSubscriptions();
            left = removed(id);
            assertThat(left.path("subscriptionLeft").asString())
                    .startsWith("/redfish/v1/EventService/Subscriptions/");
            assertThat(left.path("fault").asString()).isEqualTo("NO_EVENTS");
            assertThat(controller.push(failure("3D58ECBC375FD9F2"))).isEqualTo(401);
        }
        try (var controller = MockController.plain(as(machine))) {
            id = added(controller.address());
            assertThat(subscribed(id).statusCode()).isEqualTo(200);
        }
        left = removed(id);
        assertThat(left.path("fault").asString()).isEqualTo("UNREACHABLE");
        assertThat(left.path("subscriptionLeft").isNull()).isFalse();
        assertThat(new Asker(port, TestPeople.DESK).json("/api/v1/watch").toString())
                .as("it is asked no more all the same")
                .doesNotContain(left.path("address").asString());
    }

    @Test
    void eachEventOfAControllerOfSeveralMachinesFindsItsMachine() {
        var one = machine();
        var two = machine();
        try (var controller = ofTwo(one, two)) {
            long id = added(controller.address());
            assertThat(asked(id).path("machines").asInt()).as("ID-4").isEqualTo(2);
            assertThat(subscribed(id).statusCode()).isEqualTo(200);
            var events =
                    failure("3D58ECBC375FD9F2")
                            .replace(
                                    "]}\n",
                                    ","
                                            + event("/redfish/v1/Systems/2/Storage/1/Drives/0")
                                            + ","
                                            + event("/redfish/v1/Systems/9/Storage/1/Drives/0")
                                            + "]}");
            assertThat(controller.push(events)).isEqualTo(200);
            assertThat(one(one, "1234568").path("notes").path(0).path("alarm").asString())
                    .isEqualTo("FAILED");
            assertThat(one(two, "SECOND").path("notes").path(0).path("alarm").asString())
                    .isEqualTo("FAILED");
            assertThat(drives(two).path("drives")).hasSize(1);
            assertThat(drives(one).path("drives")).hasSize(4);
            assertThat(new Asker(port, TestPeople.DESK).get("/api/v1/watch").body())
                    .as("a place where no machine is")
                    .contains("/redfish/v1/Systems/9/Storage/1/Drives/0");
        }
    }

    @Test
    void aMachineWhoseSenderWasRevokedIsNotReportedForByItsControllerAgain() {
        var one = machine();
        var two = machine();
        try (var controller = ofTwo(one, two)) {
            long id = added(controller.address());
            assertThat(subscribed(id).statusCode()).isEqualTo(200);
            var desk = new Asker(port, TestPeople.DESK);
            long sender =
                    desk.json("/api/v1/machines/7X06/" + two + "/senders")
                            .path("senders")
                            .path(0)
                            .path("id")
                            .asLong();
            desk.send(desk.request("/api/v1/watch/senders/" + sender).DELETE());
            asked(id);
            var about = event("/redfish/v1/Systems/2/Storage/1/Drives/0");
            assertThat(controller.push("{\"Events\":[" + about + "]}")).isEqualTo(401);
            assertThat(one(two, "SECOND").path("notes")).isEmpty();
            assertThat(controller.push(failure("3D58ECBC375FD9F2"))).isEqualTo(200);
        }
    }

    @Test
    void aControllersTokenSpeaksOfItsMachinesAloneWhereASerialNumberIsSaid() {
        var one = machine();
        var two = machine();
        try (var controller = ofTwo(one, two)) {
            long id = added(controller.address());
            assertThat(subscribed(id).statusCode()).isEqualTo(200);
            var token =
                    controller
                            .subscriptions()
                            .values()
                            .iterator()
                            .next()
                            .path("HttpHeaders")
                            .path(0)
                            .path("X-Hoshu-Watch")
                            .asString();
            var event = "{\"Events\":[" + event("/redfish/v1/Elsewhere/0") + "]}";
            assertThat(pushed(token, two, event)).isEqualTo(200);
            assertThat(drives(two).path("drives").toString()).contains("/redfish/v1/Elsewhere/0");
            assertThat(pushed(token, machine(), event)).as("another machine").isEqualTo(403);
        }
    }

    @Test
    void subscribingAgainTakesTheFormerOneAway() {
        var machine = machine();
        try (var controller = MockController.plain(as(machine))) {
            long id = added(controller.address());
            for (int i = 0; i < 2; i++) {
                assertThat(
                                post(
                                                CONTROLLERS + "/" + id + "/subscription",
                                                "",
                                                TestPeople.ADMINISTRATOR)
                                        .statusCode())
                        .isEqualTo(200);
            }
            assertThat(controller.subscriptions()).hasSize(1);
            assertThat(
                            jdbc.sql(
                                            """
                                            SELECT count(*) FROM hoshu.watch_sender s JOIN hoshu.machine m ON m.id = s.machine_id
                                             WHERE m.serial_number = ? AND s.revoked_at IS NULL
                                            """)
                                    .param(machine)
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void anEventBeforeItsDriveWasKnownIsThatDrivesOnceItIs() {
        var machine = machine();
        try (var controller = MockController.plain(as(machine))) {
            long id = added(controller.address());
            post(CONTROLLERS + "/" + id + "/subscription", "", TestPeople.ADMINISTRATOR);
            controller.push(failure("3D58ECBC375FD9F2"));
            assertThat(drives(machine).path("drives")).hasSize(1);
            asked(id);
            assertThat(drives(machine).path("drives")).hasSize(4);
            assertThat(one(machine, "1234568").path("notes").path(0).path("alarm").asString())
                    .isEqualTo("FAILED");
        }
    }

    @Test
    void aDriveOfTheSameIdInAnotherChassisIsAnotherDrive() {
        var machine = machine();
        try (var controller = MockController.plain(as(machine))) {
            long id = added(controller.address());
            asked(id);
            post(CONTROLLERS + "/" + id + "/subscription", "", TestPeople.ADMINISTRATOR);
            var elsewhere =
                    failure("3D58ECBC375FD9F2").replace("Chassis/1U/Drives", "Chassis/2U/Drives");
            assertThat(controller.push(elsewhere)).isEqualTo(200);
            assertThat(drives(machine).path("drives")).hasSize(5);
            assertThat(one(machine, "1234568").path("notes")).isEmpty();
            asked(id);
            assertThat(drives(machine).path("drives")).hasSize(5);
        }
    }

    @Test
    void aControllerThatIsAwayOrDoesNotLetUsInSaysSo() {
        var machine = machine();
        long away;
        try (var controller = MockController.plain(as(machine))) {
            away = added(controller.address());
            var wrong =
                    post(
                            CONTROLLERS,
                            form("http://localhost:" + controller.port(), "wrong"),
                            TestPeople.ADMINISTRATOR);
            assertThat(asked(Asker.read(wrong).path("id").asLong()).path("fault").asString())
                    .isEqualTo("NOT_LET_IN");
            controller.serve(text -> "no Redfish");
            assertThat(asked(away).path("fault").asString()).isEqualTo("NO_REDFISH");
            controller.serve(
                    text -> "{\"Members\":[{\"@odata.id\":\"http://169.254.169.254/latest\"}]}");
            assertThat(asked(away).path("fault").asString())
                    .as("a link that leads elsewhere")
                    .isEqualTo("NO_REDFISH");
            controller.serve(text -> "{\"Members\":[" + "0,".repeat(1 << 20) + "0]}");
            assertThat(asked(away).path("fault").asString()).isEqualTo("TOO_MUCH");
        }
        assertThat(asked(away).path("fault").asString()).isEqualTo("UNREACHABLE");
        assertThat(
                        post(
                                        CONTROLLERS + "/" + away + "/subscription",
                                        "",
                                        TestPeople.ADMINISTRATOR)
                                .statusCode())
                .isEqualTo(502);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a path,https://bmc.example.jp/redfish",
        "a user in it,https://root:calvin@bmc.example.jp",
        "another scheme,ftp://bmc.example.jp",
        "a file,file:///etc/passwd",
        "a query,https://bmc.example.jp?x=1",
        "no host,https://",
        "nothing,''"
    })
    void anAddressThatIsMoreThanHostAndPortIsRefused(String situation, String address) {
        var refused = post(CONTROLLERS, form(address, "x"), TestPeople.ADMINISTRATOR);
        assertThat(refused.statusCode()).as(situation).isEqualTo(422);
        assertThat(refused.body()).contains("address");
    }

    @Test
    void onlyAdministratorsSayWhereTheServerGoesAndNobodyReadsThePassword() {
        for (var person :
                new TestPeople[] {
                    TestPeople.CUSTOMER, TestPeople.DEALER, TestPeople.DESK, TestPeople.MANAGER
                }) {
            assertThat(post(CONTROLLERS, form("https://a.example.jp", "x"), person).statusCode())
                    .as("%s", person)
                    .isEqualTo(403);
        }
        added("https://secret.example.jp");
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM hoshu.watch_controller c WHERE"
                                                + " encode(c.secret, 'escape') LIKE ?")
                                .param("%" + MockController.PASSWORD + "%")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(new Asker(port, TestPeople.ADMINISTRATOR).get("/api/v1/watch").body())
                .contains("secret.example.jp")
                .doesNotContain(MockController.PASSWORD);
        assertThat(
                        jdbc.sql("SELECT count(*) FROM hoshu.audit_entry WHERE after LIKE ?")
                                .param("%" + MockController.PASSWORD + "%")
                                .query(Long.class)
                                .single())
                .isZero();
        var again =
                post(CONTROLLERS, form("https://secret.example.jp", "x"), TestPeople.ADMINISTRATOR);
        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    void aCertificateIsTrustedWhereItIsTheOneThatWasWrittenDownAndNowhereElse(
            @TempDir Path folder) {
        var machine = machine();
        try (var controller = MockController.behindTls(folder, as(machine))) {
            assertThat(
                            asked(added(controller.address(), controller.fingerprint()))
                                    .path("drives")
                                    .asInt())
                    .isEqualTo(4);
            var elsewhere = "https://localhost:" + controller.port();
            assertThat(asked(added(elsewhere, "0".repeat(64))).path("fault").asString())
                    .as("another certificate")
                    .isEqualTo("NOT_TRUSTED");
        }
    }

    private long added(String address, String fingerprint) {
        var answer =
                post(
                        CONTROLLERS,
                        JSON.writeValueAsString(
                                Map.of(
                                        "address",
                                        address,
                                        "user",
                                        MockController.USER,
                                        "password",
                                        MockController.PASSWORD,
                                        "fingerprint",
                                        fingerprint)),
                        TestPeople.ADMINISTRATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer).path("id").asLong();
    }

    // ------------------------------------------------------------------ words of the tests

    private String machine() {
        return machines.machine(
                "7X06", LocalDate.of(2025, 4, 1), LocalDate.of(2028, 3, 31), "C00448", "D-020");
    }

    /** A controller with the system of the tree and one more, which has one drive. */
    private static MockController ofTwo(String one, String two) {
        var controller = MockController.plain(as(one));
        controller.has(
                "/redfish/v1/Systems",
                """
                {"Members": [{"@odata.id": "/redfish/v1/Systems/437XR1138R2"},
                             {"@odata.id": "/redfish/v1/Systems/2"}]}
                """);
        controller.has(
                "/redfish/v1/Systems/2",
                """
                {"SerialNumber": "%s", "Storage": {"@odata.id": "/redfish/v1/Systems/2/Storage"}}
                """
                        .formatted(two));
        controller.has(
                "/redfish/v1/Systems/2/Storage",
                "{\"Members\": [{\"@odata.id\": \"/redfish/v1/Systems/2/Storage/1\"}]}");
        controller.has(
                "/redfish/v1/Systems/2/Storage/1",
                "{\"Drives\": [{\"@odata.id\": \"/redfish/v1/Systems/2/Storage/1/Drives/0\"}]}");
        controller.has(
                "/redfish/v1/Systems/2/Storage/1/Drives/0",
                "{\"SerialNumber\": \"SECOND%s\", \"MediaType\": \"SSD\"}".formatted(two));
        return controller;
    }

    private HttpResponse<String> subscribed(long id) {
        return post(CONTROLLERS + "/" + id + "/subscription", "", TestPeople.ADMINISTRATOR);
    }

    private JsonNode removed(long id) {
        var asker = new Asker(port, TestPeople.ADMINISTRATOR);
        var answer = asker.send(asker.request(CONTROLLERS + "/" + id).DELETE());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Asker.read(answer);
    }

    private JsonNode controller(long id) {
        for (var one : new Asker(port, TestPeople.DESK).json("/api/v1/watch").path("controllers")) {
            if (one.path("id").asLong() == id) {
                return one;
            }
        }
        throw new AssertionError("no controller " + id);
    }

    private int pushed(String token, String serial, String body) {
        var nobody = new Asker(port, TestPeople.VISITOR);
        return nobody.send(
                        nobody.request("/api/v1/watch/events?serial=" + serial)
                                .header("X-Hoshu-Watch", token)
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static String event(String origin) {
        return """
        {"EventType":"Alert","EventId":"4712","EventTimestamp":"2026-11-22T02:59:30Z","Severity":"Critical",
         "Message":"A failure condition for a drive was detected.","MessageId":"StorageDevice.1.5.DriveFailure",
         "MessageArgs":["Bay 1"],"OriginOfCondition":{"@odata.id":"%s"}}
        """
                .formatted(origin);
    }

    /** The tree with that machine's serial number, and drives of its own. */
    private static UnaryOperator<String> as(String machine) {
        return text ->
                text.replace(
                                "\"SerialNumber\": \"437XR1138R2\"",
                                "\"SerialNumber\": \"" + machine + "\"")
                        .replaceAll(
                                "\"SerialNumber\": \"(123456\\d|1234570)\"",
                                "\"SerialNumber\": \"$1" + machine + "\"");
    }

    private static String failure(String drive) {
        return """
        {"@odata.type":"#Event.v1_7_0.Event","Id":"1","Name":"Event Array","Context":"hoshu","Events":[
          {"EventType":"Alert","EventId":"4711","EventTimestamp":"2026-11-22T02:59:00Z","Severity":"Critical",
           "Message":"A failure condition for the drive located in 'Bay 2' was detected.",
           "MessageId":"StorageDevice.1.5.DriveFailure","MessageArgs":["Bay 2"],
           "OriginOfCondition":{"@odata.id":"/redfish/v1/Chassis/1U/Drives/%s"}}]}
        """
                .formatted(drive);
    }

    private static String form(String address, String password) {
        return JSON.writeValueAsString(
                Map.of("address", address, "user", MockController.USER, "password", password));
    }

    private long added(String address) {
        var answer =
                post(CONTROLLERS, form(address, MockController.PASSWORD), TestPeople.ADMINISTRATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer).path("id").asLong();
    }

    private JsonNode asked(long id) {
        var answer = post(CONTROLLERS + "/" + id + "/asking", "", TestPeople.ADMINISTRATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Asker.read(answer);
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

    private JsonNode one(String machine, String drive) {
        for (var one : drives(machine).path("drives")) {
            if (one.path("serialNumber").asString("").startsWith(drive)) {
                return one;
            }
        }
        throw new AssertionError("no drive " + drive + " of " + machine);
    }

    private String wear(String machine, String drive) {
        return one(machine, drive).path("last").path("usedPercent").asString();
    }

    private long readings(String machine) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM hoshu.watch_reading r JOIN hoshu.watch_drive d ON d.id = r.drive_id
                          JOIN hoshu.machine m ON m.id = d.machine_id WHERE m.serial_number = ?
                        """)
                .param(machine)
                .query(Long.class)
                .single();
    }
}
