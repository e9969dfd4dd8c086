package dev.hoshu.server;

import dev.hoshu.promise.OpenApi;

import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A program that asks the server: with the token of somebody of the service desk, who sees every
 * machine, unless another person is named. Whatever the interface answers must keep what its
 * document promises.
 */
public final class Asker {

    private static final JsonMapper JSON = new JsonMapper();
    private static final OpenApi PROMISE = promise();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final TestPeople person;

    /** Asks the server at that port as the service desk. */
    public Asker(int port) {
        this(port, TestPeople.DESK);
    }

    /** Asks the server at that port as that person. */
    public Asker(int port, TestPeople person) {
        this.port = port;
        this.person = person;
    }

    /** A request to that address, to be filled in further. */
    public HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(60));
        return person == TestPeople.VISITOR
                ? request
                : request.header("Authorization", "Bearer " + person.token());
    }

    private static OpenApi promise() {
        try {
            return new OpenApi(
                    new ClassPathResource("openapi.json")
                            .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server says to a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.request().uri().getPath().startsWith("/api/")) {
                PROMISE.demand(answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The status of an answer, without its body, which of a stream has no end. */
    public int status(HttpRequest.Builder request) {
        try (var body =
                new StatusAlone(
                        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()))) {
            return body.response().statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record StatusAlone(HttpResponse<InputStream> response) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    /** What the server says to a plain question, in English where it matters. */
    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept-Language", "en"));
    }

    /** The answer to a plain question, read as JSON. */
    public JsonNode json(String path) {
        return read(get(path));
    }

    /** The body, read as JSON. */
    public static JsonNode read(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
