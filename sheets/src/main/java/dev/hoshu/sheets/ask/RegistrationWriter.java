package dev.hoshu.sheets.ask;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.entitlement.PremierDecision;
import dev.hoshu.domain.registration.RegistrationDecision;
import dev.hoshu.domain.registration.StartDateDecision;
import dev.hoshu.domain.registration.WaiverDecision;
import dev.hoshu.domain.rulebook.Advice;

import tools.jackson.core.JsonGenerator;

/** Writes what the answers about registered packs and their changes have of their own. */
final class RegistrationWriter {

    private RegistrationWriter() {}

    static void write(JsonGenerator json, RegistrationDecision decision) {
        json.writeStringProperty(
                "outcome",
                switch (decision) {
                    case RegistrationDecision.Accepted a -> "ACCEPTED";
                    case RegistrationDecision.Consult c -> "CONSULT";
                    case RegistrationDecision.Refused r -> "REFUSED";
                    // What is undecided is answered with the member that is missing.
                    case RegistrationDecision.Undecided u ->
                            throw new IllegalArgumentException(u.toString());
                });
        if (decision instanceof RegistrationDecision.Granted granted) {
            days(json, granted.period());
            json.writeBooleanProperty("reinstatementFee", granted.reinstatementFee());
        }
        json.writeName("advice");
        json.writeStartArray();
        for (var advice : Advice.values()) {
            if (decision.advice().contains(advice)) {
                json.writeString(advice.name());
            }
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, PremierDecision decision) {
        switch (decision) {
            case PremierDecision.Available a -> {
                json.writeStringProperty("outcome", "AVAILABLE");
                json.writeNumberProperty("remainingMonths", a.remainingMonths());
                json.writeNumberProperty("tier", a.tier());
                days(json, a.period());
            }
            case PremierDecision.Consult c -> {
                json.writeStringProperty("outcome", "CONSULT");
                json.writeNumberProperty("remainingMonths", c.remainingMonths());
                c.tier().ifPresent(tier -> json.writeNumberProperty("tier", tier));
                days(json, c.period());
            }
            case PremierDecision.Refused r -> json.writeStringProperty("outcome", "REFUSED");
            case PremierDecision.Undecided u -> throw new IllegalArgumentException(u.toString());
        }
    }

    static void write(JsonGenerator json, StartDateDecision decision) {
        switch (decision) {
            case StartDateDecision.Accepted a -> {
                json.writeStringProperty("outcome", "ACCEPTED");
                json.writeStringProperty("start", a.start().toString());
            }
            case StartDateDecision.NeedsDocuments n ->
                    json.writeStringProperty("outcome", "NEEDS_DOCUMENTS");
            case StartDateDecision.Refused r -> json.writeStringProperty("outcome", "REFUSED");
            case StartDateDecision.Undecided u -> throw new IllegalArgumentException(u.toString());
        }
    }

    static void write(JsonGenerator json, WaiverDecision decision) {
        json.writeStringProperty("outcome", decision.isAccepted() ? "ACCEPTED" : "REFUSED");
        json.writeBooleanProperty("refund", false);
    }

    private static void days(JsonGenerator json, CoveragePeriod period) {
        json.writeStringProperty("start", period.firstDay().toString());
        json.writeStringProperty("end", period.lastDay().toString());
    }
}
