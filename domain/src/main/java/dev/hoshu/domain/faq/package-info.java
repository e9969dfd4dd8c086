/**
 * The questions that people ask of a programme, each answered twice: in general, with the figures
 * of the policy of a day, and for one machine on a day, from its facts and by the decisions of the
 * packages below. What is not known is named, with what would settle it; nothing is guessed.
 */
@NullMarked
package dev.hoshu.domain.faq;

import org.jspecify.annotations.NullMarked;
