package dev.hoshu.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.audit.AuditChain;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Individual contracts over HTTP on 22 November 2026: CAT-3, EOS-1, EOS-2, TERM-2. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=ContractsOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class ContractsOverHttpTest {

    private static final String LIST = "/api/v1/individual-contracts";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private AuditChain chain;

    @Test
    void grantedItCoversTheMachineLikeAnyService() {
        // 7X06 ends on 2028-12-31: from 2028-07-01 on less than a full renewal is left.
        var serial = machine("2028-06-30");
        var page = page(TestPeople.DEALER, "/machines/7X06/" + serial + "/contract", "en");
        assertThat(page.body()).contains("an individual contract is recommended").contains("EOS-2");
        var asked = asked(TestPeople.DEALER, serial, "2028-07-01", "2028-12-31");
        assertThat(asked.path("state").asString()).isEqualTo("ASKED");
        assertThat(asked.path("findings").toString()).contains("EOS-2").contains("CAT-3");
        assertThat(coverage(serial).toString()).doesNotContain("INDIVIDUAL_CONTRACT");
        var number = asked.path("number").asString();
        assertThat(decide(TestPeople.DEALER, number, "grant").statusCode()).isEqualTo(403);
        var granted = decide(TestPeople.MANAGER, number, "grant");
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        assertThat(coverage(serial).toString())
                .contains("INDIVIDUAL_CONTRACT")
                .contains(number)
                .contains("2028-12-31");
        var offers = new Asker(port).json("/api/v1/machines/7X06/" + serial + "/offers").toString();
        assertThat(offers).as("what follows starts after the end of support").contains("EOS-1");
        assertThat(decide(TestPeople.MANAGER, number, "refusal").statusCode()).isEqualTo(409);
        assertThat(mails(number)).isEqualTo(1);
        assertThat(chain.verify(null).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ja,個別保守のお勧め,個別保守御見積書,個別保守契約書,条件",
        "en,An individual contract is recommended,Quote for an individual contract,Individual"
                + " contract IC-,Terms"
    })
    void theMachinePageLeadsToTheFormAndTheContractIsTakenHomeAsPaper(
            String language, String advice, String quote, String contract, String terms)
            throws Exception {
        var serial = machine("2028-06-30");
        var page = page(TestPeople.DEALER, "/machines/7X06/" + serial, language).body();
        assertThat(page)
                .contains(advice)
                .contains("EOS-2")
                .contains("firstDay=2028-07-01&amp;lastDay=2028-12-31");
        assertThat(page(TestPeople.VISITOR, "/machines/7X06/" + serial, language).body())
                .as("whoever may ask for none")
                .doesNotContain(advice);
        assertThat(
                        page(
                                        TestPeople.DEALER,
                                        "/machines/7X06/"
                                                + serial
                                                + "/contract?firstDay=2028-07-01&lastDay=2028-12-31",
                                        language)
                                .body())
                .contains("value=\"2028-07-01\"", "value=\"2028-12-31\"");
        var number = asked(TestPeople.DEALER, serial, "2028-07-01", "2028-12-31").path("number");
        var path = LIST + "/" + number.asString() + "/contract.pdf";
        assertThat(paper(path, language))
                .contains(quote, number.asString(), serial, "2028-07-01", "2028-12-31")
                .contains("120,000", "132,000", terms, "work on site on weekdays only");
        decide(TestPeople.MANAGER, number.asString(), "grant");
        assertThat(paper(path, language)).contains(contract).doesNotContain(quote);
        assertThat(new Asker(port, TestPeople.OTHER_DEALER).get(path).statusCode()).isEqualTo(404);
        var refused = asked(TestPeople.DEALER, machine("2028-06-30"), "2028-07-01", "2028-12-31");
        decide(TestPeople.MANAGER, refused.path("number").asString(), "refusal");
        var without =
                new Asker(port, TestPeople.DEALER)
                        .get(LIST + "/" + refused.path("number").asString() + "/contract.pdf");
        assertThat(without.statusCode()).isEqualTo(404);
        assertThat(without.body()).contains("contract-without-paper");
    }

    @Test
    void askedForTwiceWithOneKeyItIsOneContract() {
        var serial = machine("2028-06-30");
        var first = keyed("contract-" + serial, serial, "2028-12-31");
        var second = keyed("contract-" + serial, serial, "2028-12-31");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(keyed("contract-" + serial, serial, "2028-11-30").statusCode())
                .as("another wish under the same key")
                .isEqualTo(422);
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM hoshu.individual_contract c JOIN"
                                                + " hoshu.machine m ON m.id = c.machine_id WHERE"
                                                + " m.serial_number = ?")
                                .param(serial)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private HttpResponse<String> keyed(String key, String serial, String last) {
        var asker = new Asker(port, TestPeople.DEALER);
        return asker.send(
                asker.request("/api/v1/machines/7X06/" + serial + "/individual-contracts")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(
                                BodyPublishers.ofString(
                                        JSON.writeValueAsString(form("2028-07-01", last)))));
    }

    private String paper(String path, String language) throws Exception {
        var request =
                new Asker(port, TestPeople.DEALER)
                        .request(path)
                        .header("Accept-Language", language)
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (var pdf = Loader.loadPDF(answer.body())) {
                return new PDFTextStripper().getText(pdf) + pdf.getDocumentInformation().getTitle();
            }
        }
    }

    @Test
    void twoThatAreAskedForTheSameDaysCannotBothBeGranted() {
        var serial = machine("2027-03-31");
        var one = asked(TestPeople.CUSTOMER, serial, "2027-04-01", "2027-10-31");
        var other = asked(TestPeople.CUSTOMER, serial, "2027-10-01", "2027-12-31");
        assertThat(decide(TestPeople.MANAGER, one.path("number").asString(), "grant").statusCode())
                .isEqualTo(200);
        var refused = decide(TestPeople.MANAGER, other.path("number").asString(), "grant");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("TERM-2").contains("2027-11-01");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "EOS-1 it outlives the end of support,2028-07-01,2029-01-01,422,EOS-1",
        "CAT-3 days that the warranty has too,2028-06-01,2028-12-31,201,CAT-3",
        "a last day before the first,2028-12-31,2028-07-01,422,lastDay",
        "no day,soon,2028-12-31,422,firstDay"
    })
    void whatCannotBeHadIsRefusedWithItsReason(
            String what, String first, String last, int status, String named) {
        var answer = ask(TestPeople.DEALER, machine("2028-06-30"), first, last);
        assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(named);
    }

    @Test
    void nobodySeesTheContractOfAnother() {
        var number =
                asked(TestPeople.DEALER, machine("2028-06-30"), "2028-07-01", "2028-12-31")
                        .path("number")
                        .asString();
        assertThat(new Asker(port, TestPeople.CUSTOMER).get(LIST + "/" + number).statusCode())
                .isEqualTo(200);
        assertThat(new Asker(port, TestPeople.OTHER_DEALER).get(LIST + "/" + number).statusCode())
                .isEqualTo(404);
        assertThat(new Asker(port, TestPeople.OTHER_DEALER).get(LIST).body())
                .doesNotContain(number);
        assertThat(
                        ask(
                                        TestPeople.OTHER_DEALER,
                                        machine("2028-06-30"),
                                        "2028-07-01",
                                        "2028-12-31")
                                .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"ja,個別保守,条件", "en,Individual contract,Terms"})
    void thePagesSpeakBothLanguages(String language, String title, String terms) {
        var number =
                asked(TestPeople.DEALER, machine("2028-06-30"), "2028-07-01", "2028-12-31")
                        .path("number")
                        .asString();
        var one = page(TestPeople.MANAGER, "/contracts/" + number, language);
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body()).contains(title).contains(terms).contains("/rules/CAT-3");
        assertThat(page(TestPeople.DEALER, "/contracts", language).body()).contains(number);
    }

    private String machine(String end) {
        var last = LocalDate.parse(end);
        return new HeldMachines(jdbc)
                .machine("7X06", last.minusYears(5).plusDays(1), last, "C00448", "D-020");
    }

    private JsonNode asked(TestPeople person, String serial, String first, String last) {
        var answer = ask(person, serial, first, last);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer);
    }

    private HttpResponse<String> ask(TestPeople person, String serial, String first, String last) {
        return post(
                person,
                "/api/v1/machines/7X06/" + serial + "/individual-contracts",
                form(first, last));
    }

    private static Map<String, Object> form(String first, String last) {
        var form = new HashMap<String, Object>();
        form.put("firstDay", first);
        form.put("lastDay", last);
        form.put("level", "24X7");
        form.put("driveRetention", true);
        form.put("terms", "work on site on weekdays only");
        form.put("priceYen", 120000);
        form.put("reason", "used up to the end of support");
        return form;
    }

    private HttpResponse<String> decide(TestPeople person, String number, String act) {
        return post(person, LIST + "/" + number + "/" + act, Map.of("reason", "agreed by phone"));
    }

    private HttpResponse<String> post(TestPeople person, String path, Map<String, ?> body) {
        var asker = new Asker(port, person);
        return asker.send(
                asker.request(path)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private JsonNode coverage(String serial) {
        return new Asker(port).json("/api/v1/machines/7X06/" + serial + "/coverage");
    }

    private long mails(String number) {
        return jdbc.sql("SELECT count(*) FROM hoshu.mail WHERE once = ?")
                .param("contract:" + number)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> page(TestPeople person, String path, String language) {
        var asker = new Asker(port, person);
        return asker.send(asker.request(path).header("Accept-Language", language));
    }
}
