package dev.hoshu.domain.report;

import java.util.OptionalInt;

/**
 * A share in tenths of a percent, rounded down: 100% is said only where it is all of them, and 0%
 * may be a few of very many.
 */
public final class Share {

    private Share() {}

    /** So many of so many; empty of nothing. */
    public static OptionalInt tenths(int part, int whole) {
        return whole == 0
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(part * 1000L / whole));
    }

    /** For a person: {@code 95.2%}, or a dash where there is none. */
    public static String words(OptionalInt tenths) {
        return tenths.isEmpty()
                ? "—"
                : "%d.%d%%".formatted(tenths.getAsInt() / 10, tenths.getAsInt() % 10);
    }
}
