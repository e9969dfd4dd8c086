package dev.hoshu.sheets.watch;

import dev.hoshu.domain.watch.DriveReading;
import dev.hoshu.domain.watch.Media;
import dev.hoshu.domain.watch.WearAttributes;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The output of {@code smartctl --json} about one drive: NVMe by its health log, SATA by attributes
 * known by id and name, SAS by its endurance indicator and grown defects.
 */
public final class SmartctlReport {

    private static final String NVME = "nvme_smart_health_information_log";
    // By the NVMe standard it may go past 100, and 255 stands for whatever is above 254.
    private static final int MOST_USED = 255;
    // Bit 1 speaks of the temperature, which is no failure of the medium.
    private static final int WARNINGS_OF_FAILURE = 0b1111_1101;
    private static final long LATEST = 253_402_300_799L;

    private final JsonNode root;
    private final Values values = new Values();

    private SmartctlReport(JsonNode root) {
        this.root = root;
    }

    /** Reads a file; empty if it is no output of smartctl about a drive. */
    public static Optional<DriveReading> read(byte[] file) {
        return ReportBody.read(file)
                .filter(root -> root.path("device").path("protocol").isString())
                .map(root -> new SmartctlReport(root).reading());
    }

    private DriveReading reading() {
        var serial = values.text(root, "serial_number");
        var model = values.text(root, "model_name");
        if (model == null) {
            model = values.text(root, "scsi_model_name");
        }
        var used = used();
        var predicted = predicted();
        var errors = errors();
        var defects = values.count(root, "scsi_grown_defect_list");
        var at = moment();
        return new DriveReading(
                serial, model, media(), used, predicted, errors, defects, at, values.oddities());
    }

    private Media media() {
        if (root.path(NVME).isObject() || protocol().equals("NVMe")) {
            return Media.SSD;
        }
        var rotation = root.path("rotation_rate");
        if (!rotation.isNumber()) {
            return Media.UNKNOWN;
        }
        return rotation.asInt(0) == 0 ? Media.SSD : Media.HDD;
    }

    private String protocol() {
        return root.path("device").path("protocol").asString("");
    }

    private @Nullable BigDecimal used() {
        var nvme = root.path(NVME);
        if (nvme.isObject()) {
            return values.number(nvme, "percentage_used", 0, MOST_USED);
        }
        if (root.has("scsi_percentage_used_endurance_indicator")) {
            return values.number(root, "scsi_percentage_used_endurance_indicator", 0, MOST_USED);
        }
        // A disk that turns has attributes of the same ids, and no endurance.
        return media() == Media.HDD
                ? null
                : WearAttributes.used(attributes(), values.oddities())
                        .map(WearAttributes.Used::percent)
                        .orElse(null);
    }

    private @Nullable Boolean predicted() {
        var passed = values.truth(root.path("smart_status"), "passed");
        var nvme = root.path(NVME);
        if (nvme.isObject()) {
            var warning = values.number(nvme, "critical_warning", 0, 255);
            var spare = values.number(nvme, "available_spare", 0, 100);
            var least = values.number(nvme, "available_spare_threshold", 0, 100);
            if ((warning != null && (warning.intValue() & WARNINGS_OF_FAILURE) != 0)
                    || (spare != null && least != null && spare.compareTo(least) < 0)) {
                return true;
            }
        }
        return passed == null ? null : !passed;
    }

    private @Nullable Long errors() {
        var nvme = root.path(NVME);
        return nvme.isObject()
                ? values.count(nvme, "media_errors")
                : WearAttributes.uncorrected(attributes()).orElse(null);
    }

    private List<WearAttributes.Attribute> attributes() {
        var attributes = new ArrayList<WearAttributes.Attribute>();
        for (var one : root.path("ata_smart_attributes").path("table")) {
            if (one.path("id").isIntegralNumber()
                    && one.path("name").isString()
                    && one.path("value").isIntegralNumber()) {
                attributes.add(
                        new WearAttributes.Attribute(
                                one.path("id").asInt(0),
                                one.path("name").asString(),
                                one.path("value").asLong(Long.MIN_VALUE),
                                one.path("raw").path("value").asLong(-1)));
            }
        }
        return attributes;
    }

    private @Nullable Instant moment() {
        var seconds = values.number(root.path("local_time"), "time_t", 0, LATEST);
        return seconds == null ? null : Instant.ofEpochSecond(seconds.longValue());
    }
}
