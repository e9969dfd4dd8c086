/**
 * The cheapest succession of services that leaves no day uncovered up to a day. Every step is an
 * offer that the rules allow on the day on which it would be ordered. What cannot be reached is
 * said with the last day that can, and with the rules that stand in the way.
 */
@NullMarked
package dev.hoshu.domain.plan;

import org.jspecify.annotations.NullMarked;
