package dev.hoshu.domain.repair;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An estimate that the customer has been given.
 *
 * @param version its version in the case, from 1
 * @param validUntil the last day on which it can be accepted
 * @param scope what it charges for, in a form of which two are equal if they charge for the same
 * @param answer the customer's answer; null while there is none
 */
public record IssuedEstimate(
        int version, LocalDate validUntil, String scope, @Nullable Answer answer) {

    /** What a customer says to an estimate; the names are the codes. */
    public enum Answer {
        /** The work may begin. */
        ACCEPTED,
        /** The work is not done. */
        DECLINED
    }
}
