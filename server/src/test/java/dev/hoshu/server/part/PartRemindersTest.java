package dev.hoshu.server.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Defective parts that stay out: delivered on 22 November 2026, asked back by 22 December. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=PartRemindersTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class PartRemindersTest {

    private static final String CASES = "/api/v1/cases";
    private static final String CONTACT = "caller@example.jp";
    private static final AtomicInteger PART = new AtomicInteger(100);

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final PartReminders reminders;

    PartRemindersTest(@Autowired JdbcClient jdbc, @Autowired PartReminders reminders) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.reminders = reminders;
    }

    private record Out(String number, long id) {}

    @Test
    void eachReminderIsSaidOnceAndThePriceIsChargedInTheEnd() {
        var out = delivered(CONTACT);
        on("2026-12-14", "2026-12-15", "2026-12-15", "2026-12-16");
        assertThat(mails(out, CONTACT)).hasSize(1);
        assertThat(mails(out, CONTACT).getFirst()).contains("返却のお願い").contains(out.number());
        on("2026-12-22");
        assertThat(mails(out, CONTACT)).as("the last day itself").hasSize(1);
        on("2026-12-23", "2026-12-23");
        assertThat(mails(out, CONTACT)).hasSize(2);
        assertThat(mails(out, CONTACT).getLast()).contains("返却期限切れ");
        on("2027-01-05", "2027-01-20");
        assertThat(mails(out, CONTACT)).hasSize(3);
        assertThat(state(out).path("state").asString()).isEqualTo("DELIVERED");
        on("2027-01-21", "2027-01-22");
        assertThat(mails(out, CONTACT)).hasSize(4);
        assertThat(state(out).path("state").asString()).isEqualTo("CHARGED");
        assertThat(state(out).path("chargeYen").asLong()).isEqualTo(9000);
        assertThat(charged(out))
                .singleElement()
                .asString()
                .startsWith("partReturns.chargeAfterDays")
                .contains("2026-12-22");
        move(out, "RETURNED");
        assertThat(state(out).path("chargeYen").isNull()).as("taken back by the return").isTrue();
        on("2027-03-01");
        assertThat(mails(out, CONTACT)).hasSize(4);
    }

    @Test
    void theDeskReadsWhatTheCustomerReads() {
        var desks =
                jdbc.sql(
                                """
                                SELECT count(DISTINCT lower(email)) FROM hoshu.account
                                 WHERE role = 'DESK' AND disabled_at IS NULL AND email IS NOT NULL
                                """)
                        .query(Integer.class)
                        .single();
        assertThat(desks).isPositive();
        var out = delivered(CONTACT);
        on("2026-12-23");
        assertThat(mails(out, "%")).hasSize(desks + 1);
    }

    @Test
    void withoutAnAddressOfTheContactTheAccountsOfTheCustomerAreWrittenTo() {
        var customers =
                jdbc.sql(
                                """
                                SELECT DISTINCT ON (lower(email)) email FROM hoshu.account
                                 WHERE role = 'CUSTOMER' AND customer = 'C00448' AND programme = ?
                                   AND disabled_at IS NULL AND email IS NOT NULL
                                """)
                        .param(Programme.REFERENCE)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(customers).isNotEmpty();
        var out = delivered("");
        on("2026-12-23");
        for (var customer : customers) {
            assertThat(mails(out, customer)).as(customer).hasSize(1);
        }
    }

    @Test
    void ofSeveralThatAreDueTheLastIsSaidAndNobodyIsChargedUntold() {
        var out = delivered(CONTACT);
        on("2027-06-01");
        assertThat(mails(out, CONTACT)).singleElement().asString().contains("返却期限切れ");
        assertThat(state(out).path("state").asString()).isEqualTo("DELIVERED");
        on("2027-06-02");
        assertThat(state(out).path("state").asString()).isEqualTo("CHARGED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETURNED", "KEPT", "CHARGED"})
    void nobodyIsRemindedOfWhatIsSettled(String settled) {
        var out = settled.equals("KEPT") ? kept() : delivered(CONTACT);
        if (settled.equals("RETURNED")) {
            move(out, "RETURNED");
        } else if (settled.equals("CHARGED")) {
            jdbc.sql("UPDATE hoshu.case_part SET state = 'CHARGED', charge_yen = 1 WHERE id = ?")
                    .param(out.id())
                    .update();
        }
        assertThat(state(out).path("state").asString()).isEqualTo(settled);
        on("2026-12-15", "2026-12-23", "2027-06-01", "2027-06-02");
        assertThat(mails(out, "%")).isEmpty();
    }

    @Test
    void whatWasSaidStays() {
        var out = delivered(CONTACT);
        on("2026-12-15");
        for (var sql :
                List.of(
                        "DELETE FROM hoshu.case_part_reminder",
                        "UPDATE hoshu.case_part_reminder SET days_after = 90",
                        "TRUNCATE hoshu.case_part_reminder")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(mails(out, CONTACT)).hasSize(1);
    }

    // ------------------------------------------------------------------ facts

    private void on(String... days) {
        for (var day : days) {
            reminders.remindAll(LocalDate.parse(day));
        }
    }

    private Out delivered(String contact) {
        return sent(contact, false);
    }

    private Out kept() {
        return sent(CONTACT, true);
    }

    private Out sent(String contact, boolean kept) {
        var part = "PT-R" + PART.incrementAndGet();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.part
                            (programme, number, name_ja, name_en, replaceable_by, drive, price_yen, invented)
                        VALUES (?, ?, '試験部品', 'a part of the test', 'CUSTOMER', ?, 9000, true)
                        """)
                .params(Programme.REFERENCE, part, kept)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.part_stock (programme, part, site, laid_in) VALUES (?, ?, '札幌保守センター', 1)
                        """)
                .params(Programme.REFERENCE, part)
                .update();
        var number = caseOf(machine(kept), contact);
        var one = post(number + "/parts", "{\"part\":\"" + part + "\"}");
        var out = new Out(number, one.path("id").asLong());
        move(out, "ON_THE_WAY");
        move(out, "DELIVERED");
        return out;
    }

    private String machine(boolean retention) {
        var serial =
                machines.machine(
                        "7X06",
                        LocalDate.of(2023, 12, 10),
                        LocalDate.of(2026, 12, 9),
                        "C00448",
                        "D-020");
        if (retention) {
            jdbc.sql(
                            """
                            INSERT INTO hoshu.coverage_entry
                                (programme, machine_id, layer, kind, level, drive_retention, country, valid, recorded,
                                 recorded_by, pack_serial, part_number)
                            SELECT programme, id, 'SERVICE', 'UPGRADE', '24X7', true, 'JP',
                                   daterange('2023-12-10', '2028-12-10'), tstzrange(clock_timestamp(), NULL), 'test',
                                   'TEST-' || serial_number, '5WS7Z00001'
                              FROM hoshu.machine WHERE serial_number = ?
                            """)
                    .param(serial)
                    .update();
        }
        return serial;
    }

    private String caseOf(String serial, String contact) {
        return post(
                        "",
                        """
                        {"customerName":"C00448","place":"東京都千代田区丸の内1-9-1","machineType":"7X06CTO1WW",
                         "serialNumber":"%s","symptom":"amber"%s}
                        """
                                .formatted(
                                        serial,
                                        contact.isEmpty()
                                                ? ""
                                                : ",\"contactMail\":\"" + contact + "\""))
                .path("number")
                .asString();
    }

    private void move(Out out, String state) {
        post(out.number() + "/parts/" + out.id() + "/state", "{\"state\":\"" + state + "\"}");
    }

    private JsonNode post(String path, String body) {
        var asker = new Asker(port, TestPeople.DESK);
        var answer =
                asker.send(
                        asker.request(path.isEmpty() ? CASES : CASES + "/" + path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return Asker.read(answer);
    }

    private JsonNode state(Out out) {
        return new Asker(port, TestPeople.DESK)
                .json(CASES + "/" + out.number() + "/parts")
                .path("parts")
                .get(0);
    }

    private List<String> mails(Out out, String to) {
        return jdbc.sql(
                        """
                        SELECT subject FROM hoshu.mail
                         WHERE recipient LIKE ? AND subject LIKE '%' || ? || '%' AND once LIKE 'part-%' ORDER BY id
                        """)
                .params(to, out.number())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> charged(Out out) {
        return jdbc.sql(
                        """
                        SELECT who || ' ' || why FROM hoshu.audit_entry WHERE subject = ? AND act = 'part.charged'
                        """)
                .param("case:" + out.number())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
