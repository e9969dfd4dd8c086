package dev.hoshu.server.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetRow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Rules that no single decision carries out: they hold for everything that the server tells. */
@OverHttp
class PromisesOverHttpTest {

    @LocalServerPort private int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ID-4 type and serial number                 | /api/v1/machines/7X06/J35J5RYC/coverage       | 200
                    ID-4 the whole number and serial number     | /api/v1/machines/7X06CTO1WW/J35J5RYC/coverage | 200
                    ID-4 the serial number with another type    | /api/v1/machines/7X05/J35J5RYC/coverage       | 404
                    ID-4 the type with another serial number    | /api/v1/machines/7X06/J1LENHSB/coverage       | 404
                    ID-4 the serial number alone                | /api/v1/machines/J35J5RYC                     | 404
                    """)
    void coverageIsToldOfAMachineThatIsNamedInFull(String situation, String path, int status) {
        assertThat(new Asker(port).get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-9 the newest list in force         | ''               | 2026-10-01
                    CAT-9 an older list, asked for by date | &list=2026-04-01 | 2026-04-01
                    """)
    void anAnswerNamesItsListAndTheListIsTakenHomeAsTheSameList(
            String situation, String list, String date) throws IOException, InterruptedException {
        var query = "?machine=7X06&kind=RENEWAL" + list;
        var answer = new Asker(port).json("/api/v1/catalogue" + query);
        assertThat(answer.at("/list/date").asString()).isEqualTo(date);
        var told = new TreeSet<String>();
        answer.path("offerings").forEach(o -> told.add(o.path("partNumber").asString()));
        assertThat(told).hasSize(answer.path("total").asInt());

        var file =
                HttpClient.newHttpClient()
                        .send(
                                new Asker(port).request("/catalogue.xlsx" + query).build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        var again = read(file.body());
        assertThat(again).startsWith(date);
        assertThat(again.subList(1, again.size())).containsExactlyInAnyOrderElementsOf(told);
    }

    /** The list's date, and the part numbers on it. */
    private static List<String> read(byte[] file) throws IOException {
        var read = new ArrayList<String>();
        try (var sheet = SheetFile.of("list.xlsx", new ByteArrayInputStream(file))) {
            if (SheetKinds.open(SheetKinds.OFFERINGS, sheet)
                    instanceof Opening.Opened<ServiceOffering>(var heading, var rows)) {
                read.add(String.valueOf(heading.listDate()));
                try (rows) {
                    for (var row : rows.stream().toList()) {
                        if (row instanceof SheetRow.Understood<ServiceOffering> understood) {
                            read.add(understood.record().number().toString());
                        }
                    }
                }
            }
        }
        return read;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-9 the day on which a list takes effect | 2026-10-01 | 2026-10-01
                    CAT-9 the day before                       | 2026-09-30 | 2026-04-01
                    """)
    void offersRestOnTheListOfTheirDay(String situation, String on, String list) {
        var offers = new Asker(port).json("/api/v1/machines/7D9G/J1LENHSB/offers?on=" + on);
        assertThat(offers.at("/basis/list/date").asString()).isEqualTo(list);
    }

    @Test
    void nothingThatTheServerTakesChangesTheChannelOfRecord() {
        var document = new Asker(port).json("/openapi.json");
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var body =
                        operation
                                .getValue()
                                .at("/requestBody/content/application~1json/schema/$ref")
                                .asString("");
                if (!body.isEmpty() && !path.getKey().equals("/api/v1/ask")) {
                    assertThat(document.at(body.substring(1)).path("properties").propertyNames())
                            .as("CHAN-2 " + operation.getKey() + " " + path.getKey())
                            .isNotEmpty()
                            .doesNotContain("channel");
                }
            }
        }

        var before = new Asker(port).json("/api/v1/machines/7X06/J35J5RYC").path("channel");
        var question =
                """
                {"asOf": "2026-11-22",
                 "machine": {"machineNumber": "7X06CTO1WW", "serialNumber": "J35J5RYC", "channel": "D-999",
                             "warranty": {"start": "2023-04-26", "end": "2026-04-25"}},
                 "ask": {"coverage": {"on": "2026-11-22"}}}
                """;
        var asker = new Asker(port);
        var asked =
                asker.send(
                        asker.request("/api/v1/ask")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(question)));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(before.asString()).isNotEqualTo("D-999").startsWith("D-");
        assertThat(asker.json("/api/v1/machines/7X06/J35J5RYC").path("channel"))
                .as("CHAN-2 the record is the maker's")
                .isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PRICE-1 what a dealer's price is | dealer
                    PRICE-1 what is between the two  | discount
                    TERR-3 an average                | average
                    TERR-3 how long an arrival takes | arrival
                    TERR-3 who comes                 | contractor
                    """)
    void noAnswerHasAMemberFor(String situation, String word) {
        var named = new TreeSet<String>();
        var schemas = new Asker(port).json("/openapi.json").at("/components/schemas");
        for (var schema : schemas) {
            schema.path("properties").propertyNames().forEach(named::add);
        }
        assertThat(named).contains("priceYen", "target");
        assertThat(named).noneMatch(name -> name.toLowerCase(Locale.ROOT).contains(word));
    }

    @Test
    void whatADealerPaysStandsInNoAnswerButAQuotesAndAnOrders() {
        var having = new TreeSet<String>();
        var schemas = new Asker(port).json("/openapi.json").at("/components/schemas");
        for (var schema : schemas.properties()) {
            for (var name : schema.getValue().path("properties").propertyNames()) {
                if (name.toLowerCase(Locale.ROOT).contains("purchaseprice")) {
                    having.add(schema.getKey());
                }
            }
        }
        assertThat(having).as("PRICE-1").containsExactly("OrderLine", "QuoteLine");
    }
}
