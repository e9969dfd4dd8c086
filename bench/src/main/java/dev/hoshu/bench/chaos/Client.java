package dev.hoshu.bench.chaos;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Orders a renewal for a machine, has it delivered and registers it, and then the next, until it is
 * told to stop. A request whose answer it does not know it repeats with its key.
 */
final class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int PAUSE_MILLIS = 100;
    private static final int RACERS = 3;
    private static final String MAIL = "chaos@example.jp";

    private final int port;
    private final String token;
    private final Acknowledged acknowledged;
    private final Running running;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    /** Whether it still goes on. */
    interface Running {
        boolean goesOn();
    }

    Client(int port, String token, Acknowledged acknowledged, Running running) {
        this.port = port;
        this.token = token;
        this.acknowledged = acknowledged;
        this.running = running;
    }

    /**
     * Keeps a machine covered as long as there is something to buy.
     *
     * @param machine machine type, slash, serial number
     * @param racing whether several register each pack at the same moment
     */
    void keepCovered(String machine, boolean racing) throws InterruptedException {
        while (running.goesOn()) {
            var part = renewal(machine);
            if (part.isEmpty() || !buy(machine, part, racing)) {
                return;
            }
        }
    }

    private boolean buy(String machine, String part, boolean racing) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var body =
                """
                {"lines":[{"machineNumber":"%s","serialNumber":"%s","partNumber":"%s"}],"reference":"%s",\
                "delivery":{"addressee":"chaos","postalCode":"1000001","address":"chaos","email":"%s"}}\
                """
                        .formatted(before(machine), after(machine), part, key, MAIL);
        var ordered = untilAnswered(() -> post("/api/v1/orders", body, key));
        if (ordered == null || ordered.statusCode() != 201) {
            return false;
        }
        var number = JSON.readTree(ordered.body()).path("number").asString();
        acknowledged.add(new Acknowledged.Ordered(key, number, ordered.body(), body));
        var delivered = untilAnswered(() -> post("/api/v1/orders/" + number + "/delivery", "", ""));
        if (delivered == null || delivered.statusCode() != 200) {
            return false;
        }
        for (var pack : JSON.readTree(delivered.body()).path("packs")) {
            acknowledged.add(
                    new Acknowledged.Delivered(number, pack.path("packSerial").asString(), MAIL));
            register(machine, pack, racing);
        }
        return true;
    }

    private void register(String machine, JsonNode pack, boolean racing)
            throws InterruptedException {
        var body =
                """
                {"packSerial":"%s","claimCode":"%s","machineNumber":"%s","serialNumber":"%s"}\
                """
                        .formatted(
                                pack.path("packSerial").asString(),
                                pack.path("claimCode").asString(),
                                before(machine),
                                after(machine));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, racing ? RACERS : 1)
                            .mapToObj(n -> UUID.randomUUID().toString())
                            .map(key ->
                                    threads.submit(() ->
                                            untilAnswered(() ->
                                                    post("/api/v1/registrations", body, key))))
                            .toList();
            for (var answer : answers) {
                var said = answer.get();
                if (said != null && said.statusCode() == 201) {
                    var r = JSON.readTree(said.body());
                    acknowledged.add(
                            new Acknowledged.Registered(
                                    r.path("number").asString(),
                                    r.path("packSerial").asString(),
                                    machine,
                                    r.path("start").asString(),
                                    r.path("end").asString()));
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A renewal of a year that the machine can have today; empty if none. */
    private String renewal(String machine) throws InterruptedException {
        var answer =
                untilAnswered(() -> send(request("/api/v1/machines/" + machine + "/offers").GET()));
        if (answer == null || answer.statusCode() != 200) {
            return "";
        }
        for (var offer : JSON.readTree(answer.body()).path("offers")) {
            if (offer.path("outcome").asString().equals("AVAILABLE")
                    && offer.path("offering").path("kind").asString().equals("RENEWAL")
                    && !offer.path("offering").path("premier").asBoolean()) {
                return offer.path("offering").path("partNumber").asString();
            }
        }
        return "";
    }

    /** Repeats a request until it has an answer for good; null if it was told to stop before. */
    private @Nullable HttpResponse<String> untilAnswered(Callable<HttpResponse<String>> request)
            throws InterruptedException {
        while (true) {
            try {
                var answer = request.call();
                if (answer.statusCode() < 500 && !answer.body().contains("request-in-flight")) {
                    return answer;
                }
            } catch (IOException e) {
                // The line broke: nobody knows whether it was done. Asked again, it says so.
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            if (!running.goesOn()) {
                return null;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private HttpResponse<String> post(String path, String body, String key)
            throws IOException, InterruptedException {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String before(String machine) {
        return machine.substring(0, machine.indexOf('/'));
    }

    private static String after(String machine) {
        return machine.substring(machine.indexOf('/') + 1);
    }
}
