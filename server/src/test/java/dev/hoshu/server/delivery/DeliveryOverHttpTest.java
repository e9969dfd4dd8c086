package dev.hoshu.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.registration.PackSerial;
import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** From an accepted order to packs, letters and mails, on a sample of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoshu.test=DeliveryOverHttpTest",
            "hoshu.today=2026-11-22",
            "hoshu.address=https://hoshu.example.jp"
        })
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class DeliveryOverHttpTest {

    private static final String PROGRAMME = "lenovo-services-jp";
    private static final int MOST_LINES = 3;
    private static final List<String> AVAILABLE = new ArrayList<>();

    @LocalServerPort private int port;
    @Autowired private @Nullable JdbcClient jdbc;
    @Autowired private @Nullable Packs packs;

    private Asker as(TestPeople person) {
        return new Asker(port, person);
    }

    private JdbcClient jdbc() {
        return Objects.requireNonNull(jdbc);
    }

    private Packs packs() {
        return Objects.requireNonNull(packs);
    }

    @Test
    void eachLineGetsOnePackAndOneMailBringsTheLetters() {
        var order = order(TestPeople.CUSTOMER, 2, "taro@example.jp");
        var delivered = deliver(order);
        assertThat(delivered.statusCode()).isEqualTo(200);
        var answer = Asker.read(delivered);
        assertThat(answer.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(answer.path("packs")).hasSize(2);
        assertThat(answer.path("due")).isEmpty();
        for (var pack : answer.path("packs")) {
            assertThat(PackSerial.parse(pack.path("packSerial").asString()))
                    .isInstanceOf(PackSerial.Typed.Read.class);
            assertThat(pack.path("issuedOn").asString()).isEqualTo("2026-11-22");
            assertThat(pack.path("letters")).hasSize(1);
            assertThat(pack.path("letters").path(0).path("to").asString())
                    .isEqualTo("taro@example.jp");
        }
        assertThat(mails(order)).isEqualTo(1);
        assertThat(
                        jdbc().sql(
                                        """
                                        SELECT count(*) FROM hoshu.mail m JOIN hoshu.mail_attachment a ON a.mail_id = m.id
                                         WHERE m.once LIKE ?
                                        """)
                                .param("delivery:" + order + ":%")
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
        assertThat(audited("pack.issued", answer)).isEqualTo(2);
    }

    @Test
    void deliveredAgainItAnswersTheSamePacksAndMailsNothing() {
        var order = order(TestPeople.CUSTOMER, 1, "taro@example.jp");
        var first = Asker.read(deliver(order)).path("packs");
        var second = Asker.read(deliver(order)).path("packs");
        assertThat(second).isEqualTo(first);
        assertThat(mails(order)).isEqualTo(1);
    }

    @Test
    void sixteenWhoDeliverAtOnceMakeOnePackALine() throws Exception {
        var order = order(TestPeople.CUSTOMER, 3, "taro@example.jp");
        var begin = new CountDownLatch(1);
        var serials = new HashSet<List<String>>();
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 16)
                            .mapToObj(n -> clerks.submit(clerk(order, begin)))
                            .toList();
            begin.countDown();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                serials.add(serials(Asker.read(answer.get())));
            }
        }
        assertThat(serials).hasSize(1);
        assertThat(serials.iterator().next()).hasSize(3).doesNotHaveDuplicates();
        assertThat(
                        jdbc().sql("SELECT count(*) FROM hoshu.pack WHERE order_number = ?")
                                .param(order)
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
        assertThat(mails(order)).isEqualTo(1);
    }

    private Callable<HttpResponse<String>> clerk(String order, CountDownLatch begin) {
        return () -> {
            begin.await();
            return deliver(order);
        };
    }

    @Test
    void aLineThatIsGrantedLaterGetsItsPackThenAndNoOtherLineAnother() throws Exception {
        var order = placed(List.of(available().getFirst(), consulting()), "taro@example.jp");
        var first = Asker.read(deliver(order));
        assertThat(first.path("state").asString()).isEqualTo("PARTLY_DELIVERED");
        assertThat(first.path("packs")).hasSize(1);
        assertThat(first.path("held").path(0).path("line").asInt()).isEqualTo(2);
        assertThat(first.path("held").path(0).path("state").asString()).isEqualTo("WAITING");
        assertThat(Asker.read(deliver(order)).path("packs")).hasSize(1);

        decide(order, "grant", "{\"reason\":\"ok\",\"until\":\"2026-12-31\"%s}");
        var then = Asker.read(deliver(order));
        assertThat(then.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(then.path("packs")).hasSize(2);
        assertThat(then.path("packs").path(0)).isEqualTo(first.path("packs").path(0));
        assertThat(mails(order)).isEqualTo(2);

        var all = file("/orders/" + order + "/letters.pdf", TestPeople.CUSTOMER);
        try (var pdf = Loader.loadPDF(all.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void whatTheSalesDeskRefusedIsNotDelivered() {
        var order = placed(List.of(consulting()), "taro@example.jp");
        for (var _ : List.of("waiting", "refused")) {
            var answer = deliver(order);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Asker.read(answer).path("type").asString())
                    .isEqualTo("urn:hoshu:problem:nothing-to-deliver");
            if (approval(order).path("state").asString().equals("OPEN")) {
                decide(order, "refusal", "{\"reason\":\"no\"}");
            }
        }
    }

    private JsonNode approval(String order) {
        for (var asked :
                as(TestPeople.MANAGER).json("/api/v1/approvals?limit=200").path("approvals")) {
            if (asked.path("order").asString().equals(order)) {
                return asked;
            }
        }
        throw new AssertionError(order);
    }

    /** Where an amount is open a grant names it. */
    private void decide(String order, String act, String body) {
        var asked = approval(order);
        var line = asked.path("line");
        var amounts = new StringBuilder();
        if (line.path("priceYen").isNull()) {
            amounts.append(",\"priceYen\":100000");
        }
        if (line.path("feeDue").asBoolean() && line.path("feeYen").isNull()) {
            amounts.append(",\"reinstatementFeeYen\":1000");
        }
        var manager = as(TestPeople.MANAGER);
        var decided =
                manager.send(
                        manager.request(
                                        "/api/v1/approvals/"
                                                + asked.path("id").asLong()
                                                + "/"
                                                + act)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.formatted(amounts))));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
    }

    @Test
    void aLetterIsSentAgainWithoutAnotherPack() {
        var order = order(TestPeople.CUSTOMER, 1, "taro@example.jp");
        var serial = serials(Asker.read(deliver(order))).getFirst();
        var again = resend(serial, 1);
        assertThat(again.statusCode()).isEqualTo(200);
        var pack = Asker.read(again).path("packs").path(0);
        assertThat(pack.path("packSerial").asString()).isEqualTo(serial);
        assertThat(pack.path("letters")).hasSize(2);

        var pressedTwice = resend(serial, 1);
        assertThat(pressedTwice.statusCode()).isEqualTo(409);
        assertThat(Asker.read(pressedTwice).path("times").asInt()).isEqualTo(2);
        assertThat(resend(serial, 2).statusCode()).isEqualTo(200);
        assertThat(
                        jdbc().sql("SELECT count(*) FROM hoshu.mail WHERE once LIKE ?")
                                .param("pack-letter:%:" + serial)
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
        assertThat(
                        jdbc().sql(
                                        """
                                        SELECT count(*) FROM hoshu.audit_entry
                                         WHERE act = 'letter.resent' AND subject = ? AND who = 'test-desk'
                                        """)
                                .param("pack " + serial)
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void anOrderWithoutAMailAddressIsDeliveredOnPaper() {
        var order = order(TestPeople.CUSTOMER, 1, null);
        var answer = Asker.read(deliver(order));
        var pack = answer.path("packs").path(0);
        assertThat(pack.path("letters").path(0).path("to").isNull()).isTrue();
        assertThat(mails(order)).isZero();
        var again = resend(pack.path("packSerial").asString(), 1);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Asker.read(again).path("type").asString())
                .isEqualTo("urn:hoshu:problem:no-mail-address");
    }

    @Test
    void aLetterHoldsWhatIsNeededToRegister() throws Exception {
        var order = order(TestPeople.CUSTOMER, 1, "taro@example.jp");
        var serial = serials(Asker.read(deliver(order))).getFirst();
        var code = code(order, TestPeople.CUSTOMER);
        for (var person : List.of(TestPeople.CUSTOMER, TestPeople.DEALER, TestPeople.DESK)) {
            var letter = letter(serial, person);
            assertThat(letter.statusCode()).as("%s", person).isEqualTo(200);
            assertThat(letter.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(letter.headers().firstValue("Cache-Control")).hasValue("no-store");
            try (var pdf = Loader.loadPDF(letter.body())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                        .contains(new PackSerial(serial).printed(), code, order)
                        .contains("https://hoshu.example.jp/register?pack=" + serial)
                        .contains("invented");
            }
        }
        assertThat(packs().claim(PROGRAMME, new PackSerial(serial), code)).isPresent();
        assertThat(packs().claim(PROGRAMME, new PackSerial(serial), "0000-0000-0000-0000"))
                .isEmpty();
        assertThat(packs().claim("kakuu-services-jp", new PackSerial(serial), code)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"OTHER_DEALER", "VISITOR", "ADMINISTRATOR"})
    void nobodyElseSeesALetterOrACode(TestPeople person) throws Exception {
        var order = order(TestPeople.CUSTOMER, 1, "taro@example.jp");
        var serial = serials(Asker.read(deliver(order))).getFirst();
        int stranger = person == TestPeople.OTHER_DEALER ? 404 : 403;
        assertThat(letter(serial, person).statusCode())
                .isEqualTo(person == TestPeople.VISITOR ? 302 : stranger);
        assertThat(as(person).get("/api/v1/orders/" + order + "/delivery").statusCode())
                .isEqualTo(person == TestPeople.VISITOR ? 401 : stranger);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"CUSTOMER", "DEALER", "OTHER_DEALER"})
    void aBuyerDeliversNothing(TestPeople person) {
        var order = order(TestPeople.CUSTOMER, 1, "taro@example.jp");
        var asker = as(person);
        assertThat(
                        asker.send(
                                        asker.request("/api/v1/orders/" + order + "/delivery")
                                                .POST(BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCopyOfTheDatabaseHasNoClaimCode() {
        var order = order(TestPeople.CUSTOMER, 1, "taro@example.jp");
        assertThat(deliver(order).statusCode()).isEqualTo(200);
        var code = code(order, TestPeople.CUSTOMER);
        assertThat(code).hasSize(19);
        var tables =
                jdbc().sql(
                                """
                                SELECT table_name FROM information_schema.tables
                                 WHERE table_schema = 'hoshu' AND table_name <> 'town'
                                """)
                        .query(String.class)
                        .list();
        assertThat(tables).contains("pack", "mail", "mail_attachment", "audit_entry");
        for (var table : tables) {
            for (var form : List.of(code, code.replace("-", ""))) {
                var hex = HexFormat.of().formatHex(form.getBytes(StandardCharsets.US_ASCII));
                assertThat(
                                jdbc().sql(
                                                "SELECT count(*) FROM hoshu.\"%s\" t WHERE strpos(t::text, ?) > 0 OR strpos(t::text, ?) > 0"
                                                        .formatted(table))
                                        .params(form, hex)
                                        .query(Integer.class)
                                        .single())
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void thePageShowsWhatWasDeliveredAndHowToGetIt() {
        var order = order(TestPeople.CUSTOMER, 1, "taro@example.jp");
        var before = as(TestPeople.DESK).get("/orders/" + order + "/delivery").body();
        assertThat(before).contains("Nothing is delivered yet.", "Deliver 1 pack<");
        assertThat(as(TestPeople.CUSTOMER).get("/orders/" + order + "/delivery").body())
                .contains("Nothing is delivered yet.")
                .doesNotContain("<button class=\"is-main\">Deliver");
        var serial = serials(Asker.read(deliver(order))).getFirst();
        assertThat(as(TestPeople.CUSTOMER).get("/orders/" + order + "/delivery").body())
                .contains(new PackSerial(serial).printed(), "/packs/" + serial + "/letter.pdf")
                .contains("taro@example.jp")
                .doesNotContain("Send again")
                .doesNotContain(code(order, TestPeople.CUSTOMER));
        assertThat(as(TestPeople.DESK).get("/orders/" + order + "/delivery").body())
                .contains("Send again");
    }

    private String code(String order, TestPeople person) {
        return as(person)
                .json("/api/v1/orders/" + order + "/delivery")
                .path("packs")
                .path(0)
                .path("claimCode")
                .asString();
    }

    private HttpResponse<byte[]> letter(String serial, TestPeople person)
            throws IOException, InterruptedException {
        return file("/packs/" + serial + "/letter.pdf", person);
    }

    private HttpResponse<byte[]> file(String path, TestPeople person)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        as(person).request(path).header("Accept-Language", "en").build(),
                        BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> deliver(String order) {
        var desk = as(TestPeople.DESK);
        return desk.send(
                desk.request("/api/v1/orders/" + order + "/delivery")
                        .POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> resend(String serial, int times) {
        var desk = as(TestPeople.DESK);
        return desk.send(
                desk.request("/api/v1/packs/" + serial + "/letters")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"times\":" + times + "}")));
    }

    private static List<String> serials(JsonNode answer) {
        var serials = new ArrayList<String>();
        answer.path("packs").forEach(pack -> serials.add(pack.path("packSerial").asString()));
        return serials;
    }

    private int mails(String order) {
        return jdbc().sql("SELECT count(*) FROM hoshu.mail WHERE once LIKE ?")
                .param("delivery:" + order + ":%")
                .query(Integer.class)
                .single();
    }

    private int audited(String act, JsonNode answer) {
        int count = 0;
        for (var serial : serials(answer)) {
            count +=
                    jdbc().sql(
                                    "SELECT count(*) FROM hoshu.audit_entry WHERE act = ? AND"
                                            + " subject = ?")
                            .params(act, "pack " + serial)
                            .query(Integer.class)
                            .single();
        }
        return count;
    }

    /** A pack is found by its serial number by those who see its order, registered or not. */
    @Test
    void aPackIsFoundAndItsUseToldToThoseWhoMaySee() {
        var order = order(TestPeople.CUSTOMER, 1, null);
        var pack = Asker.read(deliver(order)).path("packs").path(0);
        var serial = pack.path("packSerial").asString();
        assertThat(pack.path("registration").isNull() || pack.path("registration").isMissingNode())
                .isTrue();
        for (var person : List.of(TestPeople.CUSTOMER, TestPeople.DESK)) {
            var found = as(person).json("/api/v1/search?q=" + pack.path("printed").asString());
            assertThat(found.path("packs").path(0).path("packSerial").asString())
                    .as(person.name())
                    .isEqualTo(serial);
            assertThat(found.path("packs").path(0).path("order").asString()).isEqualTo(order);
        }
        for (var person : List.of(TestPeople.OTHER_DEALER, TestPeople.VISITOR)) {
            assertThat(as(person).json("/api/v1/search?q=" + serial).path("packs"))
                    .as(person.name())
                    .isEmpty();
        }
        assertThat(
                        as(TestPeople.CUSTOMER)
                                .get("/find?q=" + serial)
                                .headers()
                                .firstValue("Location"))
                .hasValueSatisfying(
                        l -> assertThat(l).endsWith("/orders/" + order + "/delivery#" + serial));
        assertThat(as(TestPeople.CUSTOMER).get("/orders/" + order).body())
                .contains(pack.path("printed").asString() + ", not registered yet");
        assertThat(as(TestPeople.CUSTOMER).get("/orders/" + order + "/delivery").body())
                .contains("not registered yet");

        var code = as(TestPeople.CUSTOMER).json("/api/v1/orders/" + order + "/delivery");
        register(serial, code.path("packs").path(0));
        var after =
                as(TestPeople.CUSTOMER)
                        .json("/api/v1/orders/" + order + "/delivery")
                        .path("packs")
                        .path(0)
                        .path("registration");
        assertThat(after.path("on").asString()).isEqualTo("2026-11-22");
        assertThat(after.path("serialNumber").asString())
                .isEqualTo(pack.path("serialNumber").asString());
        assertThat(as(TestPeople.CUSTOMER).get("/orders/" + order).body())
                .contains("registered on 22 November 2026, on ");
        assertThat(as(TestPeople.CUSTOMER).get("/orders/" + order + "/delivery").body())
                .contains("/registrations/" + after.path("number").asString());
        // Sold on: the order is still the customer's to see, the machine no longer.
        jdbc().sql("UPDATE hoshu.machine SET customer = 'C00001' WHERE serial_number = ?")
                .param(pack.path("serialNumber").asString())
                .update();
        try {
            var unseen = as(TestPeople.CUSTOMER).get("/api/v1/orders/" + order + "/delivery");
            var told = Asker.read(unseen).path("packs").path(0).path("registration");
            assertThat(told.path("on").asString()).isEqualTo("2026-11-22");
            assertThat(told.path("serialNumber").isString()).isFalse();
            assertThat(told.path("number").isString()).isFalse();
        } finally {
            jdbc().sql("UPDATE hoshu.machine SET customer = 'C00448' WHERE serial_number = ?")
                    .param(pack.path("serialNumber").asString())
                    .update();
        }
    }

    private void register(String serial, tools.jackson.databind.JsonNode pack) {
        var asker = as(TestPeople.DESK);
        var answer =
                asker.send(
                        asker.request("/api/v1/registrations")
                                .header("Content-Type", "application/json")
                                .POST(
                                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                                "{\"packSerial\":\"%s\",\"claimCode\":\"%s\",\"machineNumber\":\"%s\",\"serialNumber\":\"%s\"}"
                                                        .formatted(
                                                                serial,
                                                                pack.path("claimCode").asString(),
                                                                pack.path("machineNumber")
                                                                        .asString(),
                                                                pack.path("serialNumber")
                                                                        .asString()))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** Services that can be had without the sales desk, for three machines of the customer. */
    private List<String> available() {
        if (!AVAILABLE.isEmpty()) {
            return AVAILABLE;
        }
        for (var machine : machines()) {
            if (AVAILABLE.size() < MOST_LINES) {
                available(machine).ifPresent(AVAILABLE::add);
            }
        }
        return AVAILABLE;
    }

    private List<Machine> machines() {
        return jdbc().sql(
                        """
                        SELECT machine_type, serial_number FROM hoshu.machine
                         WHERE programme = ? AND customer = 'C00448' ORDER BY machine_type, serial_number
                        """)
                .param(PROGRAMME)
                .query((row, n) -> new Machine(row.getString(1), row.getString(2)))
                .list();
    }

    private record Machine(String type, String serial) {}

    private Optional<String> available(Machine machine) {
        for (var offer : offers(machine)) {
            if (offer.path("outcome").asString().equals("AVAILABLE")
                    && offer.path("occupied").isNull()
                    && !offer.path("reinstatementFee").asBoolean()
                    && offer.path("offering").path("priceYen").isNumber()) {
                return Optional.of(wanted(machine, offer));
            }
        }
        return Optional.empty();
    }

    /** A service that only the sales desk can grant. */
    private String consulting() {
        for (var machine : machines()) {
            for (var offer : offers(machine)) {
                if (offer.path("outcome").asString().equals("CONSULT")
                        && offer.path("occupied").isNull()) {
                    return wanted(machine, offer);
                }
            }
        }
        throw new AssertionError("Nothing of the sample is to be consulted.");
    }

    private JsonNode offers(Machine machine) {
        return as(TestPeople.CUSTOMER)
                .json("/api/v1/machines/%s/%s/offers".formatted(machine.type(), machine.serial()))
                .path("offers");
    }

    private static String wanted(Machine machine, JsonNode offer) {
        return "{\"machineNumber\":\"%s\",\"serialNumber\":\"%s\",\"partNumber\":\"%s\"}"
                .formatted(
                        machine.type(),
                        machine.serial(),
                        offer.path("offering").path("partNumber").asString());
    }

    private String order(TestPeople buyer, int lines, @Nullable String email) {
        return placed(buyer, available().subList(0, lines), email);
    }

    private String placed(List<String> wanted, String email) {
        return placed(TestPeople.CUSTOMER, wanted, email);
    }

    private String placed(TestPeople buyer, List<String> wanted, @Nullable String email) {
        var asker = as(buyer);
        var placed =
                asker.send(
                        asker.request("/api/v1/orders")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                {"lines": [%s], "delivery": {"addressee": "架空 太郎", "company": "架空商事",
                                                 "postalCode": "100-0005", "address": "東京都千代田区丸の内1-1-1", "email": %s}}
                                                """
                                                        .formatted(
                                                                String.join(",", wanted),
                                                                email == null
                                                                        ? "null"
                                                                        : "\"" + email + "\"")
                                                        .strip())));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        return Asker.read(placed).path("number").asString();
    }
}
