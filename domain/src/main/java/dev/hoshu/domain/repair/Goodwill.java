package dev.hoshu.domain.repair;

import java.time.LocalDate;

/**
 * The maker pays for a line that the customer would have to pay for. The rules' decision stands as
 * it is, and the goodwill beside it.
 *
 * @param by who granted it
 * @param on the day
 * @param reason why, not blank
 */
public record Goodwill(String by, LocalDate on, String reason) {

    /** Checks that somebody stands for it and says why. */
    public Goodwill {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException(
                    "Goodwill needs a person (%s) and a reason (%s).".formatted(by, reason));
        }
    }
}
