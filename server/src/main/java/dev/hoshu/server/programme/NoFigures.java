package dev.hoshu.server.programme;

import dev.hoshu.server.frontdoor.Problem;

import java.time.LocalDate;

/** Says that a programme has no figures in force, so that nothing can be answered. */
public final class NoFigures {

    private NoFigures() {}

    /** The same words wherever an answer for that day was asked by the parameter {@code on}. */
    public static Problem on(LocalDate day) {
        return Problem.malformed(
                "on",
                "%s に有効な方針がありません。もっと後の日を指定してください。".formatted(day),
                "No policy is in force on %s. Ask for a later day.".formatted(day));
    }
}
