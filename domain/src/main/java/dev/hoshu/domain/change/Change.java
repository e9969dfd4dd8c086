package dev.hoshu.domain.change;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.ask.Question;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/**
 * The nearest change of facts under which a question comes out better.
 *
 * @param members what the question would have to say, at least one
 * @param words the change and what would come of it, in a sentence
 * @param question the changed question
 * @param answer the answer to it, as it was asked
 */
public record Change(List<Member> members, Sentence words, Question question, Answer answer) {

    /** Copies the members. */
    public Change {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A change must change something.");
        }
    }

    /**
     * A member of the question and what it would have to say.
     *
     * @param field the member, a JSON Pointer (RFC 6901)
     * @param value its value
     */
    public record Member(String field, Value value) {}
}
