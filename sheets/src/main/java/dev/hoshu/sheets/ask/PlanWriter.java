package dev.hoshu.sheets.ask;

import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.plan.PlanStep;

import tools.jackson.core.JsonGenerator;

/** Writes what an answer about a plan has of its own. */
final class PlanWriter {

    private PlanWriter() {}

    static void write(JsonGenerator json, PlanDecision decision) {
        switch (decision) {
            case PlanDecision.Found found -> {
                json.writeStringProperty("outcome", "FOUND");
                json.writeName("steps");
                json.writeStartArray();
                found.steps().forEach(step -> step(json, step));
                json.writeEndArray();
                json.writeNumberProperty("total", found.total().amount());
            }
            case PlanDecision.Impossible impossible -> {
                json.writeStringProperty("outcome", "IMPOSSIBLE");
                json.writeStringProperty("coveredUntil", impossible.coveredUntil().toString());
            }
            // What is undecided is answered with the member that is missing.
            case PlanDecision.Undecided u -> throw new IllegalArgumentException(u.toString());
        }
    }

    private static void step(JsonGenerator json, PlanStep step) {
        json.writeStartObject();
        json.writeNumberProperty("offering", step.offering());
        json.writeStringProperty("start", step.period().firstDay().toString());
        json.writeStringProperty("end", step.period().lastDay().toString());
        json.writeStringProperty("orderBy", step.orderBy().toString());
        json.writeBooleanProperty("reinstatementFee", step.reinstatementFee());
        json.writeEndObject();
    }
}
