package dev.hoshu.domain.catalog;

import java.util.regex.Pattern;

/**
 * A product family as the programme's policy names it, such as {@code THINKSYSTEM}; its limits and
 * terms are policy.
 *
 * @param code capital letters, digits and underscores
 */
public record Family(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** Checks the form. */
    public Family {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "Family (%s) must be capital letters, digits and underscores.".formatted(code));
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
