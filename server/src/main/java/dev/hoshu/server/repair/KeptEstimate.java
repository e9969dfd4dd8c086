package dev.hoshu.server.repair;

import dev.hoshu.domain.repair.IssuedEstimate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of an estimate, as the customer was shown it.
 *
 * @param version its version, from 1
 * @param scope which entries of which lines it charges for
 * @param document what it says
 * @param madeOn its day
 * @param madeAt when it was made
 * @param madeBy by whom
 * @param validUntil the last day on which it can be accepted
 * @param answer the customer's word; null while there is none
 */
public record KeptEstimate(
        int version,
        String scope,
        EstimateDocument document,
        LocalDate madeOn,
        Instant madeAt,
        String madeBy,
        LocalDate validUntil,
        @Nullable KeptAnswer answer) {

    /**
     * The customer's word.
     *
     * @param answer accepted or declined
     * @param saidBy who said so to the desk; null where the customer answered itself
     * @param saidAt when; null where the customer answered itself
     * @param on the day on which it was entered
     * @param at when
     * @param by by whom
     */
    public record KeptAnswer(
            IssuedEstimate.Answer answer,
            @Nullable String saidBy,
            @Nullable Instant saidAt,
            LocalDate on,
            Instant at,
            String by) {}

    /** As the domain looks at it. */
    IssuedEstimate issued() {
        return new IssuedEstimate(
                version, validUntil, scope, answer == null ? null : answer.answer());
    }
}
