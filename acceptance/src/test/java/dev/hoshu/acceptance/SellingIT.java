package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest;

/**
 * From a machine's offer to the certificate, done by a dealer, the service desk and whoever holds
 * the letter, in a browser; every page on the way is looked at. It sells, so it has a server of its
 * own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SellingIT {

    private static final JsonMapper JSON = new JsonMapper();

    private final DataFolder data = DataFolder.create("selling");
    private final Chromium browser = Chromium.start();
    private final RunningServer server = RunningServer.start("selling", data.options());
    private final String token = ProgramToken.of(server, "desk");

    @AfterAll
    void close() {
        browser.close();
        server.close();
        data.close();
    }

    @ParameterizedTest
    @CsvSource({"ja, J3FDT4F9", "en, J2KBCL8T"})
    void fromAnOfferToTheCertificate(String language, String serial) {
        var findings = new SoftAssertions();
        var part = part(serial);
        String order;
        try (var dealer = window(language)) {
            dealer.signIn("dealer");
            dealer.go("/basket?lang=" + language);
            dealer.page().locator("#list").fill("7DG9CTO1WW " + serial + " " + part);
            press(dealer, "section[aria-labelledby=h-add] button.is-main");
            look(dealer, "basket", language, findings);
            press(dealer, "section[aria-labelledby=h-rows] button.is-main");
            assertThat(dealer.page().url()).contains("/quotes/Q");
            look(dealer, "quote", language, findings);
            dealer.page().locator("#addressee").fill("架空 花子");
            dealer.page().locator("#postalCode").fill("100-0001");
            dealer.page().locator("#address").fill("東京都千代田区千代田1-1");
            press(dealer, "section[aria-labelledby=order] button.is-main");
            assertThat(dealer.page().url()).contains("/orders/H");
            order = dealer.page().url().replaceFirst(".*/orders/(H\\d+).*", "$1");
            look(dealer, "order", language, findings);
            dealer.go("/orders/" + order + "/delivery");
            look(dealer, "delivery-expected", language, findings);
            dealer.go("/quotes");
            look(dealer, "quotes", language, findings);
        }
        try (var desk = window(language)) {
            desk.signIn("desk");
            desk.go("/orders/" + order + "/delivery?lang=" + language);
            press(desk, "section[aria-labelledby=h-due] button.is-main");
            look(desk, "delivery", language, findings);
            desk.go("/orders/" + order);
            look(desk, "order-delivered", language, findings);
        }
        var pack = json("/api/v1/orders/" + order + "/delivery").path("packs").path(0);
        try (var holder = window(language)) {
            holder.go("/register?lang=" + language);
            fill(holder, "#pack", pack.path("printed").asString());
            fill(holder, "#code", pack.path("claimCode").asString());
            fill(holder, "#machine", "7DG9");
            fill(holder, "#serial", serial);
            press(holder, "main form button.is-main");
            look(holder, "register-preview", language, findings);
            press(holder, "form[aria-labelledby=h-fix] button.is-main");
            assertThat(holder.page().url()).contains("/verify/");
            look(holder, "certificate", language, findings);
        }
        try (var dealer = window(language)) {
            dealer.signIn("dealer");
            dealer.go("/orders/" + order + "/delivery?lang=" + language);
            assertThat(dealer.page().locator("main").textContent()).contains(serial);
            look(dealer, "delivery-registered", language, findings);
            dealer.go("/machines/7DG9/" + serial);
            look(dealer, "machine-after-a-sale", language, findings);
        }
        findings.assertAll();
    }

    private Window window(String language) {
        return new Window(browser, server, View.wide(language), () -> {});
    }

    private static void fill(Window window, String field, String text) {
        window.page().locator(field).fill(text);
    }

    private static void press(Window window, String button) {
        Locator chosen = window.page().locator(button).first();
        // A form is answered by another address; what that shows is the page that is looked at.
        window.page()
                .waitForResponse(
                        answer -> answer.request().isNavigationRequest() && answer.status() == 200,
                        chosen::click);
        window.page().waitForLoadState();
    }

    private static void look(Window window, String what, String language, SoftAssertions findings) {
        window.unfold();
        for (var view : View.all(language)) {
            window.turn(view);
            window.picture("selling-" + what + "-" + view.label());
            findings.check(() -> window.assertClean("selling " + what + " " + view.label()));
        }
        window.turn(View.wide(language));
    }

    /** The first upgrade or renewal that can be ordered and registered. */
    private String part(String serial) {
        for (var offer : json("/api/v1/machines/7DG9/" + serial + "/offers").path("offers")) {
            if (offer.path("outcome").asString().equals("AVAILABLE")
                    && offer.path("occupied").isNull()) {
                return offer.path("offering").path("partNumber").asString();
            }
        }
        throw new AssertionError("Nothing can be had for " + serial);
    }

    private JsonNode json(String path) {
        return JSON.readTree(
                server.send(
                                HttpRequest.newBuilder(server.at(path))
                                        .header("Authorization", "Bearer " + token))
                        .body());
    }
}
