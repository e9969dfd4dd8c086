package dev.hoshu.server.catalog;

import dev.hoshu.domain.catalog.ListedOfferings;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A search list as it is held: its date, where it came from, and its offerings in their order
 * (CAT-9).
 */
public final class OfferingList {

    private final Heading heading;
    private final ListedOfferings offerings;

    /**
     * What names a list.
     *
     * @param date the list's date
     * @param title its title as published
     * @param sourceName the file it came from
     * @param importedAt when it was taken in
     */
    public record Heading(LocalDate date, String title, String sourceName, Instant importedAt) {}

    /** A list of these offerings, in the list's order. */
    public OfferingList(Heading heading, List<ServiceOffering> offerings) {
        this.heading = heading;
        this.offerings = ListedOfferings.of(offerings);
    }

    /** What names it. */
    public Heading heading() {
        return heading;
    }

    /** Its date. */
    public LocalDate date() {
        return heading.date();
    }

    /** Every offering, in the list's order. */
    public List<ServiceOffering> offerings() {
        return offerings.all();
    }

    /** The offering with that part number. */
    public Optional<ServiceOffering> offering(OfferingNumber number) {
        return offerings.offering(number);
    }

    /**
     * The offerings that fit this machine, by its type or its very model (ID-3), in the list's
     * order.
     */
    public List<ServiceOffering> fitting(MachineNumber machine) {
        return offerings.fitting(machine);
    }

    /** The offerings listed for that machine type or any model of it, in the list's order. */
    public List<ServiceOffering> ofType(String machineType) {
        return offerings.ofType(machineType);
    }
}
