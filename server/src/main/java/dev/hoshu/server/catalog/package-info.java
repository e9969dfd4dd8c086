/**
 * The search lists, kept by date, and what can be found on them. Every answer names the list that
 * it rests on (CAT-9). An offering without a published price has none; it is never 0.
 */
@NullMarked
package dev.hoshu.server.catalog;

import org.jspecify.annotations.NullMarked;
