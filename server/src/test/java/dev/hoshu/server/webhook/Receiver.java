package dev.hoshu.server.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real endpoint that keeps what comes and answers as a test wants. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile Behaviour behaviour = (got, n) -> 204;

    /** What came. */
    record Got(
            String method,
            String id,
            String timestamp,
            String signature,
            String type,
            String body) {}

    /** How it answers: the status for what came as the n-th. */
    interface Behaviour {
        int status(Got got, int n) throws IOException;
    }

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var one =
                    new Got(
                            exchange.getRequestMethod(),
                            String.valueOf(headers.getFirst("webhook-id")),
                            String.valueOf(headers.getFirst("webhook-timestamp")),
                            String.valueOf(headers.getFirst("webhook-signature")),
                            String.valueOf(headers.getFirst("Content-Type")),
                            body);
            if (one.method().equals("OPTIONS")) {
                // It does not know the handshake.
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            got.add(one);
            int status = behaviour.status(one, got.size());
            if (status >= 300 && status < 400) {
                exchange.getResponseHeaders().add("Location", address() + "/elsewhere");
            }
            atOnce.decrementAndGet();
            exchange.sendResponseHeaders(status, -1);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answers(Behaviour wanted) {
        behaviour = wanted;
    }

    /** What came, in order, without what only tried. */
    List<Got> events() {
        return got.stream().filter(g -> !g.body().contains(EventKind.TEST)).toList();
    }

    List<Got> all() {
        return List.copyOf(got);
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
