package dev.hoshu.server.servicecase;

import dev.hoshu.server.installbase.MachineName;

import java.util.Objects;

/**
 * What a device says of itself, where nobody calls.
 *
 * @param programme the programme's code
 * @param machine the machine
 * @param symptom what is wrong
 * @param severity how much stands still
 */
public record ProactiveCall(
        String programme, MachineName machine, String symptom, Severity severity) {

    private static final String UNKNOWN = "-";

    /** The same as a call in which customer and place are the record's. */
    TypedCall typed(CallPreview onRecord) {
        var called = Objects.requireNonNull(onRecord.machine());
        return typed(
                Objects.requireNonNullElse(called.machine().customer(), UNKNOWN),
                Objects.requireNonNullElse(called.place(), UNKNOWN));
    }

    TypedCall typed(String customer, String place) {
        return new TypedCall(
                customer,
                place,
                machine.number().toString(),
                machine.serial().value(),
                "",
                "",
                "",
                symptom.length() > TypedCall.LONGEST_SYMPTOM
                        ? symptom.substring(0, TypedCall.LONGEST_SYMPTOM)
                        : symptom,
                severity.name(),
                null);
    }
}
