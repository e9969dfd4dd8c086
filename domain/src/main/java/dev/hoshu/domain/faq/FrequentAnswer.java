package dev.hoshu.domain.faq;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/**
 * An answer to one of the questions.
 *
 * @param question the question
 * @param asked the question in the words of the programme, with its families and terms
 * @param words the answer
 * @param rules the rules that it rests on, those that decided first; at least one
 * @param open what is not known and would be needed to say more; empty if nothing is missing
 */
public record FrequentAnswer(
        FrequentQuestion question,
        Sentence asked,
        Sentence words,
        List<Rule> rules,
        List<OpenFact> open) {

    /** Checks that there is an answer and a rule behind it. */
    public FrequentAnswer {
        rules = List.copyOf(rules);
        open = List.copyOf(open);
        if (words.ja().isBlank() || words.en().isBlank() || rules.isEmpty()) {
            throw new IllegalArgumentException(
                    "The answer to %s must have words and a rule.".formatted(question.id()));
        }
    }
}
