package dev.hoshu.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;
import dev.hoshu.server.renewal.CoverageEnds;
import dev.hoshu.server.webhook.store.DeliveryRows;

import io.cloudevents.core.provider.EventFormatProvider;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Events out: a real server, a real database, and a real endpoint that misbehaves. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoshu.test=WebhooksOverHttpTest",
            "hoshu.today=2026-11-24",
            "hoshu.webhooks.allow-private=true",
            "hoshu.webhooks.first-wait=40ms",
            "hoshu.webhooks.longest-wait=80ms",
            "hoshu.webhooks.most-attempts=4",
            "hoshu.webhooks.timeout=1s",
            "hoshu.webhooks.pause-after=1000"
        })
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class WebhooksOverHttpTest {

    private static final String HOOKS = "/api/v1/webhooks";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final Events events;
    private final CoverageEnds ends;
    private final DeliveryRows deliveries;
    private final TransactionTemplate transaction;
    private final HeldMachines machines;
    private final Receiver receiver = new Receiver();

    WebhooksOverHttpTest(
            @Autowired JdbcClient jdbc,
            @Autowired Events events,
            @Autowired CoverageEnds ends,
            @Autowired DeliveryRows deliveries,
            @Autowired PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.ends = ends;
        this.deliveries = deliveries;
        this.transaction = new TransactionTemplate(transactions);
        this.machines = new HeldMachines(jdbc);
    }

    @AfterEach
    void nobodyListens() {
        for (var person : List.of(TestPeople.ADMINISTRATOR)) {
            new Asker(port, person)
                    .json(HOOKS)
                    .path("webhooks")
                    .forEach(one -> send(person, "DELETE", "/" + one.path("id").asString(), ""));
        }
        receiver.close();
    }

    // ------------------------------------------------------------------ what is told to whom

    /** A call over HTTP is told of, as a CloudEvent that the official library reads. */
    @Test
    void whatHappensToACaseIsToldSignedAsACloudEvent() throws Exception {
        var hook = hook(TestPeople.CUSTOMER, "");
        var serial = machine("C00448", "D-020");
        var number = taken(serial);
        new Asker(port)
                .send(post("/api/v1/cases/" + number + "/closing", "{\"reason\":\"Restored\"}"));
        await(() -> receiver.events().size() == 2);

        var got = receiver.events().getFirst();
        assertThat(got.type()).isEqualTo("application/cloudevents+json; charset=UTF-8");
        var event =
                Objects.requireNonNull(
                                EventFormatProvider.getInstance()
                                        .resolveFormat("application/cloudevents+json"))
                        .deserialize(got.body().getBytes(StandardCharsets.UTF_8));
        assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(event.getType()).isEqualTo("dev.hoshu.case.opened.v1");
        assertThat(event.getSubject()).isEqualTo("machines/7X06/" + serial);
        assertThat(event.getId()).isEqualTo(got.id());
        var data = JSON.readTree(got.body()).path("data");
        assertThat(data.path("case").asString()).isEqualTo(number);
        var link = data.path("links").path("case").asString();
        assertThat(new Asker(port).get(link.substring(link.indexOf("/api/"))).statusCode())
                .isEqualTo(200);
        assertThat(got.signature())
                .isEqualTo("v1," + mac(hook.secret(), got.id(), got.timestamp(), got.body()));
        assertThat(Long.parseLong(got.timestamp()))
                .isCloseTo(
                        Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(60L));
        assertThat(types()).containsExactly("dev.hoshu.case.opened.v1", "dev.hoshu.case.closed.v1");
        assertThat(receiver.events().getLast().body()).doesNotContain("Restored");
    }

    /** Nobody is told of what is not his to see, whatever he asked for. */
    @Test
    void eachIsToldOfHisOwnAndTheMakersPeopleOfAll() {
        var ours = hook(TestPeople.DEALER, "");
        var others = hook(TestPeople.OTHER_DEALER, "");
        var desk = hook(TestPeople.DESK, "");
        var filtered = hook(TestPeople.MANAGER, "\"dev.hoshu.order.placed.v1\"");

        tell(machine("C00448", "D-020"), 1);
        tell(machine("", "D-035"), 1);
        tell(machine("", ""), 1);
        await(() -> receiver.events().size() == 5);

        assertThat(count(ours)).isEqualTo(1);
        assertThat(count(others)).isEqualTo(1);
        assertThat(count(desk)).isEqualTo(3);
        assertThat(count(filtered)).isZero();
        assertThat(get(TestPeople.OTHER_DEALER, "/" + ours.id()).statusCode()).isEqualTo(404);
        assertThat(get(TestPeople.DEALER, "/" + ours.id()).statusCode()).isEqualTo(200);
        assertThat(get(TestPeople.ADMINISTRATOR, "/" + ours.id()).statusCode()).isEqualTo(200);
        assertThat(get(TestPeople.VISITOR, "").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        hook(TestPeople.DESK, "");
        var serial = machine("", "");
        transaction.executeWithoutResult(t -> {
            events.tell(EventKind.CASE_OPENED, subject(serial), Map.of("n", 1));
            t.setRollbackOnly();
        });
        tell(serial, 2);
        await(() -> !receiver.events().isEmpty());
        assertThat(receiver.events()).hasSize(1);
        assertThat(receiver.events().getFirst().body()).contains("\"n\":2");
    }

    /** The day's look by the figures of the reminders; looked at again nothing is told twice. */
    @Test
    void anEndOfCoverageIsToldOnceBeforeAndOnceAfter() {
        var soon = machines.machine("7X06", LocalDate.of(2023, 12, 9), LocalDate.of(2026, 12, 8));
        var over = machines.machine("7X06", LocalDate.of(2023, 11, 24), LocalDate.of(2026, 11, 23));
        var late = machines.machine("7X06", LocalDate.of(2024, 12, 9), LocalDate.of(2027, 12, 8));
        for (var serial : List.of(soon, over, late)) {
            jdbc.sql("UPDATE hoshu.machine SET customer = 'C00448' WHERE serial_number = ?")
                    .param(serial)
                    .update();
        }
        hook(
                TestPeople.CUSTOMER,
                "\"dev.hoshu.coverage.expiring.v1\",\"dev.hoshu.coverage.expired.v1\"");
        int written = ends.tellAll();
        assertThat(written).isPositive();
        await(() -> receiver.events().size() >= written);
        assertThat(about(soon)).containsExactly("dev.hoshu.coverage.expiring.v1");
        assertThat(about(over)).containsExactly("dev.hoshu.coverage.expired.v1");
        assertThat(about(late)).isEmpty();
        assertThat(ends.tellAll()).isZero();
    }

    // ------------------------------------------------------------------ order

    /** Of one machine one after the other, also where the endpoint fails now and then. */
    @Test
    void eventsOfAMachineComeInOrderAndNeverTwoAtOnce() {
        hook(TestPeople.DESK, "");
        receiver.answers((got, n) -> n % 3 == 0 ? 500 : 204);
        var serial = machine("", "");
        IntStream.rangeClosed(1, 12).forEach(n -> tell(serial, n));
        await(() -> delivered() == 12);
        assertThat(firsts())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(receiver.mostAtOnce()).isEqualTo(1);
    }

    /** A machine whose event is refused holds up its own, and nobody else's. */
    @Test
    void otherMachinesGoOnWhileOneWaits() {
        var hook = hook(TestPeople.DESK, "");
        var stuck = machine("", "");
        var free = machine("", "");
        receiver.answers((got, n) -> got.body().contains(stuck) ? 500 : 204);
        IntStream.rangeClosed(1, 2).forEach(n -> tell(stuck, n));
        IntStream.rangeClosed(1, 5).forEach(n -> tell(free, n));
        await(() -> delivered() == 5);
        await(() -> dead(hook) == 2);
        // The second was tried only once the first was given up.
        var tried =
                receiver.events().stream()
                        .filter(g -> g.body().contains(stuck))
                        .map(WebhooksOverHttpTest::number)
                        .toList();
        assertThat(tried).containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
    }

    // ------------------------------------------------------------------ failing, dead, again

    @Test
    void aDeadLetterIsVisibleAndIsSentAgainUnderItsId() {
        var hook = hook(TestPeople.DESK, "");
        receiver.answers((got, n) -> 503);
        tell(machine("", ""), 1);
        await(() -> dead(hook) == 1);
        var letter =
                new Asker(port, TestPeople.DESK)
                        .json(HOOKS + "/" + hook.id() + "/deliveries?state=DEAD")
                        .path("deliveries")
                        .path(0);
        assertThat(letter.path("attempts").asInt()).isEqualTo(4);
        assertThat(letter.path("status").asInt()).isEqualTo(503);
        assertThat(ids())
                .as("one id at each try")
                .hasSize(1)
                .contains(letter.path("event").asString());

        receiver.answers((got, n) -> 204);
        var path = "/" + hook.id() + "/deliveries/" + letter.path("id").asLong() + "/resending";
        assertThat(send(TestPeople.OTHER_DEALER, "POST", path, "").statusCode()).isEqualTo(404);
        assertThat(send(TestPeople.DESK, "POST", path, "").statusCode()).isEqualTo(200);
        await(() -> delivered() == 1);
        assertThat(ids()).hasSize(1);
        assertThat(send(TestPeople.DESK, "POST", path, "").statusCode())
                .as("not dead")
                .isEqualTo(404);
    }

    @Test
    void allDeadLettersCanBeSentAgainAtOnce() {
        var hook = hook(TestPeople.DESK, "");
        receiver.answers((got, n) -> 500);
        IntStream.rangeClosed(1, 3).forEach(n -> tell(machine("", ""), n));
        await(() -> dead(hook) == 3);
        receiver.answers((got, n) -> 200);
        var answer = send(TestPeople.DESK, "POST", "/" + hook.id() + "/deliveries/resending", "");
        assertThat(Asker.read(answer).path("sent").asInt()).isEqualTo(3);
        await(() -> delivered() == 3);
    }

    /** Slow is as good as silent; a redirect leads nowhere. */
    @Test
    void aSlowAnswerAndARedirectAreNoSuccess() {
        var hook = hook(TestPeople.DESK, "");
        receiver.answers((got, n) -> {
            if (n == 2) {
                sleep(Duration.ofSeconds(2));
                return 204;
            }
            return n == 3 ? 307 : 204;
        });
        tell(machine("", ""), 1);
        await(() -> delivered() == 1);
        assertThat(receiver.events()).hasSize(3);
        assertThat(ids()).hasSize(1);
        assertThat(dead(hook)).isZero();
    }

    /**
     * Nobody is there any more: it is paused at once, what happens is collected, and sent later.
     */
    @Test
    void anEndpointThatIsGoneIsPausedAndGetsEverythingLater() {
        var hook = hook(TestPeople.DESK, "");
        receiver.answers((got, n) -> 410);
        tell(machine("", ""), 1);
        await(() -> state(hook).equals("PAUSED"));
        tell(machine("", ""), 2);
        receiver.answers((got, n) -> 204);
        assertThat(
                        send(TestPeople.DESK, "POST", "/" + hook.id() + "/verification", "")
                                .statusCode())
                .isEqualTo(200);
        await(() -> delivered() == 2);
        assertThat(state(hook)).isEqualTo("ACTIVE");
        assertThat(
                        jdbc.sql("SELECT count(*) FROM hoshu.mail WHERE once LIKE ?")
                                .param("webhook-paused:" + hook.id() + "%")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    // ------------------------------------------------------------------ a restart in between

    /** Whoever took a delivery and stopped: it is sent once the lease is over, under its id. */
    @Test
    void whatWasUnderWayWhenAServerStoppedIsSentAgain() {
        var hook = hook(TestPeople.DESK, "");
        send(TestPeople.DESK, "POST", "/" + hook.id() + "/pausing", "");
        tell(machine("", ""), 1);
        // Another server takes it and is never heard of again.
        jdbc.sql(
                        """
                        UPDATE hoshu.webhook_delivery SET state = 'SENDING', attempts = 1,
                               lease_until = clock_timestamp() + interval '3 seconds' WHERE state = 'WAITING'
                        """)
                .update();
        send(TestPeople.DESK, "POST", "/" + hook.id() + "/verification", "");
        assertThat(receiver.events()).isEmpty();
        await(() -> delivered() == 1);
        assertThat(receiver.events()).hasSize(1);
    }

    /** Two who look at the same moment never take one delivery, nor two of one machine. */
    @Test
    void ofManyWhoTakeEachGetsAnother() {
        var hook = hook(TestPeople.DESK, "");
        send(TestPeople.DESK, "POST", "/" + hook.id() + "/pausing", "");
        var serial = machine("", "");
        IntStream.rangeClosed(1, 3).forEach(n -> tell(serial, n));
        tell(machine("", ""), 4);
        // As another server sees it, while this one looks at nothing.
        var taken = new ArrayList<Long>();
        transaction.executeWithoutResult(t -> {
            jdbc.sql("UPDATE hoshu.webhook_subscription SET state = 'ACTIVE' WHERE id = ?::uuid")
                    .param(hook.id())
                    .update();
            for (int i = 0; i < 4; i++) {
                deliveries.take(Duration.ofSeconds(1), 9, true).ifPresent(d -> taken.add(d.id()));
            }
            t.setRollbackOnly();
        });
        assertThat(taken).as("the first of each machine").hasSize(2).doesNotHaveDuplicates();
    }

    // ------------------------------------------------------------------ secrets and endpoints

    @Test
    void aSecretIsToldOnceAndTheOneBeforeSignsForATime() throws Exception {
        var hook = hook(TestPeople.DESK, "");
        assertThat(get(TestPeople.DESK, "/" + hook.id()).body()).doesNotContain("whsec_");
        var stored =
                jdbc.sql("SELECT encode(secret, 'escape') FROM hoshu.webhook_subscription")
                        .query(String.class)
                        .list();
        assertThat(stored).noneMatch(s -> s.contains("whsec_"));
        var changed = send(TestPeople.DESK, "POST", "/" + hook.id() + "/secret", "");
        var secret = Asker.read(changed).path("secret").asString();
        assertThat(secret).startsWith("whsec_").isNotEqualTo(hook.secret());
        tell(machine("", ""), 1);
        await(() -> receiver.events().size() == 1);
        var got = receiver.events().getFirst();
        assertThat(got.signature())
                .isEqualTo(
                        "v1,%s v1,%s"
                                .formatted(
                                        mac(secret, got.id(), got.timestamp(), got.body()),
                                        mac(hook.secret(), got.id(), got.timestamp(), got.body())));
    }

    /** Until its endpoint has answered nothing is collected for a subscription. */
    @Test
    void anEndpointThatDoesNotAnswerIsNotVerified() {
        receiver.answers((got, n) -> 500);
        var made = make(TestPeople.DESK, receiver.address(), "");
        assertThat(made.statusCode()).isEqualTo(201);
        var id = Asker.read(made).path("id").asString();
        var said = Asker.read(send(TestPeople.DESK, "POST", "/" + id + "/verification", ""));
        assertThat(said.path("state").asString()).isEqualTo("UNVERIFIED");
        assertThat(said.path("said").asString()).isEqualTo("HTTP 500");
        tell(machine("", ""), 1);
        assertThat(count(new Hook(id, ""))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/",
                "https://user:pass@example.com/",
                "https://example.com/#x",
                "https:///hook",
                "nonsense with blanks"
            })
    void anAddressThatIsNoneIsRefused(String url) {
        var made = make(TestPeople.DESK, url, "");
        assertThat(made.statusCode()).isEqualTo(422);
        assertThat(made.body()).contains("/url");
        assertThat(make(TestPeople.DESK, receiver.address(), "\"no.such.type\"").body())
                .contains("/types");
    }

    /** The same request with its key is one subscription, and tells its secret again. */
    @Test
    void aRepeatedRequestMakesOneSubscription() {
        var body = "{\"name\":\"n\",\"url\":\"%s\",\"types\":[]}".formatted(receiver.address());
        var asker = new Asker(port, TestPeople.MANAGER);
        var first =
                asker.send(post(TestPeople.MANAGER, HOOKS, body).header("Idempotency-Key", "a-1"));
        var second =
                asker.send(post(TestPeople.MANAGER, HOOKS, body).header("Idempotency-Key", "a-1"));
        assertThat(second.body()).isEqualTo(first.body()).contains("whsec_");
        assertThat(asker.json(HOOKS).path("webhooks")).hasSize(1);
    }

    @Test
    void anEventBelongsToATransaction() {
        var subject = subject(machine("", ""));
        assertThatThrownBy(() -> events.tell(EventKind.CASE_OPENED, subject, Map.of()))
                .hasMessageContaining("transaction");
    }

    /** By the pages alone: make it, read its secret once, see what was given up, send it again. */
    @Test
    void aPersonDoesAllOfItOnThePages() {
        var browser = Browser.signedIn(port, "desk", SampleAccounts.PASSWORD);
        var page = "/account/webhooks";
        assertThat(browser.get(page).statusCode()).isEqualTo(200);
        var wrong = browser.send(page, page, Map.of("name", "", "url", "ftp://x/"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var made = browser.send(page, page, Map.of("name", "stock", "url", receiver.address()));
        assertThat(made.body()).contains("whsec_");
        receiver.answers((got, n) -> 500);
        tell(machine("", ""), 1);
        var id =
                new Asker(port, TestPeople.ADMINISTRATOR)
                        .json(HOOKS)
                        .path("webhooks")
                        .path(0)
                        .path("id")
                        .asString();
        await(() -> dead(new Hook(id, "")) == 1);
        assertThat(browser.get(page + "/" + id).body())
                .contains("dev.hoshu.case.opened.v1", "HTTP 500")
                .doesNotContain("whsec_");
        receiver.answers((got, n) -> 204);
        browser.send(page + "/" + id, page + "/" + id + "/resending", Map.of());
        await(() -> delivered() == 1);
    }

    // ------------------------------------------------------------------ helpers

    private record Hook(String id, String secret) {}

    private Hook hook(TestPeople person, String types) {
        var made = Asker.read(make(person, receiver.address(), types));
        var hook = new Hook(made.path("id").asString(), made.path("secret").asString());
        var verified = send(person, "POST", "/" + hook.id() + "/verification", "");
        assertThat(Asker.read(verified).path("state").asString()).isEqualTo("ACTIVE");
        return hook;
    }

    private HttpResponse<String> make(TestPeople person, String url, String types) {
        return new Asker(port, person)
                .send(
                        post(
                                person,
                                HOOKS,
                                "{\"name\":\"test\",\"url\":\"%s\",\"types\":[%s]}"
                                        .formatted(url, types)));
    }

    private HttpResponse<String> get(TestPeople person, String path) {
        return new Asker(port, person).get(HOOKS + path);
    }

    private HttpResponse<String> send(TestPeople person, String method, String path, String body) {
        var asker = new Asker(port, person);
        return asker.send(
                asker.request(HOOKS + path)
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder post(String path, String body) {
        return post(TestPeople.DESK, path, body);
    }

    private HttpRequest.Builder post(TestPeople person, String path, String body) {
        return new Asker(port, person)
                .request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String machine(String customer, String channel) {
        return machines.machine(
                "7X06", LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31), customer, channel);
    }

    private String taken(String serial) {
        var asker = new Asker(port);
        var body =
                """
                {"customerName":"山田商事","place":"東京","machineType":"7X06","serialNumber":"%s",
                 "contactName":"山田","contactPhone":"03-0000-0000","symptom":"電源が入らない","severity":"STOPPED"}
                """
                        .formatted(serial);
        var taken = asker.send(post("/api/v1/cases", body));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        return Asker.read(taken).path("number").asString();
    }

    private Subject subject(String serial) {
        return jdbc.sql("SELECT customer, channel FROM hoshu.machine WHERE serial_number = ?")
                .param(serial)
                .query((row, n) ->
                        Subject.machine(
                                Programme.REFERENCE,
                                "7X06",
                                "CTO1WW",
                                serial,
                                row.getString(1),
                                row.getString(2)))
                .single();
    }

    private void tell(String serial, int n) {
        transaction.executeWithoutResult(
                t -> events.tell(EventKind.CASE_OPENED, subject(serial), Map.of("n", n)));
    }

    private static int number(Receiver.Got got) {
        return JSON.readTree(got.body()).path("data").path("n").asInt();
    }

    /** The numbers of events in the order in which each came first. */
    private List<Integer> firsts() {
        return receiver.events().stream().map(WebhooksOverHttpTest::number).distinct().toList();
    }

    private List<String> types() {
        return receiver.events().stream()
                .map(g -> JSON.readTree(g.body()).path("type").asString())
                .toList();
    }

    private List<String> about(String serial) {
        return receiver.events().stream()
                .map(g -> JSON.readTree(g.body()))
                .filter(e -> e.path("subject").asString().endsWith(serial))
                .map(e -> e.path("type").asString())
                .toList();
    }

    private Set<String> ids() {
        var ids = new HashSet<String>();
        receiver.events().forEach(g -> ids.add(g.id()));
        return ids;
    }

    private int count(Hook hook) {
        return jdbc.sql(
                        "SELECT count(*) FROM hoshu.webhook_delivery WHERE subscription_id ="
                                + " ?::uuid")
                .param(hook.id())
                .query(Integer.class)
                .single();
    }

    private int delivered() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM hoshu.webhook_delivery d JOIN hoshu.webhook_subscription s
                            ON s.id = d.subscription_id AND s.state <> 'DELETED' WHERE d.state = 'DELIVERED'
                        """)
                .query(Integer.class)
                .single();
    }

    private JsonNode read(Hook hook) {
        return new Asker(port, TestPeople.ADMINISTRATOR).json(HOOKS + "/" + hook.id());
    }

    private int dead(Hook hook) {
        return read(hook).path("dead").asInt();
    }

    private String state(Hook hook) {
        return read(hook).path("state").asString();
    }

    private static String mac(String secret, String id, String timestamp, String body)
            throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())),
                        "HmacSHA256"));
        var signed = id + "." + timestamp + "." + body;
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static void await(BooleanSupplier until) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within twenty seconds").isLessThan(end);
            sleep(Duration.ofMillis(20));
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
