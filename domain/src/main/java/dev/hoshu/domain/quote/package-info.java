/**
 * What services come to: list price, reinstatement fee, consumption tax. Amounts are counted from
 * the policy's figures and the prices given, rounded once, tax once per rate, and explained. An
 * amount that the maker does not publish, or that a missing price leaves open, is said to be on
 * request and is never 0, and a quote with such an amount has no total.
 */
@NullMarked
package dev.hoshu.domain.quote;

import org.jspecify.annotations.NullMarked;
