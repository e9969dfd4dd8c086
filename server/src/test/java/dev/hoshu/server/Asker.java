package dev.hoshu.server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A program that asks the server. */
public final class Asker {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    /** Asks the server at that port. */
    public Asker(int port) {
        this.port = port;
    }

    /** A request to that address, to be filled in further. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    /** What the server says to a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
