package dev.hoshu.server.order;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.frontdoor.Problem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Checks where an order is to be delivered. What is missing is said, all of it at once. */
@Service
class DeliveryCheck {

    private static final Pattern ZIP = Pattern.compile("[0-9]{7}");
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s〒\\p{Pd}\\u30FC\\u2212_]+");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_REFERENCE = 60;

    private final Places places;

    DeliveryCheck(Places places) {
        this.places = places;
    }

    /**
     * An address that is complete.
     *
     * @param address the address
     * @param reference the orderer's own reference, or null
     * @param postalKnown whether the list of postal codes has its code
     */
    record Checked(DeliveryAddress address, @Nullable String reference, boolean postalKnown) {}

    /**
     * Checks an address as it was given.
     *
     * @throws Problem that names each member at fault
     */
    Checked checked(DeliveryAddress given, @Nullable String reference) {
        var problem = OrderProblems.delivery();
        var zip =
                LEFT_OUT.matcher(Normalizer.normalize(given.postalCode(), Normalizer.Form.NFKC))
                        .replaceAll("");
        var addressee = plain(given.addressee());
        var address = plain(given.address());
        var company = orNull(given.company());
        var email = orNull(given.email());
        var own = orNull(reference);
        problem = text(problem, "addressee", addressee, LONGEST_NAME, "宛名", "the addressee");
        if (!ZIP.matcher(zip).matches()) {
            problem =
                    problem.at(
                            "postalCode",
                            new Sentence(
                                    "郵便番号は7桁で書いてください。例: 100-0001",
                                    "Write the postal code with 7 digits, such as 100-0001."));
        }
        problem = text(problem, "address", address, LONGEST_ADDRESS, "住所", "the address");
        if (company != null) {
            problem = text(problem, "company", company, LONGEST_NAME, "会社名", "the company");
        }
        if (own != null) {
            problem = text(problem, "reference", own, LONGEST_REFERENCE, "管理番号", "your reference");
        }
        if (email != null && !MAIL.matcher(email).matches()) {
            problem =
                    problem.at(
                            "email",
                            new Sentence(
                                    "メールアドレスは name@example.jp の形で書いてください。",
                                    "Write the mail address in the form name@example.jp."));
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        return new Checked(
                new DeliveryAddress(addressee, company, zip, address, email),
                own,
                !places.postalCode(zip).isEmpty());
    }

    private static Problem text(
            Problem problem, String field, String value, int most, String ja, String en) {
        if (value.isEmpty() || value.length() > most || hasControls(value)) {
            return problem.at(
                    field,
                    new Sentence(
                            "%sを1から%d文字で書いてください。".formatted(ja, most),
                            "Write %s in 1 to %d characters.".formatted(en, most)));
        }
        return problem;
    }

    private static boolean hasControls(String value) {
        return value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r');
    }

    private static String plain(String text) {
        return text.strip();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
