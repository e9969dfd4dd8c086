package dev.hoshu.domain.place;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The postal code that people write before an address, and what is left without it.
 *
 * @param zip seven digits, empty where there is none
 * @param typed the characters it was typed with
 * @param rest the address
 */
record LeadingPostalCode(Optional<String> zip, String typed, String rest) {

    // Seven digits in one run are a postal code only when no eighth follows; the mark 〒 may be
    // missing.
    private static final Pattern BEGINNING =
            Pattern.compile("^[\\s\\p{Z}]*(〒?[\\s\\p{Z}]*([0-9]{3})([^0-9]?)([0-9]{4}))(?![0-9])");

    static LeadingPostalCode of(String typed) {
        StringBuilder narrowed = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            narrowed.append(Characters.narrowed(typed.charAt(i)));
        }
        Matcher matcher = BEGINNING.matcher(narrowed);
        if (!matcher.find() || !isJoint(matcher.group(3))) {
            return new LeadingPostalCode(Optional.empty(), "", typed);
        }
        return new LeadingPostalCode(
                Optional.of(matcher.group(2) + matcher.group(4)),
                typed.substring(matcher.start(1), matcher.end(1)),
                typed.substring(matcher.end()));
    }

    private static boolean isJoint(String between) {
        return between.isEmpty() || between.isBlank() || Characters.isHyphen(between.charAt(0));
    }

    /** The piece of the reading; none where no postal code was typed. */
    List<ReadPart> part() {
        return zip.map(digits ->
                        List.of(
                                new ReadPart(
                                        ReadPart.Kind.POSTAL_CODE,
                                        typed,
                                        PostalCode.written(digits))))
                .orElse(List.of());
    }
}
