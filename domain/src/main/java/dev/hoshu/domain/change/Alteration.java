package dev.hoshu.domain.change;

import dev.hoshu.domain.ask.Question;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * One fact of a question said otherwise.
 *
 * @param effort how far away it lies
 * @param distance how far among its like, such as the days by which a day moves; from 0
 * @param field the member of the question, a JSON Pointer (RFC 6901)
 * @param value what it would say
 * @param condition in words, to stand before "なら、…" and ", …"
 * @param change the question with this fact
 */
record Alteration(
        Effort effort,
        long distance,
        String field,
        Value value,
        Sentence condition,
        UnaryOperator<Question> change) {

    /** The nearest first. */
    static final Comparator<Alteration> NEAREST_FIRST =
            Comparator.comparing(Alteration::effort).thenComparingLong(Alteration::distance);

    Question appliedTo(Question question) {
        return change.apply(question);
    }

    /** Whether both say the same of the same fact. */
    boolean isSameAs(Alteration other) {
        return field.equals(other.field) && value.equals(other.value);
    }
}
