package dev.hoshu.server.invoice;

import org.jspecify.annotations.Nullable;

/**
 * An invoice as it stands.
 *
 * @param invoice the invoice
 * @param creditNote the credit note that took it back, or null
 */
public record IssuedInvoice(Invoice invoice, @Nullable CreditNote creditNote) {}
