package dev.hoshu.server.assistant.web;

import dev.hoshu.server.assistant.Argument;
import dev.hoshu.server.assistant.Argument.Form;
import dev.hoshu.server.assistant.Saying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The arguments of a tool as a JSON Schema (2020-12), described in one language. */
final class ArgumentSchema {

    private static final String TYPE = "type";
    private static final String STRING = "string";

    private final Saying saying;
    private final Locale language;

    ArgumentSchema(Saying saying, Locale language) {
        this.saying = saying;
        this.language = language;
    }

    Map<String, Object> of(List<Argument> arguments) {
        var properties = new LinkedHashMap<String, Object>();
        arguments.forEach(a -> properties.put(a.name(), property(a)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put(TYPE, "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                arguments.stream().filter(Argument::required).map(Argument::name).toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> property(Argument argument) {
        var property = new LinkedHashMap<String, Object>();
        switch (argument.form()) {
            case Form.Text(int most) -> {
                property.put(TYPE, STRING);
                property.put("maxLength", most);
            }
            case Form.Code(var pattern, String example) -> {
                property.put(TYPE, STRING);
                property.put("pattern", pattern.pattern());
                property.put("examples", List.of(example));
            }
            case Form.Day day -> {
                property.put(TYPE, STRING);
                property.put("format", "date");
            }
            case Form.Choice(var words) -> {
                property.put(TYPE, STRING);
                property.put("enum", words);
            }
            case Form.Truth truth -> {
                property.put(TYPE, "boolean");
                property.put("default", false);
            }
            case Form.Count(int least, int most, int usual) -> {
                property.put(TYPE, "integer");
                property.put("minimum", least);
                property.put("maximum", most);
                property.put("default", usual);
            }
        }
        property.put(
                "description", saying.of("assistant.argument." + argument.words()).in(language));
        return property;
    }
}
