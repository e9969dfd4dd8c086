package dev.hoshu.domain.place;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A city, town, village or ward, as the address base registry lists it.
 *
 * @param code5 five digits of JIS X 0402 without the check digit, leading zero kept
 * @param type what it is by law
 * @param parentCode5 the designated city of a ward; empty for all others
 * @param prefectureCode two digits
 * @param prefecture the prefecture's name as written in an address
 * @param prefectureRomaji the prefecture in Latin letters, {@code Tokyo}
 * @param county 郡 (or the island that stands in its place), empty where there is none
 * @param city the 市, 町, 村 or special ward
 * @param ward the ward of a designated city, empty for all others
 * @param name as written in an address after the prefecture: county, city and ward together
 * @param kana the name in full-width katakana
 * @param romaji the name in Latin letters, {@code Chuo-ku, Sapporo-shi}
 * @param latitude degrees north of its office
 * @param longitude degrees east of its office
 * @param effectiveFrom the day from which the code is in use
 */
public record Municipality(
        String code5,
        MunicipalityType type,
        Optional<String> parentCode5,
        String prefectureCode,
        String prefecture,
        String prefectureRomaji,
        String county,
        String city,
        String ward,
        String name,
        String kana,
        String romaji,
        double latitude,
        double longitude,
        LocalDate effectiveFrom) {

    /** Checks the codes, and that a ward, and nothing else, names its designated city. */
    public Municipality {
        if (!code5.matches("\\d{5}")) {
            throw new IllegalArgumentException(
                    "Municipality code (%s) must be five digits.".formatted(code5));
        }
        if (!code5.startsWith(prefectureCode) || prefectureCode.length() != 2) {
            throw new IllegalArgumentException(
                    "Municipality %s must begin with its prefecture's code (%s)."
                            .formatted(code5, prefectureCode));
        }
        if (parentCode5.isPresent() != (type == MunicipalityType.WARD_OF_DESIGNATED_CITY)) {
            throw new IllegalArgumentException(
                    "Municipality %s: a ward of a designated city names its city (%s), others none."
                            .formatted(code5, parentCode5.orElse("none")));
        }
    }

    /**
     * Whether it is a smallest unit: everything but the designated cities, which consist of wards.
     */
    public boolean isLeaf() {
        return type != MunicipalityType.DESIGNATED_CITY;
    }

    /** Prefecture and name together, as an address begins. */
    public String fullName() {
        return prefecture + name;
    }
}
