package dev.hoshu.sheets.watch;

import dev.hoshu.domain.watch.DriveReading;
import dev.hoshu.domain.watch.Media;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/** A resource {@code Drive} of Redfish. */
public final class RedfishDrive {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private RedfishDrive() {}

    /**
     * What it says.
     *
     * @param at when it was asked
     */
    public static DriveReading read(JsonNode drive, Instant at) {
        var values = new Values();
        var left = values.number(drive, "PredictedMediaLifeLeftPercent", 0, 100);
        return new DriveReading(
                values.text(drive, "SerialNumber"),
                values.text(drive, "Model"),
                media(Objects.requireNonNullElse(values.text(drive, "MediaType"), "")),
                left == null ? null : WHOLE.subtract(left),
                values.truth(drive, "FailurePredicted"),
                null,
                null,
                at,
                values.oddities());
    }

    private static Media media(String type) {
        return switch (type) {
            case "SSD" -> Media.SSD;
            case "HDD" -> Media.HDD;
            default -> Media.UNKNOWN;
        };
    }
}
