package dev.hoshu.server.entitlement.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The address of a machine's page with what was chosen on it, for links that change one thing.
 *
 * @param machineType 4 characters
 * @param serial the serial number
 * @param on the day asked about, or null for today
 * @param knownAt the day of knowledge, or null for now
 * @param offer the offer drawn, or null for the first choice
 * @param sort the order of the offers
 * @param descending whether it is turned round
 * @param plan what was chosen for the plan
 * @param programme the code of the programme that was named, or null; two makers may have numbered
 *     alike
 */
record MachineAddress(
        String machineType,
        String serial,
        @Nullable LocalDate on,
        @Nullable LocalDate knownAt,
        @Nullable String offer,
        OfferTable.Sort sort,
        boolean descending,
        PlanAsked plan,
        @Nullable String programme) {

    private static final PlanAsked NO_PLAN = new PlanAsked(null, null, false);

    /** The same page with the offers in that order; chosen again, the order is turned round. */
    public String sortedBy(String name) {
        var wanted = OfferTable.Sort.named(name);
        boolean turned = wanted == sort && !descending;
        return new MachineAddress(
                                machineType,
                                serial,
                                on,
                                knownAt,
                                offer,
                                wanted,
                                turned,
                                plan,
                                programme)
                        .path()
                + "#offers";
    }

    /** What a table head says of its order: ascending, descending, or null. */
    public @Nullable String ariaSort(String name) {
        if (OfferTable.Sort.named(name) != sort) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }

    /** The same page with that offer in the picture. */
    public String drawing(String number) {
        return new MachineAddress(
                                machineType,
                                serial,
                                on,
                                knownAt,
                                number,
                                sort,
                                descending,
                                plan,
                                programme)
                        .path()
                + "#h-time";
    }

    /** The same page as it was known on that day. */
    public String asKnownOn(LocalDate day) {
        return new MachineAddress(
                        machineType, serial, on, day, null, sort, descending, plan, programme)
                .path();
    }

    /** The same page with what is known now. */
    public String asKnownNow() {
        return new MachineAddress(
                        machineType, serial, on, null, offer, sort, descending, plan, programme)
                .path();
    }

    /** The same page today, with what is known now. */
    public String plain() {
        return new MachineAddress(
                        machineType,
                        serial,
                        null,
                        null,
                        null,
                        OfferTable.Sort.KIND,
                        false,
                        NO_PLAN,
                        programme)
                .path();
    }

    private String path() {
        var path = UriComponentsBuilder.fromPath("/machines").pathSegment(machineType, serial);
        if (on != null) {
            path.queryParam("on", on);
        }
        if (knownAt != null) {
            path.queryParam("knownAt", knownAt);
        }
        if (offer != null) {
            path.queryParam("offer", offer);
        }
        if (sort != OfferTable.Sort.KIND || descending) {
            path.queryParam("sort", sort.name().toLowerCase(Locale.ROOT));
        }
        if (descending) {
            path.queryParam("order", "desc");
        }
        if (plan.until() != null) {
            path.queryParam("until", plan.until());
        }
        if (plan.level() != null) {
            path.queryParam("level", plan.level().code());
        }
        if (plan.premier()) {
            path.queryParam("premier", true);
        }
        if (programme != null) {
            path.queryParam("programme", programme);
        }
        return path.encode().toUriString();
    }
}
