package dev.hoshu.sheets.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.watch.DriveMessage;
import dev.hoshu.domain.watch.DriveReading;
import dev.hoshu.domain.watch.Oddity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What real devices report, and what is made of reports that are amiss. */
class DeviceReportsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    // ------------------------------------------------------------------ smartctl

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nvme-null-SAMSUNG_MZQL2960HCJR-00A07-nvme0                                               | SSD 0 false errors=0 defects=null
                    SAMSUNG_MZVL21T0HCLR-00B00_23                                                            | SSD 16 false errors=0 defects=null
                    nvme-null-INTEL_SSDPEDMD800G4-nvme0                                                      | SSD 51 false errors=0 defects=null
                    nvme-null-MTFDHAX1T6MCE-1AN1ZABYY-nvme0                                                  | SSD 69 false errors=0 defects=null
                    nvme-null-INTEL_SSDPE2KX010T8-nvme1                                                      | SSD 73 false errors=0 defects=null
                    nvme-null-INTEL_SSDPE2KX020T7-nvme6                                                      | SSD 75 false errors=0 defects=null
                    scrutiny-smart-nvme-failed                                                               | SSD 3 false errors=7 defects=null
                    sat-Intel_730_and_DC_S35x0_3610_3700_Series_SSDs-INTEL_SSDSC2BB016T4-sdf                 | SSD 85 false errors=0 defects=null
                    sat-Intel_730_and_DC_S35x0_3610_3700_Series_SSDs-INTEL_SSDSC2BB240G4-sde                 | SSD 78 false errors=0 defects=null
                    sat-Intel_730_and_DC_S35x0_3610_3700_Series_SSDs-INTEL_SSDSC2BB480G6-sda                 | SSD 36 false errors=0 defects=null
                    sat-Micron_5100_Pro___52x0___5300_SSDs-Micron_5300_MTFDDAK960TDS-sdi                     | SSD 1 false errors=0 defects=null
                    sat-Samsung_based_SSDs-SAMSUNG_MZ7LH480HAHQ-00005-sda                                    | SSD 1 false errors=0 defects=null
                    SAMSUNG_MZ7WD240HAFV-00003_22                                                            | SSD 10 false errors=0 defects=null
                    scrutiny-smart-ata-failed-scrutiny                                                       | SSD 2 false errors=0 defects=null
                    sat-Seagate_Exos_7E8-ST8000NM000A-2KE101-sdi                                             | HDD null false errors=0 defects=null
                    scrutiny-smart-fail2                                                                     | HDD null true errors=0 defects=null
                    HITACHI_H109060SESUN600G_9                                                               | HDD null false errors=null defects=0
                    scrutiny-smart-scsi                                                                      | HDD null false errors=null defects=56
                    """)
    void aCaptureOfARealDriveIsRead(String file, String expected) {
        var reading = SmartctlReport.read(resource("smartctl/" + file + ".json")).orElseThrow();
        assertThat(brief(reading)).isEqualTo(expected);
        assertThat(reading.serial()).isNotBlank();
        assertThat(reading.model()).isNotBlank();
        assertThat(reading.at()).isNotNull();
        assertThat(reading.oddities()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    used beyond 255             | "percentage_used": 73  | "percentage_used": 256    | SSD null false errors=0 defects=null | OUT_OF_RANGE percentage_used
                    used below nothing          | "percentage_used": 73  | "percentage_used": -1     | SSD null false errors=0 defects=null | OUT_OF_RANGE percentage_used
                    used past the end           | "percentage_used": 73  | "percentage_used": 117    | SSD 117 false errors=0 defects=null  | ''
                    used is null                | "percentage_used": 73  | "percentage_used": null   | SSD null false errors=0 defects=null | NULL percentage_used
                    used is text                | "percentage_used": 73  | "percentage_used": "73"   | SSD null false errors=0 defects=null | WRONG_KIND percentage_used
                    used is a list              | "percentage_used": 73  | "percentage_used": [73]   | SSD null false errors=0 defects=null | WRONG_KIND percentage_used
                    used beyond any number      | "percentage_used": 73  | "percentage_used": 1e999  | SSD null false errors=0 defects=null | OUT_OF_RANGE percentage_used
                    spare below its threshold   | "available_spare": 99  | "available_spare": 9      | SSD 73 true errors=0 defects=null    | ''
                    spare at its threshold      | "available_spare": 99  | "available_spare": 10     | SSD 73 false errors=0 defects=null   | ''
                    read-only by itself         | "critical_warning": 0  | "critical_warning": 8     | SSD 73 true errors=0 defects=null    | ''
                    only too warm               | "critical_warning": 0  | "critical_warning": 2     | SSD 73 false errors=0 defects=null   | ''
                    the self-test failed        | "passed": true         | "passed": false           | SSD 73 true errors=0 defects=null    | ''
                    the self-test is null       | "passed": true         | "passed": null            | SSD 73 null errors=0 defects=null    | NULL passed
                    errors below nothing        | "media_errors": 0      | "media_errors": -5        | SSD 73 false errors=null defects=null| OUT_OF_RANGE media_errors
                    a moment beyond all days    | "time_t": 1234567890   | "time_t": 99999999999999  | SSD 73 false errors=0 defects=null   | OUT_OF_RANGE time_t
                    """)
    void aValueThatCannotBeSoIsNamedAndLeftOut(
            String situation, String was, String is, String expected, String oddity) {
        var text =
                new String(
                        resource("smartctl/nvme-null-INTEL_SSDPE2KX010T8-nvme1.json"),
                        StandardCharsets.UTF_8);
        assertThat(text).contains(was);
        var reading =
                SmartctlReport.read(text.replace(was, is).getBytes(StandardCharsets.UTF_8))
                        .orElseThrow();
        assertThat(brief(reading)).as(situation).isEqualTo(expected);
        assertThat(odd(reading)).as(situation).isEqualTo(oddity);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nothing          | ''
                    no JSON          | hello
                    a list           | []
                    null             | null
                    cut off          | {"smartctl": {
                    another program  | {"smartctl": 5, "device": {}}
                    no device        | {"smartctl": {}}
                    """)
    void whatIsNoReportIsNoneAndNeverAnError(String situation, String body) {
        assertThat(SmartctlReport.read(body.getBytes(StandardCharsets.UTF_8)))
                .as(situation)
                .isEmpty();
        assertThat(RedfishEvents.read(body.getBytes(StandardCharsets.UTF_8)))
                .as(situation)
                .isEmpty();
    }

    @Test
    void aBodyTooLargeOrTooDeepIsNone() {
        var deep = "{\"Events\":" + "[".repeat(200) + "]".repeat(200) + "}";
        assertThat(RedfishEvents.read(deep.getBytes(StandardCharsets.UTF_8))).isEmpty();
        var large = "{\"Events\":[]" + " ".repeat(ReportBody.LARGEST) + "}";
        assertThat(RedfishEvents.read(large.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /**
     * Whatever a byte of a report becomes, nothing fails, and what is read is within its bounds.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void aSpoiltReportNeverFails(long seed) {
        var random = new Random(seed);
        var body = resource("smartctl/nvme-null-INTEL_SSDPE2KX020T7-nvme6.json").clone();
        for (int i = 0, n = 1 + random.nextInt(20); i < n; i++) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        SmartctlReport.read(body)
                .ifPresent(reading -> {
                    var used = reading.usedPercent();
                    if (used != null) {
                        assertThat(used.intValue()).as("seed %d", seed).isBetween(0, 255);
                    }
                });
    }

    // ------------------------------------------------------------------ Redfish

    @Test
    void everyMessageAboutADriveInTheRegistryIsKnownOrNamedHere() {
        var messages = JSON.readTree(resource("redfish/StorageDevice.1.5.1.json")).path("Messages");
        var about =
                messages.propertyNames().stream()
                        .filter(key -> key.startsWith("Drive"))
                        .collect(Collectors.toSet());
        assertThat(about)
                .isEqualTo(
                        java.util.Arrays.stream(DriveMessage.values())
                                .map(DriveMessage::key)
                                .collect(Collectors.toSet()));
        for (var one : DriveMessage.values()) {
            boolean fine = messages.path(one.key()).path("MessageSeverity").asString().equals("OK");
            assertThat(one.alarm().isRaised())
                    .as("%s: what is OK raises nothing", one)
                    .isEqualTo(!fine && one != DriveMessage.REMOVED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    eight per cent left  | "8"     | 92    | ''
                    nothing left         | "0"     | 100   | ''
                    a fraction           | "7.5"   | 92.5  | ''
                    a bare number        | 8       | 92    | ''
                    more than all        | "101"   |       | OUT_OF_RANGE MessageArgs
                    less than nothing    | "-3"    |       | OUT_OF_RANGE MessageArgs
                    null                 | null    |       | WRONG_KIND MessageArgs
                    words                | "low"   |       | WRONG_KIND MessageArgs
                    """)
    void littleMediaLifeSaysHowMuch(
            String situation, String left, java.math.BigDecimal used, String oddity) {
        var body =
                """
                {"@odata.type": "#Event.v1_7_0.Event", "Id": "1", "Name": "Event Array", "Context": "ours",
                 "Events": [{"EventId": "17", "EventTimestamp": "2026-11-22T12:00:00+09:00", "Severity": "Warning",
                   "MessageId": "StorageDevice.1.2.DrivePredictedMediaLifeLow", "MessageArgs": ["Bay 3", %s, "10"],
                   "OriginOfCondition": {"@odata.id": "/redfish/v1/Systems/1/Storage/1/Drives/3"}}]}
                """
                        .formatted(left);
        var read = RedfishEvents.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(read.context()).isEqualTo("ours");
        var event = read.events().getFirst();
        assertThat(event.message()).isEqualTo(DriveMessage.MEDIA_LIFE_LOW);
        assertThat(event.usedPercent()).as(situation).isEqualTo(used);
        assertThat(event.sentAt()).isEqualTo(NOW);
        assertThat(event.origin()).isEqualTo("/redfish/v1/Systems/1/Storage/1/Drives/3");
        assertThat(
                        event.oddities().stream()
                                .map(o -> o.kind() + " " + o.member())
                                .collect(Collectors.joining()))
                .isEqualTo(oddity);
    }

    @Test
    void anEventThatIsAmissIsStillAnEvent() {
        var body =
                """
                {"Events": [{"EventId": 5, "EventTimestamp": "yesterday", "MessageId": null, "OriginOfCondition": []},
                            "nothing", null, {}]}
                """;
        var events =
                RedfishEvents.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow().events();
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().message()).isNull();
        assertThat(events.getFirst().sentAt()).isNull();
        assertThat(events.getFirst().oddities()).hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    as published          | "FailurePredicted": false | "FailurePredicted": false                                     | HDD null false errors=null defects=null | ''
                    a failure predicted   | "FailurePredicted": false | "FailurePredicted": true                                      | HDD null true errors=null defects=null  | ''
                    predicted is null     | "FailurePredicted": false | "FailurePredicted": null                                      | HDD null null errors=null defects=null  | NULL FailurePredicted
                    twelve per cent left  | "FailurePredicted": false | "FailurePredicted": false, "PredictedMediaLifeLeftPercent": 12  | HDD 88 false errors=null defects=null | ''
                    more than all left    | "FailurePredicted": false | "FailurePredicted": false, "PredictedMediaLifeLeftPercent": 120 | HDD null false errors=null defects=null | OUT_OF_RANGE PredictedMediaLifeLeftPercent
                    null left             | "FailurePredicted": false | "FailurePredicted": false, "PredictedMediaLifeLeftPercent": null | HDD null false errors=null defects=null | NULL PredictedMediaLifeLeftPercent
                    """)
    void aDriveOfRedfishIsRead(
            String situation, String was, String is, String expected, String oddity) {
        var text = new String(resource("redfish/Drive-v1-example.json"), StandardCharsets.UTF_8);
        var reading = RedfishDrive.read(JSON.readTree(text.replace(was, is)), NOW);
        assertThat(brief(reading)).as(situation).isEqualTo(expected);
        assertThat(reading.serial()).isEqualTo("1234568");
        assertThat(odd(reading)).isEqualTo(oddity);
    }

    private static String brief(DriveReading reading) {
        return "%s %s %s errors=%s defects=%s"
                .formatted(
                        reading.media(),
                        reading.usedPercent(),
                        reading.failurePredicted(),
                        reading.mediaErrors(),
                        reading.grownDefects());
    }

    private static String odd(DriveReading reading) {
        return reading.oddities().stream()
                .map((Oddity o) -> o.kind() + " " + o.member())
                .collect(Collectors.joining(" "));
    }

    private static byte[] resource(String name) {
        try (var in = DeviceReportsTest.class.getResourceAsStream("/devices/" + name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
