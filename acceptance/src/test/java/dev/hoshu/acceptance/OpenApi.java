package dev.hoshu.acceptance;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The OpenAPI document that a server serves: what it promises, and whether an answer keeps it. */
final class OpenApi {

    private static final String PLACE = "https://hoshu.invalid/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    /**
     * One promised request.
     *
     * @param path as the document names it, with braces
     * @param address with examples of the document filled in
     */
    record Request(String path, String address, JsonNode operation) {

        /** Whether it says what somebody is answered who did not sign in. */
        boolean isForPeopleWhoSignedIn() {
            return operation.path("responses").has("401");
        }
    }

    OpenApi(String document) {
        this.document = new JsonMapper().readTree(document);
        this.schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(PLACE, document)));
    }

    /** Every path of the document. */
    List<String> paths() {
        return List.copyOf(document.path("paths").propertyNames());
    }

    /**
     * Every request without a body: for each optional parameter with an example one that says only
     * this and what is required, since some parameters exclude each other.
     */
    List<Request> reads() {
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
    List<String> questions() {
        var examples = new ArrayList<String>();
        for (var example :
                operation("/api/v1/ask", "post")
                        .at("/requestBody/content/application~1json/examples")) {
            examples.add(example.path("value").toString());
        }
        return examples;
    }

    JsonNode operation(String path, String method) {
        return document.path("paths").path(path).path(method);
    }

    /** What is wrong with an answer by this document: nothing, if it keeps the promise. */
    List<String> faults(JsonNode operation, HttpResponse<String> answer) {
        var promised = operation.path("responses");
        var response = resolved(promised.path(Integer.toString(answer.statusCode())));
        if (response.isMissingNode()) {
            return List.of("the status " + answer.statusCode() + " is not promised");
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        var schema = response.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            return List.of("the type " + type + " is not promised for " + answer.statusCode());
        }
        var reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return List.of();
        }
        return schemas
                .getSchema(SchemaLocation.of(PLACE + reference))
                .validate(answer.body(), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
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
