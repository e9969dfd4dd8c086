package dev.hoshu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people come for, done as they do it: in both languages, on both widths, with and without
 * scripts.
 */
@ExtendWith(Portal.Shared.class)
class MainJobIT {

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static Stream<View> views() {
        return Stream.of(
                View.wide("ja"),
                View.wide("en"),
                new View("ja", View.NARROW, false, true),
                new View("en", View.NARROW, false, true),
                View.wide("ja").withoutScripts(),
                View.wide("en").withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("views")
    void aPastedNumberLeadsToTheMachine(View view, Portal portal) {
        try (var window = portal.open(view)) {
            window.go("/?lang=" + view.language());
            search(window.page(), "7X06-CTO1WW S/N J35J5RYC");
            assertThat(window.page()).hasURL(Pattern.compile("/machines/7X06/J35J5RYC"));
            assertThat(window.page().locator("h1")).containsText("SR650");
            assertThat(window.page().locator("main")).containsText("7X06CTO1WW");
            window.assertClean("the machine that was searched for, " + view.label());
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void theMachinePageSaysUntilWhenAndDrawsIt(View view, Portal portal) {
        try (var window = portal.open(view)) {
            window.go("/machines/7D9G/J1LENHSB?on=2026-11-22&lang=" + view.language());
            assertThat(window.page().locator(".status .status-sentence"))
                    .containsText(view.language().equals("ja") ? "2028年6月20日" : "20 June 2028");
            var drawing = window.page().locator(".timeline svg[role=img]").filter(shown());
            assertThat(drawing).hasCount(1);
            assertThat(drawing.locator("title").textContent()).contains("J1LENHSB");
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void whatCanBeBoughtHasDatesAndAPrice(View view, Portal portal) {
        try (var window = portal.open(view)) {
            window.go("/machines/7D9G/J1LENHSB?on=2026-11-22&lang=" + view.language());
            var rows = window.page().locator("table.offers tbody tr:not(.group)");
            assertThat(rows.count()).isPositive();
            for (var words : rows.allTextContents()) {
                assertThat(words).containsPattern(ISO_DAY);
                assertThat(words)
                        .containsPattern("[\\d,]+\\s*円|¥\\s*[\\d,]+|JPY|yen|お問い合わせ|request");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void whatCannotBeBoughtSaysWhyAndByWhichRule(View view, Portal portal) {
        try (var window = portal.open(view)) {
            window.go("/machines/7X06/J35J5RYC?on=2026-11-22&lang=" + view.language());
            window.unfold();
            var reasons = window.page().locator("section:has(#h-no) .rule");
            assertThat(reasons.count()).isPositive();
            assertThat(reasons.first().textContent()).matches("(?s)\\s*[A-Z]{2,5}-\\d+.*");
        }
    }

    @Test
    void theOtherLanguageIsOneClickAwayAndStays(Portal portal) {
        try (var window = portal.open(View.wide("ja"))) {
            window.go("/machines/7X06/J35J5RYC");
            assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo("ja");
            window.page().getByRole(AriaRole.LINK, named("English")).click();
            assertThat(window.page()).hasURL(Pattern.compile("/machines/7X06/J35J5RYC"));
            assertThat(window.page().locator("html")).hasAttribute("lang", "en");
            window.go("/catalogue");
            assertThat(window.page().locator("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    void aBrowserThatSpeaksEnglishIsAnsweredInEnglish(Portal portal) {
        try (var window = portal.open(View.wide("en"))) {
            window.go("/");
            assertThat(window.page().locator("html")).hasAttribute("lang", "en");
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void theCatalogueIsNarrowedToAMachineAndTakenHome(View view, Portal portal) throws IOException {
        try (var window = portal.open(view)) {
            window.go("/catalogue?lang=" + view.language());
            int everything = window.page().locator("main tbody tr").count();
            assertThat(everything).isPositive();
            window.go("/catalogue?machine=7X06CTO1WW&kind=RENEWAL&lang=" + view.language());
            var rows = window.page().locator("main tbody tr");
            assertThat(rows.count()).isPositive();
            var link = window.page().locator("a[href*='catalogue.xlsx']").first();
            assertThat(link.getAttribute("href")).contains("RENEWAL");
            Download download = window.page().waitForDownload(link::click);
            var bytes = Files.readAllBytes(download.path());
            assertThat(bytes).startsWith('P', 'K');
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void aPostalCodeOrAnAddressLeadsToItsArea(View view, Portal portal) {
        try (var window = portal.open(view)) {
            window.go("/areas?lang=" + view.language());
            for (var asked : List.of("100-0001", "1000001", "１００－０００１", "東京都千代田区千代田1-1")) {
                askForArea(window.page(), asked);
                assertThat(window.page().locator("main"))
                        .containsText(Pattern.compile("千代田区|Chiyoda"));
                assertThat(window.page().locator("main"))
                        .containsText(
                                Pattern.compile("国土数値情報|National Land Numerical Information"));
            }
        }
    }

    @Test
    void everythingCanBeReachedWithTheKeyboard(Portal portal) {
        try (var window = portal.open(View.wide("ja"))) {
            window.go("/");
            var page = window.page();
            page.keyboard().press("Tab");
            assertThat(page.locator("a.skip")).isFocused();
            page.keyboard().press("Enter");
            page.locator("#q").focus();
            page.keyboard().type("J35J5RYC");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/machines/7X06/J35J5RYC"));
        }
    }

    private static void search(Page page, String words) {
        page.locator("#q").fill(words);
        page.locator("#q").press("Enter");
    }

    private static void askForArea(Page page, String words) {
        var field = page.locator("main input[name=q]");
        field.fill(words);
        field.press("Enter");
        page.waitForURL(Pattern.compile("/areas\\?.*q="));
    }

    private static Locator.FilterOptions shown() {
        return new Locator.FilterOptions().setVisible(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
