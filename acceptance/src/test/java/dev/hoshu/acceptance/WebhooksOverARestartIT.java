package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Server and database are killed while events are written down and under way, and not yet taken by
 * their endpoint. After the next start each comes, what came before under the same id, and those of
 * a machine in their order.
 */
@Isolated
class WebhooksOverARestartIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOOKS = "/api/v1/webhooks";
    private static final Map<String, String> SETTINGS =
            Map.of("HOSHU_WEBHOOKS_ALLOWPRIVATE", "true", "HOSHU_WEBHOOKS_LEASE", "5s");

    @Test
    @Timeout(900)
    void whatWasNotTakenBeforeAKillComesAfterItUnderItsId() throws Exception {
        try (var endpoint = new Endpoint();
                var data = DataFolder.create("webhooks")) {
            var calls = new ArrayList<String>();
            String token;
            String hook;
            var killed = RunningServer.start("webhooks-killed", data.options(), SETTINGS);
            try {
                token = ProgramToken.of(killed, "desk");
                hook = hook(killed, token, endpoint.address());
                endpoint.hold();
                for (int i = 0; i < 6; i++) {
                    calls.add(taken(killed, token, "Z9KILL" + i));
                }
                post(
                        killed,
                        token,
                        "/api/v1/cases/" + calls.getFirst() + "/closing",
                        "{\"reason\":\"Restored\"}");
                await(() -> !endpoint.came().isEmpty());
            } finally {
                killed.kill();
                data.killDatabase();
            }
            var before = List.copyOf(endpoint.came());
            assertThat(endpoint.took()).as("taken before").isEmpty();
            endpoint.release();
            try (var again = RunningServer.start("webhooks-again", data.options(), SETTINGS)) {
                await(() -> distinct(endpoint).size() == calls.size() + 1);
                // What comes twice comes under its id: whoever keeps the ids takes each once.
                var events =
                        distinct(endpoint).stream().map(WebhooksOverARestartIT::event).toList();
                assertThat(cases(events, "dev.hoshu.case.opened.v1"))
                        .as("none lost, none twice under another id")
                        .containsExactlyInAnyOrderElementsOf(calls);
                assertThat(cases(events, "dev.hoshu.case.closed.v1"))
                        .containsExactly(calls.getFirst());
                assertThat(
                                events.stream()
                                        .filter(e ->
                                                calls.getFirst()
                                                        .equals(e.at("/data/case").asString()))
                                        .map(e -> e.path("type").asString())
                                        .toList())
                        .as("of one machine in order")
                        .containsExactly("dev.hoshu.case.opened.v1", "dev.hoshu.case.closed.v1");
                assertThat(endpoint.took())
                        .as("what came before the kill came again, the very same")
                        .containsAll(before);
                var deliveries =
                        again.json(HOOKS + "/" + hook + "/deliveries", token).path("deliveries");
                await(() ->
                        again.json(HOOKS + "/" + hook + "/deliveries", token)
                                .path("deliveries")
                                .valueStream()
                                .allMatch(d -> d.path("state").asString().equals("DELIVERED")));
                assertThat(deliveries).hasSize(calls.size() + 1);
            }
        }
    }

    private static String hook(RunningServer server, String token, String address) {
        var made =
                post(
                        server,
                        token,
                        HOOKS,
                        """
                        {"name":"restart","url":"%s","types":["dev.hoshu.case.opened.v1","dev.hoshu.case.closed.v1"]}
                        """
                                .formatted(address));
        var id = made.path("id").asString();
        var verified = post(server, token, HOOKS + "/" + id + "/verification", "");
        assertThat(verified.path("state").asString()).isEqualTo("ACTIVE");
        return id;
    }

    private static String taken(RunningServer server, String token, String serial) {
        return post(
                        server,
                        token,
                        "/api/v1/cases",
                        """
                        {"customerName":"架空商事","place":"東京","machineType":"7X06","serialNumber":"%s",
                         "contactName":"山田","contactPhone":"03-0000-0000","symptom":"電源が入らない","severity":"STOPPED"}
                        """
                                .formatted(serial))
                .path("number")
                .asString();
    }

    private static List<String> cases(List<JsonNode> events, String type) {
        return events.stream()
                .filter(e -> e.path("type").asString().equals(type))
                .map(e -> e.at("/data/case").asString())
                .toList();
    }

    /** What was taken, each id once, in the order in which it was taken first. */
    private static List<Came> distinct(Endpoint endpoint) {
        return endpoint.took().stream().distinct().toList();
    }

    private static JsonNode event(Came came) {
        return JSON.readTree(came.body());
    }

    private static JsonNode post(RunningServer server, String token, String path, String body) {
        var answer =
                server.send(
                        HttpRequest.newBuilder(server.at(path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static void await(BooleanSupplier until) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within three minutes").isLessThan(end);
            Thread.sleep(50);
        }
    }

    /** What came to the endpoint: the id by its header, and the body. */
    private record Came(String id, String body) {}

    /** Somebody else's endpoint, which at first takes nothing. */
    private static final class Endpoint implements AutoCloseable {

        private final HttpServer server;
        private final List<Came> came = new CopyOnWriteArrayList<>();
        private final List<Came> took = new CopyOnWriteArrayList<>();
        private volatile CountDownLatch open = new CountDownLatch(0);

        Endpoint() throws IOException {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::take);
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        }

        void hold() {
            open = new CountDownLatch(1);
        }

        void release() {
            open = new CountDownLatch(0);
        }

        List<Came> came() {
            return came;
        }

        List<Came> took() {
            return took;
        }

        private void take(HttpExchange exchange) throws IOException {
            try (exchange) {
                var body =
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                if (body.isEmpty() || body.contains("dev.hoshu.webhook.test.v1")) {
                    exchange.sendResponseHeaders(body.isEmpty() ? 405 : 204, -1);
                    return;
                }
                var one = new Came(exchange.getRequestHeaders().getFirst("webhook-id"), body);
                came.add(one);
                if (open.await(60, TimeUnit.SECONDS)) {
                    took.add(one);
                    exchange.sendResponseHeaders(204, -1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
