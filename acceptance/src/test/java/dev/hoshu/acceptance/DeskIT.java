package dev.hoshu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/**
 * The service desk takes a call in a browser, from the first word to the end of the case; every
 * page on the way is looked at. It keeps cases, so it has a server of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {

    private final Portal portal = new Portal("desk");

    @AfterAll
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({"ja, 7D9G, J1LENHSB", "en, 7DG9, J2KBCL8T"})
    void fromTheFirstWordToTheEnd(String language, String type, String serial) {
        var findings = new SoftAssertions();
        boolean japanese = language.equals("ja");
        try (var desk = portal.open(View.wide(language))) {
            desk.signIn("desk");
            desk.go("/desk?lang=" + language);
            var standing = desk.page().locator("#standing");
            type(desk, "#machine", type);
            assertThat(standing.locator(".status")).hasCount(0);
            type(desk, "#serial", serial);
            assertThat(standing.locator(".status .status-sentence"))
                    .containsText(japanese ? "まで保守の対象です" : "Covered at");
            type(desk, "#place", "第二倉庫");
            assertThat(standing).containsText("CHG-6");
            desk.look("desk-typed", findings);
            fill(desk, "#customer", "山田商事");
            fill(desk, "#place", "");
            fill(desk, "#symptom", "電源1のLEDが橙");
            refuse(desk, "#intake button.is-main");
            assertThat(desk.page().locator("#place-fault"))
                    .containsText(japanese ? "設置場所" : "place of installation");
            assertThat(desk.page().locator("#symptom")).hasValue("電源1のLEDが橙");
            desk.look("desk-incomplete", findings);
            fill(desk, "#place", "第二倉庫");
            desk.press("#intake button.is-main");
            Assertions.assertThat(desk.page().url()).contains("/cases/K-");
            var number = desk.page().url().replaceFirst(".*/cases/(K-\\d+).*", "$1");
            assertThat(desk.page().locator(".status")).containsText(japanese ? "保守あり" : "Covered");
            desk.look("desk-case", findings);
            again(desk, type, serial, number, findings);
            desk.go("/find?q=" + number);
            assertThat(desk.page()).hasURL(Pattern.compile("/cases/" + number));
            fill(desk, "#note", "電話で確認");
            desk.press("form[aria-labelledby=h-note] button");
            assertThat(desk.page().locator("section[aria-labelledby=h-log]")).containsText("電話で確認");
            time(desk, japanese, findings);
            part(desk, japanese, number, findings);
            visit(desk, japanese, findings);
            fill(desk, "#reason", "復旧");
            desk.press("section[aria-labelledby=h-close] button");
            assertThat(desk.page().locator("#note")).hasCount(0);
            desk.look("desk-closed", findings);
        }
        findings.assertAll();
    }

    /** The clock of the case: paused, served at another level, and on the board. */
    private static void time(Window desk, boolean japanese, SoftAssertions findings) {
        var clock = desk.page().locator("#clock");
        desk.page().locator("#kind").selectOption("PAUSED");
        desk.page().locator("#pause").selectOption("ACCESS");
        desk.press("form[aria-labelledby=h-event] button.is-main");
        assertThat(desk.page().locator("section[aria-labelledby=h-log]"))
                .containsText(japanese ? "入館待ち" : "no access to the place");
        desk.page().locator("#level").selectOption("24X7_2H");
        fill(desk, "#level-reason", japanese ? "保証書で確認" : "Seen on the warranty card");
        desk.press("form[aria-labelledby=h-level] button");
        assertThat(desk.page().locator("#moved-reason")).isVisible();
        desk.look("desk-moved", findings);
        desk.press(".notice form button.is-main");
        assertThat(clock).containsText(japanese ? "2時間対応" : "2-hour response");
        assertThat(clock).containsText(japanese ? "中断中" : "paused");
        desk.page().locator("#kind").selectOption("RESUMED");
        desk.press("form[aria-labelledby=h-event] button.is-main");
        assertThat(clock).containsText(japanese ? "計時中" : "running");
        desk.look("desk-clock", findings);
        var page = desk.page().url();
        desk.go("/cases");
        assertThat(desk.page().locator("#board")).containsText(japanese ? "計時中" : "running");
        desk.look("desk-board", findings);
        desk.go(page);
    }

    /** A part for the case: reserved, sent, and on the list of what is out. */
    private static void part(
            Window desk, boolean japanese, String number, SoftAssertions findings) {
        var page = desk.page().url();
        desk.press("form[aria-labelledby=h-reserve] button");
        assertThat(desk.page().locator("#parts")).containsText(japanese ? "引当済み" : "reserved");
        desk.look("desk-part", findings);
        desk.go("/parts");
        assertThat(desk.page().locator("main")).containsText(number);
        desk.look("parts", findings);
        desk.go(page);
    }

    /** A visit for the case: arranged, planned, moved with the keyboard, arrived and done. */
    private static void visit(Window desk, boolean japanese, SoftAssertions findings) {
        var page = desk.page().url();
        // No time is set at this level, so that the story is the same at every hour of the day.
        desk.page().locator("#level").selectOption("24X7");
        fill(desk, "#level-reason", japanese ? "保証書で確認" : "Seen on the warranty card");
        desk.press("form[aria-labelledby=h-level] button");
        desk.press(".notice form button.is-main");
        desk.page().locator("form[aria-labelledby=h-arrange] summary").click();
        fill(desk, "#visit-day", wednesday().toString());
        desk.press("form[aria-labelledby=h-arrange] button");
        assertThat(desk.page()).hasURL(Pattern.compile("/dispatch\\?"));
        assertThat(desk.page().locator("section[aria-labelledby=h-open]")).isVisible();
        desk.look("dispatch-unplanned", findings);
        desk.press("form[action$='/dispatch/plan'] button");
        // Planning may take its eight seconds.
        desk.page().locator("#proposal table").waitFor();
        assertThat(desk.page().locator("#proposal table")).containsText("km");
        desk.look("dispatch-proposal", findings);
        desk.press("#proposal form button.is-main");
        var visit = desk.page().locator(".board a.visit").first();
        assertThat(visit).isVisible();
        desk.look("dispatch-planned", findings);
        visit.focus();
        desk.page().keyboard().press("Alt+ArrowRight");
        assertThat(desk.page().locator(".board a.visit.is-locked").first())
                .containsText(japanese ? "固定" : "fixed");
        desk.page().locator(".board a.visit").first().click();
        assertThat(desk.page().locator("#picked")).isVisible();
        desk.look("dispatch-picked", findings);
        // The visit is another day's: the page asks why somebody has come today.
        fill(desk, "#arrived-why", japanese ? "早く着いた" : "Came early");
        desk.press("#picked form:has(input[value=ARRIVED]) button");
        desk.press("#picked form:has(input[value=DONE]) button");
        assertThat(desk.page().locator("#picked")).containsText(japanese ? "完了" : "done");
        desk.go(page);
        assertThat(desk.page().locator("#visits")).containsText(japanese ? "完了" : "done");
    }

    private static LocalDate wednesday() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"))
                .plusWeeks(1)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    }

    /** A second call about the same machine: its open case is shown before anything is kept. */
    private static void again(
            Window desk, String type, String serial, String number, SoftAssertions findings) {
        desk.go("/desk?machine=%s&serial=%s".formatted(type, serial));
        assertThat(desk.page().locator("#standing")).containsText(number);
        desk.look("desk-duplicate", findings);
    }

    @ParameterizedTest
    @CsvSource({"ja, J35J5RYC", "en, J35J5RYC"})
    void theSameWithoutScripts(String language, String serial) {
        try (var desk = portal.open(View.wide(language).withoutScripts())) {
            desk.signIn("desk");
            desk.go("/desk?lang=" + language);
            fill(desk, "#machine", "7X06");
            fill(desk, "#serial", serial);
            fill(desk, "#customer", "C00046");
            fill(desk, "#symptom", "No power");
            refuse(desk, "#intake button.is-main");
            assertThat(desk.page().locator("#place-fault")).isVisible();
            assertThat(desk.page().locator("#standing .status")).isVisible();
            fill(desk, "#place", "東京都千代田区");
            // The second time the first call's open case came with the form, so that it was seen.
            desk.press("#intake button.is-main");
            Assertions.assertThat(desk.page().url()).contains("/cases/K-");
        }
    }

    private static void fill(Window window, String field, String text) {
        window.page().locator(field).fill(text);
    }

    /** Types, and waits for what the page then shows. */
    private static void type(Window window, String field, String text) {
        window.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/cases/preview"),
                        () -> fill(window, field, text));
    }

    /** Sends a form that is not taken. */
    private static void refuse(Window window, String button) {
        window.page()
                .waitForResponse(
                        answer -> answer.request().isNavigationRequest() && answer.status() == 422,
                        window.page().locator(button)::click);
        window.page().waitForLoadState();
    }
}
