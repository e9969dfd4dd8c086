package dev.hoshu.server.invoice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An invoice that was taken back, as a whole.
 *
 * @param number its number
 * @param invoice the invoice's number; an invoice has one credit note at most
 * @param order the order that it was for
 * @param issuedOn its day
 * @param reason why, as the buyer reads it
 * @param who who issued it
 * @param at when
 */
public record CreditNote(
        String number,
        String invoice,
        String order,
        LocalDate issuedOn,
        String reason,
        String who,
        Instant at) {}
