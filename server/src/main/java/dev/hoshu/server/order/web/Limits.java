package dev.hoshu.server.order.web;

import dev.hoshu.server.frontdoor.Problem;

/** How many things one answer may hold. */
final class Limits {

    private Limits() {}

    /**
     * Checks what was asked for.
     *
     * @throws Problem if it is out of bounds
     */
    static void check(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw Problem.malformed(
                    "limit",
                    "1から%dまでの整数を指定してください。".formatted(most),
                    "Write a whole number from 1 to %d.".formatted(most));
        }
    }
}
