package dev.hoshu.domain.place;

import java.util.Optional;

/**
 * One line of the postal code list: a code and a place where it is used. A code may have many
 * lines, and they may lie in several municipalities.
 *
 * @param zip seven digits, no hyphen
 * @param code5 the municipality
 * @param town the town, empty for "where no other line applies" (以下に掲載がない場合)
 * @param townKana the town in full-width katakana, may be empty
 * @param townRomaji the town in Latin letters as the post office writes it, rough, may be empty
 */
public record PostalCode(
        String zip, String code5, String town, String townKana, String townRomaji) {

    /** Checks the form of both codes. */
    public PostalCode {
        if (!zip.matches("\\d{7}")) {
            throw new IllegalArgumentException(
                    "Postal code (%s) must be seven digits.".formatted(zip));
        }
        if (!code5.matches("\\d{5}")) {
            throw new IllegalArgumentException(
                    "Postal code %s: municipality code (%s) must be five digits."
                            .formatted(zip, code5));
        }
    }

    /**
     * The seven digits in what a person typed as a postal code: 〒, spaces, hyphens of any sort and
     * full-width digits are understood. Empty where it is something else.
     */
    public static Optional<String> parse(String typed) {
        StringBuilder digits = new StringBuilder(7);
        boolean hyphenSeen = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = Characters.narrowed(typed.charAt(i));
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (Characters.isHyphen(c) && digits.length() == 3 && !hyphenSeen) {
                hyphenSeen = true;
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '〒') {
                return Optional.empty();
            }
            if (digits.length() > 7) {
                return Optional.empty();
            }
        }
        return digits.length() == 7 ? Optional.of(digits.toString()) : Optional.empty();
    }

    /** The customary form {@code 100-0001}. */
    public static String written(String zip) {
        return zip.substring(0, 3) + "-" + zip.substring(3);
    }
}
