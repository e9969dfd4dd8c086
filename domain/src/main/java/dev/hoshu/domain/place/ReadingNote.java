package dev.hoshu.domain.place;

/**
 * A liberty that a reading took with what was typed; shown to the reader so that it can be objected
 * to.
 */
public enum ReadingNote {
    /** A postal code stood before the address and agrees with it. */
    POSTAL_CODE_SET_ASIDE,
    /**
     * A postal code stood before the address that the list does not have (a company's own,
     * perhaps).
     */
    POSTAL_CODE_NOT_LISTED,
    /** A postal code stood before the address but is used elsewhere; the address was followed. */
    POSTAL_CODE_ELSEWHERE,
    /** The postal code decided between places of one name. */
    POSTAL_CODE_DECIDED,
    /** The prefecture was missing or shortened. */
    PREFECTURE_ADDED,
    /** The county (郡) was missing. */
    COUNTY_ADDED,
    /** Only the ward was named, not its city. */
    CITY_ADDED,
    /** The designated city was named without its ward; the town lies in one ward only. */
    WARD_FROM_TOWN,
    /** A ward was named that the city no longer has; the town lies in one of today's wards. */
    FORMER_WARD,
    /** No municipality was named; the town exists in one place only. */
    MUNICIPALITY_FROM_TOWN,
    /** Another spelling of the same place: kanji variants, ヶ and ケ, numbers, 大字. */
    SPELLING,
    /** A number beside the town was read as its 丁目. */
    CHOME_COMPLETED,
    /** A syllable of the town's name (町, ノ, ヶ) was missing or another. */
    TOWN_COMPLETED,
    /** Street names of Kyoto (通り名, 上る, 下る, 東入) were passed over. */
    STREETS_PASSED
}
