package dev.hoshu.server.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.database.CannotStart;
import dev.hoshu.server.exchange.FirstLoad;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The invented maker's programme beside the reference programme, in one server. */
@OverHttp
class SecondProgrammeTest {

    private static final String MAKER = "kakuu-services-jp";
    private static final String MACHINE = "/machines/9K01/KK01001";

    @LocalServerPort private int port;
    @Autowired private Programmes programmes;
    @TempDir private Path folder;

    private String renewal(String programme, String family, String orderedOn) {
        var question =
                ("{\"asOf\":\"2026-11-22\",%s\"machine\":{\"machineNumber\":\"9K01KKU0001\",\"family\":\"%s\","
                     + "\"endOfSupport\":null,\"twoYearRenewal\":false,"
                     + "\"warranty\":{\"start\":\"2023-04-01\",\"end\":\"2026-03-31\"}},"
                     + "\"ask\":{\"offer\":{\"kind\":\"RENEWAL\",\"level\":\"NBD\",\"premier\":false,"
                     + "\"months\":12,\"price\":73000,\"orderedOn\":\"%s\"}}}")
                        .formatted(programme, family, orderedOn);
        var asker = new Asker(port);
        var answer =
                Asker.read(
                        asker.send(
                                asker.request("/api/v1/ask")
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(question))));
        return answer.path("outcome").asString("")
                + " "
                + answer.path("reinstatementFee").asString("")
                + " "
                + answer.path("reinstatementFeeYen").asString("–");
    }

    @Test
    void theFoldersAreTheProgrammesAndTheReferenceIsFirst() {
        assertThat(programmes.codes()).containsExactly(Programme.REFERENCE, MAKER);
        assertThat(programmes.current(MAKER).invented()).isTrue();
        assertThat(programmes.current(Programme.REFERENCE).invented()).isFalse();
    }

    @Test
    void aQuestionIsAnsweredByTheProgrammeItNames() {
        var maker = "\"programme\":\"" + MAKER + "\",";
        assertThat(renewal(maker, "KAKUU_RACK", "2026-05-30"))
                .as("REN-5 day 60")
                .isEqualTo("AVAILABLE false –");
        assertThat(renewal(maker, "KAKUU_RACK", "2026-05-31"))
                .as("REN-5 day 61")
                .isEqualTo("AVAILABLE true 13420");
        assertThat(renewal("", "SWITCH", "2026-05-31"))
                .as("REN-5 day 61 of the reference programme")
                .isEqualTo("AVAILABLE false –");
    }

    @Test
    void eachHasTheHolidaysOfItsCalendar() {
        var policy = programmes.current(MAKER).policies().latest();
        var culture = LocalDate.of(2026, 11, 2);
        assertThat(programmes.current(MAKER).calendar(policy).after(culture, 1).date())
                .as("TERM-3 open on a holiday of Japan")
                .isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(
                        programmes
                                .current(Programme.REFERENCE)
                                .calendar(policy)
                                .after(culture, 1)
                                .date())
                .as("TERM-3")
                .isEqualTo(LocalDate.of(2026, 11, 4));
    }

    @Test
    void aMachineOfTheInventedMakerHasItsPageWhichSaysSo() {
        var asker = new Asker(port);
        var page = asker.get(MACHINE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Kakuu Servers Services (an invented maker)")
                .contains("This maker is invented")
                .contains("policy Kakuu Servers Services")
                .doesNotContain("policy Lenovo Services")
                .contains("href=\"/faq?programme=" + MAKER + "\"")
                .contains("&amp;programme=" + MAKER + "\">KK01U37X</a>")
                .doesNotContain("保証期間中の機器のみ購入");
        var japanese = asker.send(asker.request(MACHINE).header("Accept-Language", "ja")).body();
        assertThat(japanese).contains("架空サーバー社の保守サービス（架空のメーカー）").contains("すべて架空です");
    }

    @Test
    void aMachineOfTheReferenceProgrammeNamesNoOther() {
        assertThat(new Asker(port).get("/machines/7X06/J35J5RYC").body())
                .doesNotContain("Kakuu")
                .contains("policy Lenovo Services");
    }

    @Test
    void programsFindTheMachineToo() {
        var asker = new Asker(port);
        var path = "/api/v1" + MACHINE;
        assertThat(asker.json(path).toString()).contains("架空ラックサーバー R1");
        assertThat(asker.get(path + "/coverage").statusCode()).isEqualTo(200);
        assertThat(asker.get(path + "/history").statusCode()).isEqualTo(200);
        assertThat(asker.json(path + "/offers?on=2025-04-30").toString()).contains("KK01R1NX");
        assertThat(asker.get("/api/v1/machines/9K01/NOBODY01/coverage").statusCode())
                .isEqualTo(404);
        assertThat(asker.json("/api/v1/search?q=KK01001").path("machines").size()).isEqualTo(1);
        assertThat(asker.get("/find?q=9K01+KK01001").statusCode()).isEqualTo(303);
    }

    @Test
    void aFolderWhosePolicyIsAbsurdStopsTheStart() throws IOException {
        var maker = Files.createDirectory(folder.resolve(MAKER));
        var policy =
                Files.readString(TestDatabase.programmes().resolve(MAKER + "/policy.yaml"))
                        .replace("freeDays: 60", "freeDays: many");
        Files.writeString(maker.resolve("policy.yaml"), policy);
        var database = TestDatabase.empty();
        var refused =
                catchThrowableOfType(
                        CannotStart.class,
                        () -> FirstLoad.from(folder, false).into(database, line -> {}));
        assertThat(refused)
                .hasMessageContaining(MAKER + "/policy.yaml:")
                .hasMessageContaining("policies[1].reinstatement.freeDays");
    }
}
