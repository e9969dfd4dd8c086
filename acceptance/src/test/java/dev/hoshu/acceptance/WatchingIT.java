package dev.hoshu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/**
 * The watch over drives, in a browser: files of smartctl are handed in, a sender is enrolled, and
 * the machine's page shows how a drive wore and when its coverage really ends (PART-6).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchingIT {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 1);

    private final Portal portal = new Portal("watching");

    @AfterAll
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({"ja, 7D9G, J1LENHSB", "en, 7DG9, J2KBCL8T"})
    void fromTheFilesToTheEndOfADrivesCoverage(String language, String type, String serial) {
        var findings = new SoftAssertions();
        boolean japanese = language.equals("ja");
        var drives = "/machines/" + type + "/" + serial + "/drives?lang=" + language;
        try (var desk = portal.open(View.wide(language))) {
            desk.signIn("desk");
            desk.go(drives);
            desk.look("watch-nothing-yet", findings);
            handIn(desk, serial);
            assertThat(
                            desk.page()
                                    .locator("main")
                                    .getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                    .containsText(japanese ? "記録しました" : "Kept");
            desk.look("watch-handed-in", findings);
            desk.page().locator("#sender-name").fill("BMC");
            desk.press("form[action$='/senders'] button");
            assertThat(desk.page().locator("main code"))
                    .hasText(java.util.regex.Pattern.compile("[0-9a-f]{64}"));
            desk.look("watch-enrolled", findings);
            desk.go("/machines/" + type + "/" + serial + "?lang=" + language);
            assertThat(desk.page().locator(".wear .band")).hasCount(1);
            assertThat(desk.page().locator(".wear .lost")).hasCount(1);
            desk.look("watch-machine", findings);
            desk.go("/watch?lang=" + language);
            desk.look("watch-board", findings);
        }
        findings.assertAll();
    }

    private static void handIn(Window desk, String serial) {
        var files =
                IntStream.rangeClosed(0, 10)
                        .mapToObj(i -> file(serial, 70 + 2 * i, LAST.minusDays(200 - 20L * i)))
                        .toArray(FilePayload[]::new);
        desk.page().locator("#report").setInputFiles(files);
        desk.press("form[enctype='multipart/form-data'] button");
    }

    private static FilePayload file(String serial, int used, LocalDate day) {
        var body =
                """
                {"smartctl": {"version": [7, 3]}, "device": {"name": "/dev/nvme0", "type": "nvme", "protocol": "NVMe"},
                 "model_name": "Kakuu NVMe 1600", "serial_number": "KK%s", "smart_status": {"passed": true},
                 "nvme_smart_health_information_log": {"critical_warning": 0, "available_spare": 100,
                   "available_spare_threshold": 10, "percentage_used": %d, "media_errors": 0},
                 "local_time": {"time_t": %d}}
                """
                        .formatted(serial, used, day.atTime(3, 0).toEpochSecond(ZoneOffset.UTC));
        return new FilePayload(
                "nvme-" + day + ".json", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
