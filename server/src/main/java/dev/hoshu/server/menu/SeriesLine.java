package dev.hoshu.server.menu;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The machines of a series that can have a service.
 *
 * @param series the series, as the list has it
 * @param called what the service is called for them, where that depends on the machine type
 *     (CAT-4); null else
 * @param machineTypes their machine types, in order
 * @param onSale how many offerings are on sale for them
 * @param prices what those cost
 */
public record SeriesLine(
        String series,
        @Nullable String called,
        List<String> machineTypes,
        int onSale,
        PriceRange prices) {

    /** Copies the list. */
    public SeriesLine {
        machineTypes = List.copyOf(machineTypes);
    }
}
