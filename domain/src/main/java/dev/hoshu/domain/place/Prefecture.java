package dev.hoshu.domain.place;

/**
 * One of the 47 prefectures.
 *
 * @param code two digits of JIS X 0401, with the leading zero ({@code 13} is Tokyo)
 * @param name as written in an address, with 都, 道, 府 or 県
 * @param kana full-width katakana
 * @param romaji Latin letters without the kind, {@code Tokyo}
 * @param region one of the customary regions, {@code 関東}
 * @param latitude degrees north of the prefecture's office
 * @param longitude degrees east of the prefecture's office
 */
public record Prefecture(
        String code,
        String name,
        String kana,
        String romaji,
        String region,
        double latitude,
        double longitude) {

    /** Checks that the code has two digits and that there is a name. */
    public Prefecture {
        if (!code.matches("\\d{2}")) {
            throw new IllegalArgumentException(
                    "Prefecture code (%s) must be two digits.".formatted(code));
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("Prefecture %s must have a name.".formatted(code));
        }
    }
}
