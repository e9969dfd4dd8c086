package dev.hoshu.sheets.programme;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a YAML file that knows the line it stands on. */
sealed interface YamlNode {

    /** The line, from 1. */
    int line();

    /** Members in the order of the file. */
    record Mapping(int line, Map<String, YamlNode> members) implements YamlNode {}

    /** Items in the order of the file. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    /** A single value, as it is written. */
    record Scalar(int line, String text) implements YamlNode {}

    /**
     * Reads a whole file; a member that stands twice is not read over.
     *
     * @throws tools.jackson.core.JacksonException if it is no YAML
     */
    static YamlNode read(String text) {
        var factory =
                YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return node(parser);
        }
    }

    private static YamlNode node(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var members = new LinkedHashMap<String, YamlNode>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                parser.nextToken();
                members.put(name, node(parser));
            }
            return new Mapping(line, members);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var items = new ArrayList<YamlNode>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser));
            }
            return new Sequence(line, items);
        }
        var text = parser.currentToken() == null ? "" : parser.getString();
        return new Scalar(line, text == null ? "" : text);
    }
}
