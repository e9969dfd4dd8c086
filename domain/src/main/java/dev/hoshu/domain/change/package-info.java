/**
 * What would change an answer: the nearest other facts under which the same question comes out
 * better. Every change that is named was asked again before it is named. Nothing here knows a rule;
 * the rules are asked.
 */
@NullMarked
package dev.hoshu.domain.change;

import org.jspecify.annotations.NullMarked;
