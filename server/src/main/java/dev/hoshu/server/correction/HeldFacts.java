package dev.hoshu.server.correction;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What was held of a machine before a correction, or is since; of each thing only what the
 * correction touches.
 *
 * @param customer whose it is
 * @param country where it stands
 * @param municipality the 5-digit code of its place
 * @param machineNumber its machine number
 * @param serialNumber its serial number
 * @param covers what covers it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HeldFacts(
        @Nullable String customer,
        @Nullable String country,
        @Nullable String municipality,
        @Nullable String machineNumber,
        @Nullable String serialNumber,
        @Nullable List<HeldDays> covers) {

    /** Copies the list. */
    public HeldFacts {
        covers = covers == null ? List.of() : List.copyOf(covers);
    }

    /**
     * One thing that covers it.
     *
     * @param kind what it is, as on record
     * @param pack its pack's serial number; null for the warranty
     * @param country the country in which it counts
     * @param start its first day
     * @param end its last day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HeldDays(
            String kind, @Nullable String pack, String country, LocalDate start, LocalDate end) {}

    /** Coverage alone. */
    public static HeldFacts ofCovers(List<HeldDays> covers) {
        return new HeldFacts(null, null, null, null, null, covers);
    }
}
