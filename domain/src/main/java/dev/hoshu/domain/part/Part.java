package dev.hoshu.domain.part;

import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.rulebook.Sentence;

/**
 * A spare part.
 *
 * @param number its part number
 * @param name what it is, for a person
 * @param replaceableBy who replaces it (PART-7)
 * @param drive whether it keeps a customer's data, so that drive retention speaks of it
 */
public record Part(String number, Sentence name, ReplaceableBy replaceableBy, boolean drive) {}
