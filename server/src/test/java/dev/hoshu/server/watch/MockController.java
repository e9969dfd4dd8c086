package dev.hoshu.server.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A controller as a server has one: the published resource tree behind user and password, an event
 * service that takes subscriptions, and events that it pushes to them.
 */
final class MockController implements AutoCloseable {

    static final String USER = "watcher";
    static final String PASSWORD = "pass:word 1";
    private static final String ROOT = "/redfish/v1";
    private static final String SUBSCRIPTIONS = ROOT + "/EventService/Subscriptions";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, JsonNode> subscriptions = new ConcurrentHashMap<>();
    private final Map<String, String> besides = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger(100);
    private volatile boolean keeps;
    private volatile Making making = Making.AS_IT_SHOULD;
    private volatile UnaryOperator<String> change;
    private volatile String fingerprint = "";

    MockController(HttpServer server, UnaryOperator<String> change) {
        this.server = server;
        this.change = change;
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** How it answers to who subscribes; not all of them do as the specification has it. */
    enum Making {
        AS_IT_SHOULD,
        WITHOUT_A_BODY,
        WITHOUT_A_HEADER,
        NOT_AT_ALL
    }

    /** A controller without TLS; the tree is changed as said before it is served. */
    static MockController plain(UnaryOperator<String> change) {
        try {
            return new MockController(
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                    change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same behind a certificate that it signed itself, as most controllers do. */
    static MockController behindTls(Path folder, UnaryOperator<String> change) {
        try {
            var store = folder.resolve("controller.p12");
            var made =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "keytool")
                                            .toString(),
                                    "-genkeypair",
                                    "-alias",
                                    "bmc",
                                    "-keyalg",
                                    "EC",
                                    "-dname",
                                    "CN=bmc",
                                    "-keystore",
                                    store.toString(),
                                    "-storepass",
                                    "changeit")
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("keytool.log").toFile())
                            .start()
                            .waitFor();
            if (made != 0) {
                throw new IllegalStateException("keytool ended with " + made);
            }
            var keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, "changeit".toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            var server =
                    HttpsServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            var controller = new MockController(server, change);
            controller.fingerprint =
                    HexFormat.ofDelimiter(":")
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(keys.getCertificate("bmc").getEncoded()));
            return controller;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of its certificate; empty without TLS. */
    String fingerprint() {
        return fingerprint;
    }

    void serve(UnaryOperator<String> other) {
        this.change = other;
    }

    /** Has a resource besides those of the tree, or instead of one. */
    void has(String path, String resource) {
        besides.put(path, resource);
    }

    /** It deletes no subscription from now on. */
    void keepsSubscriptions() {
        keeps = true;
    }

    void subscribes(Making wanted) {
        this.making = wanted;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return (fingerprint.isEmpty() ? "http" : "https") + "://127.0.0.1:" + port();
    }

    Map<String, JsonNode> subscriptions() {
        return subscriptions;
    }

    /** Pushes an event to every subscription, as a controller does; the last answer's status. */
    int push(String event) {
        int status = 0;
        try (var client = HttpClient.newHttpClient()) {
            for (var one : subscriptions.values()) {
                var request =
                        HttpRequest.newBuilder(URI.create(one.path("Destination").asString()))
                                .header("Content-Type", "application/json");
                for (var headers : one.path("HttpHeaders")) {
                    headers.properties()
                            .forEach(h -> request.header(h.getKey(), h.getValue().asString()));
                }
                status =
                        client.send(
                                        request.POST(HttpRequest.BodyPublishers.ofString(event))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode();
            }
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var wanted =
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(
                                            (USER + ":" + PASSWORD)
                                                    .getBytes(StandardCharsets.UTF_8));
            if (!wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "");
                return;
            }
            var path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "GET" -> get(exchange, path);
                case "POST" -> subscribe(exchange, path);
                case "DELETE" -> forget(exchange, path);
                default -> send(exchange, 405, "");
            }
        }
    }

    private void forget(HttpExchange exchange, String path) throws IOException {
        if (keeps) {
            send(exchange, 500, "");
        } else {
            send(exchange, subscriptions.remove(path) == null ? 404 : 204, "");
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        var own = besides.get(path);
        if (own != null) {
            send(exchange, 200, own);
            return;
        }
        var inside = path.substring(Math.min(path.length(), ROOT.length()));
        try (var in =
                MockController.class.getResourceAsStream(
                        "/devices/public-localstorage" + inside + "/index.json")) {
            if (in == null) {
                send(exchange, 404, "{}");
            } else {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                send(exchange, 200, change.apply(text));
            }
        }
    }

    private void subscribe(HttpExchange exchange, String path) throws IOException {
        if (!path.equals(SUBSCRIPTIONS)) {
            send(exchange, 405, "");
            return;
        }
        var wish = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (making == Making.NOT_AT_ALL) {
            send(exchange, 400, "{}");
            return;
        }
        var location = SUBSCRIPTIONS + "/" + next.incrementAndGet();
        subscriptions.put(location, wish);
        switch (making) {
            case WITHOUT_A_BODY -> {
                exchange.getResponseHeaders().set("Location", location);
                send(exchange, 204, "");
            }
            case WITHOUT_A_HEADER ->
                    send(exchange, 201, "{\"@odata.id\":\"%s\"}".formatted(location));
            default -> {
                exchange.getResponseHeaders().set("Location", address() + location);
                send(exchange, 201, "{}");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
