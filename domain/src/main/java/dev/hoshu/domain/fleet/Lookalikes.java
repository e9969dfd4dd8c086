package dev.hoshu.domain.fleet;

/**
 * Characters that people take for each other when they type what a label says. The letters O and I
 * stand in no serial number or machine type for their own sake, so that 0 and O, 1 and I are read
 * as one; letters that do stand there (B, S, Z) are never put right silently.
 */
public final class Lookalikes {

    private Lookalikes() {}

    /** A code with O written as 0 and I written as 1; two codes that look alike give the same. */
    public static String folded(String code) {
        return code.indexOf('O') < 0 && code.indexOf('I') < 0
                ? code
                : code.replace('O', '0').replace('I', '1');
    }
}
