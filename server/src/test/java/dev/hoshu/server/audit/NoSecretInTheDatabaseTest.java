package dev.hoshu.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;
import dev.hoshu.server.delivery.HeldPacks;
import dev.hoshu.server.delivery.Packs;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whoever has a copy of the database has no secret: every row of every table is searched. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=NoSecretInTheDatabaseTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class NoSecretInTheDatabaseTest {

    private static final Pattern TOKEN = Pattern.compile("hoshu_[A-Za-z0-9_-]{20,}");
    @LocalServerPort private int port;
    private final HeldPacks packs;
    private final HeldMachines machines;
    private final JdbcClient jdbc;

    NoSecretInTheDatabaseTest(@Autowired JdbcClient jdbc, @Autowired Packs packs) {
        this.jdbc = jdbc;
        this.packs = new HeldPacks(jdbc, packs);
        this.machines = new HeldMachines(jdbc);
    }

    @Test
    void noneOfThemStandsInAnyRow() {
        var serial =
                machines.machine("7X06", LocalDate.of(2023, 12, 1), LocalDate.of(2026, 11, 30));
        var pack =
                packs.hold(
                        machines.part("7X06", "RENEWAL", 12),
                        "7X06",
                        serial,
                        LocalDate.of(2026, 11, 22));
        var asker = new Asker(port, TestPeople.DESK);
        var registered =
                asker.send(
                        asker.request("/api/v1/registrations")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "a-key-of-this-test")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                """
                                                {"packSerial":"%s","claimCode":"%s","machineNumber":"7X06","serialNumber":"%s"}
                                                """
                                                        .formatted(
                                                                pack.serial(),
                                                                pack.code(),
                                                                serial))));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        var certificate = Asker.read(registered).path("verification").asString();
        var dealer = Browser.signedIn(port, "dealer", SampleAccounts.PASSWORD);
        var token =
                found(
                        TOKEN,
                        dealer.send(
                                        "/account",
                                        "/account/tokens",
                                        Map.of("name", "inventory", "scope", "read", "days", "30"))
                                .body());
        var secrets =
                List.of(
                        pack.code(),
                        pack.code().replace("-", ""),
                        certificate.substring(certificate.lastIndexOf('-') + 1),
                        token,
                        SampleAccounts.PASSWORD,
                        dealer.session());
        assertThat(secrets).allMatch(s -> s.length() >= 12);
        for (var table : tables()) {
            for (var secret : secrets) {
                assertThat(rowsWith(table, secret))
                        .as("rows of %s with a secret in clear", table)
                        .isZero();
            }
        }
        assertThat(rowsWith("pack", pack.serial())).as("the search itself finds").isPositive();
    }

    private int rowsWith(String table, String text) {
        return jdbc.sql(
                        "SELECT count(*) FROM hoshu.%s t WHERE strpos(t::text, ?) > 0"
                                .formatted(table))
                .param(text)
                .query(Integer.class)
                .single();
    }

    private List<String> tables() {
        var tables =
                jdbc.sql(
                                "SELECT table_name FROM information_schema.tables WHERE"
                                    + " table_schema = 'hoshu' AND table_type = 'BASE TABLE' ORDER"
                                    + " BY 1")
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(tables).contains("request_key", "mail", "api_token", "audit_entry");
        return tables;
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group();
    }
}
