package dev.hoshu.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.frontdoor.Viewer;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Server-sent events over HTTP, from a change in one transaction to another person's window. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoshu.test=ChangesOverHttpTest")
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class ChangesOverHttpTest {

    @LocalServerPort private int port;
    private final HeldMachines machines;
    private final Changes changes;

    ChangesOverHttpTest(@Autowired JdbcClient jdbc, @Autowired Changes changes) {
        this.machines = new HeldMachines(jdbc);
        this.changes = changes;
    }

    /** The desk hears of every case, a customer of its own, and another dealer of none. */
    @Test
    void eachHearsOfWhatHeSees() throws Exception {
        try (var desk = new Window(TestPeople.DESK, "");
                var customer = new Window(TestPeople.CUSTOMER, "");
                var other = new Window(TestPeople.OTHER_DEALER, "")) {
            var ours = taken("C00448", "D-020");
            assertThat(desk.next()).contains("event: case").contains(ours);
            assertThat(customer.next()).contains("event: case").contains(ours);
            var unknown = taken("", "");
            assertThat(desk.next()).contains(unknown);
            assertThat(customer.isSilent()).isTrue();
            assertThat(other.isSilent()).isTrue();
        }
    }

    /** Whoever was away for a moment is told what was missed; after longer, to look anew. */
    @Test
    void whoeverComesBackIsToldWhatWasMissed() throws Exception {
        String last;
        try (var desk = new Window(TestPeople.DESK, "")) {
            taken("", "");
            last = id(desk.next());
        }
        var missed = taken("", "");
        try (var seen = new Window(TestPeople.MANAGER, "")) {
            // So that it has been told before the other comes back.
            taken("", "");
            assertThat(seen.next()).isNotEmpty();
        }
        try (var back = new Window(TestPeople.DESK, last)) {
            assertThat(back.next()).contains(missed);
        }
        try (var lost = new Window(TestPeople.DESK, "another-run-17")) {
            assertThat(lost.next()).contains("event: all");
        }
    }

    /** What changed after a board was read and before it listened is told as soon as it does. */
    @Test
    void whatChangedBetweenReadingAndListeningIsTold() throws Exception {
        for (var board : List.of("/cases", "/dispatch?day=2027-02-01")) {
            var stream =
                    Pattern.compile("data-changes=\"([^\"]+)\"")
                            .matcher(new Asker(port, TestPeople.DESK).get(board).body());
            assertThat(stream.find()).as(board).isTrue();
            var between = taken("", "");
            try (var seen = new Window(TestPeople.MANAGER, "")) {
                // So that it has been told before the board listens.
                taken("", "");
                assertThat(seen.next()).isNotEmpty();
            }
            try (var desk = new Window(TestPeople.DESK, "", stream.group(1))) {
                assertThat(desk.next()).as(board).contains(between);
            }
        }
    }

    @Test
    void aVisitorHearsNothingAndIsLedToTheSignIn() {
        assertThat(new Asker(port, TestPeople.VISITOR).get("/changes").statusCode()).isEqualTo(302);
    }

    /** Nobody can hold all that a server has. */
    @Test
    void oneAccountHasSoManyWindowsAndNoMore() throws Exception {
        var open = new ArrayList<Window>();
        try {
            for (int i = 0; i < Changes.MOST_OF_ONE; i++) {
                open.add(new Window(TestPeople.DEALER, ""));
            }
            assertThat(new Asker(port, TestPeople.DEALER).get("/changes").statusCode())
                    .isEqualTo(503);
        } finally {
            open.forEach(Window::close);
        }
    }

    /** Whoever takes nothing for long looks anew and costs no memory. */
    @Test
    void whoeverDoesNotListenIsToldToLookAnew() throws Exception {
        try (var watch = changes.watch(-1, Viewer.EVERYTHING, "").orElseThrow()) {
            for (int i = 0; i < 1000; i++) {
                changes.tell(new Change("case", "K-" + i, "p", null, null));
            }
            var kinds = new ArrayList<String>();
            for (var told = watch.next(Duration.ofMillis(10));
                    told.isPresent();
                    told = watch.next(Duration.ofMillis(10))) {
                kinds.add(told.get().change().kind());
            }
            assertThat(kinds).hasSizeLessThanOrEqualTo(200).contains("all");
        }
    }

    /** The pages bring the script along, and name what they show. */
    @Test
    void theBoardsAreLive() {
        var asker = new Asker(port, TestPeople.DESK);
        assertThat(asker.get("/cases").body()).contains("data-live=\"case\"").contains("live");
        assertThat(asker.get("/dispatch?day=2027-02-01").body()).contains("data-live=\"day\"");
    }

    private String taken(String customer, String channel) {
        var serial =
                machines.machine(
                        "7X06",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2028, 12, 31),
                        customer,
                        channel);
        var asker = new Asker(port);
        var body =
                """
                {"customerName":"山田商事","place":"東京","machineType":"7X06","serialNumber":"%s",
                 "contactName":"山田","contactPhone":"03-0000-0000","symptom":"電源が入らない","severity":"STOPPED"}
                """
                        .formatted(serial);
        var taken =
                asker.send(
                        asker.request("/api/v1/cases")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        return Asker.read(taken).path("number").asString();
    }

    private static String id(String event) {
        return event.lines()
                .filter(l -> l.startsWith("id: "))
                .findFirst()
                .orElseThrow()
                .substring(4);
    }

    /** A window that hears. */
    private final class Window implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final BufferedReader lines;

        Window(TestPeople person, String last) throws IOException, InterruptedException {
            this(person, last, "/changes");
        }

        Window(TestPeople person, String last, String address)
                throws IOException, InterruptedException {
            var request = new Asker(port, person).request(address);
            if (!last.isEmpty()) {
                request.header("Last-Event-ID", last);
            }
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            lines =
                    new BufferedReader(
                            new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            // What is told first says that it hears from now on.
            assertThat(lines.readLine()).startsWith("retry:");
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try {
                var event = new StringBuilder();
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isEmpty()) {
                        event.append(line).append('\n');
                    } else if (event.indexOf("event: ") >= 0) {
                        events.add(event.toString());
                        event.setLength(0);
                    } else {
                        event.setLength(0);
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                // It was closed.
            }
        }

        String next() throws InterruptedException {
            var event = events.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("told within twenty seconds").isNotNull();
            return List.of(String.valueOf(event)).getFirst();
        }

        boolean isSilent() throws InterruptedException {
            return events.poll(1, TimeUnit.SECONDS) == null;
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
