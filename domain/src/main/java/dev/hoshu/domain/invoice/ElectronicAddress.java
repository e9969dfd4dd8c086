package dev.hoshu.domain.invoice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where electronic invoices reach somebody: a scheme of Peppol's list of electronic addresses and
 * the number in it, written {@code 0188:7000012050002}.
 *
 * @param scheme the scheme
 * @param id the number, as the scheme writes it
 */
public record ElectronicAddress(Scheme scheme, String id) {

    private static final int CHECK_MODULUS = 9;

    /** Checks that the number is one of the scheme. */
    public ElectronicAddress {
        if (!scheme.has(id)) {
            throw new IllegalArgumentException(
                    "%s is no number of the scheme %s.".formatted(id, scheme.code()));
        }
    }

    /** The schemes that companies in Japan use. */
    public enum Scheme {
        /** A company's number of Dun &amp; Bradstreet. */
        DUNS("0060", "\\d{9}"),
        /** A location of GS1. */
        GLN("0088", "\\d{13}"),
        /** The corporate number of Japan's tax agency, its first digit the check digit. */
        CORPORATE_NUMBER("0188", "\\d{13}"),
        /** The registration of an issuer of qualified invoices: T and 13 digits. */
        INVOICE_ISSUER("0221", "T\\d{13}");

        private final String code;
        private final Pattern form;

        Scheme(String code, String form) {
            this.code = code;
            this.form = Pattern.compile(form);
        }

        /** Its four digits in Peppol's list. */
        public String code() {
            return code;
        }

        private boolean has(String id) {
            return form.matcher(id).matches()
                    && (this != CORPORATE_NUMBER || isCorporateNumber(id));
        }

        private static Optional<Scheme> of(String code) {
            for (var scheme : values()) {
                if (scheme.code.equals(code)) {
                    return Optional.of(scheme);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Reads an address as somebody wrote it; full width, small letters, blanks and hyphens do not
     * matter.
     *
     * @return empty if the scheme is not known or the number is none of it
     */
    public static Optional<ElectronicAddress> read(String typed) {
        var plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT);
        int colon = plain.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var id = plain.substring(colon + 1);
        return Scheme.of(plain.substring(0, colon))
                .filter(scheme -> scheme.has(id))
                .map(scheme -> new ElectronicAddress(scheme, id));
    }

    /**
     * Whether 13 digits are a corporate number: the first is 9 less the rest of nine of the sum of
     * the others, from the last one on once and twice in turn (ordinance of the Ministry of Finance
     * on corporate numbers, article 2).
     */
    private static boolean isCorporateNumber(String digits) {
        int sum = 0;
        for (int place = 1; place < digits.length(); place++) {
            int digit = Character.digit(digits.charAt(digits.length() - place), 10);
            sum += digit * (place % 2 == 1 ? 1 : 2);
        }
        return Character.digit(digits.charAt(0), 10) == CHECK_MODULUS - sum % CHECK_MODULUS;
    }

    @Override
    public String toString() {
        return scheme.code() + ":" + id;
    }
}
