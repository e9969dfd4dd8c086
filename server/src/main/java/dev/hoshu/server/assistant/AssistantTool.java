package dev.hoshu.server.assistant;

import java.util.List;

/**
 * Something that an assistant may ask. It reads and never changes anything, and what it answers is
 * what the same question is answered at the address for programs, for the same person. Its title
 * and what it is for stand in the bundle {@code assistant} under its name.
 */
public interface AssistantTool {

    /** Its name, small letters and underscores; it never changes. */
    String name();

    /** What it takes, by the names of the address for programs. */
    List<Argument> arguments();

    /** The name of the schema in {@code openapi.json} that its answer fits. */
    String answerSchema();

    /**
     * The answer for the person of this request.
     *
     * @param arguments read, each within its bounds
     * @throws dev.hoshu.server.frontdoor.Problem as at the address for programs
     */
    ToolAnswer answer(Arguments arguments);
}
