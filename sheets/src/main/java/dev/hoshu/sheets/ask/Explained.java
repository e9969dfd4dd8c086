package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.ask.GivenFact;
import dev.hoshu.domain.ask.Question;
import dev.hoshu.domain.change.Change;
import dev.hoshu.domain.change.Changes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is said of an answer beyond the contract, for whoever asks for it.
 *
 * @param facts what it rests on
 * @param change the nearest change that would make it better, or null where there is none
 */
record Explained(List<GivenFact> facts, @Nullable Change change) {

    static Explained of(Answers answers, Question question, Answer answer) {
        return new Explained(
                answers.basis(question).map(basis -> basis.facts(question)).orElse(List.of()),
                Changes.by(answers).nearest(question, answer).orElse(null));
    }
}
