/** Invoices over HTTP. */
@NullMarked
package dev.hoshu.server.invoice.web;

import org.jspecify.annotations.NullMarked;
