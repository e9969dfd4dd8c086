package dev.hoshu.server.fleetview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A list of 405 lines of the invented machines, typed by somebody who had seen nothing but the list
 * of them: ledgers, mails, labels, telephone notes, quotations, in sixty kinds of disorder, with a
 * key that says which machine each line means. What is taken must be right; what is not is left to
 * a person: slips of the hand, which the page shows the nearest numbers for, two machines in one
 * line, machines without their number.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=MessyListTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class MessyListTest {

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    /** What a line means by the key: machines, or none, or nobody can say. */
    private record Meant(String kind, String expectation, Set<String> machines) {}

    private record Line(String typed, String outcome, @Nullable String machine) {}

    private static List<String> lines(String file) throws IOException {
        try (var in =
                Objects.requireNonNull(MessyListTest.class.getResourceAsStream("/messy/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Map<Integer, Meant> key() throws IOException {
        var key = new HashMap<Integer, Meant>();
        for (var row : lines("key.csv").stream().skip(1).toList()) {
            var cells = row.split(",", -1);
            var meant =
                    key.computeIfAbsent(
                            Integer.valueOf(cells[0]),
                            line -> new Meant(cells[1], cells[2], new HashSet<>()));
            if (!cells[3].isEmpty()) {
                meant.machines().add(cells[3] + " " + cells[4]);
            }
        }
        return key;
    }

    private List<Line> looked(String list) {
        var browser = Browser.signedIn(port, "manager", SampleAccounts.PASSWORD);
        var place =
                browser.send("/fleets", "/fleets", Map.of("name", "messy", "list", list))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        long fleet = Long.parseLong(place.substring(place.lastIndexOf('/') + 1));
        for (int look = 0; look < 400 && waiting(fleet) > 0; look++) {
            assertThat(browser.get("/fleets/" + fleet + "/lines").statusCode()).isEqualTo(200);
        }
        assertThat(waiting(fleet)).isZero();
        return jdbc.sql(
                        """
                        SELECT l.typed, l.outcome, m.machine_type || m.model || ' ' || m.serial_number
                          FROM hoshu.fleet_line l LEFT JOIN hoshu.machine m ON m.id = l.machine_id
                         WHERE l.fleet_id = ? ORDER BY l.line
                        """)
                .param(fleet)
                .query((row, n) -> new Line(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static String bare(String line) {
        return line.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private int waiting(long fleet) {
        return jdbc.sql(
                        "SELECT count(*) FROM hoshu.fleet_line WHERE fleet_id = ? AND outcome ="
                                + " 'WAITING'")
                .param(fleet)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsTakenIsRightAndMostIsTaken() throws IOException {
        var typed = lines("list.txt");
        var key = key();
        var looked = looked(String.join("\n", typed));
        var wrong = new ArrayList<String>();
        var open = new ArrayList<String>();
        int taken = 0;
        int next = 0;
        for (int at = 0; at < typed.size(); at++) {
            var meant = Objects.requireNonNull(key.get(at + 1));
            var line = looked.get(Math.min(next, looked.size() - 1));
            if (bare(typed.get(at)).isEmpty() && !bare(line.typed()).isEmpty()) {
                // A line of nothing, or of separators alone, is none.
                continue;
            }
            next++;
            // Commas between cells are kept as tabs.
            assertThat(bare(line.typed())).isEqualTo(bare(typed.get(at)));
            var said =
                    "%d %s: %s: %s".formatted(at + 1, meant.kind(), typed.get(at), line.outcome());
            if (line.machine() != null && !meant.machines().contains(line.machine())) {
                wrong.add(said + " " + line.machine());
            } else if (line.machine() != null) {
                taken++;
            } else if (meant.expectation().equals("MACHINE")) {
                open.add(said);
            }
        }
        assertThat(looked).hasSize(next);
        assertThat(wrong).as("a machine that is not meant").isEmpty();
        assertThat(taken)
                .as("left to a person:%n%s", String.join("\n", open))
                .isGreaterThanOrEqualTo(297);
    }
}
