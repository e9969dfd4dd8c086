package dev.hoshu.domain.proof;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

/**
 * One thing that a proof says.
 *
 * @param rule the rule it rests on
 * @param words with the days in it
 */
public record Statement(Rule rule, Sentence words) {}
