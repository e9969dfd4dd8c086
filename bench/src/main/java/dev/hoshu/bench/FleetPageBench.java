package dev.hoshu.bench;

import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.database.Databases;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Opens the page of a large fleet as a person does, each time for another day so that nothing is
 * known of it yet: how long until something is answered, until the sentence is there, and until
 * everything is.
 */
final class FleetPageBench {

    /** The longest until the page says its sentence. */
    static final double SENTENCE_SECONDS = 2;

    /** The longest until everything of it is there. */
    static final double WHOLE_SECONDS = 10;

    /** What docs/operations.md asks for where fleets are as large as this one. */
    private static final List<String> MEMORY = List.of("-Xmx1g");

    private static final String TOKEN = "hoshu_bench-fleet-page";
    private static final int MACHINES = 100_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final int PAUSE_MILLIS = 50;
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final PrintStream out;

    FleetPageBench(PrintStream out) {
        this.out = out;
    }

    private record Opened(double answered, double sentence, double whole) {}

    /** Measures and prints; whether both limits are kept. */
    boolean run() throws IOException, SQLException, InterruptedException {
        var home = Path.of(System.getProperty("hoshu.home", ".")).resolve(".hoshu");
        Files.createDirectories(home);
        var data = Files.createTempDirectory(home, "bench-fleet-page-");
        try (var database = Databases.inFolder(data, Databases.Sharing.ALONE, progress -> {})) {
            new Fleet(database.address(), out).ofAtLeast(MACHINES);
            admit(database.address());
            try (var server = ServerProcess.start(database.address(), data, MEMORY)) {
                return measure(server.port());
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void admit(DatabaseAddress address) throws SQLException {
        try (var connection = address.connect();
                var account =
                        connection.prepareStatement(
                                """
                                WITH a AS (INSERT INTO hoshu.account (login, name, role, language)
                                           VALUES ('bench-fleet-page', 'bench', 'MANAGER', 'en') RETURNING id)
                                INSERT INTO hoshu.api_token (account_id, name, token_sha256, scopes, expires_at)
                                SELECT id, 'bench', ?, ARRAY['read'], clock_timestamp() + interval '1 day' FROM a
                                """)) {
            account.setString(1, Secrets.sha256(TOKEN));
            account.executeUpdate();
        }
    }

    private boolean measure(int port) throws IOException, InterruptedException {
        out.printf(
                Locale.ROOT,
                "%,d machines, %d rounds; processors: %d%n",
                MACHINES,
                ROUNDS,
                Runtime.getRuntime().availableProcessors());
        var opened = new ArrayList<Opened>();
        try (var client = HttpClient.newHttpClient()) {
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                var one = open(client, port, round);
                out.printf(
                        Locale.ROOT,
                        "%s  answered=%.2f s  sentence=%.2f s  whole=%.2f s%n",
                        round < WARM_UP ? "warm-up" : "round " + (round - WARM_UP + 1),
                        one.answered(),
                        one.sentence(),
                        one.whole());
                if (round >= WARM_UP) {
                    opened.add(one);
                }
            }
        }
        double sentence = median(opened.stream().map(Opened::sentence).sorted().toList());
        double whole = median(opened.stream().map(Opened::whole).sorted().toList());
        out.printf(
                Locale.ROOT,
                "ratio=%.2f  %.0f s to the sentence%nratio=%.2f  %.0f s to everything%n",
                SENTENCE_SECONDS / sentence,
                SENTENCE_SECONDS,
                WHOLE_SECONDS / whole,
                WHOLE_SECONDS);
        return sentence <= SENTENCE_SECONDS && whole <= WHOLE_SECONDS;
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static Opened open(HttpClient client, int port, int round)
            throws IOException, InterruptedException {
        var until = LocalDate.now(ZONE).plusMonths(12).plusDays(round);
        var page =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/fleets/everything?until=%s"
                                                .formatted(port, until)))
                        .header("Accept-Language", "en")
                        .header("Authorization", "Bearer " + TOKEN)
                        .build();
        long began = System.nanoTime();
        double answered = 0;
        double sentence = 0;
        while (true) {
            var body = client.send(page, HttpResponse.BodyHandlers.ofString()).body();
            double now = (System.nanoTime() - began) / 1e9;
            answered = answered == 0 ? now : answered;
            sentence = sentence == 0 && body.contains(" machines: ") ? now : sentence;
            if (body.contains("Kept covered by buying")) {
                return new Opened(answered, sentence, now);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
