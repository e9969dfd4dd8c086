package dev.hoshu.server.order.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

/** Lines of an order or a quote that are not understood. */
final class UnclearLines {

    private static final ProblemType UNCLEAR_LINES =
            ProblemType.of("unclear-lines", 422, "わからない行があります", "Some lines are not understood");

    private UnclearLines() {}

    /** Says so; the caller adds which. */
    static Problem problem(Sentence first) {
        return Problem.of(UNCLEAR_LINES, first);
    }
}
