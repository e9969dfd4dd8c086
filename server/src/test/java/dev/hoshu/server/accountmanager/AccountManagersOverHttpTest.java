package dev.hoshu.server.accountmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Role;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

/** Technical account management over HTTP on 22 November 2026: CAT-3, REN-3, EOS-2. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=AccountManagersOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class AccountManagersOverHttpTest {

    private static final String LIST = "/api/v1/account-managers";

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private AccountManagers managers;

    @BeforeEach
    void asTheSalesDesk() {
        var person =
                new Person(
                        1,
                        TestPeople.MANAGER.login(),
                        "",
                        Role.MANAGER,
                        null,
                        null,
                        null,
                        null,
                        "en",
                        false,
                        Person.SCOPES);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(person, null, List.of()));
    }

    @AfterEach
    void asNobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCustomerReadsTheManagerTheDaysAndTheReportOfAQuarter() throws Exception {
        // 7X06 ends on 2028-12-31; this one is renewed by 2027-02-28, that one may not be at all.
        var soon = machine("2027-03-31");
        var number = agreed("C00448", "2026-07-01", "2027-06-30");
        managers.plan(number, "2026-11-10", "quarterly talk");
        managers.plan(number, "2027-02-10", "next talk");
        var contact = managers.find(number).contacts().getFirst();
        managers.note(number, contact.id(), true, "talked about renewals");
        assertThatThrownBy(() -> managers.note(number, contact.id(), false, "again"))
                .isInstanceOf(Problem.class);

        var seen = new Asker(port, TestPeople.CUSTOMER).json(LIST + "/" + number);
        assertThat(seen.at("/contacts/0/state").asString()).isEqualTo("DONE");
        assertThat(seen.at("/contacts/1/state").asString()).isEqualTo("PLANNED");
        assertThat(new Asker(port, TestPeople.DEALER).get(LIST + "/" + number).statusCode())
                .isEqualTo(404);

        var words = text(number, "2026-Q4", "en");
        assertThat(words)
                .contains("Quarterly report 2026-Q4")
                .contains("7X06 " + soon + ": to 2027-03-31")
                .contains("Order the renewal by 2027-02-28. (REN-3)")
                .contains("7X06 " + soon + ": 2028-12-31")
                .contains("Machines whose wear is unknown, because nothing reported it: ")
                .contains("talked about renewals")
                .doesNotContain("next talk");
        var own = "/account-managers/" + number + "/report.pdf?quarter=2026-Q3";
        assertThat(pdf(TestPeople.CUSTOMER, own, "ja")).contains("四半期報告書 2026-Q3");
        for (var quarter : new String[] {"2027-Q1", "2026-Q2", "soon"}) {
            assertThat(
                            new Asker(port, TestPeople.CUSTOMER)
                                    .get(
                                            "/account-managers/%s/report.pdf?quarter=%s"
                                                    .formatted(number, quarter))
                                    .statusCode())
                    .as(quarter)
                    .isEqualTo(404);
        }
    }

    @Test
    void theReportTellsHowWornTheDrivesAreAndWhatIsUnknown() throws Exception {
        var customer = customer();
        var number = agreed(customer, "2026-07-01", "2027-06-30");
        assertThat(text(number, "2026-Q4", "en"))
                .as("nothing was reported")
                .contains("Machines whose wear is unknown, because nothing reported it: 1");
        var drive = drive(customer);
        read(drive, "2026-09-20T00:00:00Z", "60");
        read(drive, "2026-10-05T00:00:00Z", "62");
        read(drive, "2026-10-20T00:00:00Z", "64");
        read(drive, "2026-11-20T00:00:00Z", "68");
        var words = text(number, "2026-Q4", "en");
        assertThat(words)
                .contains("68% used (2026-11-20)")
                .contains("PART-6")
                .contains("2027")
                .doesNotContain("wear is unknown");
        assertThat(text(number, "2026-Q4", "ja")).contains("使用率 68% (2026-11-20)");
        assertThat(text(number, "2026-Q3", "en"))
                .as("what was reported after the quarter is not told of it")
                .contains("60% used (2026-09-20)")
                .doesNotContain("68%");
    }

    @Test
    void programsReadTheManagerOfACustomerAndTakeTheReport() throws Exception {
        var number = agreed(customer(), "2026-10-01", "2027-09-30");
        var one = new Asker(port, TestPeople.MANAGER).json(LIST + "/" + number);
        var listed =
                new Asker(port, TestPeople.MANAGER)
                        .json(LIST + "?customer=" + one.path("customer").asString());
        assertThat(listed.path("contracts").size()).isEqualTo(1);
        assertThat(listed.at("/contracts/0/number").asString()).isEqualTo(number);
        assertThat(
                        new Asker(port, TestPeople.MANAGER)
                                .json(LIST + "?customer=NOBODY")
                                .path("contracts")
                                .isEmpty())
                .isTrue();
        var path = "/api/v1/account-managers/" + number + "/report.pdf?quarter=2026-Q4";
        assertThat(pdf(TestPeople.MANAGER, path, "ja")).contains("四半期報告書 2026-Q4");
        assertThat(new Asker(port, TestPeople.DEALER).get(path).statusCode()).isEqualTo(404);
    }

    private long drive(String customer) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.watch_drive (programme, machine_id, serial, model, media, first_at, heard_at)
                        SELECT programme, id, 'S4WEAR' || id, 'PM1643', 'SSD', '2026-09-01T00:00:00Z', '2026-09-01T00:00:00Z'
                          FROM hoshu.machine WHERE customer = ?
                        RETURNING id
                        """)
                .param(customer)
                .query(Long.class)
                .single();
    }

    private void read(long drive, String at, String used) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.watch_reading (drive_id, source, fingerprint, at, received_at, used_percent, oddities)
                        VALUES (?, 'POLL', encode(sha256(?::bytea), 'hex'), ?::timestamptz, ?::timestamptz, ?::numeric, '[]')
                        """)
                .params(drive, at, at, at, used)
                .update();
    }

    @ParameterizedTest
    @CsvSource({"ja,連絡の予定と結果,四半期報告書", "en,Contacts,Quarterly report"})
    void thePagesSpeakBothLanguages(String language, String contacts, String report) {
        var customer = customer();
        var number = agreed(customer, "2026-10-01", "2027-09-30");
        managers.plan(number, "2026-12-10", "talk");
        var page = page("/account-managers/" + number, language);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(contacts).contains(report).contains("2026-Q4");
        assertThat(page("/account-managers", language).body()).contains(number);
    }

    @Test
    void nobodyIsNamedTwiceForTheSameDaysOrForNobody() {
        var customer = customer();
        agreed(customer, "2026-10-01", "2027-09-30");
        assertThatThrownBy(() -> agreed(customer, "2027-09-30", "2028-09-30"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("account-contract-there");
        agreed(customer, "2027-10-01", "2028-09-30");
        assertThatThrownBy(() -> agreed("NOBODY", "2026-10-01", "2027-09-30"))
                .isInstanceOf(Problem.class);
    }

    private String agreed(String customer, String first, String last) {
        return managers.agree(
                        Programme.REFERENCE,
                        new AccountManagers.Typed(
                                customer, "Yamada Hanako", "yamada@example.com", first, last))
                .number();
    }

    private String customer() {
        var serial = HeldMachines.unusedSerial();
        var customer = "T" + serial;
        new HeldMachines(jdbc)
                .machine(
                        "7X06",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        customer,
                        "D-020");
        return customer;
    }

    private String machine(String end) {
        var last = LocalDate.parse(end);
        return new HeldMachines(jdbc)
                .machine("7X06", last.minusYears(3).plusDays(1), last, "C00448", "D-020");
    }

    private String text(String number, String quarter, String language)
            throws IOException, InterruptedException {
        return pdf(
                TestPeople.MANAGER,
                "/account-managers/%s/report.pdf?quarter=%s".formatted(number, quarter),
                language);
    }

    private String pdf(TestPeople person, String path, String language)
            throws IOException, InterruptedException {
        var request =
                new Asker(port, person).request(path).header("Accept-Language", language).build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (var pdf = Loader.loadPDF(answer.body())) {
                return new PDFTextStripper().getText(pdf);
            }
        }
    }

    private HttpResponse<String> page(String path, String language) {
        var asker = new Asker(port, TestPeople.MANAGER);
        return asker.send(asker.request(path).header("Accept-Language", language));
    }
}
