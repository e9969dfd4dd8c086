/**
 * Orders as invoices that programs read: once for an order, in the form of Peppol's PINT for Japan,
 * and kept as they were sent. Whoever may see the order may take its invoice, except where it holds
 * a dealer's prices (PRICE-1).
 */
@NullMarked
package dev.hoshu.server.invoice;

import org.jspecify.annotations.NullMarked;
