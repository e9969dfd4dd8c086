package dev.hoshu.domain.invoice;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How a programme's orders are invoiced from a day on.
 *
 * @param effectiveFrom the first day on which that holds
 * @param invented whether the seller is invented
 * @param seller who sends the invoices; it has a registration, since without one no invoice is a
 *     qualified one
 * @param dueAfterMonths an invoice is due on the last day of the month that comes so many months
 *     after its own, 0 to 12
 */
public record InvoiceTerms(
        LocalDate effectiveFrom, boolean invented, Party seller, int dueAfterMonths) {

    private static final int MOST_MONTHS = 12;

    /** Checks the bounds. */
    public InvoiceTerms {
        if (seller.registration() == null) {
            throw new IllegalArgumentException("The seller has a registration.");
        }
        if (dueAfterMonths < 0 || dueAfterMonths > MOST_MONTHS) {
            throw new IllegalArgumentException(
                    "Months (%d) must be 0 to %d.".formatted(dueAfterMonths, MOST_MONTHS));
        }
    }

    /** The last day on which an invoice of that day is paid in time. */
    public LocalDate due(LocalDate issuedOn) {
        return issuedOn.plusMonths(dueAfterMonths).with(TemporalAdjusters.lastDayOfMonth());
    }
}
