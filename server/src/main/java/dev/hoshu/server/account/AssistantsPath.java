package dev.hoshu.server.account;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The address of assistants. Nobody is known there by a session: an assistant that runs beside a
 * browser must not be let in by what the browser's person signed in with.
 */
final class AssistantsPath {

    private static final String PATH = "/mcp";

    private AssistantsPath() {}

    /** Whether a request is for it. */
    static boolean includes(HttpServletRequest request) {
        return request.getRequestURI().equals(PATH);
    }
}
