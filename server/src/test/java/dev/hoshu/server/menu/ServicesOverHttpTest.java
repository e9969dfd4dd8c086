package dev.hoshu.server.menu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;

/** The menu of services over HTTP, by the list of 1 October 2026: CAT-3, CAT-4, CAT-6. */
@OverHttp
class ServicesOverHttpTest {

    private static final String API = "/api/v1/services";

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "warranty-upgrade,kind = 'UPGRADE'",
        "renewal,kind = 'RENEWAL'",
        "premier-support,premier OR kind = 'PREMIER_UPGRADE'",
        "value-selection,value_selection IS NOT NULL OR kind = 'VALUE_SELECTION'",
        "drive-retention,drive_retention OR kind = 'DRIVE_RETENTION'"
    })
    void itsFiguresAreThoseOfTheListInForce(String kind, String where) {
        var listed = visitor().json(API + "/" + kind).path("service").path("onTheList");
        var held =
                jdbc.sql(
                                """
                                SELECT count(*) AS all, min(price_yen) FILTER (WHERE sold) AS least,
                                       max(price_yen) FILTER (WHERE sold) AS most, count(*) FILTER (WHERE sold) AS sold
                                  FROM (SELECT o.*, coalesce(on_sale_from <= DATE '2026-11-22', true)
                                               AND coalesce(on_sale_until >= DATE '2026-11-22', true) AS sold
                                          FROM hoshu.offering o JOIN hoshu.offering_list l ON l.id = o.list_id
                                         WHERE l.programme = 'lenovo-services-jp' AND l.list_date = DATE '2026-10-01'
                                           AND (%s)) o
                                """
                                        .formatted(where))
                        .query()
                        .singleRow();
        assertThat(listed.path("list").asString()).isEqualTo("2026-10-01");
        assertThat(listed.path("offerings").asLong()).isPositive().isEqualTo(held.get("all"));
        assertThat(listed.path("onSale").asLong()).isPositive().isEqualTo(held.get("sold"));
        assertThat(listed.path("priceFromYen").asLong()).isEqualTo(held.get("least"));
        assertThat(listed.path("priceToYen").asLong()).isEqualTo(held.get("most"));
        long inSeries = 0;
        for (var series : listed.path("series")) {
            inSeries += series.path("onSale").asLong();
        }
        assertThat(inSeries).isEqualTo(listed.path("onSale").asLong());
    }

    @Test
    void valueSelectionIsCalledByTheDayOfAnnouncement() {
        var series =
                visitor()
                        .json(API + "/value-selection")
                        .path("service")
                        .path("onTheList")
                        .path("series");
        assertThat(series.toString())
                .contains("\"Value Selection Plus\"")
                .contains("\"Value Selection\"");
    }

    @Test
    void anEarlierDayHasItsOwnList() {
        assertThat(
                        visitor()
                                .json(API + "/renewal?on=2026-05-01")
                                .at("/service/onTheList/list")
                                .asString())
                .isEqualTo("2026-04-01");
    }

    @Test
    void whatNoListHasSaysSoAndHasNoPriceOfNothing() {
        var service = visitor().json(API + "/enterprise-software-support").path("service");
        assertThat(service.path("onTheList").isNull()).isTrue();
        assertThat(service.path("rules").toString()).contains("CAT-5");
        assertThat(service.path("invented").asBoolean()).isTrue();
    }

    @Test
    void anotherMakersMenuIsItsOwn() {
        var kakuu = visitor().json(API + "?programme=kakuu-services-jp");
        assertThat(kakuu.path("services")).hasSize(8);
        var none = visitor().get(API + "/technical-account-management?programme=kakuu-services-jp");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("unknown-service").contains("premier-support");
    }

    @ParameterizedTest
    @CsvSource({"ja,サービスメニュー,プレミアサポート,いつから", "en,Menu of services,Premier Support,Since when"})
    void thePagesSpeakBothLanguages(String language, String title, String name, String since) {
        var menu = page("/services", language);
        assertThat(menu.statusCode()).isEqualTo(200);
        assertThat(menu.body())
                .contains(title)
                .contains(name)
                .contains("/services/premier-support");
        var one = page("/services/premier-support", language);
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body())
                .contains(since)
                .contains("/rules/PREM-2")
                .contains("/catalogue?onSale=true&amp;premier=true");
    }

    @Test
    void theLinkIntoTheCatalogueFindsAsManyAsAreOnSale() {
        var listed = visitor().json(API + "/drive-retention").at("/service/onTheList/onSale");
        var found = visitor().json("/api/v1/catalogue?onSale=true&retention=true&limit=1");
        assertThat(found.path("total").asLong()).isEqualTo(listed.asLong());
    }

    private Asker visitor() {
        return new Asker(port, TestPeople.VISITOR);
    }

    private HttpResponse<String> page(String path, String language) {
        var asker = visitor();
        return asker.send(asker.request(path).header("Accept-Language", language));
    }
}
