package dev.hoshu.server.assistant;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestPeople;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** An assistant of somebody, which speaks the protocol. */
final class Assistant {

    private static final JsonMapper JSON = new JsonMapper();

    private final Asker asker;
    private final String language;

    Assistant(int port, TestPeople person, String language) {
        this.asker = new Asker(port, person);
        this.language = language;
    }

    /** A request as the protocol has it, with nothing in it yet. */
    HttpRequest.Builder request() {
        return asker.request("/mcp")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("Accept-Language", language);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String body) {
        return asker.send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(String body) {
        return send(request(), body);
    }

    /** What a method answers, the whole message. */
    JsonNode ask(String method, String params) {
        var answer =
                send(
                        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"%s\",\"params\":%s}"
                                .formatted(method, params));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Asker.read(answer);
    }

    /** The result of a call. */
    JsonNode call(String tool, String arguments) {
        var answer =
                ask("tools/call", "{\"name\":\"%s\",\"arguments\":%s}".formatted(tool, arguments));
        if (!answer.path("result").isObject()) {
            throw new AssertionError(answer.toString());
        }
        return answer.path("result");
    }

    /** The words of a result. */
    static String words(JsonNode result) {
        return result.at("/content/0/text").asString();
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
