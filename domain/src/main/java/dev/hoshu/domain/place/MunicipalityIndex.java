package dev.hoshu.domain.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The municipalities by the ways in which an address may name them. */
final class MunicipalityIndex {

    /** How much of the full name a person typed. */
    enum Form {
        /** 福島県石川郡石川町 as 石川郡石川町, 札幌市中央区. */
        FULL,
        /** 石川町: the county left out. */
        WITHOUT_COUNTY,
        /** 中央区: the city left out. */
        WARD_ONLY
    }

    /** A municipality and how it was named. */
    record Named(Municipality municipality, Form form) {}

    /** A municipality named at a place of an address, and where what follows begins. */
    record Found(Municipality municipality, Form form, int end) {}

    private final Map<String, Municipality> byCode;
    private final Map<String, List<Named>> byKey;
    private final Map<String, List<Municipality>> wards;
    private final int longestKey;

    private MunicipalityIndex(
            Map<String, Municipality> byCode,
            Map<String, List<Named>> byKey,
            Map<String, List<Municipality>> wards) {
        this.byCode = byCode;
        this.byKey = byKey;
        this.wards = wards;
        this.longestKey = byKey.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    static MunicipalityIndex of(Iterable<Municipality> municipalities) {
        Map<String, Municipality> byCode = new HashMap<>();
        Map<String, List<Named>> byKey = new HashMap<>();
        Map<String, List<Municipality>> wards = new HashMap<>();
        for (Municipality municipality : municipalities) {
            byCode.put(municipality.code5(), municipality);
            name(byKey, municipality.name(), municipality, Form.FULL);
            if (!municipality.county().isEmpty()) {
                name(byKey, municipality.city(), municipality, Form.WITHOUT_COUNTY);
            }
            municipality
                    .parentCode5()
                    .ifPresent(city -> {
                        name(byKey, municipality.ward(), municipality, Form.WARD_ONLY);
                        wards.computeIfAbsent(city, code -> new ArrayList<>()).add(municipality);
                    });
        }
        return new MunicipalityIndex(byCode, byKey, wards);
    }

    private static void name(
            Map<String, List<Named>> byKey, String name, Municipality municipality, Form form) {
        byKey.computeIfAbsent(Folded.keyOf(name), key -> new ArrayList<>())
                .add(new Named(municipality, form));
    }

    Optional<Municipality> of(String code5) {
        return Optional.ofNullable(byCode.get(code5));
    }

    Iterable<Municipality> all() {
        return byCode.values();
    }

    /**
     * The wards of a designated city in order of their codes; empty for every other municipality.
     */
    List<Municipality> wardsOf(String code5) {
        return List.copyOf(wards.getOrDefault(code5, List.of()));
    }

    /**
     * All municipalities that the address may name at this place.
     *
     * @param prefectureCode only those of this prefecture, or of any where it is empty
     */
    List<Found> at(Folded address, int at, Optional<String> prefectureCode) {
        List<Found> found = new ArrayList<>();
        String key = address.key();
        for (int end = Math.min(key.length(), at + longestKey); end > at; end--) {
            for (Named named : byKey.getOrDefault(key.substring(at, end), List.of())) {
                Municipality municipality = named.municipality();
                if (prefectureCode.isEmpty()
                        || prefectureCode.get().equals(municipality.prefectureCode())) {
                    found.add(new Found(municipality, named.form(), end));
                }
            }
        }
        return found;
    }
}
