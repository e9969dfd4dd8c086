package dev.hoshu.server.assistant;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * What a tool answers.
 *
 * @param members the answer as the address for programs gives it, to be written as JSON
 * @param words the same for a person to read, with everything that decides; lines
 */
public record ToolAnswer(Object members, Sentence words) {}
