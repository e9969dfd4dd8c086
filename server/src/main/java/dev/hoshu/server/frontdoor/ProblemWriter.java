package dev.hoshu.server.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a {@link Problem} as {@code application/problem+json} in the person's language. */
@Component
public class ProblemWriter {

    private final JsonMapper json;

    /** Made by Spring. */
    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /**
     * The language in which a program is answered: {@code Accept-Language} if it asks for one of
     * ours, else Japanese.
     */
    public static Locale languageOf(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        if (accepted == null || accepted.length() > MOST_LANGUAGE_CHARACTERS) {
            return Locale.JAPANESE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(accepted), OURS);
            return best == null ? Locale.JAPANESE : best;
        } catch (IllegalArgumentException notALanguage) {
            return Locale.JAPANESE;
        }
    }

    private static final int MOST_LANGUAGE_CHARACTERS = 500;
    private static final java.util.List<Locale> OURS =
            java.util.List.of(Locale.JAPANESE, Locale.ENGLISH);

    /** A fault in one language. */
    record Said(String field, String detail) {}

    /** The answer's members, in the order of RFC 9457 and then ours. */
    public static Map<String, Object> body(Problem problem, String instance, Locale language) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", problem.type().uri().toString());
        body.put("title", problem.type().title().in(language));
        body.put("status", problem.type().status());
        body.put("detail", problem.detail().in(language));
        body.put("instance", instance);
        if (!problem.faults().isEmpty()) {
            body.put("field", problem.faults().getFirst().field());
            body.put(
                    "errors",
                    problem.faults().stream()
                            .map(f -> new Said(f.field(), f.detail().in(language)))
                            .toList());
        }
        body.putAll(problem.members());
        return body;
    }

    /**
     * Writes the whole answer, unless one is on its way already.
     *
     * @throws IOException if the client is gone
     */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var language = languageOf(request);
        // What the handler had announced of its own answer holds no more; the front door's headers
        // do.
        response.resetBuffer();
        response.setHeader("ETag", null);
        response.setStatus(problem.type().status());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-store");
        var bytes = json.writeValueAsBytes(body(problem, request.getRequestURI(), language));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
