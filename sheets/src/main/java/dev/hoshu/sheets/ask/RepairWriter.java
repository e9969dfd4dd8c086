package dev.hoshu.sheets.ask;

import dev.hoshu.domain.entitlement.PartDelivery;
import dev.hoshu.domain.entitlement.RepairDecision;

import tools.jackson.core.JsonGenerator;

/** Writes who pays for a repair. */
final class RepairWriter {

    private RepairWriter() {}

    static void write(JsonGenerator json, RepairDecision decision) {
        switch (decision) {
            case RepairDecision.CoveredBySystem covered -> {
                covered(json, "SYSTEM");
                json.writeStringProperty("level", covered.level().code());
                json.writeStringProperty("delivery", covered.delivery().name());
            }
            case RepairDecision.CoveredByOption covered -> {
                covered(json, "OPTION");
                json.writeStringProperty("delivery", covered.delivery().name());
            }
            case RepairDecision.Chargeable chargeable -> chargeable(json, chargeable);
            case RepairDecision.Refused refused -> json.writeStringProperty("outcome", "REFUSED");
            // An answer holds none: what is undecided is answered with the member that is missing.
            case RepairDecision.Undecided undecided ->
                    throw new IllegalArgumentException(undecided.toString());
        }
    }

    private static void covered(JsonGenerator json, String by) {
        json.writeStringProperty("outcome", "COVERED");
        json.writeStringProperty("coveredBy", by);
    }

    private static void chargeable(JsonGenerator json, RepairDecision.Chargeable chargeable) {
        json.writeStringProperty("outcome", "CHARGEABLE");
        // A part that nothing covers is never just sent (PART-7).
        json.writeStringProperty("delivery", PartDelivery.TECHNICIAN.name());
        json.writeName("charges");
        json.writeStartArray();
        for (var charge : chargeable.charges()) {
            json.writeString(charge.name());
        }
        json.writeEndArray();
        var hours = chargeable.minimumLabourHours();
        if (hours != null) {
            json.writeNumberProperty("minimumLabourHours", hours);
        }
    }
}
