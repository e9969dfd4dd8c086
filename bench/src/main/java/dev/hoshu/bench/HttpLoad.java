package dev.hoshu.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Asks for coverage over HTTP on connections that are kept open, one request at a time on each. One
 * thread and no HTTP library, so that on a small machine the server is measured and not the asker.
 */
final class HttpLoad {

    private static final int BUFFER = 1 << 16;
    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress server;
    private final MachineKeys keys;
    private final SplittableRandom random;

    HttpLoad(int port, MachineKeys keys, SplittableRandom random) {
        this.server = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        this.keys = keys;
        this.random = random;
    }

    /** Asks for so long on so many connections; an answer that is not 200 ends the run. */
    Rate run(int connections, Duration duration) throws IOException {
        var latencies = new Latencies();
        try (var selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                var channel = SocketChannel.open(server);
                channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                var asking = new Asking(channel);
                channel.register(selector, SelectionKey.OP_READ, asking);
                asking.ask();
            }
            long began = System.nanoTime();
            long end = began + duration.toNanos();
            while (System.nanoTime() < end) {
                selector.select(
                        key -> {
                            if (key.attachment() instanceof Asking asking) {
                                asking.read(latencies);
                            }
                        },
                        100);
            }
            long took = System.nanoTime() - began;
            for (var key : selector.keys()) {
                key.channel().close();
            }
            return latencies.rate(took);
        }
    }

    /** One connection and the request that is under way on it. */
    private final class Asking {
        private final SocketChannel channel;
        private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER);
        private final byte[] bytes = new byte[BUFFER];
        private int filled;
        private long askedAt;

        Asking(SocketChannel channel) {
            this.channel = channel;
        }

        void ask() {
            var request =
                    ("GET /api/v1/machines/"
                                    + keys.path(random.nextInt(keys.size()))
                                    + "/coverage HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII);
            filled = 0;
            askedAt = System.nanoTime();
            try {
                var out = ByteBuffer.wrap(request);
                while (out.hasRemaining()) {
                    channel.write(out);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void read(Latencies latencies) {
            try {
                in.clear();
                int read = channel.read(in);
                if (read < 0) {
                    throw new EOFException("The server closed a connection.");
                }
                in.flip();
                in.get(bytes, filled, read);
                filled += read;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            if (isWhole()) {
                latencies.add(System.nanoTime() - askedAt);
                ask();
            }
        }

        private boolean isWhole() {
            int head = endOfHead();
            if (head < 0) {
                return false;
            }
            if (!startsWith(0, OK)) {
                throw new IllegalStateException(
                        "Not an answer: " + new String(bytes, 0, filled, StandardCharsets.UTF_8));
            }
            return filled >= head + contentLength(head);
        }

        private int endOfHead() {
            for (int i = 3; i < filled; i++) {
                if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }

        private int contentLength(int head) {
            for (int i = 0; i < head - LENGTH.length; i++) {
                if (bytes[i] == '\n' && startsWith(i + 1, LENGTH)) {
                    int length = 0;
                    for (int j = i + 1 + LENGTH.length; bytes[j] != '\r'; j++) {
                        if (bytes[j] != ' ') {
                            length = length * 10 + bytes[j] - '0';
                        }
                    }
                    return length;
                }
            }
            throw new IllegalStateException("An answer without Content-Length.");
        }

        private boolean startsWith(int at, byte[] lowerCaseOrExact) {
            for (int i = 0; i < lowerCaseOrExact.length; i++) {
                int c = bytes[at + i];
                int lower = c >= 'A' && c <= 'Z' ? c + 32 : c;
                if (c != lowerCaseOrExact[i] && lower != lowerCaseOrExact[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
