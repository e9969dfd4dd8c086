package dev.hoshu.server.catalog;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A search list as it is held: its date, where it came from, and its offerings in their order
 * (CAT-9).
 */
public final class OfferingList {

    private final Heading heading;
    private final List<ServiceOffering> offerings;
    private final Map<OfferingNumber, ServiceOffering> byNumber;
    private final Map<String, List<ServiceOffering>> byMachineType;

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
        this.offerings = List.copyOf(offerings);
        this.byNumber =
                offerings.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        ServiceOffering::number, Function.identity()));
        this.byMachineType =
                Map.copyOf(
                        offerings.stream()
                                .flatMap(o ->
                                        machineTypes(o).stream().map(type -> Map.entry(type, o)))
                                .collect(
                                        Collectors.groupingBy(
                                                Map.Entry::getKey,
                                                Collectors.mapping(
                                                        Map.Entry::getValue,
                                                        Collectors.toUnmodifiableList()))));
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
        return offerings;
    }

    /** The offering with that part number. */
    public Optional<ServiceOffering> offering(OfferingNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /**
     * The offerings that fit this machine, by its type or its very model (ID-3), in the list's
     * order.
     */
    public List<ServiceOffering> fitting(MachineNumber machine) {
        return ofType(machine.machineType()).stream().filter(o -> o.fits(machine)).toList();
    }

    /** The offerings listed for that machine type or any model of it, in the list's order. */
    public List<ServiceOffering> ofType(String machineType) {
        return byMachineType.getOrDefault(machineType, List.of());
    }

    private static Set<String> machineTypes(ServiceOffering offering) {
        return offering.fits().stream()
                .map(MachineNumber::machineType)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
