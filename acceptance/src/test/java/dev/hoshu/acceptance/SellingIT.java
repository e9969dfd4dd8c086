package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

/**
 * From a machine's offer to the certificate, done by a dealer, the service desk and whoever holds
 * the letter, in a browser; every page on the way is looked at. It sells, so it has a server of its
 * own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SellingIT {

    private final Portal portal = new Portal("selling");
    private final String token = ProgramToken.of(portal.server(), "desk");

    @AfterAll
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({"ja, J3FDT4F9", "en, J2KBCL8T"})
    void fromAnOfferToTheCertificate(String language, String serial) {
        var findings = new SoftAssertions();
        var part = part(serial);
        var covered = periods(serial);
        String order;
        try (var dealer = window(language)) {
            dealer.signIn("dealer");
            dealer.go("/basket?lang=" + language);
            dealer.page().locator("#list").fill("7DG9CTO1WW " + serial + " " + part);
            dealer.press("section[aria-labelledby=h-add] button.is-main");
            dealer.look("selling-basket", findings);
            dealer.press("section[aria-labelledby=h-rows] button.is-main");
            assertThat(dealer.page().url()).contains("/quotes/Q");
            dealer.look("selling-quote", findings);
            dealer.page().locator("#addressee").fill("架空 花子");
            dealer.page().locator("#postalCode").fill("100-0001");
            dealer.page().locator("#address").fill("東京都千代田区千代田1-1");
            dealer.press("section[aria-labelledby=order] button.is-main");
            assertThat(dealer.page().url()).contains("/orders/H");
            order = dealer.page().url().replaceFirst(".*/orders/(H\\d+).*", "$1");
            dealer.look("selling-order", findings);
            dealer.go("/orders/" + order + "/delivery");
            dealer.look("selling-delivery-expected", findings);
            dealer.go("/quotes");
            dealer.look("selling-quotes", findings);
        }
        try (var desk = window(language)) {
            desk.signIn("desk");
            desk.go("/orders/" + order + "/delivery?lang=" + language);
            desk.press("section[aria-labelledby=h-due] button.is-main");
            desk.look("selling-delivery", findings);
            desk.go("/orders/" + order);
            desk.look("selling-order-delivered", findings);
        }
        var pack = json("/api/v1/orders/" + order + "/delivery").path("packs").path(0);
        assertThat(periods(serial))
                .as("CAT-10 a pack that was bought and delivered and is not registered")
                .isEqualTo(covered);
        try (var holder = window(language)) {
            holder.go("/register?lang=" + language);
            fill(holder, "#pack", pack.path("printed").asString());
            fill(holder, "#code", pack.path("claimCode").asString());
            fill(holder, "#machine", "7DG9");
            fill(holder, "#serial", serial);
            holder.press("main form button.is-main");
            holder.look("selling-register-preview", findings);
            holder.press("form[aria-labelledby=h-fix] button.is-main");
            assertThat(holder.page().url()).contains("/verify/");
            holder.look("selling-certificate", findings);
        }
        assertThat(periods(serial)).as("CAT-10 the same pack, registered").isNotEqualTo(covered);
        try (var dealer = window(language)) {
            dealer.signIn("dealer");
            dealer.go("/orders/" + order + "/delivery?lang=" + language);
            assertThat(dealer.page().locator("main").textContent()).contains(serial);
            dealer.look("selling-delivery-registered", findings);
            dealer.go("/machines/7DG9/" + serial);
            dealer.look("selling-machine-after-a-sale", findings);
        }
        findings.assertAll();
    }

    private Window window(String language) {
        return portal.open(View.wide(language));
    }

    private static void fill(Window window, String field, String text) {
        window.page().locator(field).fill(text);
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

    /** Everything on record that covers the machine. */
    private JsonNode periods(String serial) {
        var periods = json("/api/v1/machines/7DG9/" + serial + "/coverage").path("periods");
        assertThat(periods).as("the warranty at least").isNotEmpty();
        return periods;
    }

    private JsonNode json(String path) {
        return portal.server().json(path, token);
    }
}
