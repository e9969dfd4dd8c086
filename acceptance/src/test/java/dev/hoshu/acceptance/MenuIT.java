package dev.hoshu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Each service of the menu, from its page to its effect, in a browser. It sells, announces and
 * agrees, so it has a server of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenuIT {

    private static final String CUSTOMER = "C00448";

    /** In warranty today, of that customer, through the dealer of the sample. */
    private static final List<String> IN_WARRANTY =
            List.of(
                    "7D74A04KJP J2FCB90N",
                    "7Y89CTO1WW J328VWWT",
                    "7DCQA03JJP J2CC1X8B",
                    "7X16CTO1WW J0R7LPND");

    private final Portal portal = new Portal("menu");
    private final String token = ProgramToken.of(portal.server(), "desk");
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @AfterAll
    void close() {
        portal.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    premier-support              | 専用の窓口で受け付ける       | a desk of its own            | PREM-1 | /catalogue
                    value-selection              | 2020年5月以降に発表          | announced from May 2020      | CAT-4  | /catalogue
                    drive-retention              | お客様のもとに残す            | stays with the customer      | CAT-3  | /drives
                    enterprise-software-support  | サポートを受ける権利          | entitled to support          | CAT-5  | /software
                    technical-account-management | お客様ごとに担当者を決め      | A named person               | CAT-3  | /account-managers
                    individual-contract          | 期間と条件を機器ごとに       | days and terms are agreed    | EOS-2  | /contracts
                    end-of-support               | 保守を終える日               | stops supporting             | EOS-1  | /eos
                    """)
    void thePageOfEachSaysWhatItIsAndLeadsOn(
            String kind, String ja, String en, String rule, String leads) {
        try (var desk = portal.open(View.wide("ja"))) {
            desk.signIn("desk");
            both(desk, "/services/" + kind, ja, en);
            assertThat(desk.page().locator("main")).containsText(rule);
            desk.press("main p.actions a.button[href*='" + leads + "']");
            Assertions.assertThat(desk.page().url()).contains(leads);
        }
    }

    @Test
    void valueSelectionIsCalledByTheDayOnWhichItsTypeWasAnnounced() {
        try (var visitor = portal.open(View.wide("en"))) {
            visitor.go("/services/value-selection?lang=en");
            var names = visitor.page().locator("main span.objection").allTextContents();
            Assertions.assertThat(names)
                    .as("CAT-4 both names")
                    .contains("Value Selection", "Value Selection Plus");
        }
    }

    @Test
    void premierIsBoughtRegisteredAndItsCasesGoToThePremierDesk() {
        var bought = premierOffer();
        var machine = bought.machine().split(" ", 2);
        var type = machine[0].substring(0, 4);
        try (var dealer = portal.open(View.wide("ja"))) {
            dealer.signIn("dealer");
            dealer.go("/basket");
            dealer.page().locator("#list").fill(bought.machine() + " " + bought.part());
            dealer.press("section[aria-labelledby=h-add] button.is-main");
            dealer.press("section[aria-labelledby=h-rows] button.is-main");
            dealer.page().locator("#addressee").fill("架空 花子");
            dealer.page().locator("#postalCode").fill("100-0001");
            dealer.page().locator("#address").fill("東京都千代田区千代田1-1");
            dealer.press("section[aria-labelledby=order] button.is-main");
            var order = dealer.page().url().replaceFirst(".*/orders/(H\\d+).*", "$1");
            register(order, type, machine[1]);
        }
        try (var desk = portal.open(View.wide("ja"))) {
            desk.signIn("desk");
            both(desk, "/machines/" + type + "/" + machine[1], "プレミア", "Premier");
            Assertions.assertThat(refusedUpgrade(type, machine[1]))
                    .as("PREM-1 with Premier already, the upgrade is refused by its rule")
                    .startsWith("PREM-");
            var number = caseOf(desk, type, machine[1], "電源1のLEDが橙");
            both(desk, "/cases/" + number, "プレミア窓口", "Premier desk");
            desk.go("/cases?desk=PREMIER");
            assertThat(desk.page().locator("#board")).containsText(number);
            desk.go("/cases?desk=SERVICE");
            assertThat(desk.page().locator("main")).not().containsText(number);
        }
    }

    @Test
    void softwareNeedsAProvenRightAndThenItsCasesAreTaken() {
        var machine = "/machines/7DG9/J1ZP0L6X";
        var form = "/cases/new?about=software&machine=7DG9&serial=J1ZP0L6X&product=RHEL&version=9";
        try (var customer = portal.open(View.wide("ja"));
                var desk = portal.open(View.wide("ja"))) {
            customer.signIn("customer");
            desk.signIn("desk");
            customer.go(form);
            call(customer, "起動しない");
            customer.page().locator("#intake button.is-main").click();
            assertThat(customer.page().locator("#intake [role=alert]")).containsText("権利の証明がありません");
            customer.go(form + "&lang=en");
            assertThat(customer.page().locator("#standing")).containsText("There is no proof");
            customer.go("/software?lang=ja");
            customer.page().locator("#r-product").fill("RHEL");
            customer.page().locator("#r-version").fill("9");
            customer.page().locator("#r-until").fill(today.plusMonths(6).toString());
            customer.page()
                    .locator("#r-document")
                    .setInputFiles(new FilePayload("proof.png", "image/png", PNG));
            customer.press("form[aria-labelledby=h-present] button");
            var right = customer.page().url().replaceFirst(".*/rights/", "");
            desk.go("/software/rights/" + right);
            desk.page().locator("#reason").fill("契約書を確かめた");
            desk.press("form[aria-labelledby=h-decide] button.is-main");
            assertThat(desk.page().locator("main")).containsText("受け付け済み");
            customer.go("/software");
            customer.page().locator("#s-type").fill("7DG9");
            customer.page().locator("#s-serial").fill("J1ZP0L6X");
            customer.page().locator("#s-product").fill("RHEL");
            customer.page().locator("#s-version").fill("9");
            customer.page().locator("#s-first").fill(today.toString());
            customer.page().locator("#s-last").fill(today.plusMonths(6).toString());
            customer.press("form[aria-labelledby=h-register] button");
            customer.go(machine);
            assertThat(customer.page().locator("figure.timeline")).containsText("RHEL 9");
            assertThat(customer.page().locator("figure.timeline")).containsText(right);
            customer.go(form);
            assertThat(customer.page().locator("#standing")).containsText("ソフトウェアの案件を受け付けられます");
            call(customer, "起動しない");
            customer.press("#intake button.is-main");
            Assertions.assertThat(customer.page().url()).contains("/cases/K-");
            assertThat(customer.page().locator("main .thing dl.facts")).containsText("RHEL 9");
        }
    }

    @Test
    void anAnnouncementIsShownConfirmedAndRecommendsAContractThatIsGranted() {
        var machine = "/machines/7D77/J2N4G5J3";
        try (var manager = portal.open(View.wide("ja"));
                var dealer = portal.open(View.wide("ja"))) {
            manager.signIn("manager");
            dealer.signIn("dealer");
            manager.go("/eos/announcements");
            manager.page().locator("#eos-title").fill("7D77の保守廃止");
            manager.page().locator("#eos-notice").fill(today.toString());
            manager.page().locator("#eos-effective").fill(today.toString());
            manager.page().locator("#eos-rows").fill("7D77,,2028-12-31");
            manager.press(
                    "form[aria-labelledby=h-new] button.is-main, form[aria-labelledby=h-new]"
                            + " .actions button");
            assertThat(manager.page().locator("main")).containsText("発表なし");
            assertThat(manager.page().locator("section[aria-labelledby=h-effect]"))
                    .containsText("J2N4G5J3");
            manager.page().locator("#reason").fill("メーカーの発表のとおり");
            manager.press("form[aria-labelledby=h-decide] button.is-main");
            both(manager, "/eos?q=7D77", "2028-12-31", "2028-12-31");
            both(dealer, machine, "個別保守をお勧めします", "an individual contract is recommended");
            dealer.press("a.button[href*='/contract?']");
            assertThat(dealer.page().locator("#c-first")).hasValue("2028-04-06");
            assertThat(dealer.page().locator("#c-last")).hasValue("2028-12-31");
            dealer.page().locator("#c-price").fill("120000");
            dealer.page().locator("#c-reason").fill("廃止日まで使うため");
            dealer.press("form.form .actions button.is-main");
            var number = dealer.page().url().replaceFirst(".*/contracts/", "");
            manager.go("/contracts/" + number);
            manager.page().locator("#reason").fill("承認します");
            manager.press("form[aria-labelledby=h-decide] button.is-main");
            assertThat(manager.page().locator(".status")).containsText("承認済み");
            dealer.go(machine);
            assertThat(dealer.page().locator("figure.timeline")).containsText("個別保守");
            assertThat(dealer.page().locator("figure.timeline")).containsText("2028年12月31日まで");
            var paper = dealer.page().request().get(url("/contracts/" + number + "/contract.pdf"));
            Assertions.assertThat(paper.status()).isEqualTo(200);
            Assertions.assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    @Test
    void anAccountManagerIsNamedKeepsThePlanAndTheCustomerTakesTheReport() {
        try (var manager = portal.open(View.wide("ja"));
                var customer = portal.open(View.wide("ja"))) {
            manager.signIn("manager");
            customer.signIn("customer");
            manager.go("/account-managers");
            manager.page().locator("#t-customer").fill(CUSTOMER);
            manager.page().locator("#t-manager").fill("架空 太郎");
            manager.page().locator("#t-first").fill(today.minusMonths(1).toString());
            manager.page().locator("#t-last").fill(today.plusYears(1).toString());
            manager.press("form[aria-labelledby=h-agree] .actions button");
            var path = manager.page().url().replaceFirst(".*(/account-managers/)", "$1");
            manager.page().locator("#p-day").fill(today.plusDays(1).toString());
            manager.page().locator("#p-purpose").fill("定例");
            manager.press("form[action$='/contacts'] button");
            both(customer, path, "使用量が不明な機器", "Machines whose wear is unknown");
            assertThat(customer.page().locator("main")).containsText("架空 太郎");
            assertThat(customer.page().locator("main")).containsText("定例");
            var report = customer.page().request().get(url(path + "/report.pdf"));
            Assertions.assertThat(report.status()).isEqualTo(200);
            var program = json("/api/v1/account-managers?customer=" + CUSTOMER);
            Assertions.assertThat(program.at("/contracts/0/manager").asString()).isEqualTo("架空 太郎");
        }
    }

    /** What the page says in both languages; it is left in Japanese. */
    private static void both(Window window, String path, String ja, String en) {
        var mark = path.contains("?") ? "&" : "?";
        window.go(path + mark + "lang=en");
        assertThat(window.page().locator("main")).containsText(en);
        window.go(path + mark + "lang=ja");
        assertThat(window.page().locator("main")).containsText(ja);
    }

    private static void call(Window window, String symptom) {
        window.page().locator("#customer").fill(CUSTOMER);
        window.page().locator("#place").fill("東京都千代田区丸の内1-9-1");
        window.page().locator("#symptom").fill(symptom);
    }

    private static String caseOf(Window desk, String type, String serial, String symptom) {
        desk.go("/cases/new?machine=" + type + "&serial=" + serial);
        call(desk, symptom);
        desk.press("#intake button.is-main");
        return desk.page().url().replaceFirst(".*/cases/(K-\\d+).*", "$1");
    }

    /** The pack of an order, delivered by the desk and registered by whoever holds its letter. */
    private void register(String order, String type, String serial) {
        try (var desk = portal.open(View.wide("ja"))) {
            desk.signIn("desk");
            desk.go("/orders/" + order + "/delivery");
            desk.press("section[aria-labelledby=h-due] button.is-main");
            var pack = json("/api/v1/orders/" + order + "/delivery").path("packs").path(0);
            desk.go("/register");
            desk.page().locator("#pack").fill(pack.path("printed").asString());
            desk.page().locator("#code").fill(pack.path("claimCode").asString());
            desk.page().locator("#machine").fill(type);
            desk.page().locator("#serial").fill(serial);
            desk.press("main form button.is-main");
            desk.press("form[aria-labelledby=h-fix] button.is-main");
            Assertions.assertThat(desk.page().url()).contains("/verify/");
        }
    }

    /** A machine, as it is written in a basket, and a part number. */
    private record Wish(String machine, String part) {}

    /** A service with Premier that covers one of the machines from today or earlier. */
    private Wish premierOffer() {
        for (var machine : IN_WARRANTY) {
            for (var offer : offers(machine.substring(0, 4), machine.split(" ", 2)[1])) {
                if (offer.at("/offering/premier").asBoolean()
                        && offer.path("outcome").asString().equals("AVAILABLE")
                        && offer.path("occupied").isNull()
                        && offer.path("start").asString().compareTo(today.toString()) <= 0) {
                    return new Wish(machine, offer.at("/offering/partNumber").asString());
                }
            }
        }
        throw new AssertionError("No machine of %s can have Premier.".formatted(IN_WARRANTY));
    }

    /** The rule by which a Premier upgrade is refused; empty if it is offered. */
    private String refusedUpgrade(String type, String serial) {
        for (var offer : offers(type, serial)) {
            if (offer.at("/offering/kind").asString().equals("PREMIER_UPGRADE")
                    && offer.path("outcome").asString().equals("REFUSED")) {
                return offer.path("rules").path(0).asString();
            }
        }
        return "";
    }

    private JsonNode offers(String type, String serial) {
        return json("/api/v1/machines/%s/%s/offers".formatted(type, serial)).path("offers");
    }

    private String url(String path) {
        return portal.server().at(path).toString();
    }

    private JsonNode json(String path) {
        return portal.server().json(path, token);
    }

    /** One white point. */
    private static final byte[] PNG =
            java.util.Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");
}
