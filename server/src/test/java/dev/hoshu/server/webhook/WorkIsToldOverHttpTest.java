package dev.hoshu.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.SetClock;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.delivery.HeldPacks;
import dev.hoshu.server.delivery.Packs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * What people do over HTTP and what other systems are then told of it: registrations, corrections,
 * orders and moved deadlines, each with the facts that docs/events.md names.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoshu.test=WorkIsToldOverHttpTest",
            "hoshu.webhooks.allow-private=true",
            "hoshu.webhooks.first-wait=40ms",
            "hoshu.webhooks.most-collected=5"
        })
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
@Import(SetClock.InTheServer.class)
class WorkIsToldOverHttpTest {

    private static final String HOOKS = "/api/v1/webhooks";
    private static final String TYPE = "7X06";
    private static final String SOLD = "7DG9";
    private static final String SOLD_SERIAL = "J1ZP0L6X";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final HeldPacks packs;
    private final SetClock now;
    private final Receiver receiver = new Receiver();

    WorkIsToldOverHttpTest(
            @Autowired JdbcClient jdbc, @Autowired Packs packs, @Autowired SetClock now) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.packs = new HeldPacks(jdbc, packs);
        this.now = now;
        now.set("2026-11-24T10:00");
    }

    @AfterEach
    void nobodyListens() {
        var administrator = new Asker(port, TestPeople.ADMINISTRATOR);
        administrator
                .json(HOOKS)
                .path("webhooks")
                .forEach(one ->
                        administrator.send(
                                administrator
                                        .request(HOOKS + "/" + one.path("id").asString())
                                        .DELETE()));
        receiver.close();
    }

    // ------------------------------------------------------------------ coverage

    @Test
    void aRegistrationIsToldWithItsPeriodAndItsUndoingWithItsPack() {
        hook(TestPeople.CUSTOMER);
        var serial = machine();
        var pack = renewalPack(serial);
        var number = register(pack, serial).path("number").asString();
        var registered = told("dev.hoshu.coverage.registered.v1", serial);
        assertThat(registered.path("registration").asString()).isEqualTo(number);
        assertThat(registered.path("packSerial").asString()).isEqualTo(pack.serial());
        assertThat(registered.path("kind").asString()).isEqualTo("RENEWAL");
        assertThat(registered.path("start").asString()).as("REN-2").isEqualTo("2026-12-01");
        assertThat(registered.path("end").asString()).isEqualTo("2027-11-30");

        var correction =
                correct(
                        serial,
                        "{\"kind\":\"UNDOING\",\"packSerial\":\"%s\",\"reason\":\"Wrong machine\"}"
                                .formatted(pack.serial()));
        var ended = told("dev.hoshu.coverage.ended.v1", serial);
        assertThat(ended.path("packSerial").asString()).as("REG-3").isEqualTo(pack.serial());
        assertThat(ended.path("correction").asString()).isEqualTo(correction);
        assertThat(receiver.events().toString())
                .as("what a person said is told to nobody")
                .doesNotContain("Wrong machine");
    }

    @Test
    void aCorrectionIsToldWithTheDayFromWhichItHolds() {
        hook(TestPeople.CUSTOMER);
        var serial = machine();
        var correction =
                correct(
                        serial,
                        "{\"kind\":\"RELOCATION\",\"country\":\"US\",\"from\":\"2026-11-01\",\"reason\":\"Moved\"}");
        var corrected = told("dev.hoshu.coverage.corrected.v1", serial);
        assertThat(corrected.path("correction").asString()).isEqualTo(correction);
        assertThat(corrected.path("kind").asString()).isEqualTo("RELOCATION");
        assertThat(corrected.path("holdsFrom").asString()).as("CHG-1").isEqualTo("2026-11-01");
    }

    // ------------------------------------------------------------------ orders

    @Test
    void anOrderIsToldFromItsPlacingToItsDelivery() {
        hook(TestPeople.CUSTOMER);
        var order = ordered(TestPeople.CUSTOMER);
        var placed = told("dev.hoshu.order.placed.v1", order);
        assertThat(placed.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(placed.path("lines").path(0).path("serialNumber").asString())
                .isEqualTo(SOLD_SERIAL);
        act(TestPeople.DESK, "/api/v1/orders/" + order + "/delivery", "");
        assertThat(told("dev.hoshu.order.delivered.v1", order).path("lines").path(0).toString())
                .contains("DELIVERED");
        assertThat(types(order))
                .containsExactly("dev.hoshu.order.placed.v1", "dev.hoshu.order.delivered.v1");
    }

    @Test
    void anOrderThatIsTakenBackIsToldToo() {
        hook(TestPeople.CUSTOMER);
        var order = ordered(TestPeople.CUSTOMER);
        act(
                TestPeople.CUSTOMER,
                "/api/v1/orders/" + order + "/cancellation",
                "{\"reason\":\"Not needed\"}");
        assertThat(told("dev.hoshu.order.cancelled.v1", order).path("state").asString())
                .as("CHG-6")
                .isEqualTo("CANCELLED");
    }

    @Test
    void whatTheSalesDeskDecidesIsToldWithTheLineThatItDecidedAbout() {
        hook(TestPeople.OTHER_DEALER);
        for (var decision : List.of("grant", "refusal")) {
            var order = ordered(TestPeople.OTHER_DEALER);
            act(
                    TestPeople.MANAGER,
                    "/api/v1/approvals/" + approvalOf(order) + "/" + decision,
                    decision.equals("grant")
                            ? "{\"reason\":\"It is so.\",\"until\":\"2026-12-24\"}"
                            : "{\"reason\":\"No.\"}");
            boolean granted = decision.equals("grant");
            var told =
                    told(
                            granted ? "dev.hoshu.order.approved.v1" : "dev.hoshu.order.refused.v1",
                            order);
            assertThat(told.path("lines").path(0).path("state").asString())
                    .as("CHAN-1")
                    .isEqualTo(granted ? "GRANTED" : "REFUSED");
        }
    }

    // ------------------------------------------------------------------ deadlines

    @Test
    void aPauseTakesADeadlineAwayAndItsEndBringsALaterOne() {
        hook(TestPeople.CUSTOMER);
        var serial = machine();
        var number = taken(serial);
        entry(number, "{\"kind\":\"PAUSED\",\"at\":\"2026-11-24T10:30\",\"reason\":\"ACCESS\"}");
        var away = told("dev.hoshu.case.deadline-moved.v1", serial);
        assertThat(away.path("case").asString()).isEqualTo(number);
        assertThat(away.path("deadlineBefore").asString())
                .as("SLA-1")
                .isEqualTo("2026-11-25T09:00:00Z");
        assertThat(away.has("deadline")).as("a case that waits has none").isFalse();
        entry(number, "{\"kind\":\"RESUMED\",\"at\":\"2026-11-24T11:30\",\"reason\":\"\"}");
        await(() -> types(serial).size() == 3);
        var back = data(last(serial));
        assertThat(back.has("deadlineBefore")).isFalse();
        assertThat(back.path("deadline").asString())
                .as("an hour of pause")
                .isEqualTo("2026-11-26T01:00:00Z");
        assertThat(types(serial))
                .as("in the order in which it happened")
                .containsExactly(
                        "dev.hoshu.case.opened.v1",
                        "dev.hoshu.case.deadline-moved.v1",
                        "dev.hoshu.case.deadline-moved.v1");
    }

    // ------------------------------------------------------------------ paused

    @Test
    void forAPausedEndpointSoMuchIsCollectedAndTheOldestIsGivenUpInSight() {
        var id = hook(TestPeople.DESK);
        act(TestPeople.DESK, HOOKS + "/" + id + "/pausing", "");
        var calls = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            calls.add(taken(machine()));
        }
        await(() -> hookState(id).path("dead").asInt() == 3);
        var dead =
                new Asker(port, TestPeople.DESK)
                        .json(HOOKS + "/" + id + "/deliveries?state=DEAD")
                        .path("deliveries");
        assertThat(dead.path(0).path("said").asString()).contains("More than 5");
        act(TestPeople.DESK, HOOKS + "/" + id + "/verification", "");
        await(() -> receiver.events().size() == 5);
        assertThat(cases())
                .as("the newest")
                .containsExactlyInAnyOrderElementsOf(calls.subList(3, 8));
        act(TestPeople.DESK, HOOKS + "/" + id + "/deliveries/resending", "");
        await(() -> receiver.events().size() == 8);
        assertThat(cases()).containsExactlyInAnyOrderElementsOf(calls);
    }

    // ------------------------------------------------------------------ helpers

    private String hook(TestPeople person) {
        var made =
                Asker.read(
                        post(
                                person,
                                HOOKS,
                                "{\"name\":\"test\",\"url\":\"%s\",\"types\":[]}"
                                        .formatted(receiver.address())));
        var id = made.path("id").asString();
        act(person, HOOKS + "/" + id + "/verification", "");
        assertThat(hookState(id).path("state").asString()).isEqualTo("ACTIVE");
        return id;
    }

    private JsonNode hookState(String id) {
        return new Asker(port, TestPeople.ADMINISTRATOR).json(HOOKS + "/" + id);
    }

    /** The facts of an event of that type, once it came, about that machine or order. */
    private JsonNode told(String type, String about) {
        await(() -> types(about).contains(type));
        return data(
                receiver.events().stream()
                        .filter(g -> isOf(g, about))
                        .filter(g -> JSON.readTree(g.body()).path("type").asString().equals(type))
                        .findFirst()
                        .orElseThrow());
    }

    private Receiver.Got last(String about) {
        return receiver.events().stream().filter(g -> isOf(g, about)).toList().getLast();
    }

    private List<String> types(String about) {
        return receiver.events().stream()
                .filter(g -> isOf(g, about))
                .map(g -> JSON.readTree(g.body()).path("type").asString())
                .toList();
    }

    private List<String> cases() {
        return receiver.events().stream().map(g -> data(g).path("case").asString()).toList();
    }

    private static boolean isOf(Receiver.Got got, String about) {
        return JSON.readTree(got.body()).path("subject").asString().endsWith(about);
    }

    private static JsonNode data(Receiver.Got got) {
        return JSON.readTree(got.body()).path("data");
    }

    private String machine() {
        return machines.machine(
                TYPE, LocalDate.of(2023, 12, 1), LocalDate.of(2026, 11, 30), "C00448", "D-020");
    }

    private HeldPacks.Held renewalPack(String serial) {
        return packs.hold(
                machines.part(TYPE, "RENEWAL", 12), TYPE, serial, LocalDate.of(2026, 11, 22));
    }

    private JsonNode register(HeldPacks.Held pack, String serial) {
        return act(
                TestPeople.DESK,
                "/api/v1/registrations",
                "{\"packSerial\":\"%s\",\"claimCode\":\"%s\",\"machineNumber\":\"%s\",\"serialNumber\":\"%s\"}"
                        .formatted(pack.serial(), pack.code(), TYPE, serial));
    }

    private String correct(String serial, String body) {
        return act(
                        TestPeople.DESK,
                        "/api/v1/machines/%s/%s/corrections".formatted(TYPE, serial),
                        body)
                .path("number")
                .asString();
    }

    private String ordered(TestPeople person) {
        return act(
                        person,
                        "/api/v1/orders",
                        """
                        {"lines": [{"machineNumber": "%sCTO1WW", "serialNumber": "%s", "partNumber": "%s"}],
                         "delivery": {"addressee": "架空 太郎", "company": "架空商事", "postalCode": "100-0005",
                                      "address": "東京都千代田区丸の内1-1-1"}}
                        """
                                .formatted(SOLD, SOLD_SERIAL, part()))
                .path("number")
                .asString();
    }

    private String part() {
        var offers =
                new Asker(port).json("/api/v1/machines/%s/%s/offers".formatted(SOLD, SOLD_SERIAL));
        for (var offer : offers.path("offers")) {
            if (offer.path("outcome").asString().equals("AVAILABLE")
                    && offer.path("occupied").isNull()) {
                return offer.path("offering").path("partNumber").asString();
            }
        }
        throw new AssertionError("Nothing is offered for " + SOLD_SERIAL);
    }

    private long approvalOf(String order) {
        return jdbc.sql("SELECT id FROM hoshu.approval WHERE order_number = ?")
                .param(order)
                .query(Long.class)
                .single();
    }

    private String taken(String serial) {
        return act(
                        TestPeople.DESK,
                        "/api/v1/cases",
                        """
                        {"customerName":"山田商事","place":"東京","machineType":"%s","serialNumber":"%s",
                         "contactName":"山田","contactPhone":"03-0000-0000","symptom":"電源が入らない","severity":"STOPPED"}
                        """
                                .formatted(TYPE, serial))
                .path("number")
                .asString();
    }

    private void entry(String number, String body) {
        now.set("2026-11-24T12:00");
        act(TestPeople.DESK, "/api/v1/cases/" + number + "/events", body);
    }

    private JsonNode act(TestPeople person, String path, String body) {
        var answer = post(person, path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 204);
        return answer.body().isEmpty() ? JSON.createObjectNode() : Asker.read(answer);
    }

    private java.net.http.HttpResponse<String> post(TestPeople person, String path, String body) {
        var asker = new Asker(port, person);
        return asker.send(
                asker.request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body)));
    }

    private static void await(BooleanSupplier until) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within twenty seconds").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
