package dev.hoshu.domain.place;

/**
 * A piece of a typed address and what it was taken for.
 *
 * @param kind what sort of piece it is
 * @param typed the characters as typed, empty where the piece was added
 * @param understood the register's form, empty for what was passed over
 */
public record ReadPart(Kind kind, String typed, String understood) {

    /** The sorts of pieces, in the order of an address. */
    public enum Kind {
        /** 郵便番号. */
        POSTAL_CODE,
        /** 都道府県. */
        PREFECTURE,
        /** 市区町村 with county and ward. */
        MUNICIPALITY,
        /** Kyoto's street names, or a ward that no longer exists. */
        PASSED_OVER,
        /** 大字・丁目. */
        TOWN,
        /** What follows: block, house number, building. Kept as typed. */
        REST
    }
}
