package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/**
 * What was recorded wrongly is put right, in a browser: an owner asks with papers for a later first
 * day and the sales desk grants it; the service desk moves a machine and replaces it. Every page on
 * the way is looked at. It changes the record, so it has a server of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectingIT {

    private final Portal portal = new Portal("correcting");

    @AfterAll
    void close() {
        portal.close();
    }

    /**
     * CHG-1, CHG-2: the papers one after the other, and the machine covered from the new day on.
     */
    @ParameterizedTest
    @CsvSource({
        "ja, J3F8JAV7, 2025-11-10, 2028-11-09, 2029-11-09",
        "en, J2XGC6MR, 2026-06-10, 2029-06-09, 2031-06-09"
    })
    void aLaterFirstDayIsAskedForAndGranted(
            String language, String serial, String delivered, String warranty, String service) {
        var findings = new SoftAssertions();
        var machine = "/machines/7DG3/" + serial;
        String request;
        try (var owner = window(language)) {
            owner.signIn("customer");
            owner.go(machine + "/start-date?lang=" + language);
            owner.page().locator("#delivered").fill(delivered);
            owner.page().locator("#reason").fill("据付が遅れた / installed late");
            owner.press("main form button.is-main");
            assertThat(owner.page().locator("main").textContent())
                    .contains(delivered + " – " + warranty)
                    .contains(delivered + " – " + service);
            owner.look("correcting-first-day-preview", findings);
            attach(owner, "#delivery-note", "納品書.png");
            owner.press("form[aria-labelledby=h-papers] button.is-main");
            request = owner.page().url().replaceFirst(".*/start-dates/(S-\\d+).*", "$1");
            owner.look("correcting-first-day-papers-missing", findings);
            attach(owner, "#warranty-card", "保証書.png");
            owner.press("form[aria-labelledby=h-add] button");
            owner.look("correcting-first-day-waits", findings);
        }
        try (var manager = window(language)) {
            manager.signIn("manager");
            manager.go("/start-dates?lang=" + language);
            assertThat(manager.page().locator("main").textContent()).contains(request);
            manager.look("correcting-first-days", findings);
            manager.go("/start-dates/" + request);
            manager.page().locator("#reason").fill("書類を確かめた / papers seen");
            manager.press("button[value=grant]");
            manager.look("correcting-first-day-granted", findings);
        }
        try (var owner = window(language)) {
            owner.signIn("customer");
            owner.go(machine + "?lang=" + language);
            assertThat(owner.page().locator("main").textContent()).contains(delivered);
            owner.go(machine + "/corrections");
            owner.look("correcting-first-day-on-record", findings);
        }
        findings.assertAll();
    }

    /** CHG-6, TERR-2, ID-4: where it stands, and the machine that stands in for it. */
    @ParameterizedTest
    @CsvSource({"ja, 7Y89, J328VWWT, J9NEWJA1", "en, 7DLM, J1XMSGBH, J9NEWEN1"})
    void aMachineIsMovedAndReplaced(
            String language, String type, String serial, String replacement) {
        var findings = new SoftAssertions();
        var corrections = "/machines/" + type + "/" + serial + "/corrections";
        try (var desk = window(language)) {
            desk.signIn("desk");
            desk.go(corrections + "/relocation?lang=" + language);
            desk.page().locator("#place").fill("札幌市中央区北一条西");
            desk.page().locator("#reason").fill("移設 / moved");
            desk.press("main form button.is-main");
            desk.look("correcting-move-preview", findings);
            desk.press("main form button.is-main");
            assertThat(desk.page().locator("main").textContent()).contains("北海道札幌市中央区");
            desk.go(corrections + "/replacement");
            desk.page().locator("#machine").fill(type + "CTO1WW");
            desk.page().locator("#newSerial").fill(replacement);
            desk.page().locator("#reason").fill("本体交換 / replaced");
            desk.press("main form button.is-main");
            desk.look("correcting-replacement-preview", findings);
            desk.press("main form button.is-main");
            desk.look("correcting-replaced", findings);
            for (var name : new String[] {serial, replacement}) {
                assertThat(desk.go("/machines/" + type + "/" + name)).isEqualTo(200);
                assertThat(desk.page().locator("main").textContent()).contains(replacement);
            }
        }
        findings.assertAll();
    }

    private Window window(String language) {
        return portal.open(View.wide(language));
    }

    private static void attach(Window window, String field, String name) {
        window.page()
                .locator(field)
                .setInputFiles(new FilePayload(name, "image/png", photograph(name)));
    }

    /** A photograph of a paper; no two names give the same. */
    private static byte[] photograph(String name) {
        var picture = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 1, name.hashCode() & 0xFFFFFF);
        var written = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }
}
