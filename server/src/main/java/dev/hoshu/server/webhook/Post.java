package dev.hoshu.server.webhook;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends one request over HTTP/1.1 and hears its answer. It is written out here because it must do
 * what general clients do not: connect to the very address that was found to be a public one, so
 * that a name that is answered otherwise a moment later leads nowhere else; follow nothing; and be
 * over, answer and all, in a set time.
 */
@Component
class Post {

    private static final int MOST_HEADER_BYTES = 16_384;
    private static final int MOST_SHOWN = 200;

    private final WebhookSettings settings;
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("webhook-deadlines").daemon().factory());

    Post(WebhookSettings settings) {
        this.settings = settings;
    }

    /**
     * What was answered.
     *
     * @param status the HTTP status
     * @param headers the first value of each header, by name in small letters
     */
    record Heard(int status, Map<String, String> headers) {}

    /** Not one of the addresses of a host may be reached. */
    static final class Forbidden extends IOException {

        private static final long serialVersionUID = 1L;

        Forbidden(String host) {
            super(host + " is an address of a private network, which events are not sent to.");
        }
    }

    Heard send(Endpoint endpoint, String method, Map<String, String> headers, byte[] body)
            throws IOException {
        var timeout = settings.timeout();
        try (var socket = new Socket()) {
            Future<?> deadline =
                    deadlines.schedule(
                            () -> close(socket), timeout.toMillis(), TimeUnit.MILLISECONDS);
            try {
                connect(socket, endpoint, timeout);
                var line = endpoint.secure() ? secured(socket, endpoint) : socket;
                var out = line.getOutputStream();
                out.write(head(endpoint, method, headers, body.length));
                out.write(body);
                out.flush();
                return heard(line.getInputStream());
            } finally {
                boolean inTime = deadline.cancel(false);
                if (!inTime && !socket.isClosed()) {
                    close(socket);
                }
            }
        } catch (IOException e) {
            throw e instanceof Forbidden ? e : new IOException(Said.of(e, timeout), e);
        }
    }

    private void connect(Socket socket, Endpoint endpoint, Duration timeout) throws IOException {
        socket.connect(
                new InetSocketAddress(allowed(endpoint.host()), endpoint.port()),
                Math.toIntExact(timeout.toMillis()));
        socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
        socket.setTcpNoDelay(true);
    }

    /** One address of a host; none at all where a single one of them is not public. */
    private InetAddress allowed(String host) throws IOException {
        var addresses = InetAddress.getAllByName(host);
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (var address : addresses) {
            if (!settings.allowsPrivate() && !Endpoint.isPublic(address)) {
                throw new Forbidden(host);
            }
        }
        return addresses[0];
    }

    private static Socket secured(Socket socket, Endpoint endpoint) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var line = (SSLSocket) factory.createSocket(socket, endpoint.host(), endpoint.port(), true);
        var parameters = line.getSSLParameters();
        // The certificate must be the host's own, as a browser asks for it.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    private static byte[] head(
            Endpoint endpoint, String method, Map<String, String> headers, int length) {
        var lines = new ArrayList<String>();
        lines.add(method + " " + endpoint.target() + " HTTP/1.1");
        lines.add("Host: " + endpoint.authority());
        lines.add("User-Agent: Hoshu");
        lines.add("Connection: close");
        lines.add("Content-Length: " + length);
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Reads status and headers; what follows is nobody's business. */
    private static Heard heard(InputStream in) throws IOException {
        var lines = lines(in);
        // Something like "100 Continue" is no answer yet.
        while (lines.getFirst().matches("HTTP/1\\.[01] 1\\d\\d.*")) {
            lines = lines(in);
        }
        var first = lines.getFirst();
        if (!first.matches("HTTP/1\\.[01] [2-5]\\d\\d( .*)?")) {
            throw new IOException(
                    "What answers is not HTTP: "
                            + first.substring(0, Math.min(MOST_SHOWN, first.length())));
        }
        var headers = new TreeMap<String, String>();
        for (var line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Heard(Integer.parseInt(first.substring(9, 12)), headers);
    }

    private static List<String> lines(InputStream in) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int read = 0; read < MOST_HEADER_BYTES; read++) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("The connection ended before the answer.");
            }
            if (octet == '\n') {
                if (line.isEmpty() && !lines.isEmpty()) {
                    return lines;
                }
                lines.add(line.toString());
                line.setLength(0);
            } else if (octet != '\r') {
                line.append((char) octet);
            }
        }
        throw new IOException(
                "The answer's headers are longer than %d bytes.".formatted(MOST_HEADER_BYTES));
    }

    private static void close(@Nullable Socket socket) {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is of no use any more either way.
            }
        }
    }
}
