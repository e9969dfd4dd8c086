package dev.hoshu.server.servicecase;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The software that a call is about (CAT-5), as somebody typed it.
 *
 * @param product the software
 * @param version its version
 */
public record CalledSoftware(String product, String version) {

    /** The most characters of a product. */
    public static final int LONGEST_PRODUCT = 100;

    /** The most characters of a version. */
    public static final int LONGEST_VERSION = 60;

    /** Takes away what surrounds the words. */
    public CalledSoftware {
        product = TypedCall.plain(product);
        version = TypedCall.plain(version);
    }

    /** What is wrong with it, by member; both parts must be said. */
    public Map<String, Sentence> faults() {
        var faults = new LinkedHashMap<String, Sentence>();
        if (product.isEmpty() || product.length() > LONGEST_PRODUCT) {
            faults.put(
                    "product",
                    new Sentence(
                            "ソフトウェアの名前を1から%d文字で書いてください。".formatted(LONGEST_PRODUCT),
                            "Write the software in 1 to %d characters."
                                    .formatted(LONGEST_PRODUCT)));
        }
        if (version.isEmpty() || version.length() > LONGEST_VERSION) {
            faults.put(
                    "version",
                    new Sentence(
                            "版を1から%d文字で書いてください。".formatted(LONGEST_VERSION),
                            "Write the version in 1 to %d characters.".formatted(LONGEST_VERSION)));
        }
        return faults;
    }
}
