package dev.hoshu.server.assistant.web;

import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The schemas of answers, taken from the document of the interface for programs, so that there is
 * one description of each. A schema that refers to others brings them along.
 */
final class AnswerSchemas {

    private static final String THERE = "#/components/schemas/";
    private static final String HERE = "#/$defs/";
    private static final String REFERENCE = "$ref";

    private final JsonMapper json;
    private final JsonNode schemas;

    private AnswerSchemas(JsonMapper json, JsonNode schemas) {
        this.json = json;
        this.schemas = schemas;
    }

    /** Those of the document that this server serves. */
    static AnswerSchemas read(JsonMapper json) {
        try {
            var document = new ClassPathResource("openapi.json").getContentAsByteArray();
            return new AnswerSchemas(json, json.readTree(document).at("/components/schemas"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The schema of that name, whole in itself.
     *
     * @throws IllegalArgumentException if the document has none of that name
     */
    @SuppressWarnings("unchecked")
    Map<String, Object> of(String name) {
        var others = new TreeMap<String, JsonNode>();
        var schema = (ObjectNode) moved(named(name), others);
        if (!others.isEmpty()) {
            schema.set("$defs", json.valueToTree(others));
        }
        return json.convertValue(schema, Map.class);
    }

    private JsonNode named(String name) {
        var schema = schemas.path(name);
        if (!schema.isObject()) {
            throw new IllegalArgumentException("openapi.json has no schema " + name + ".");
        }
        return schema.deepCopy();
    }

    /** The schema with its references pointing beside it; what they name is gathered. */
    private JsonNode moved(JsonNode schema, Map<String, JsonNode> others) {
        if (schema instanceof ObjectNode object && object.path(REFERENCE).isString()) {
            var target = object.path(REFERENCE).asString().substring(THERE.length());
            object.put(REFERENCE, HERE + target);
            if (!others.containsKey(target)) {
                var other = named(target);
                others.put(target, other);
                moved(other, others);
            }
        }
        schema.forEach(part -> moved(part, others));
        return schema;
    }
}
