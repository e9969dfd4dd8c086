package dev.hoshu.promise;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The OpenAPI document that a server serves: what it promises, and whether an answer keeps it. */
public final class OpenApi {

    private static final String PLACE = "https://hoshu.invalid/openapi.json";
    private static final int FIRST_FAILURE = 400;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final ObjectNode document;
    private final Addresses addresses;
    private final SchemaRegistry schemas;

    /**
     * One promised request.
     *
     * @param path as the document names it, with braces
     * @param address with examples of the document filled in
     */
    public record Request(String path, String address, JsonNode operation) {

        /** Whether nobody is answered who did not sign in. */
        public boolean isForPeopleWhoSignedIn() {
            return operation.at("/security/0").has("token");
        }
    }

    /** Reads a document. */
    public OpenApi(String document) {
        this.document = (ObjectNode) new JsonMapper().readTree(document);
        nameEverySchema();
        this.addresses = new Addresses(paths());
        var written = this.document.toString();
        this.schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder ->
                                builder.schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .formatAssertionsEnabled(true)
                                                        .build())
                                        .schemas(Map.of(PLACE, written)));
    }

    /** A schema that stands within an operation becomes a named one, which can be referred to. */
    private void nameEverySchema() {
        var named = (ObjectNode) document.at("/components/schemas");
        var media = new ArrayList<JsonNode>();
        for (var path : document.path("paths")) {
            for (var operation : path) {
                operation.at("/requestBody/content").forEach(media::add);
                operation.path("responses").forEach(r -> r.path("content").forEach(media::add));
            }
        }
        document.at("/components/responses").forEach(r -> r.path("content").forEach(media::add));
        for (var medium : media) {
            if (medium.path("schema") instanceof ObjectNode schema && !schema.has("$ref")) {
                var name = "Within" + named.size();
                named.set(name, schema.deepCopy());
                schema.removeAll().put("$ref", "#/components/schemas/" + name);
            }
        }
    }

    /** Every path of the document. */
    public List<String> paths() {
        return List.copyOf(document.path("paths").propertyNames());
    }

    /**
     * Every request without a body: for each optional parameter with an example one that says only
     * this and what is required, since some parameters exclude each other.
     */
    public List<Request> reads() {
        var requests = new ArrayList<Request>();
        for (var path : paths()) {
            var operation = document.path("paths").path(path).path("get");
            if (operation.isMissingNode()) {
                continue;
            }
            var optional = optionalExamples(operation);
            if (optional.isEmpty()) {
                requests.add(new Request(path, address(path, operation, ""), operation));
            }
            for (var name : optional) {
                requests.add(new Request(path, address(path, operation, name), operation));
            }
        }
        return requests;
    }

    private List<String> optionalExamples(JsonNode operation) {
        var names = new ArrayList<String>();
        for (var named : operation.path("parameters")) {
            var parameter = resolved(named);
            if (parameter.path("in").asString().equals("query")
                    && !parameter.path("required").asBoolean(false)
                    && !example(parameter).isEmpty()) {
                names.add(parameter.path("name").asString());
            }
        }
        return names;
    }

    private static String example(JsonNode parameter) {
        return parameter.path("example").asString("");
    }

    /** Every example of a question that a server answers. */
    public List<String> questions() {
        var examples = new ArrayList<String>();
        for (var example :
                operation("/api/v1/ask", "post")
                        .at("/requestBody/content/application~1json/examples")) {
            examples.add(example.path("value").toString());
        }
        return examples;
    }

    /** An operation of the document, by a path as it names it and a method in small letters. */
    public JsonNode operation(String path, String method) {
        return document.path("paths").path(path).path(method);
    }

    /**
     * Demands that an answer keeps what the document promises for its address, whatever it is: an
     * address that the document does not have may only be refused.
     *
     * @throws AssertionError if it does not; it says how
     */
    public void demand(HttpResponse<String> answer) {
        var faults = faults(answer);
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "%s %s: %d is not as openapi.json promises: %s%n%s"
                            .formatted(
                                    answer.request().method(),
                                    answer.request().uri(),
                                    answer.statusCode(),
                                    faults,
                                    answer.body()));
        }
    }

    private List<String> faults(HttpResponse<String> answer) {
        var path = addresses.pathOf(answer.request().uri().getRawPath());
        var method = answer.request().method().toLowerCase(Locale.ROOT);
        if (path.isEmpty() || !document.path("paths").path(path.get()).has(method)) {
            return answer.statusCode() >= FIRST_FAILURE
                    ? List.of()
                    : List.of("the document has no such address or method");
        }
        return faults(operation(path.get(), method), answer);
    }

    /** What is wrong with an answer by this document: nothing, if it keeps the promise. */
    public List<String> faults(JsonNode operation, HttpResponse<String> answer) {
        var promised = operation.path("responses");
        var response = response(promised, answer.statusCode());
        if (response.isEmpty()) {
            return List.of("the status " + answer.statusCode() + " is not promised");
        }
        if (answer.statusCode() == NO_CONTENT || answer.statusCode() == NOT_MODIFIED) {
            return answer.body().isEmpty() ? List.of() : List.of("it has a body");
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        var medium = response.get().path("content").path(type);
        if (medium.isMissingNode()) {
            return List.of("the type " + type + " is not promised for " + answer.statusCode());
        }
        return isJson(type) ? faults(medium.path("schema"), answer.body()) : List.of();
    }

    /** What a schema of this document, given by reference, finds wrong with a JSON text. */
    private List<String> faults(JsonNode schema, String json) {
        var reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return List.of("the document says nothing of its form");
        }
        return schemas
                .getSchema(SchemaLocation.of(PLACE + reference))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /**
     * Where an example is missing, or is not what its own schema says: every body that is sent and
     * every answer of success has one.
     */
    public List<String> exampleFaults() {
        var faults = new ArrayList<String>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var name = operation.getKey() + " " + path.getKey();
                examined(name, operation.getValue().at("/requestBody/content"), true, faults);
                for (var response : operation.getValue().path("responses").properties()) {
                    examined(
                            name + " " + response.getKey(),
                            resolved(response.getValue()).path("content"),
                            response.getKey().startsWith("2"),
                            faults);
                }
            }
        }
        return faults;
    }

    private void examined(String place, JsonNode content, boolean needed, List<String> faults) {
        for (var form : content.properties()) {
            var examples = new ArrayList<JsonNode>();
            form.getValue().path("examples").forEach(one -> examples.add(one.path("value")));
            if (form.getValue().has("example")) {
                examples.add(form.getValue().path("example"));
            }
            if (examples.isEmpty() && needed) {
                faults.add(place + " " + form.getKey() + ": no example");
            }
            if (isJson(form.getKey())) {
                for (var example : examples) {
                    faults(form.getValue().path("schema"), example.toString())
                            .forEach(fault -> faults.add(place + ": " + fault));
                }
            }
        }
    }

    private static boolean isJson(String type) {
        return type.endsWith("json") && !type.endsWith("ndjson");
    }

    /** By the very status, else by its hundred, such as 5XX. */
    private Optional<JsonNode> response(JsonNode promised, int status) {
        for (var name : List.of(Integer.toString(status), status / 100 + "XX")) {
            if (promised.has(name)) {
                return Optional.of(resolved(promised.path(name)));
            }
        }
        return Optional.empty();
    }

    private String address(String path, JsonNode operation, String optional) {
        var address = path;
        var query = new ArrayList<String>();
        for (var named : operation.path("parameters")) {
            var parameter = resolved(named);
            var name = parameter.path("name").asString();
            var example = example(parameter);
            boolean required = parameter.path("required").asBoolean(false);
            if (parameter.path("in").asString().equals("path")) {
                address = address.replace("{" + name + "}", encoded(example));
            } else if (parameter.path("in").asString().equals("query")
                    && !example.isEmpty()
                    && (required || name.equals(optional))) {
                query.add(name + "=" + encoded(example));
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
