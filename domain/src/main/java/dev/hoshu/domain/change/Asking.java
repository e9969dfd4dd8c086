package dev.hoshu.domain.change;

import dev.hoshu.domain.ask.Question;
import dev.hoshu.domain.entitlement.OfferRequest;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A wish for a service inside a question, whether it is offered or registered.
 *
 * @param at its member of the question, a JSON Pointer
 * @param dayAt the member that holds the day that counts, a JSON Pointer
 * @param request the wish
 * @param retold the question with another wish in the place of this one
 */
record Asking(
        String at,
        String dayAt,
        OfferRequest request,
        BiFunction<Question, UnaryOperator<OfferRequest>, Question> retold) {

    UnaryOperator<Question> with(UnaryOperator<OfferRequest> change) {
        return question -> retold.apply(question, change);
    }
}
