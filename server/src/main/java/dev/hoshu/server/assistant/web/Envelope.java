package dev.hoshu.server.assistant.web;

import dev.hoshu.domain.rulebook.Sentence;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/** A message as it came (JSON-RPC 2.0). */
sealed interface Envelope {

    /** Takes nothing after the message, and no name twice. */
    JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    /** A request, which waits for an answer. */
    record Request(JSONRPCRequest request) implements Envelope {}

    /** Something said that waits for no answer. */
    record Notice() implements Envelope {}

    /**
     * Something that is no message, or none that this server takes.
     *
     * @param code what is wrong, by JSON-RPC
     * @param words what is wrong and what to send
     */
    record Unreadable(int code, Sentence words) implements Envelope {}

    /** Reads a body. */
    static Envelope open(byte[] body) {
        JsonNode message;
        try {
            message = STRICT.readTree(body);
        } catch (JacksonException notJson) {
            return new Unreadable(
                    ErrorCodes.PARSE_ERROR,
                    new Sentence("本文は JSON として読み取れません。", "The body is no JSON that can be read."));
        }
        if (message.isArray()) {
            return invalid(
                    "まとめて送ることはできません。1つずつお送りください。",
                    "Messages are not taken in batches. Send them one by one.");
        }
        if (!message.isObject() || !message.path("jsonrpc").asString("").equals("2.0")) {
            return invalid("JSON-RPC 2.0 のメッセージをお送りください。", "Send a message of JSON-RPC 2.0.");
        }
        if (!message.path("method").isString()) {
            return invalid(
                    "method がありません。このサーバーは何もお尋ねしないので、答えも受け取りません。",
                    "There is no method. This server asks nothing, so it takes no answers either.");
        }
        return message.has("id") ? request(message) : new Notice();
    }

    private static Envelope request(JsonNode message) {
        var id = id(message.path("id"));
        var parameters = message.path("params");
        if (id == null || !(parameters.isMissingNode() || parameters.isObject())) {
            return invalid(
                    "id は文字列か整数、params は連想配列です。",
                    "The id is a string or a whole number, and params is an object.");
        }
        return new Request(
                new JSONRPCRequest(
                        message.path("method").asString(),
                        id,
                        parameters.isMissingNode()
                                ? null
                                : STRICT.convertValue(parameters, Map.class)));
    }

    private static @Nullable Object id(JsonNode id) {
        if (id.isString()) {
            return id.asString();
        }
        return id.isIntegralNumber() && id.canConvertToLong() ? id.asLong() : null;
    }

    private static Unreadable invalid(String ja, String en) {
        return new Unreadable(ErrorCodes.INVALID_REQUEST, new Sentence(ja, en));
    }
}
