package dev.hoshu.server.software;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.Problem;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Software and days as somebody typed them.
 *
 * @param product the software
 * @param version its version
 */
public record TypedSoftware(String product, String version) {

    private static final int LONGEST_PRODUCT = 100;
    private static final int LONGEST_VERSION = 60;

    /** Takes away what surrounds the words. */
    public TypedSoftware {
        product = product.strip();
        version = version.strip();
    }

    /** The problem with what is wrong with it added. */
    Problem faults(Problem problem) {
        var found = problem;
        if (product.isEmpty() || product.length() > LONGEST_PRODUCT) {
            found =
                    found.at(
                            "product",
                            new Sentence(
                                    "ソフトウェアの名前を1から%d文字で書いてください。".formatted(LONGEST_PRODUCT),
                                    "Write the software in 1 to %d characters."
                                            .formatted(LONGEST_PRODUCT)));
        }
        if (version.isEmpty() || version.length() > LONGEST_VERSION) {
            found =
                    found.at(
                            "version",
                            new Sentence(
                                    "版を1から%d文字で書いてください。".formatted(LONGEST_VERSION),
                                    "Write the version in 1 to %d characters."
                                            .formatted(LONGEST_VERSION)));
        }
        return found;
    }

    /** The day, or null if it is none. */
    static @Nullable LocalDate day(String typed) {
        try {
            return Days.read(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Says how a day is written. */
    static Sentence dayIsMissing() {
        return new Sentence("日付を 2027-03-31 の形で書いてください。", "Write a day in the form 2027-03-31.");
    }
}
