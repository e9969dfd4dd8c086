package dev.hoshu.server.servicecase.web;

import dev.hoshu.server.servicecase.CalledSoftware;
import dev.hoshu.server.servicecase.TypedCall;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A call as the form of a page sends it; what the form does not have is null.
 *
 * @param customer the customer's name
 * @param place where the machine stands
 * @param machine machine type or machine number
 * @param serial the machine's serial number
 * @param contactName whom to speak to
 * @param contactPhone that person's telephone number
 * @param contactMail that person's mail address
 * @param symptom what is wrong
 * @param severity how much stands still
 * @param about {@code software} if the call is about software
 * @param product the software
 * @param version its version
 */
record CallForm(
        @Nullable String customer,
        @Nullable String place,
        @Nullable String machine,
        @Nullable String serial,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactMail,
        @Nullable String symptom,
        @Nullable String severity,
        @Nullable String about,
        @Nullable String product,
        @Nullable String version) {

    TypedCall typed() {
        return new TypedCall(
                or(customer),
                or(place),
                or(machine),
                or(serial),
                or(contactName),
                or(contactPhone),
                or(contactMail),
                or(symptom),
                or(severity),
                or(about).equals("software") ? new CalledSoftware(or(product), or(version)) : null);
    }

    private static String or(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
