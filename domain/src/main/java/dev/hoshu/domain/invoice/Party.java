package dev.hoshu.domain.invoice;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * Who sends an invoice, or gets it.
 *
 * @param name the name under which it trades
 * @param address where electronic invoices reach it
 * @param registration its registration as an issuer of qualified invoices, T and 13 digits; null
 *     where it has none or none is known
 * @param postalCode 7 digits
 * @param place the rest of the address, in one line
 */
public record Party(
        String name,
        ElectronicAddress address,
        @Nullable String registration,
        String postalCode,
        String place) {

    private static final Pattern REGISTRATION = Pattern.compile("T\\d{13}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{7}");

    /** Checks that nothing is blank and that the numbers have their form. */
    public Party {
        if (name.isBlank() || place.isBlank()) {
            throw new IllegalArgumentException("A party has a name and a place.");
        }
        if (registration != null && !isRegistration(registration)) {
            throw new IllegalArgumentException(
                    "A registration is T and 13 digits, not " + registration + ".");
        }
        if (!POSTAL_CODE.matcher(postalCode).matches()) {
            throw new IllegalArgumentException(
                    "A postal code has 7 digits, unlike " + postalCode + ".");
        }
    }

    /** Whether that is a registration as an issuer of qualified invoices. */
    public static boolean isRegistration(String text) {
        return REGISTRATION.matcher(text).matches();
    }
}
