package dev.hoshu.domain.place;

import java.util.Locale;
import java.util.Optional;

/** What a municipality is by law; decides which codes hold people and which only wards. */
public enum MunicipalityType {
    /** 市 without wards of its own. */
    CITY,
    /** 町. */
    TOWN,
    /** 村. */
    VILLAGE,
    /** 特別区, the 23 of Tokyo. */
    SPECIAL_WARD,
    /** 政令指定都市: answered ward by ward; its own code is above its wards. */
    DESIGNATED_CITY,
    /** 行政区 of a designated city. */
    WARD_OF_DESIGNATED_CITY;

    /** The word the data files use, {@code ward_of_designated_city}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type named by a data file's word; empty where the word is unknown. */
    public static Optional<MunicipalityType> ofWord(String word) {
        for (MunicipalityType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
