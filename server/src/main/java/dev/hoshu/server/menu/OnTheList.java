package dev.hoshu.server.menu;

import dev.hoshu.domain.catalog.MenuKind;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.server.catalog.OfferingList;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a search list says of a service on a day.
 *
 * @param list the list's date
 * @param offerings how many offerings it comes with, on sale or not
 * @param onSale how many of them are on sale that day
 * @param machineTypes for how many machine types one is on sale
 * @param prices what those on sale cost
 * @param firstSaleDay the earliest first day of sale; null where the list names none
 * @param series the same by series
 */
public record OnTheList(
        LocalDate list,
        int offerings,
        int onSale,
        int machineTypes,
        PriceRange prices,
        @Nullable LocalDate firstSaleDay,
        List<SeriesLine> series) {

    /** Copies the list. */
    public OnTheList {
        series = List.copyOf(series);
    }

    static OnTheList of(OfferingList list, MenuKind kind, LocalDate day) {
        var all = list.offerings().stream().filter(kind::comesWith).toList();
        var sold = all.stream().filter(o -> o.onSale().contains(day)).toList();
        return new OnTheList(
                list.date(),
                all.size(),
                sold.size(),
                types(sold).size(),
                PriceRange.of(sold),
                all.stream()
                        .flatMap(o -> Optional.ofNullable(o.onSale().from()).stream())
                        .min(LocalDate::compareTo)
                        .orElse(null),
                series(kind, sold));
    }

    private static List<SeriesLine> series(MenuKind kind, List<ServiceOffering> sold) {
        // By series, and within it by name; an empty name stands for none.
        var groups =
                sold.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ServiceOffering::series,
                                        TreeMap::new,
                                        Collectors.groupingBy(
                                                o -> called(kind, o),
                                                TreeMap::new,
                                                Collectors.toList())));
        return groups.entrySet().stream()
                .flatMap(s ->
                        s.getValue().entrySet().stream()
                                .map(n -> line(s.getKey(), n.getKey(), n.getValue())))
                .toList();
    }

    private static SeriesLine line(String series, String called, List<ServiceOffering> sold) {
        return new SeriesLine(
                series,
                called.isEmpty() ? null : called,
                types(sold),
                sold.size(),
                PriceRange.of(sold));
    }

    private static String called(MenuKind kind, ServiceOffering offering) {
        var name = offering.valueSelection();
        return kind == MenuKind.VALUE_SELECTION && name != null ? name : "";
    }

    private static List<String> types(Collection<ServiceOffering> offerings) {
        return offerings.stream()
                .flatMap(o -> o.fits().stream())
                .map(MachineNumber::machineType)
                .distinct()
                .sorted()
                .toList();
    }
}
