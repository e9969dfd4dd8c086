/**
 * From what somebody wants to an order: basket, quote, order, approval. Every line is decided by
 * the domain on the day of the quote and again on the day of the order, and keeps its findings.
 * Whose row it is decides who sees it, in the statements that read it.
 */
@NullMarked
package dev.hoshu.server.order;

import org.jspecify.annotations.NullMarked;
