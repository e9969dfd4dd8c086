package dev.hoshu.server.lookup;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

/**
 * A service as the makers' interfaces tell it.
 *
 * @param id its number: the part number, or one made of level and years for a base warranty
 * @param name a short name
 * @param description what it is
 * @param type {@code BASE}, {@code UPGRADE} or {@code EXTENDED}
 * @param duration such as {@code 3Y} or {@code 18M}; null where it is unknown
 */
public record Service(
        String id, Sentence name, Sentence description, String type, @Nullable String duration) {}
