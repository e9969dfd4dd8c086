package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/**
 * What the answers of a programme rest on, said at the foot of every page: which list, which
 * policy, which holidays, each with its date. A module that holds such a thing makes a bean of
 * this.
 */
@FunctionalInterface
public interface AnswerBasis {

    /**
     * Names with dates, such as "service search list of 2026-10-01"; empty if nothing is held.
     *
     * @param programme the code of the programme that the page shows
     */
    List<Sentence> names(String programme);
}
