package dev.hoshu.server.software;

import dev.hoshu.domain.contract.SoftwareSupport;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A customer's right to support of software.
 *
 * @param number its number
 * @param programme the programme's code
 * @param customer the customer's code
 * @param product the software
 * @param version its version; {@code *} for every one
 * @param until the last day of the right
 * @param state whether its proof was accepted
 * @param presentedOn when proof was presented
 * @param presentedBy by whom
 * @param decidedOn when it was decided, or null
 * @param decidedBy by whom, or null
 * @param decidedBecause why, or null
 */
public record SoftwareRight(
        String number,
        String programme,
        String customer,
        String product,
        String version,
        LocalDate until,
        SoftwareSupport.Standing state,
        LocalDate presentedOn,
        String presentedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable String decidedBecause) {

    /** Whether nobody has decided of its proof. */
    public boolean isOpen() {
        return state == SoftwareSupport.Standing.PRESENTED;
    }

    /** As decisions look at it. */
    SoftwareSupport.Right asRight() {
        return new SoftwareSupport.Right(number, product, version, until, state);
    }

    /** What its papers and the audit call it. */
    String subject() {
        return "software-right:" + number;
    }
}
