package dev.hoshu.server.faq;

import dev.hoshu.domain.faq.FrequentAnswer;
import dev.hoshu.domain.faq.OpenFact;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/**
 * A question and its answer, as programs are told of it.
 *
 * @param id the question's name, which never changes
 * @param topic what it is about, the name of a topic
 * @param question the question, with the families and terms of the programme
 * @param answer the answer
 * @param rules ids of the rules that it rests on, those that decided first
 * @param open facts that are not known; empty if nothing is missing
 */
public record AnsweredQuestion(
        String id,
        String topic,
        Sentence question,
        Sentence answer,
        List<String> rules,
        List<Open> open) {

    /** Copies the lists. */
    public AnsweredQuestion {
        rules = List.copyOf(rules);
        open = List.copyOf(open);
    }

    /**
     * A fact that is not known.
     *
     * @param fact its name
     * @param words what it is
     * @param settledBy what would settle it
     */
    public record Open(String fact, Sentence words, Sentence settledBy) {

        private static Open of(OpenFact fact) {
            return new Open(fact.name(), fact.words(), fact.settledBy());
        }
    }

    /** The question and its answer. */
    public static AnsweredQuestion of(FrequentAnswer answer) {
        var question = answer.question();
        return new AnsweredQuestion(
                question.id(),
                question.topic().id(),
                answer.asked(),
                answer.words(),
                answer.rules().stream().map(Rule::id).toList(),
                answer.open().stream().map(Open::of).toList());
    }
}
