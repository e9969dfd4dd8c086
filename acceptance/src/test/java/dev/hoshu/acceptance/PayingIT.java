package dev.hoshu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who pays, in a browser: the desk writes a covered and two chargeable lines, the sales desk takes
 * one over, the rest is estimated and accepted; every page on the way is looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayingIT {

    private static final String WRITE = "section[aria-labelledby=h-write] button";

    private final Portal portal = new Portal("paying");

    @AfterAll
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({"ja, 7D9G, J1LENHSB", "en, 7DG9, J2KBCL8T"})
    void fromTheFirstLineToTheCustomersWord(String language, String type, String serial) {
        var findings = new SoftAssertions();
        boolean japanese = language.equals("ja");
        String number;
        try (var desk = portal.open(View.wide(language))) {
            desk.signIn("desk");
            number = taken(desk, language, type, serial);
            desk.go("/cases/" + number + "/lines");
            desk.look("pays-nothing-yet", findings);
            line(desk, "電源ユニット1", "POWER_SUPPLY", "FAILURE", "", "");
            line(desk, "メモリー DIMM 7", "MEMORY", "ACCIDENT", "90", "48000");
            line(desk, "ディスク 3 (予防)", "HDD", "PREVENTIVE", "30", "62000");
            assertThat(desk.page().locator("article.panel")).hasCount(3);
            desk.look("pays-lines", findings);
        }
        try (var manager = portal.open(View.wide(language))) {
            manager.signIn("manager");
            manager.go("/cases/" + number + "/lines?lang=" + language);
            manager.page().locator("#goodwill-3").fill("長年のお客様");
            manager.press("form[action$='/lines/3/goodwill'] button");
            manager.look("pays-goodwill", findings);
            manager.press("form[action$='/estimates'] button");
            assertThat(manager.page().locator("section[aria-labelledby=h-pays] .status"))
                    .containsText(japanese ? "承諾待ち" : "Waiting for acceptance");
            manager.look("pays-waiting", findings);
            manager.page().locator("#said-by").fill("架空 花子");
            manager.page().locator("#said-at").fill("2026-01-05T10:00");
            manager.press("form[aria-labelledby=h-answer] button.is-main");
            assertThat(manager.page().locator("section[aria-labelledby=h-pays] .status"))
                    .containsText(japanese ? "承諾済み" : "Accepted");
            manager.look("pays-accepted", findings);
        }
        findings.assertAll();
    }

    private static String taken(Window desk, String language, String type, String serial) {
        desk.go("/desk?lang=" + language);
        desk.page().locator("#machine").fill(type);
        desk.page().locator("#serial").fill(serial);
        desk.page().locator("#customer").fill("架空商事");
        desk.page().locator("#place").fill("東京都八王子市元本郷町3-24-1");
        desk.page().locator("#symptom").fill("電源1のLEDが橙");
        desk.press("#intake button.is-main");
        return desk.page().url().replaceFirst(".*/cases/(K-\\d+).*", "$1");
    }

    private static void line(
            Window desk, String what, String part, String cause, String minutes, String price) {
        var page = desk.page();
        page.locator("#what").fill(what);
        page.locator("#part").selectOption(part);
        page.locator("#cause").selectOption(cause);
        page.locator("#minutes").fill(minutes);
        page.locator("#price").fill(price);
        desk.press(WRITE);
    }
}
