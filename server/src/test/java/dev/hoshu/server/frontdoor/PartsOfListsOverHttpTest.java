package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.WholeList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.time.LocalDate;
import java.util.List;

/**
 * Lists of the menu and of requests, read part by part: nothing is told twice or left out, those
 * that wait come first, and whoever sees but some of the things goes on among those.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=PartsOfListsOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class PartsOfListsOverHttpTest {

    private static final String CONTRACTS = "/api/v1/individual-contracts";
    private static final List<String> OPEN_AND_NOT =
            List.of("WITHDRAWN", "ASKED", "REFUSED", "ASKED", "ASKED", "REFUSED", "ASKED");

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @Test
    void contractsThatWaitComeFirst() {
        contracts("C00448", "D-020", 1);
        contracts("C00900", "D-035", 51);
        var all = WholeList.ofParts(manager(), CONTRACTS, "contracts", "number");
        assertThat(all)
                .containsExactly(
                        "IC-90000057",
                        "IC-90000055",
                        "IC-90000054",
                        "IC-90000052",
                        "IC-90000007",
                        "IC-90000005",
                        "IC-90000004",
                        "IC-90000002",
                        "IC-90000056",
                        "IC-90000053",
                        "IC-90000051",
                        "IC-90000006",
                        "IC-90000003",
                        "IC-90000001");
        var own = new Asker(port, TestPeople.CUSTOMER);
        assertThat(WholeList.ofParts(own, CONTRACTS, "contracts", "number"))
                .hasSize(7)
                .allMatch(number -> number.startsWith("IC-9000000"));

        // What is decided between two parts is told again among the decided; the rest goes on.
        var first = own.json(CONTRACTS + "?limit=2");
        assertThat(first.at("/contracts/1/number").asString()).isEqualTo("IC-90000005");
        jdbc.sql(
                        """
                        UPDATE hoshu.individual_contract
                           SET state = 'REFUSED', decided_on = '2026-11-22', decided_by = 'manager', decided_because = 'no'
                         WHERE number = 'IC-90000005'
                        """)
                .update();
        var second = own.json(CONTRACTS + "?limit=2&cursor=" + first.path("next").asString());
        assertThat(second.at("/contracts/0/number").asString()).isEqualTo("IC-90000004");
    }

    @Test
    void rightsToSoftwareAndWhatIsRegisteredOnThemAreToldInParts() {
        for (int i = 1; i <= 7; i++) {
            boolean waits = i % 3 == 0;
            jdbc.sql(
                            """
                            INSERT INTO hoshu.software_right
                                (number, programme, customer, product, version, right_until, presented_on, presented_by,
                                 state, decided_on, decided_by, decided_because)
                            VALUES (?, ?, 'C00448', 'an OS', ?, '2027-03-31', '2026-11-20', 'customer', ?,
                                 nullif(?, '')::date, nullif(?, ''), nullif(?, ''))
                            """)
                    .params(
                            "SR-9000000" + i,
                            Programme.REFERENCE,
                            Integer.toString(i),
                            waits ? "PRESENTED" : "ACCEPTED",
                            waits ? "" : "2026-11-21",
                            waits ? "" : "desk",
                            waits ? "" : "read")
                    .update();
            jdbc.sql(
                            """
                            INSERT INTO hoshu.software_support
                                (number, programme, machine_id, customer, software_right, product, version, first_day,
                                 last_day, findings, registered_on, registered_by)
                            SELECT ?, programme, id, customer, ?, 'an OS', ?, '2026-12-01', '2026-12-31', '[]',
                                   '2026-11-22', 'customer'
                              FROM hoshu.machine WHERE serial_number = ?
                            """)
                    .params(
                            "ES-9000000" + i,
                            "SR-9000000" + i,
                            Integer.toString(i),
                            machine("C00448", "D-020"))
                    .update();
        }
        assertThat(WholeList.ofParts(manager(), "/api/v1/software-rights", "rights", "number"))
                .containsExactly(
                        "SR-90000006",
                        "SR-90000003",
                        "SR-90000007",
                        "SR-90000005",
                        "SR-90000004",
                        "SR-90000002",
                        "SR-90000001");
        assertThat(WholeList.ofParts(manager(), "/api/v1/software-supports", "supports", "number"))
                .hasSize(7)
                .first()
                .isEqualTo("ES-90000007");
    }

    @Test
    void accountManagersAreToldInParts() {
        for (int i = 1; i <= 5; i++) {
            jdbc.sql(
                            """
                            INSERT INTO hoshu.account_contract
                                (number, programme, customer, manager, first_day, last_day, agreed_on, agreed_by)
                            VALUES (?, ?, ?, 'Yamada Hanako', '2026-10-01', '2027-09-30', '2026-10-01', 'manager')
                            """)
                    .params("TM-9000000" + i, Programme.REFERENCE, "C9000" + i)
                    .update();
        }
        assertThat(WholeList.ofParts(manager(), "/api/v1/account-managers", "contracts", "number"))
                .hasSize(5)
                .first()
                .isEqualTo("TM-90000005");
    }

    @Test
    void requestsForAFirstDayThatWaitComeBeforeThoseThatLackPapersAndThoseDecidedLast() {
        request(1, "WITHDRAWN", "2026-11-20T01:00:00Z");
        request(2, "WAITING", "");
        request(3, "REFUSED", "2026-11-21T01:00:00Z");
        request(4, "NEEDS_DOCUMENTS", "");
        request(5, "WAITING", "");
        request(6, "REFUSED", "2026-11-19T01:00:00Z");
        request(7, "NEEDS_DOCUMENTS", "");
        // At the same moment as another: the later number first.
        request(8, "WITHDRAWN", "2026-11-21T01:00:00Z");
        assertThat(
                        WholeList.ofParts(
                                manager(), "/api/v1/start-date-requests", "requests", "number"))
                .containsExactly(
                        "S-90000002",
                        "S-90000005",
                        "S-90000004",
                        "S-90000007",
                        "S-90000008",
                        "S-90000003",
                        "S-90000001",
                        "S-90000006");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "individual-contracts, IC-90000001",
        "individual-contracts, 7",
        "software-rights, x SR-90000001",
        "start-date-requests, 1 ' OR 1=1",
        "approvals, 0 IC-1",
        "approvals, 1 99999999999999999999",
        "retained-drives, IC-1",
        "retained-drives, 99999999999999999999",
    })
    void aCursorThatSomebodyMadeUpIsRefused(String list, String key) {
        var made = manager().get("/api/v1/" + list + "?cursor=" + Part.cursor(list, key));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(400);
        assertThat(Asker.read(made).path("type").asString())
                .isEqualTo("urn:hoshu:problem:cursor-not-of-this-list");
    }

    private void contracts(String customer, String channel, int from) {
        for (int i = 0; i < OPEN_AND_NOT.size(); i++) {
            var state = OPEN_AND_NOT.get(i);
            boolean open = state.equals("ASKED");
            int number = from + i;
            jdbc.sql(
                            """
                            INSERT INTO hoshu.individual_contract
                                (number, programme, machine_id, customer, channel, level, premier, drive_retention,
                                 first_day, last_day, terms, price_yen, reason, findings, state, asked_on, asked_by,
                                 account_id, decided_on, decided_by, decided_because)
                            SELECT ?, programme, id, customer, channel, 'NBD', false, false, '2027-01-01', '2027-12-31',
                                   '', 1000, 'a test', '[]', ?, '2026-11-20', 'dealer', 1, nullif(?, '')::date,
                                   nullif(?, ''), nullif(?, '')
                              FROM hoshu.machine WHERE serial_number = ?
                            """)
                    .params(
                            "IC-900000%02d".formatted(number),
                            state,
                            open ? "" : "2026-11-21",
                            open ? "" : "manager",
                            open ? "" : "no",
                            machine(customer, channel))
                    .update();
        }
    }

    private void request(int number, String state, String at) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.start_date_request
                            (number, programme, machine_id, customer, channel, delivered_on, reason, state, account_id,
                             asked_on, asked_at, asked_by, decided_on, decided_at, decided_by, decision)
                        SELECT ?, programme, id, customer, channel, '2022-05-01', 'a test', ?, 1, '2026-11-18',
                               '2026-11-18T01:00:00Z', 'dealer', nullif(?, '')::timestamptz::date,
                               nullif(?, '')::timestamptz, nullif(?, ''), nullif(?, '')
                          FROM hoshu.machine WHERE serial_number = ?
                        """)
                .params(
                        "S-9000000" + number,
                        state,
                        at,
                        at,
                        at.isEmpty() ? "" : "manager",
                        state.equals("REFUSED") ? "no" : "",
                        machine("C00448", "D-020"))
                .update();
    }

    private String machine(String customer, String channel) {
        return new HeldMachines(jdbc)
                .machine(
                        "7X06",
                        LocalDate.of(2022, 4, 1),
                        LocalDate.of(2027, 3, 31),
                        customer,
                        channel);
    }

    private Asker manager() {
        return new Asker(port, TestPeople.MANAGER);
    }
}
