package dev.hoshu.server.invoice.web;

import dev.hoshu.server.invoice.CreditNote;
import dev.hoshu.server.invoice.IssuedInvoice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An invoice with what took it back, for a program. */
record IssuedAnswer(InvoiceAnswer invoice, @Nullable Credit creditNote) {

    /** The invoices of an order, the latest first. */
    record All(List<IssuedAnswer> invoices) {

        static All of(List<IssuedInvoice> issued) {
            return new All(issued.stream().map(IssuedAnswer::of).toList());
        }
    }

    /** A credit note. */
    record Credit(
            String number,
            String invoice,
            LocalDate issuedOn,
            String reason,
            String who,
            Instant at) {

        static Credit of(CreditNote note) {
            return new Credit(
                    note.number(),
                    note.invoice(),
                    note.issuedOn(),
                    note.reason(),
                    note.who(),
                    note.at());
        }
    }

    private static IssuedAnswer of(IssuedInvoice issued) {
        var note = issued.creditNote();
        return new IssuedAnswer(
                InvoiceAnswer.of(issued.invoice()), note == null ? null : Credit.of(note));
    }
}
