/** Invoices in the database. */
@NullMarked
package dev.hoshu.server.invoice.store;

import org.jspecify.annotations.NullMarked;
