package dev.hoshu.server.frontdoor;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The description of the interface as a person reads it: the same document that programs read, read
 * once at the start.
 */
@Component
public class Reference {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, Schema> schemas = new LinkedHashMap<>();

    /**
     * A kind of value in words.
     *
     * @param words such as "string (date)" or "array of"
     * @param schema the schema that the words lead to, or null
     */
    public record Kind(String words, @Nullable String schema) {}

    /**
     * What can be said to an operation beside its body.
     *
     * @param in path, query or header
     * @param sunset the first day on which it may be gone; null unless it is outdated
     */
    public record Parameter(
            String name,
            String in,
            boolean required,
            Kind kind,
            String description,
            String example,
            @Nullable String sunset) {}

    /**
     * A body in one form.
     *
     * @param type its media type
     * @param kind what it consists of
     * @param example laid out over lines; empty if there is none
     */
    public record Content(String type, Kind kind, String example) {}

    /** What is answered with that status; an operation's stand in the order of their statuses. */
    public record Answer(String status, String description, List<Content> contents) {}

    /**
     * One thing that a program can ask or do.
     *
     * @param id its name in generated clients
     * @param sunset the first day on which it may be gone; null unless it is outdated
     */
    public record Operation(
            String id,
            String method,
            String path,
            String tag,
            String summary,
            String description,
            @Nullable String sunset,
            List<Parameter> parameters,
            List<Content> body,
            List<Answer> answers) {

        /** Whether every one of these words, in small letters, stands somewhere in it. */
        boolean says(String words) {
            var all =
                    String.join(
                                    " ",
                                    id,
                                    method,
                                    path,
                                    tag,
                                    summary,
                                    description,
                                    parameters.stream().map(Parameter::name).toList().toString())
                            .toLowerCase(Locale.ROOT);
            return java.util.Arrays.stream(words.split("\\s+", -1)).allMatch(all::contains);
        }

        /** Its parameters that are on their way out. */
        public List<Parameter> outdated() {
            return parameters.stream().filter(p -> p.sunset() != null).toList();
        }
    }

    /** Operations of one subject. */
    public record Group(String name, String description, List<Operation> operations) {}

    /** A member of an object. */
    public record Member(String name, Kind kind, boolean required, String description) {}

    /** A kind of value that has a name. */
    public record Schema(
            String name, String description, Kind kind, List<Member> members, String example) {}

    /** Reads the document. */
    public Reference() {
        try {
            document = JSON.readTree(new ClassPathResource("openapi.json").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var path : document.path("paths").properties()) {
            for (var method : METHODS) {
                if (path.getValue().has(method)) {
                    var read = operation(path.getKey(), method, path.getValue().path(method));
                    operations.put(read.id(), read);
                }
            }
        }
        for (var schema : document.at("/components/schemas").properties()) {
            schemas.put(schema.getKey(), schema(schema.getKey(), schema.getValue()));
        }
    }

    /**
     * The operations that say all of these words, by subject.
     *
     * @param words as typed; everything if blank
     */
    public List<Group> search(String words) {
        var sought = words.strip().toLowerCase(Locale.ROOT);
        var groups = new ArrayList<Group>();
        for (var tag : document.path("tags")) {
            var name = tag.path("name").asString();
            var found =
                    operations.values().stream()
                            .filter(o -> o.tag().equals(name) && o.says(sought))
                            .toList();
            if (!found.isEmpty()) {
                groups.add(new Group(name, tag.path("description").asString(""), found));
            }
        }
        return groups;
    }

    /** Operations that are on their way out, or have a parameter that is. */
    public List<Operation> outdated() {
        return operations.values().stream()
                .filter(o -> o.sunset() != null || !o.outdated().isEmpty())
                .toList();
    }

    /** An operation by its name. */
    public Optional<Operation> operation(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    /** A schema by its name. */
    public Optional<Schema> schema(String name) {
        return Optional.ofNullable(schemas.get(name));
    }

    private Operation operation(String path, String method, JsonNode node) {
        var parameters = new ArrayList<Parameter>();
        node.path("parameters").forEach(p -> parameters.add(parameter(resolved(p))));
        var answers = new ArrayList<Answer>();
        for (var response : node.path("responses").properties()) {
            var said = resolved(response.getValue());
            answers.add(
                    new Answer(
                            response.getKey(),
                            said.path("description").asString(""),
                            contents(said.path("content"))));
        }
        // The document names them as they were thought of; "5XX" comes after every "4".
        answers.sort(Comparator.comparing(Answer::status));
        return new Operation(
                node.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                node.at("/tags/0").asString(""),
                node.path("summary").asString(""),
                node.path("description").asString(""),
                sunset(node),
                List.copyOf(parameters),
                contents(node.at("/requestBody/content")),
                List.copyOf(answers));
    }

    private Parameter parameter(JsonNode node) {
        return new Parameter(
                node.path("name").asString(),
                node.path("in").asString(),
                node.path("required").asBoolean(false),
                kind(node.path("schema")),
                node.path("description").asString(""),
                node.path("example").asString(""),
                sunset(node));
    }

    private static @Nullable String sunset(JsonNode node) {
        return node.path("deprecated").asBoolean(false) ? node.path("x-sunset").asString("") : null;
    }

    private List<Content> contents(JsonNode content) {
        return content.properties().stream()
                .map(form ->
                        new Content(
                                form.getKey(),
                                kind(form.getValue().path("schema")),
                                laidOut(example(form.getValue()))))
                .toList();
    }

    /** The one example, or the first of several. */
    private static JsonNode example(JsonNode form) {
        for (var one : form.path("examples")) {
            return one.path("value");
        }
        return form.path("example");
    }

    private static String laidOut(JsonNode example) {
        if (example.isMissingNode()) {
            return "";
        }
        return example.isString()
                ? example.asString()
                : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example);
    }

    private Schema schema(String name, JsonNode node) {
        var required = new ArrayList<String>();
        node.path("required").forEach(r -> required.add(r.asString()));
        return new Schema(
                name,
                node.path("description").asString(""),
                kind(node),
                node.path("properties").properties().stream()
                        .map(member ->
                                new Member(
                                        member.getKey(),
                                        kind(member.getValue()),
                                        required.contains(member.getKey()),
                                        resolved(member.getValue())
                                                .path("description")
                                                .asString("")))
                        .toList(),
                laidOut(node.at("/examples/0")));
    }

    private static Kind kind(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return new Kind("", reference.substring(reference.lastIndexOf('/') + 1));
        }
        for (var either : List.of("oneOf", "anyOf")) {
            for (var one : schema.path(either)) {
                if (!one.path("type").asString("").equals("null")) {
                    var of = kind(one);
                    return new Kind((of.words() + " or null").strip(), of.schema());
                }
            }
        }
        if (schema.has("items")) {
            var of = kind(schema.path("items"));
            return new Kind(("array of " + of.words()).strip(), of.schema());
        }
        return new Kind(plain(schema), null);
    }

    private static String plain(JsonNode schema) {
        var types = new ArrayList<String>();
        if (schema.path("type").isArray()) {
            schema.path("type").forEach(t -> types.add(t.asString()));
        } else {
            types.add(schema.path("type").asString("any"));
        }
        var words = new StringBuilder(String.join(" or ", types));
        if (schema.has("format")) {
            words.append(" (").append(schema.path("format").asString()).append(')');
        }
        if (schema.has("enum")) {
            var values = new ArrayList<String>();
            schema.path("enum").forEach(v -> values.add(v.asString("null")));
            words.append(": ").append(String.join(", ", values));
        }
        return words.toString();
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
