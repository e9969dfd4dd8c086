package dev.hoshu.server.invoice;

import dev.hoshu.domain.invoice.ElectronicAddress;
import dev.hoshu.domain.invoice.Party;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Who gets an invoice, as it was typed.
 *
 * @param name the name under which the buyer trades
 * @param electronicAddress scheme and number, {@code 0188:7000012050002}
 * @param registration T and 13 digits; empty if there is none
 * @param postalCode 7 digits, with or without a hyphen
 * @param address the rest of the address
 */
public record TypedBuyer(
        String name,
        String electronicAddress,
        String registration,
        String postalCode,
        String address) {

    private static final int LONGEST = 200;
    private static final String DIGITS = "\\d{7}";

    /**
     * What was meant.
     *
     * @throws Problem that names every field which cannot be read
     */
    Party read() {
        Problem problem = null;
        var where = ElectronicAddress.read(electronicAddress);
        if (where.isEmpty()) {
            problem =
                    InvoiceProblems.unclear(
                            problem,
                            "/electronicAddress",
                            new Sentence(
                                    "0188 と法人番号、0221 とTで始まる登録番号、0088 とGLN、0060"
                                            + " とDUNSのどれかを、0188:7000012050002"
                                            + " のように書いてください。法人番号は検査数字も確かめます。",
                                    "Write 0188 and a corporate number, 0221 and a registration"
                                        + " with its T, 0088 and a GLN, or 0060 and a DUNS number,"
                                        + " such as 0188:7000012050002. The check digit of a"
                                        + " corporate number is looked at."));
        }
        var registered = plain(registration);
        if (!registered.isEmpty() && !Party.isRegistration(registered)) {
            problem =
                    InvoiceProblems.unclear(
                            problem,
                            "/registration",
                            new Sentence(
                                    "Tと数字13桁で書くか、空けてください。",
                                    "Write T and 13 digits, or leave it empty."));
        }
        var code = plain(postalCode);
        if (!code.matches(DIGITS)) {
            problem =
                    InvoiceProblems.unclear(
                            problem,
                            "/postalCode",
                            new Sentence("数字7桁で書いてください。", "Write 7 digits."));
        }
        problem = line(problem, "/name", name);
        problem = line(problem, "/address", address);
        if (problem != null || where.isEmpty()) {
            throw problem == null ? new IllegalStateException(electronicAddress) : problem;
        }
        return new Party(
                name.strip(),
                where.get(),
                registered.isEmpty() ? null : registered,
                code,
                address.strip());
    }

    private static @Nullable Problem line(@Nullable Problem problem, String field, String typed) {
        if (!typed.isBlank() && typed.strip().length() <= LONGEST && isOneLine(typed.strip())) {
            return problem;
        }
        return InvoiceProblems.unclear(
                problem,
                field,
                new Sentence(
                        "1行で、%d文字までで書いてください。".formatted(LONGEST),
                        "Write one line of at most %d characters.".formatted(LONGEST)));
    }

    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
