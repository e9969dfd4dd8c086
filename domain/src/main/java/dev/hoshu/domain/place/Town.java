package dev.hoshu.domain.place;

/**
 * A town (大字 or 丁目) of a municipality.
 *
 * @param code5 the municipality
 * @param name the town with 丁目 in kanji numerals, {@code 六本木七丁目}
 * @param subarea 小字, empty where there is none
 * @param latitude degrees north of a point in it
 * @param longitude degrees east of a point in it
 */
public record Town(String code5, String name, String subarea, double latitude, double longitude) {

    /** Checks the code, and that there is a name. */
    public Town {
        if (code5.length() != 5) {
            throw new IllegalArgumentException(
                    "Town %s: municipality code (%s) must be five digits.".formatted(name, code5));
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("A town of %s has no name.".formatted(code5));
        }
    }
}
