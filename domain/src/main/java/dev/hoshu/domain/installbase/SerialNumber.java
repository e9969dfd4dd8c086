package dev.hoshu.domain.installbase;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A machine's serial number, unique only together with its machine type (ID-4).
 *
 * @param value 4 to 20 capital letters and digits
 */
public record SerialNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{4,20}");
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\p{Pd}\\u30FC\\u2212_]+");

    /** Checks the form. */
    public SerialNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Serial number (%s) must be 4 to 20 letters and digits.".formatted(value));
        }
    }

    /**
     * Reads what a person typed: full width, lower case, blanks and hyphens are put right; empty if
     * it is none.
     */
    public static Optional<SerialNumber> parse(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var bare = LEFT_OUT.matcher(plain).replaceAll("");
        return FORM.matcher(bare).matches()
                ? Optional.of(new SerialNumber(bare))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
