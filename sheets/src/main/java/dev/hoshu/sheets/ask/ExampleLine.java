package dev.hoshu.sheets.ask;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One example.
 *
 * @param question the question, as JSON
 * @param expect what is expected of the answer: members, each with its value as JSON without blanks
 */
record ExampleLine(String question, Map<String, String> expect) {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    /**
     * Reads a line; null if it lacks the question or what is expected.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    static @Nullable ExampleLine read(String line) {
        var members = members(line);
        var question = members.get("question");
        var expect = members.get("expect");
        if (members.size() != 2 || question == null || expect == null || !expect.startsWith("{")) {
            return null;
        }
        return new ExampleLine(question, members(expect));
    }

    /**
     * The members of an object in their order, each with its value as JSON without blanks; none if
     * it is no object.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    static Map<String, String> members(String json) {
        var members = new LinkedHashMap<String, String>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return members;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                members.put(name, value(parser));
            }
        }
        return members;
    }

    private static String value(JsonParser parser) {
        var text = new StringWriter();
        try (var copy = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            copy.copyCurrentStructure(parser);
        }
        return text.toString();
    }
}
