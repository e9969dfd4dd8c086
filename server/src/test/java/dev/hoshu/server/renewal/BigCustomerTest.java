package dev.hoshu.server.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.util.HashSet;

/** A customer with ten thousand machines, whose coverage ends on every day of the coming year. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=BigCustomerTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class BigCustomerTest {

    private static final int MACHINES = 10_000;

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private Reminding reminding;

    @BeforeEach
    void tenThousandMachines() {
        if (jdbc.sql("SELECT count(*) FROM hoshu.machine WHERE serial_number LIKE 'BIG%'")
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        jdbc.sql(
                        """
                        INSERT INTO hoshu.machine (programme, machine_type, model, serial_number, customer, channel, country, pre_owned)
                        SELECT 'lenovo-services-jp', '7X06', 'CTO1WW', 'BIG' || lpad(n::text, 6, '0'), 'C00448', 'D-020', 'JP', false
                          FROM generate_series(1, ?) AS n
                        """)
                .param(MACHINES)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.coverage_entry (programme, machine_id, layer, kind, level, country, valid, recorded, recorded_by)
                        SELECT programme, id, 'WARRANTY', 'WARRANTY', 'NBD', 'JP',
                               daterange((date '2026-11-22' + (id % 365)::int) - 1095, date '2026-11-22' + (id % 365)::int + 1),
                               tstzrange('2026-01-01', NULL), 'test'
                          FROM hoshu.machine WHERE serial_number LIKE 'BIG%'
                        """)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.machine_coverage (programme, machine_type, serial_number, machine_id, document)
                        SELECT m.programme, m.machine_type, m.serial_number, m.id, d.document
                          FROM hoshu.machine m JOIN hoshu.machine_document d ON d.machine_id = m.id
                         WHERE m.serial_number LIKE 'BIG%'
                        """)
                .update();
        jdbc.sql("ANALYZE hoshu.machine, hoshu.coverage_entry, hoshu.machine_coverage").update();
    }

    @Test
    void everyMachineIsOnceOnTheListAndInTheFile() {
        var asker = new Asker(port, TestPeople.CUSTOMER);
        var seen = new HashSet<String>();
        var next = "";
        do {
            var part =
                    asker.json(
                            "/api/v1/renewals?until=2027-11-21&limit=500"
                                    + (next.isEmpty() ? "" : "&after=" + next));
            part.get("machines").forEach(m -> seen.add(m.get("serialNumber").asString()));
            next = part.get("next").isNull() ? "" : part.get("next").asString();
        } while (!next.isEmpty());
        assertThat(seen.stream().filter(s -> s.startsWith("BIG"))).hasSize(MACHINES);
        assertThat(asker.get("/renewals.csv").body().lines().filter(l -> l.contains("BIG")).count())
                .isEqualTo(MACHINES);
        var page = asker.get("/renewals").body();
        assertThat(page.length()).as("a page is a part").isLessThan(600_000);
        assertThat(page).contains("/renewals?after=");
    }

    @Test
    void theyAreRemindedOfInOneMail() {
        jdbc.sql(
                        """
                        UPDATE hoshu.account SET disabled_at = clock_timestamp() WHERE login <> 'test-customer'
                        """)
                .update();
        assertThat(reminding.remindAll()).isEqualTo(1);
        assertThat(
                        jdbc.sql("SELECT count(*) FROM hoshu.mail WHERE once LIKE 'reminders:%'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(
                        jdbc.sql("SELECT count(*) FROM hoshu.reminder_sent")
                                .query(Integer.class)
                                .single())
                .as("every end within 90 days")
                .isGreaterThan(2000);
    }
}
