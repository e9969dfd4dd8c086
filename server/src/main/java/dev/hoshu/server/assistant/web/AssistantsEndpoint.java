package dev.hoshu.server.assistant.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.assistant.AssistantRate;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.ProblemWriter;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * {@code /mcp}: the Model Context Protocol over streamable HTTP, for tokens that may read. Each
 * request is answered by one JSON body; no stream is opened, for this server has nothing to say
 * unasked. What is wrong with the HTTP of a request is a problem (RFC 9457), what is wrong with its
 * message an error of JSON-RPC.
 */
@Controller
@OpenTo(Circle.SIGNED_IN)
class AssistantsEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(AssistantsEndpoint.class);

    /** More than any question has. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final String VERSION = "MCP-Protocol-Version";

    private static final Sentence OTHER_PARAMETERS =
            new Sentence(
                    "params の形が、この method のものと違います。",
                    "The params have another form than those of this method.");

    private final Protocols protocols;
    private final AssistantRate rate;

    AssistantsEndpoint(Protocols protocols, AssistantRate rate) {
        this.protocols = protocols;
        this.rate = rate;
    }

    @PostMapping("/mcp")
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        demandRate(response);
        demandForms(request);
        var language = ProblemWriter.languageOf(request);
        var version = request.getHeader(VERSION);
        if (version != null && !Protocol.VERSIONS.contains(version)) {
            refuse(response, ErrorCodes.INVALID_REQUEST, otherVersion(), language);
            return;
        }
        switch (Envelope.open(body(request))) {
            case Envelope.Request(var asked) ->
                    write(response, HttpStatus.OK, answer(asked, language), language);
            // None of them changes anything for a server without sessions.
            case Envelope.Notice notice -> response.setStatus(HttpStatus.ACCEPTED.value());
            case Envelope.Unreadable(int code, var words) ->
                    refuse(response, code, words, language);
        }
    }

    /**
     * What a tool meets is said by the tool; what the library fails at are parameters of another
     * form than the method's, and its own words for them are names of its classes.
     */
    private JSONRPCResponse answer(JSONRPCRequest asked, Locale language) {
        try {
            var answer =
                    protocols
                            .in(language)
                            .handler()
                            .handleRequest(McpTransportContext.EMPTY, asked)
                            .block();
            var error = Objects.requireNonNull(answer).error();
            return error != null && error.code() == ErrorCodes.INTERNAL_ERROR
                    ? otherParameters(asked, language)
                    : answer;
        } catch (RuntimeException otherForm) {
            LOG.warn("A message that the library could not read", otherForm);
            return otherParameters(asked, language);
        }
    }

    private static JSONRPCResponse otherParameters(JSONRPCRequest asked, Locale language) {
        return JSONRPCResponse.error(
                asked.id(),
                new JSONRPCResponse.JSONRPCError(
                        ErrorCodes.INVALID_PARAMS, OTHER_PARAMETERS.in(language)));
    }

    private void demandRate(HttpServletResponse response) {
        var standing = rate.count(People.current().accountId());
        standing.say(response);
        if (!standing.admitted()) {
            throw standing.tooMany();
        }
    }

    private static void demandForms(HttpServletRequest request) {
        if (!MediaType.APPLICATION_JSON.isCompatibleWith(type(request.getContentType()))) {
            throw Problem.of(
                    ProblemType.UNSUPPORTED_FORM,
                    new Sentence(
                            "Content-Type に application/json を指定してください。",
                            "Send Content-Type application/json."));
        }
        var accepted = accepted(request);
        if (!takes(accepted, MediaType.APPLICATION_JSON)
                || !takes(accepted, MediaType.TEXT_EVENT_STREAM)) {
            throw Problem.of(
                    ProblemType.NOT_ACCEPTABLE,
                    new Sentence(
                            "Accept に application/json と text/event-stream の両方を含めてください。",
                            "Let the Accept header take both application/json and"
                                    + " text/event-stream."));
        }
    }

    private static MediaType type(@org.jspecify.annotations.Nullable String written) {
        try {
            return written == null
                    ? MediaType.APPLICATION_OCTET_STREAM
                    : MediaType.parseMediaType(written);
        } catch (InvalidMediaTypeException unreadable) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** Whoever says nothing takes everything. */
    private static List<MediaType> accepted(HttpServletRequest request) {
        var written = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            return written.isEmpty() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(written);
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
    }

    private static boolean takes(List<MediaType> accepted, MediaType wanted) {
        return accepted.stream().anyMatch(a -> a.includes(wanted));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Problem.of(
                    ProblemType.TOO_LARGE,
                    new Sentence("本文は 64 KB までです。", "The body is at most 64 KB."));
        }
        return body;
    }

    private static Sentence otherVersion() {
        var versions = String.join(", ", Protocol.VERSIONS);
        return new Sentence(
                "%s は %s のどれかです。".formatted(VERSION, versions),
                "%s is one of %s.".formatted(VERSION, versions));
    }

    /** An error that belongs to no request: its id could not be told. */
    private static void refuse(
            HttpServletResponse response, int code, Sentence words, Locale language)
            throws IOException {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("message", words.in(language));
        var body = new LinkedHashMap<String, @org.jspecify.annotations.Nullable Object>();
        body.put("jsonrpc", "2.0");
        body.put("id", null);
        body.put("error", error);
        write(response, HttpStatus.BAD_REQUEST, body, language);
    }

    private static void write(
            HttpServletResponse response, HttpStatus status, Object message, Locale language)
            throws IOException {
        var bytes = Protocol.JSON.writeValueAsBytes(message);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        // What a person is told stays with that person.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
