package dev.hoshu.server.assistant.web;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The library's server in one language, without sessions: each request carries all that its answer
 * needs, so that any server can answer it and an account that is closed is out at once.
 */
final class Protocol implements McpStatelessServerTransport {

    /** The versions of the protocol that are spoken, the oldest first. */
    static final List<String> VERSIONS = List.of("2025-06-18", "2025-11-25");

    /** How the protocol's own messages are written. What tools answer is put into trees before. */
    static final McpJsonMapper JSON = new JacksonMcpJsonMapper(JsonMapper.shared());

    private @Nullable McpStatelessServerHandler handler;

    private Protocol() {}

    /**
     * A server.
     *
     * @param filling says what it offers
     */
    static Protocol offering(Consumer<McpServer.StatelessSyncSpecification> filling) {
        var protocol = new Protocol();
        var server =
                McpServer.sync(protocol)
                        .jsonMapper(JSON)
                        .jsonSchemaValidator(new Unchecked())
                        .validateToolInputs(false)
                        // A tool answers for the person of its request, who is known on its thread.
                        .immediateExecution(true);
        filling.accept(server);
        var _ = server.build();
        return protocol;
    }

    /** What answers requests. */
    McpStatelessServerHandler handler() {
        return Objects.requireNonNull(handler);
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler given) {
        handler = given;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
        return VERSIONS;
    }

    /**
     * Checks nothing: arguments are read by our own words, and that answers fit their schemas is
     * shown by tests.
     */
    private static final class Unchecked implements JsonSchemaValidator {

        @Override
        public ValidationResponse validate(Map<String, Object> schema, Object content) {
            return ValidationResponse.asValid("");
        }
    }
}
