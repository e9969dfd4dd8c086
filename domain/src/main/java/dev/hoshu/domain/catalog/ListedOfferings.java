package dev.hoshu.domain.catalog;

import dev.hoshu.domain.installbase.MachineNumber;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The offerings of one search list, found by machine and by part number. */
public final class ListedOfferings {

    private final List<ServiceOffering> all;
    private final Map<OfferingNumber, ServiceOffering> byNumber;
    private final Map<String, List<ServiceOffering>> byMachineType;

    private ListedOfferings(List<ServiceOffering> all) {
        this.all = all;
        this.byNumber =
                all.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        ServiceOffering::number, Function.identity()));
        this.byMachineType =
                Map.copyOf(
                        all.stream()
                                .flatMap(o ->
                                        machineTypes(o).stream().map(type -> Map.entry(type, o)))
                                .collect(
                                        Collectors.groupingBy(
                                                Map.Entry::getKey,
                                                Collectors.mapping(
                                                        Map.Entry::getValue,
                                                        Collectors.toUnmodifiableList()))));
    }

    /** The offerings of a list, no two with one part number (CAT-9). */
    public static ListedOfferings of(List<ServiceOffering> offerings) {
        return new ListedOfferings(List.copyOf(offerings));
    }

    /** Every offering, in the list's order. */
    public List<ServiceOffering> all() {
        return all;
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
