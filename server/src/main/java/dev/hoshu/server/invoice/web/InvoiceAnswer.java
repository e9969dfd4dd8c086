package dev.hoshu.server.invoice.web;

import dev.hoshu.server.invoice.Invoice;

import java.time.Instant;
import java.time.LocalDate;

/** An invoice, for a program. Amounts are whole yen. */
record InvoiceAnswer(
        String number,
        String order,
        LocalDate issuedOn,
        LocalDate dueOn,
        String buyer,
        long netYen,
        int taxPercent,
        long taxYen,
        long grossYen,
        boolean invented,
        String who,
        Instant at) {

    static InvoiceAnswer of(Invoice invoice) {
        return new InvoiceAnswer(
                invoice.number(),
                invoice.order(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.buyer(),
                invoice.net().amount(),
                invoice.percent(),
                invoice.tax().amount(),
                invoice.gross().amount(),
                invoice.invented(),
                invoice.who(),
                invoice.at());
    }
}
