package dev.hoshu.fleet.run;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a run notes of itself, as JSON. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static String write(Object content) {
        return MAPPER.writeValueAsString(content) + "\n";
    }

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    static long number(@Nullable String json, String name) {
        return json == null ? 0 : read(json).path(name).asLong(0);
    }
}
