package dev.hoshu.server.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.audit.Secrets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The makers' look-up interfaces, sentence by sentence, asked as their public clients ask: the
 * forms of requests are theirs, and the bodies have the makers' members and no others.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoshu.today=2026-11-22",
            "hoshu.test=LookUpOverHttpTest",
            "hoshu.lookup.requests-a-minute=1000",
            "hoshu.lookup.failures-a-minute=100"
        })
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class LookUpOverHttpTest {

    private static final LocalDate START = LocalDate.of(2024, 4, 1);
    private static final LocalDate END = LocalDate.of(2027, 3, 31);
    private static final String NOT_FOUND =
            "{\"Serial\":\"%s\",\"ErrorCode\":100,\"ErrorMessage\":\"Warranty data is not found\"}";
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines held;
    private String one = "";
    private String other = "";

    @Autowired
    LookUpOverHttpTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.held = new HeldMachines(jdbc);
    }

    @BeforeEach
    void twoMachinesOfACustomer() {
        if (one.isEmpty()) {
            one = held.machine("7X06", START, END, "C00448", "D-020");
            other = held.machine("7X06", START, END, "C00448", "D-020");
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    GET  | /v2.5/warranty?Serial=ONE              | -                                 | -
                    GET  | /V2.5/Warranty?serial=ONE              | application/json                  | -
                    GET  | /v2.5/WARRANTY?SERIAL=ONE              | application/x-www-form-urlencoded | -
                    GET  | /v2.5/warranty/?Serial=ONE             | -                                 | -
                    POST | /v2.5/warranty                         | application/x-www-form-urlencoded | Serial=ONE
                    POST | /v2.5/warranty                         | application/x-www-form-urlencoded | sERIAL=ONE
                    POST | /v2.5/warranty                         | -                                 | Serial=ONE
                    POST | /v2.5/warranty?Serial=ONE              | application/x-www-form-urlencoded | -
                    POST | /v2.5/warranty?Serial=ONE              | -                                 | -
                    POST | /v2.5/warranty                         | application/json                  | {"Serial":"ONE"}
                    POST | /v2.5/warranty                         | application/json                  | {"serial":"ONE"}
                    GET  | /v2.5/warranty?Serial=ONE.7X06         | -                                 | -
                    """)
    void oneSerialIsAnsweredByAnObject(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String type,
            @org.jspecify.annotations.Nullable String body) {
        var answer = lenovo(TestPeople.CUSTOMER, method, path, type, body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .contains("application/json");
        var told = Asker.read(answer);
        assertThat(told.isObject()).isTrue();
        assertThat(told.path("Serial").asString()).startsWith(one);
        assertThat(told.path("InWarranty").asBoolean()).isTrue();
        assertThat(told.has("ErrorCode")).isFalse();
        assertThat(told.at("/Warranty/0/Start").asString()).isEqualTo("2024-04-01T00:00:00Z");
        assertThat(told.at("/Warranty/0/End").asString()).isEqualTo("2027-03-31T00:00:00Z");
        assertThat(told.at("/Warranty/0/Type").asString()).isEqualTo("BASE");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    GET  | /v2.5/warranty?Serial=ONE,NONE7X,TWO            | -                                 | -
                    GET  | /v2.5/warranty?Serial=ONE&Serial=NONE7X&serial=TWO | -                              | -
                    GET  | /v2.5/warranty?Serial=ONE&Serial=NONE7X&Serial=TWO | application/x-www-form-urlencoded | -
                    POST | /v2.5/warranty                                  | application/json                  | {"Serial": "ONE,NONE7X,TWO"}
                    POST | /v2.5/warranty?Serial=ONE,NONE7X,TWO            | application/x-www-form-urlencoded | -
                    POST | /v2.5/warranty                                  | application/x-www-form-urlencoded | Serial=ONE,NONE7X,TWO
                    POST | /v2.5/warranty                                  | application/x-www-form-urlencoded | Serial=ONE%2CNONE7X%2CTWO
                    POST | /v2.5/warranty                                  | application/x-www-form-urlencoded | Serial=ONE&Serial=NONE7X&Serial=TWO
                    POST | /v2.5/warranty                                  | application/json                  | {"Serial":"ONE,NONE7X,TWO"}
                    POST | /v2.5/warranty                                  | application/json                  | {"serial":["ONE","NONE7X","TWO"]}
                    """)
    void severalAreAnsweredByAListInTheOrderAsked(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String type,
            @org.jspecify.annotations.Nullable String body) {
        var told = Asker.read(lenovo(TestPeople.CUSTOMER, method, path, type, body));

        assertThat(told.isArray()).isTrue();
        assertThat(serials(told)).containsExactly(one, "NONE7X", other);
        assertThat(told.get(0).has("ErrorCode")).isFalse();
        assertThat(told.get(1).toString()).isEqualTo(NOT_FOUND.formatted("NONE7X"));
        assertThat(told.get(2).has("ErrorCode")).isFalse();
    }

    @Test
    void theBodyHasTheMembersOfTheInterface() {
        var told = Asker.read(get(TestPeople.CUSTOMER, "/v2.5/warranty?Serial=" + one));

        assertThat(names(told))
                .containsExactlyInAnyOrder(
                        "Serial",
                        "Product",
                        "InWarranty",
                        "Shipped",
                        "Country",
                        "UpgradeUrl",
                        "Warranty");
        assertThat(names(told.at("/Warranty/0")))
                .containsExactlyInAnyOrder("ID", "Name", "Description", "Type", "Start", "End");
        assertThat(told.path("Product").asString())
                .matches("SERVERS/[^/]+/[^/]+/7X06/7X06CTO1WW/" + one);
        assertThat(told.path("Shipped").asString()).isEqualTo("2024-04-01T00:00:00Z");
        assertThat(told.path("Country").asString()).isEqualTo("JP");
        assertThat(told.path("UpgradeUrl").asString()).endsWith("/machines/7X06/" + one);
    }

    @ParameterizedTest
    @CsvSource({"CUSTOMER,true", "DEALER,true", "OTHER_DEALER,false", "DESK,true"})
    void aTokenFindsWhatItsOwnerSees(TestPeople person, boolean found) {
        var told = Asker.read(get(person, "/v2.5/warranty?Serial=" + one));

        if (found) {
            assertThat(told.path("InWarranty").asBoolean()).isTrue();
        } else {
            assertThat(told.toString()).isEqualTo(NOT_FOUND.formatted(one));
        }
    }

    @Test
    void anAmbiguousSerialIsToldByItsTypeOrByWhoAsks() {
        var serial = held.machine("7X06", START, END, "C00448", "D-020");
        var second = held.machine("7D76", START, END.plusYears(1), "C00448", "D-020");
        renumber(second, serial, Programme.REFERENCE);

        assertThat(get(TestPeople.DESK, "/v2.5/warranty?Serial=" + serial).body())
                .isEqualTo(
                        "{\"Serial\":\"%s\",\"ErrorCode\":101,\"ErrorMessage\":\"There are multiple records found. Please specify SN.MT instead of SN\"}"
                                .formatted(serial));
        var told = Asker.read(get(TestPeople.DESK, "/v2.5/warranty?Serial=" + serial + ".7D76"));
        assertThat(told.path("Serial").asString()).isEqualTo(serial + ".7D76");
        assertThat(told.path("Product").asString()).contains("/7D76/");
        assertThat(told.at("/Warranty/0/End").asString()).startsWith("2028-03-31");
    }

    @Test
    void twoMakersThatNumberAlikeAreNeverTakenForOneAnother() {
        var serial = held.machine("7X06", START, END, "C00448", "D-020");
        var foreign = held.machine("7X06", START, END.plusYears(2), "K-1", "D-9");
        renumber(foreign, serial, otherProgramme());

        assertThat(
                        Asker.read(
                                        get(
                                                TestPeople.DESK,
                                                "/v2.5/warranty?Serial=" + serial + ".7X06"))
                                .path("ErrorCode")
                                .asInt())
                .isEqualTo(101);
        assertThat(
                        Asker.read(get(TestPeople.CUSTOMER, "/v2.5/warranty?Serial=" + serial))
                                .at("/Warranty/0/End")
                                .asString())
                .startsWith("2027-03-31");
        assertThat(dell(TestPeople.DESK, serial).get(0).path("duplicated").asBoolean()).isTrue();
    }

    @Test
    void aMachineWithoutAnyWarrantyHasNoEmptyList() {
        var bare = held.machine("7X06", START, END, "C00448", "D-020");
        jdbc.sql(
                        """
                        UPDATE hoshu.machine_coverage
                           SET document = '{"model":"CTO1WW","country":"JP","warranty":null,"entries":[]}'
                         WHERE serial_number = ?
                        """)
                .param(bare)
                .update();

        var told = Asker.read(get(TestPeople.CUSTOMER, "/v2.5/warranty?Serial=" + bare));

        assertThat(told.path("InWarranty").asBoolean(true)).isFalse();
        assertThat(told.has("Warranty")).isFalse();
        assertThat(told.has("ErrorCode")).isFalse();
    }

    @Test
    void aContractIsToldWithItsMachineAndAnUnknownOneIsEmpty() {
        var under = held.machine("7X06", START, END, "C00448", "D-020");
        jdbc.sql(
                        """
                        UPDATE hoshu.machine_coverage SET document = replace(document, '"entries":[]',
                            '"entries":[{"layer":"SERVICE","kind":"INDIVIDUAL_CONTRACT","level":"24X7_4H","premier":false,'
                            || '"driveRetention":false,"country":"JP","start":"2026-01-01","end":"2028-12-31","packSerial":"CT001"}]')
                         WHERE serial_number = ?
                        """)
                .param(under)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.coverage_entry (programme, machine_id, layer, kind, level, country, valid,
                                                          recorded, recorded_by, pack_serial)
                        SELECT programme, id, 'SERVICE', 'INDIVIDUAL_CONTRACT', '24X7_4H', 'JP',
                               daterange('2026-01-01', '2029-01-01'), tstzrange(clock_timestamp(), NULL), 'test', 'CT001'
                          FROM hoshu.machine WHERE serial_number = ?
                        """)
                .param(under)
                .update();

        var told = Asker.read(get(TestPeople.CUSTOMER, "/v2.5/warranty?Serial=" + under));
        assertThat(names(told.at("/Contract/0")))
                .containsExactlyInAnyOrder(
                        "Contract",
                        "Quantity",
                        "ItemNumber",
                        "ChargeCode",
                        "SLA",
                        "EntitlementCode",
                        "Status",
                        "Start",
                        "End");
        var contract = Asker.read(get(TestPeople.CUSTOMER, "/v2.5/Contract/CT001"));
        assertThat(names(contract))
                .containsExactlyInAnyOrder("ID", "Description", "Start", "End", "Products");
        assertThat(contract.at("/Products/0/Serial").asString()).isEqualTo(under);
        assertThat(contract.at("/Products/0/SLA").asString()).isEqualTo("24x7x4");
        assertThat(names(contract.at("/Products/0")))
                .containsExactlyInAnyOrder(
                        "Serial",
                        "MachineType",
                        "Name",
                        "Quantity",
                        "ItemNumber",
                        "ChargeCode",
                        "SLA",
                        "EntitlementCode",
                        "Status",
                        "Start",
                        "End");
        for (var unknown :
                List.of(
                        get(TestPeople.CUSTOMER, "/v2.5/contract/NONE"),
                        get(TestPeople.OTHER_DEALER, "/v2.5/contract/CT001"))) {
            assertThat(unknown.statusCode()).isEqualTo(200);
            assertThat(unknown.body()).isEqualTo("{}");
        }
    }

    @Test
    void aServiceAndWhatCanBeBoughtHaveTheirMembers() {
        var id =
                Asker.read(get(TestPeople.CUSTOMER, "/v2.5/warranty?Serial=" + one))
                        .at("/Warranty/0/ID")
                        .asString();
        var service = Asker.read(get(TestPeople.CUSTOMER, "/v2.5/warranty/" + id));
        assertThat(names(service))
                .containsExactlyInAnyOrder(
                        "ID", "Name", "Description", "Type", "Delivery", "Category", "Duration");
        assertThat(service.path("Duration").asString()).isEqualTo("3Y");

        var options = Asker.read(get(TestPeople.CUSTOMER, "/v2.5/warrantyoption/JP?Serial=" + one));
        assertThat(options.size()).isPositive();
        assertThat(names(options.get(0)))
                .containsExactlyInAnyOrder(
                        "ID",
                        "Name",
                        "Description",
                        "Type",
                        "Delivery",
                        "Category",
                        "Duration",
                        "Country");
        assertThat(get(TestPeople.CUSTOMER, "/v2.5/warrantyoption/us?serial=" + one).body())
                .isEqualTo("[]");
        assertThat(Asker.read(get(TestPeople.CUSTOMER, "/v2.5/WarrantyOption?Product=7X06")).size())
                .isPositive();
    }

    @Test
    void namesFollowTheLanguage() {
        var path = "/v2.5/warranty?Serial=" + one;
        var english = Asker.read(send(lenovo(TestPeople.CUSTOMER, path, "en-US,en;q=0.9")));
        var japanese = Asker.read(send(lenovo(TestPeople.CUSTOMER, path, "ja")));

        assertThat(english.at("/Warranty/0/Description").asString()).isEqualTo("Base warranty");
        assertThat(japanese.at("/Warranty/0/Description").asString()).isEqualTo("基本保証");
    }

    @ParameterizedTest
    @CsvSource({"-", "nonsense", "hoshu_test-nobody"})
    void whoeverHasNoTokenIsToldSoInTheMakersWords(String token) {
        for (var path :
                List.of(
                        "/v2.5/warranty?Serial=" + one,
                        "/v2.5/contract/1",
                        "/v2.5/warranty/1",
                        "/v2.5/warrantyoption")) {
            var request = HttpRequest.newBuilder(uri(path));
            if (!token.equals("-")) {
                request.header("ClientID", token);
            }
            var answer = send(request);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .isEqualTo("{\"Message\":\"Authorization has been denied for this request.\"}");
        }
    }

    @Test
    void aTokenForReadingAloneLooksNothingUp() {
        assertThat(
                        send(HttpRequest.newBuilder(uri("/v2.5/warranty?Serial=" + one))
                                        .header("ClientID", token(TestPeople.DESK, "read")))
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoeverAsksTooOftenIsToldWhenToComeBack() {
        var token = token(TestPeople.DESK, "lookup");
        HttpResponse<String> last = null;
        for (int i = 0; i <= 1000; i++) {
            last =
                    send(
                            HttpRequest.newBuilder(uri("/v2.5/warranty/BASE-NBD-3Y"))
                                    .header("ClientID", token));
            if (i == 0) {
                assertThat(last.headers().firstValue("x-ratelimit-limit")).contains("1000");
                assertThat(last.headers().firstValue("x-ratelimit-remaining")).contains("999");
            }
        }
        var refused = Objects.requireNonNull(last);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("x-ratelimit-remaining")).contains("0");
        assertThat(refused.headers().firstValueAsLong("retry-after").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.headers().firstValueAsLong("x-ratelimit-reset").orElseThrow())
                .isBetween(1L, 60L);
    }

    @Test
    void dellsClientsGetATokenAndAlwaysAList() {
        var told = dell(TestPeople.CUSTOMER, one + ",NOSUCH1");

        assertThat(told.isArray()).isTrue();
        assertThat(names(told.get(0)))
                .containsExactlyInAnyOrder(
                        "id",
                        "serviceTag",
                        "orderBuid",
                        "shipDate",
                        "productCode",
                        "localChannel",
                        "productId",
                        "productLineDescription",
                        "productFamily",
                        "systemDescription",
                        "productLobDescription",
                        "countryCode",
                        "duplicated",
                        "invalid",
                        "entitlements");
        assertThat(names(told.at("/0/entitlements/0")))
                .containsExactlyInAnyOrder(
                        "itemNumber",
                        "startDate",
                        "endDate",
                        "entitlementType",
                        "serviceLevelCode",
                        "serviceLevelDescription",
                        "serviceLevelGroup");
        assertThat(told.at("/0/entitlements/0/endDate").asString())
                .isEqualTo("2027-03-31T23:59:59.999Z");
        assertThat(told.at("/0/entitlements/0/entitlementType").asString()).isEqualTo("INITIAL");
        assertThat(told.get(1).toString())
                .isEqualTo(
                        "{\"id\":null,\"serviceTag\":\"NOSUCH1\",\"orderBuid\":null,\"shipDate\":null,\"productCode\":null,\"localChannel\":null,\"productId\":null,\"productLineDescription\":null,\"productFamily\":null,\"systemDescription\":null,\"productLobDescription\":null,\"countryCode\":null,\"duplicated\":false,\"invalid\":true,\"entitlements\":[]}");
        assertThat(dell(TestPeople.OTHER_DEALER, one).at("/0/invalid").asBoolean()).isTrue();
    }

    @Test
    void dellsRefusalsAreInItsOwnWords() {
        var path = "/PROD/sbil/eapi/v5/asset-entitlements?servicetags=XXXX";
        for (var header : List.of("", "Bearer nonsense", "Bearer " + TestPeople.DESK.token())) {
            var request = HttpRequest.newBuilder(uri(path));
            if (!header.isEmpty()) {
                request.header("Authorization", header);
            }
            var answer = send(request);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"Fault\":{\"faultcode\":\"401\",\"faultstring\":\"Invalid Authentication\",\"faultactor\":\"%s\"}}"
                                    .formatted(uri(path)));
        }
        var wrong =
                post(
                        "/auth/oauth/v2/token",
                        FORM,
                        "grant_type=client_credentials&client_id=client-1&client_secret=x");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body())
                .isEqualTo(
                        "{\"error\":\"invalid_client\",\"error_description\":\"The given client"
                                + " credentials were not valid\"}");
    }

    /** From another address than the other tests, which go on meanwhile. */
    @Test
    void whereTooManyTokensWereNoneNoneOfThatAddressIsLookedAtForAWhile() throws Exception {
        var secret = token(TestPeople.DESK, "lookup");
        try (var client =
                HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.9")).build()) {
            for (int i = 0; i < 100; i++) {
                assertThat(asked(client, "nonsense" + i).statusCode()).isEqualTo(401);
            }
            var closed = asked(client, secret);
            assertThat(closed.statusCode()).isEqualTo(429);
            assertThat(closed.headers().firstValueAsLong("retry-after").orElse(0))
                    .isBetween(1L, 60L);
            var exchange =
                    client.send(
                            HttpRequest.newBuilder(at("/auth/oauth/v2/token"))
                                    .header("Content-Type", FORM)
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "grant_type=client_credentials&client_id=a&client_secret=b"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(exchange.statusCode()).isEqualTo(429);
            assertThat(exchange.body()).contains("temporarily_unavailable");
            var assets =
                    client.send(
                            HttpRequest.newBuilder(
                                            at(
                                                    "/PROD/sbil/eapi/v5/asset-entitlements?servicetags=X"))
                                    .header("Authorization", "Bearer x")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(assets.statusCode()).isEqualTo(429);
            assertThat(assets.body()).contains("Fault");
        }
        assertThat(get(TestPeople.DESK, "/v2.5/warranty?Serial=" + one).statusCode())
                .as("from elsewhere")
                .isEqualTo(200);
    }

    private HttpResponse<String> asked(HttpClient client, String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at("/v2.5/warranty?Serial=" + one))
                        .header("ClientID", token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Test
    void idAndSecretMayComeAsBasicAndARevokedTokenEndsWhatWasExchangedForIt() {
        var secret = token(TestPeople.DESK, "lookup");
        var pair = clientId(secret) + ":" + secret;
        var exchanged =
                send(
                        HttpRequest.newBuilder(uri("/auth/oauth/v2/token"))
                                .header("Content-Type", FORM)
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                pair.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=client_credentials")));
        var told = Asker.read(exchanged);
        assertThat(names(told))
                .containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "scope");
        assertThat(told.path("expires_in").asInt()).isEqualTo(3600);
        var access = told.path("access_token").asString();
        assertThat(
                        jdbc.sql("SELECT count(*) FROM hoshu.lookup_access WHERE token_sha256 = ?")
                                .param(Secrets.sha256(access))
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(assets(access, one).statusCode()).isEqualTo(200);

        jdbc.sql("UPDATE hoshu.api_token SET revoked_at = clock_timestamp() WHERE token_sha256 = ?")
                .param(Secrets.sha256(secret))
                .update();

        assertThat(assets(access, one).statusCode()).isEqualTo(401);
    }

    @Test
    void everyLookUpLeavesWhoAskedForWhat() {
        var mine = held.machine("7X06", START, END, "C00448", "D-020");
        get(TestPeople.CUSTOMER, "/v2.5/warranty?Serial=" + mine + ",NONE9X");

        var path = "/api/v1/lookups?serial=" + mine;
        var own = new Asker(port, TestPeople.CUSTOMER).json(path).path("lookups");
        assertThat(own.size()).isEqualTo(1);
        assertThat(own.at("/0/who").asString()).isEqualTo("test-customer");
        assertThat(own.at("/0/maker").asString()).isEqualTo("LENOVO");
        assertThat(own.at("/0/asked").toString())
                .isEqualTo(
                        "[{\"serial\":\"%s\",\"outcome\":\"FOUND\"},{\"serial\":\"NONE9X\",\"outcome\":\"NOT_FOUND\"}]"
                                .formatted(mine));
        assertThat(new Asker(port, TestPeople.DESK).json(path).path("lookups").size()).isZero();
        assertThat(new Asker(port, TestPeople.ADMINISTRATOR).json(path).path("lookups").size())
                .isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM hoshu.audit_entry WHERE act ="
                                            + " 'machine.looked-up' AND after LIKE '%' || ? || '%'")
                                .param(mine)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(new Asker(port, TestPeople.ADMINISTRATOR).get("/lookups?serial=" + mine).body())
                .contains(mine, "test-customer", "not found");
    }

    @Test
    void aHundredAreAnsweredAndMoreAreNot() {
        var hundred =
                IntStream.range(0, 99).mapToObj(i -> "NONE" + i).collect(Collectors.joining(","));
        assertThat(
                        Asker.read(
                                        get(
                                                TestPeople.DESK,
                                                "/v2.5/warranty?Serial=" + hundred + "," + one))
                                .size())
                .isEqualTo(100);
        for (var path : List.of("?Serial=" + hundred + ",A1111,A2222", "?Serial=", "")) {
            assertThat(get(TestPeople.DESK, "/v2.5/warranty" + path).statusCode()).isEqualTo(400);
        }
    }

    private JsonNode dell(TestPeople person, String tags) {
        var secret = token(person, "lookup");
        var exchanged =
                post(
                        "/auth/oauth/v2/token",
                        FORM,
                        "client_id=%s&client_secret=%s&grant_type=client_credentials"
                                .formatted(
                                        clientId(secret),
                                        URLEncoder.encode(secret, StandardCharsets.UTF_8)));
        return Asker.read(assets(Asker.read(exchanged).path("access_token").asString(), tags));
    }

    private HttpResponse<String> assets(String access, String tags) {
        return send(
                HttpRequest.newBuilder(
                                uri(
                                        "/PROD/sbil/eapi/v5/asset-entitlements?servicetags="
                                                + tags
                                                + "&Method=GET"))
                        .header("Accept", "Application/json")
                        .header("Authorization", "Bearer " + access));
    }

    private String token(TestPeople person, String scope) {
        var token = "hoshu_" + Secrets.random();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.api_token (account_id, name, token_sha256, scopes, expires_at)
                        SELECT id, 'a tool', ?, ARRAY[?], clock_timestamp() + interval '1 day'
                          FROM hoshu.account WHERE login = ?
                        """)
                .params(Secrets.sha256(token), scope, person.login())
                .update();
        return token;
    }

    private String clientId(String secret) {
        return "client-"
                + jdbc.sql("SELECT id FROM hoshu.api_token WHERE token_sha256 = ?")
                        .param(Secrets.sha256(secret))
                        .query(Long.class)
                        .single();
    }

    private String otherProgramme() {
        return jdbc.sql("SELECT code FROM hoshu.programme WHERE code <> ? LIMIT 1")
                .param(Programme.REFERENCE)
                .query(String.class)
                .single();
    }

    private void renumber(String serial, String to, String programme) {
        jdbc.sql(
                        "UPDATE hoshu.machine SET serial_number = ?, programme = ? WHERE"
                                + " serial_number = ?")
                .params(to, programme, serial)
                .update();
    }

    private HttpResponse<String> get(TestPeople person, String path) {
        return send(lenovo(person, path, "en"));
    }

    private HttpRequest.Builder lenovo(TestPeople person, String path, String language) {
        return HttpRequest.newBuilder(uri(path))
                .header("ClientID", person.token())
                .header("Accept-Language", language);
    }

    private HttpResponse<String> lenovo(
            TestPeople person,
            String method,
            String path,
            @org.jspecify.annotations.Nullable String type,
            @org.jspecify.annotations.Nullable String body) {
        var request = lenovo(person, filled(path), "en");
        if (type != null) {
            request.header("Content-Type", type);
        }
        return send(
                request.method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(filled(body))));
    }

    private String filled(String text) {
        // NONE has ONE in it.
        return text.replace("NONE7X", "#")
                .replace("ONE", one)
                .replace("TWO", other)
                .replace("#", "NONE7X");
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return new Asker(port, TestPeople.VISITOR).send(request);
    }

    private static List<String> serials(JsonNode list) {
        var serials = new ArrayList<String>();
        list.forEach(one -> serials.add(one.path("Serial").asString()));
        return serials;
    }

    private static java.util.Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }
}
