package dev.hoshu.domain.repair;

import org.jspecify.annotations.Nullable;

/**
 * A decided line and the goodwill beside it.
 *
 * @param decided what the rules say
 * @param goodwill the goodwill; null where there is none
 */
public record PaidLine(DecidedLine decided, @Nullable Goodwill goodwill) {

    /** Checks that only a chargeable line is taken over. */
    public PaidLine {
        if (goodwill != null && decided.payer() != Payer.CUSTOMER) {
            throw new IllegalArgumentException(
                    "Only what is chargeable can be taken over, not " + decided.payer());
        }
    }

    /** Who pays in the end. */
    public Payer payer() {
        return goodwill == null ? decided.payer() : Payer.GOODWILL;
    }
}
