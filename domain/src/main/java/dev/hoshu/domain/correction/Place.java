package dev.hoshu.domain.correction;

import org.jspecify.annotations.Nullable;

/**
 * Where a machine stands.
 *
 * @param country ISO 3166, two letters
 * @param municipality the 5-digit code; null if it is not known, or the country has no such codes
 */
public record Place(String country, @Nullable String municipality) {}
