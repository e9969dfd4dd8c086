package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.change.Change;
import dev.hoshu.domain.change.Value;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.entitlement.OfferChanges.OfferChange;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The nearest change under which an offer comes out better, as programs are told of it.
 *
 * @param members what the question would have to say
 * @param words the change and what would come of it
 * @param outcome what would come of it
 * @param start first day of the service
 * @param end its last day
 * @param reinstatementFee whether the fee is added (REN-5)
 * @param partNumber the offering that it then is; null where it stays the same one
 */
record OfferChangeAnswer(
        List<Member> members,
        Sentence words,
        String outcome,
        LocalDate start,
        LocalDate end,
        boolean reinstatementFee,
        @Nullable String partNumber) {

    /**
     * A member of a question and what it would have to say.
     *
     * @param field the member, a JSON Pointer
     * @param value a string, a number, or true or false
     */
    record Member(String field, Object value) {

        static Member of(Change.Member member) {
            return new Member(
                    member.field(),
                    switch (member.value()) {
                        case Value.Text(var text) -> text;
                        case Value.Count(var number) -> number;
                        case Value.Truth(var truth) -> truth;
                        case Value.Texts(var texts) -> texts;
                    });
        }
    }

    static OfferChangeAnswer of(OfferChange change) {
        var granted = change.decision();
        return new OfferChangeAnswer(
                change.change().members().stream().map(Member::of).toList(),
                change.change().words(),
                OffersAnswer.outcome(granted),
                granted.period().firstDay(),
                granted.period().lastDay(),
                granted.reinstatementFee(),
                change.instead().map(o -> o.number().value()).orElse(null));
    }
}
