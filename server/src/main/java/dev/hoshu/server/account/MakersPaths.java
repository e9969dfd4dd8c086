package dev.hoshu.server.account;

import jakarta.servlet.http.HttpServletRequest;

import java.util.List;
import java.util.Locale;

/**
 * The addresses of the makers' look-up interfaces. They authenticate by themselves: by the header
 * {@code ClientID}, or by a token that a client id and its secret were exchanged for.
 */
final class MakersPaths {

    private static final List<String> BEGINNINGS =
            List.of("/v2.5/", "/auth/oauth/v2/token", "/prod/sbil/");

    private MakersPaths() {}

    /** Whether a request is for one of them. */
    static boolean includes(HttpServletRequest request) {
        var path = request.getRequestURI().toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(path::startsWith);
    }
}
