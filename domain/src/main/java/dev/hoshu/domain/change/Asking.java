package dev.hoshu.domain.change;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.ask.Question;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A wish for a service inside a question, whether it is offered or registered.
 *
 * @param at its member of the question, a JSON Pointer
 * @param dayAt the member that holds the day that counts, a JSON Pointer
 * @param act what is done on that day
 * @param request the wish
 * @param retold the question with another wish in the place of this one
 */
record Asking(
        String at,
        String dayAt,
        Act act,
        OfferRequest request,
        BiFunction<Question, UnaryOperator<OfferRequest>, Question> retold) {

    /** What somebody does on the day that counts. */
    enum Act {
        ORDER("ご発注", "ordered"),
        REGISTRATION("ご登録", "registered");

        private final String ja;
        private final String en;

        Act(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        Sentence until(LocalDate day) {
            return new Sentence(ja(day) + "までの" + ja + "の場合", en + " by " + en(day));
        }

        Sentence from(LocalDate day) {
            return new Sentence(ja(day) + "以降の" + ja + "の場合", en + " from " + en(day) + " on");
        }
    }

    UnaryOperator<Question> with(UnaryOperator<OfferRequest> change) {
        return question -> retold.apply(question, change);
    }
}
