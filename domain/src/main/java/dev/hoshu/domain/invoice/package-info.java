/**
 * When an order becomes an invoice, who sends it to whom, and when it is due. Nothing here knows a
 * file format.
 */
@NullMarked
package dev.hoshu.domain.invoice;

import org.jspecify.annotations.NullMarked;
