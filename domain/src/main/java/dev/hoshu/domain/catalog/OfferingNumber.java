package dev.hoshu.domain.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part number of an offering (商品番号), not to be taken for a machine's number.
 *
 * @param value 5 to 20 capital letters and digits
 */
public record OfferingNumber(String value) implements Comparable<OfferingNumber> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{5,20}");

    /** Checks the form. */
    public OfferingNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Part number (%s) must be 5 to 20 letters and digits.".formatted(value));
        }
    }

    /**
     * Reads what stands in a cell or was typed: full width, case and blanks around are put right;
     * empty if none.
     */
    public static Optional<OfferingNumber> parse(String typed) {
        var plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches()
                ? Optional.of(new OfferingNumber(plain))
                : Optional.empty();
    }

    @Override
    public int compareTo(OfferingNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
