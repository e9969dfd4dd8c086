package dev.hoshu.domain.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A dated list of the places where timed responses can be had (TERR-2); how long an arrival takes
 * on average is on no list (TERR-3).
 *
 * @param version the list's name, such as {@code 2026-10}
 * @param validFrom the first day on which it is in force
 * @param entries by 5-digit municipality code (JIS X 0402)
 */
public record ResponseAreaList(String version, LocalDate validFrom, Map<String, Entry> entries) {

    /** Copies the entries. */
    public ResponseAreaList {
        entries = Map.copyOf(entries);
    }

    /** What the list says of a place. */
    public enum Answer {
        /** The service can be had. */
        YES,
        /** The maker's sales desk decides. */
        CONSULT,
        /** The service cannot be had, in principle. */
        NO,
        /** A designated city whose wards differ: undecided without the ward. */
        PART
    }

    /**
     * A place on the list.
     *
     * @param code the municipality's 5-digit code
     * @param prefecture the prefecture as written in an address
     * @param municipality the municipality as written in an address
     * @param fourHours the 4-hour response
     * @param twoHours the 2-hour response
     * @param centre the service centre named for it, or null
     * @param note the remark on the list, or null
     */
    public record Entry(
            String code,
            String prefecture,
            String municipality,
            Answer fourHours,
            Answer twoHours,
            @Nullable String centre,
            @Nullable String note) {

        /** The answer for that timed response, {@code 4H} or {@code 2H}. */
        public Answer of(String responseTime) {
            return switch (responseTime) {
                case "4H" -> fourHours;
                case "2H" -> twoHours;
                default ->
                        throw new IllegalArgumentException(
                                "Response time (%s) must be 4H or 2H.".formatted(responseTime));
            };
        }
    }

    /** A list of these places. */
    public static ResponseAreaList of(String version, LocalDate validFrom, List<Entry> entries) {
        return new ResponseAreaList(
                version,
                validFrom,
                entries.stream().collect(Collectors.toMap(Entry::code, Function.identity())));
    }

    /** What the list says of a municipality; empty if it does not name it. */
    public Optional<Entry> entry(String code) {
        return Optional.ofNullable(entries.get(code));
    }
}
