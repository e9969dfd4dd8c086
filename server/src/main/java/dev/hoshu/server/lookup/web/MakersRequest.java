package dev.hoshu.server.lookup.web;

import jakarta.servlet.http.HttpServletRequest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a client of a maker's interface sent: as a query, as a form, or as JSON, whatever it calls
 * the body, and in whatever case it writes the keys.
 */
final class MakersRequest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 64 * 1024;

    private final HttpServletRequest request;

    MakersRequest(HttpServletRequest request) {
        this.request = request;
    }

    /** Every value of a key, cut at commas, blanks left out, in the order sent. */
    List<String> list(String key) throws IOException {
        return values(key).stream()
                .flatMap(v -> Arrays.stream(v.split(",", -1)))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** The first value of a key; empty text if there is none. */
    String first(String key) throws IOException {
        return values(key).stream().findFirst().orElse("");
    }

    private List<String> values(String key) throws IOException {
        var named =
                request.getParameterMap().entrySet().stream()
                        .filter(e -> e.getKey().equalsIgnoreCase(key))
                        .flatMap(e -> Stream.of(e.getValue()))
                        .toList();
        return named.isEmpty() ? fromBody(key) : named;
    }

    /** A form that the client called something else, or JSON. */
    private List<String> fromBody(String key) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES);
        var body = new String(bytes, StandardCharsets.UTF_8).strip();
        return body.startsWith("{") ? fromJson(key, body) : fromForm(key, body);
    }

    private static List<String> fromJson(String key, String body) {
        try {
            return JSON.readTree(body).properties().stream()
                    .filter(p -> p.getKey().equalsIgnoreCase(key))
                    .flatMap(p -> texts(p.getValue()))
                    .toList();
        } catch (JacksonException notJson) {
            return List.of();
        }
    }

    private static Stream<String> texts(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().flatMap(MakersRequest::texts);
        }
        return value.isValueNode() && !value.isNull() ? Stream.of(value.asString()) : Stream.of();
    }

    private static List<String> fromForm(String key, String body) {
        var values = new ArrayList<String>();
        for (var pair : body.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0 && pair.substring(0, at).strip().equalsIgnoreCase(key)) {
                values.add(decoded(pair.substring(at + 1)));
            }
        }
        return values;
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return written;
        }
    }
}
