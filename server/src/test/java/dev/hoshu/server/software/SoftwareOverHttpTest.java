package dev.hoshu.server.software;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;
import dev.hoshu.server.attachment.SentFiles;
import dev.hoshu.server.audit.AuditChain;
import dev.hoshu.server.startdate.Multipart;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Support of software over HTTP on 22 November 2026: CAT-5. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=SoftwareOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class SoftwareOverHttpTest {

    private static final String RIGHTS = "/api/v1/software-rights";
    private static final String SUPPORTS = "/api/v1/software-supports";
    private static final String CASES = "/api/v1/software-cases";
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger SOFTWARE = new AtomicInteger();

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private AuditChain chain;

    @Test
    void withoutARightNothingIsRegisteredAndNoCaseTakenWithItEverythingIs() {
        var software = software();
        var serial = machine();
        long before = cases();
        refused(register(serial, software, "2026-12-31"), "There is no proof");
        refused(take(serial, software), "There is no proof");

        var right = presented(software, "2027-03-31");
        refused(register(serial, software, "2026-12-31"), "not accepted yet");
        assertThat(decide(TestPeople.CUSTOMER, right, true).statusCode()).isEqualTo(403);
        assertThat(decide(TestPeople.DESK, right, true).statusCode()).isEqualTo(200);
        assertThat(decide(TestPeople.DESK, right, false).statusCode()).isEqualTo(409);
        refused(register(serial, software, "2027-04-01"), "lasts to 2027-03-31");
        refused(take(serial, software), "is not registered for this machine");
        assertThat(cases()).as("what is refused is no case").isEqualTo(before);

        var registered = register(serial, software, "2027-03-31");
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        assertThat(Asker.read(registered).path("right").asString()).isEqualTo(right);
        assertThat(register(serial, software, "2026-12-31").statusCode()).isEqualTo(409);
        var taken = take(serial, software);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        var number = Asker.read(taken).path("number").asString();
        var one = new Asker(port).json("/api/v1/cases/" + number);
        assertThat(one.toString()).contains(right).contains(software);
        assertThat(chain.verify(null).faults()).isEmpty();
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE hoshu.software_support SET last_day = '2030-01-01'")
                                .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theOrdinaryDoorAsksForTheRightAndRefusesWithTheReason() {
        var software = software();
        var serial = machine();
        long before = cases();
        var faulty = call("/api/v1/cases", serial, Map.of("product", "", "version", "9"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("/software/product");
        refused(call("/api/v1/cases", serial, software(software)), "There is no proof");
        var preview = Asker.read(call("/api/v1/cases/preview", serial, software(software)));
        assertThat(preview.at("/software/taken").asBoolean()).isFalse();
        assertThat(preview.at("/software/findings/0/rule").asString()).isEqualTo("CAT-5");
        var right = entitled(serial, software, "2027-03-31");

        var taken = call("/api/v1/cases", serial, software(software));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        var one = Asker.read(taken);
        assertThat(one.at("/software/product").asString()).isEqualTo(software);
        assertThat(one.path("events").toString()).contains(right);
        var allowed = Asker.read(call("/api/v1/cases/preview", serial, software(software)));
        assertThat(allowed.at("/software/taken").asBoolean()).isTrue();
        assertThat(allowed.at("/software/right").asString()).isEqualTo(right);
        assertThat(cases()).isEqualTo(before + 1);
        assertThat(Asker.read(call("/api/v1/cases", serial, null)).path("software").isNull())
                .as("a case about the machine asks for no right")
                .isTrue();
    }

    @Test
    void aRightThatRanOutYesterdayTakesNoCaseAndOneThatEndsTodayDoes() {
        var over = software();
        var serial = machine();
        var right = presented(over, "2026-11-21");
        decide(TestPeople.DESK, right, true);
        refused(call("/api/v1/cases", serial, software(over)), "lasts to 2026-11-21");
        var today = software();
        entitled(serial, today, "2026-11-22");
        assertThat(call("/api/v1/cases", serial, software(today)).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "ja,この機器には,ソフトウェアの権利の終わり,登録すれば受け付けられます",
        "en,is not registered for this machine,Right to software support ends,Once it is registered"
    })
    void theFormSaysWhyAndTheTimelineShowsSupportAndTheRightsEnd(
            String language, String why, String end, String remedy) {
        var software = software();
        var serial = machine();
        var right = presented(software, "2027-03-31");
        decide(TestPeople.DESK, right, true);
        var customer = Browser.signedIn(port, "customer", SampleAccounts.PASSWORD);
        customer.speak(language);
        var form = customer.get("/cases/new?about=software&machine=7X06&serial=" + serial);
        assertThat(form.body())
                .contains("value=\"software\" aria-describedby=\"about-hint\" checked");
        var typed = new HashMap<String, String>();
        typed.put("customer", "C00448");
        typed.put("place", "東京都千代田区丸の内1-9-1");
        typed.put("machine", "7X06");
        typed.put("serial", serial);
        typed.put("about", "software");
        typed.put("product", software);
        typed.put("version", "9");
        typed.put("symptom", "it does not start");
        var refused = customer.send("/cases/new", "/cases", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(why).contains(remedy).contains("/rules/CAT-5");

        assertThat(register(serial, software, "2026-12-31").statusCode()).isEqualTo(201);
        var machine = customer.get("/machines/7X06/" + serial).body();
        assertThat(machine).contains(software + " 9").contains(right).contains(end);
        var taken = customer.send("/cases/new", "/cases", typed);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        assertThat(new Asker(port, TestPeople.VISITOR).get("/machines/7X06/" + serial).body())
                .as("whoever does not see whose it is")
                .doesNotContain(right);
    }

    @Test
    void sentTwiceWithOneKeyItCountsOnceAndSoDoesAFormPressedTwice() {
        var software = software();
        var serial = machine();
        entitled(serial, software, "2027-03-31");
        long before = cases();
        var body = new HashMap<>(callOf(serial));
        body.put("product", software);
        body.put("version", "9");
        var first = keyed("twice-" + software, CASES, body);
        var second = keyed("twice-" + software, CASES, body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(cases()).isEqualTo(before + 1);

        var customer = Browser.signedIn(port, "customer", SampleAccounts.PASSWORD);
        var page = customer.get("/software").body();
        var typed = new HashMap<String, String>();
        typed.put("once", key(page, "/software/supports"));
        typed.put("machineType", "7X06");
        typed.put("serialNumber", serial);
        typed.put("product", software);
        typed.put("version", "9");
        typed.put("firstDay", "2027-01-01");
        typed.put("lastDay", "2027-01-31");
        var pressed = customer.send("/software", "/software/supports", typed);
        assertThat(pressed.statusCode()).as(pressed.body()).isEqualTo(302);
        var again = customer.send("/software", "/software/supports", typed);
        assertThat(again.statusCode()).as("the second press leads to the same").isEqualTo(302);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(pressed.headers().firstValue("Location"));
    }

    private static String key(String page, String action) {
        int form = page.indexOf("action=\"" + action + "\"");
        assertThat(form).as("form " + action).isPositive();
        return page.substring(form).replaceFirst("(?s).*?name=\"once\" value=\"([^\"]+)\".*", "$1");
    }

    private static Map<String, String> software(String product) {
        return Map.of("product", product, "version", "9");
    }

    /** Support of the software is registered for the machine as long as the right lasts. */
    private String entitled(String serial, String software, String until) {
        var right = presented(software, until);
        decide(TestPeople.DESK, right, true);
        var end = until.compareTo("2026-12-31") < 0 ? until : "2026-12-31";
        assertThat(register(serial, software, end).statusCode()).isEqualTo(201);
        return right;
    }

    private HttpResponse<String> call(
            String path, String serial, @Nullable Map<String, String> software) {
        var body = new HashMap<String, Object>(callOf(serial));
        if (software != null) {
            body.put("software", software);
        }
        return post(TestPeople.CUSTOMER, path, body);
    }

    private static Map<String, String> callOf(String serial) {
        return Map.of(
                "customerName", "C00448",
                "place", "東京都千代田区丸の内1-9-1",
                "machineType", "7X06CTO1WW",
                "serialNumber", serial,
                "symptom", "it does not start");
    }

    private HttpResponse<String> keyed(String key, String path, Map<String, ?> body) {
        var asker = new Asker(port, TestPeople.CUSTOMER);
        return asker.send(
                asker.request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    @Test
    void aProofThatIsNotAcceptedIsNoRight() {
        var software = software();
        var right = presented(software, "2027-03-31");
        decide(TestPeople.MANAGER, right, false);
        refused(register(machine(), software, "2026-12-31"), "was not accepted");
    }

    @Test
    void aRightWithoutAPaperIsNotKept() {
        var answer =
                send(
                        TestPeople.CUSTOMER,
                        new Multipart()
                                .field("product", software())
                                .field("version", "9")
                                .field("until", "soon"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("proves the right").contains("until");
    }

    @Test
    void nobodySeesTheRightOfAnother() {
        var right = presented(software(), "2027-03-31");
        assertThat(new Asker(port, TestPeople.CUSTOMER).get(RIGHTS + "/" + right).statusCode())
                .isEqualTo(200);
        assertThat(new Asker(port, TestPeople.OTHER_DEALER).get(RIGHTS + "/" + right).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"ja,ソフトウェアサポート,証明の書類", "en,Software support,Papers that prove it"})
    void thePagesSpeakBothLanguages(String language, String title, String papers) {
        var right = presented(software(), "2027-03-31");
        var home = page(TestPeople.CUSTOMER, "/software", language);
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains(title).contains(right);
        var one = page(TestPeople.DESK, "/software/rights/" + right, language);
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body()).contains(papers).contains("proof.pdf").contains("/rules/CAT-5");
    }

    private static void refused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("CAT-5").contains(why);
    }

    private static String software() {
        return "RHEL-" + SOFTWARE.incrementAndGet();
    }

    private String machine() {
        return new HeldMachines(jdbc)
                .machine(
                        "7X06",
                        LocalDate.of(2023, 12, 10),
                        LocalDate.of(2026, 12, 9),
                        "C00448",
                        "D-020");
    }

    private String presented(String software, String until) {
        var answer =
                send(
                        TestPeople.CUSTOMER,
                        new Multipart()
                                .field("product", software)
                                .field("version", "9")
                                .field("until", until)
                                .file("document", "proof.pdf", SentFiles.pdf("a right")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer).path("number").asString();
    }

    private HttpResponse<String> send(TestPeople person, Multipart form) {
        var asker = new Asker(port, person);
        return asker.send(form.in(asker.request(RIGHTS)));
    }

    private HttpResponse<String> decide(TestPeople person, String right, boolean accepted) {
        return post(
                person,
                RIGHTS + "/" + right + "/decision",
                Map.of("accepted", accepted, "reason", "the contract was read"));
    }

    private HttpResponse<String> register(String serial, String software, String until) {
        return post(
                TestPeople.CUSTOMER,
                SUPPORTS,
                Map.of(
                        "machineType",
                        "7X06",
                        "serialNumber",
                        serial,
                        "product",
                        software,
                        "version",
                        "9",
                        "firstDay",
                        "2026-11-22",
                        "lastDay",
                        until));
    }

    private HttpResponse<String> take(String serial, String software) {
        var body = new HashMap<>(callOf(serial));
        body.putAll(software(software));
        return post(TestPeople.CUSTOMER, CASES, body);
    }

    private HttpResponse<String> post(TestPeople person, String path, Map<String, ?> body) {
        var asker = new Asker(port, person);
        return asker.send(
                asker.request(path)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private long cases() {
        return jdbc.sql("SELECT count(*) FROM hoshu.service_case").query(Long.class).single();
    }

    private HttpResponse<String> page(TestPeople person, String path, String language) {
        var asker = new Asker(port, person);
        return asker.send(asker.request(path).header("Accept-Language", language));
    }
}
