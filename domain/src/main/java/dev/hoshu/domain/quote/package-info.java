/**
 * What a service costs beside its list price. Amounts are counted from the policy's figures and the
 * prices given, rounded once, and explained. An amount that the maker does not publish, or that a
 * missing price leaves open, is said to be on request and is never 0.
 */
@NullMarked
package dev.hoshu.domain.quote;

import org.jspecify.annotations.NullMarked;
