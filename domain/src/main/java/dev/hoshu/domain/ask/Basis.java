package dev.hoshu.domain.ask;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a question is answered by, beside what it says itself.
 *
 * @param programme the programme
 * @param policy its figures in force on the day of the question
 * @param areas the area list in force on that day, or null if there is none
 * @param machine what is known of the machine, from the question and then from the catalogue; null
 *     if the question is about none
 */
public record Basis(
        Programme programme,
        Policy policy,
        @Nullable ResponseAreaList areas,
        @Nullable MachineFacts machine) {

    /** The facts that an answer to that question rests on, each with its source. */
    public List<GivenFact> facts(Question question) {
        return GivenFacts.of(question, this);
    }
}
