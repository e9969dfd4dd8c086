package dev.hoshu.server.frontdoor;

/** How many things one answer may hold. */
public final class Limit {

    private Limit() {}

    /**
     * Checks the parameter {@code limit}.
     *
     * @param most the bound of this address
     * @throws Problem if it is out of bounds
     */
    public static void check(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw Problem.malformed(
                    "limit",
                    "limit には1から%dまでの整数を指定してください。".formatted(most),
                    "Write a whole number from 1 to %d as limit.".formatted(most));
        }
    }
}
