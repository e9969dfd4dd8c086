package dev.hoshu.server.webhook;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;

import javax.net.ssl.SSLException;

/** What became of a connection, on one line, for whoever looks at a delivery. */
final class Said {

    private static final int MOST = 300;

    private Said() {}

    static String of(Exception fault, Duration timeout) {
        return switch (fault) {
            case UnknownHostException e -> "The host is not known.";
            case ConnectException e -> "Nobody answers at that address.";
            case InterruptedIOException e -> late(timeout);
            case SSLException e -> line("No secure connection: " + e.getMessage());
            // Whoever is late is cut off: the socket is closed while it is being read.
            case SocketException e when "Socket closed".equalsIgnoreCase(e.getMessage()) ->
                    late(timeout);
            default -> line(String.valueOf(fault.getMessage()));
        };
    }

    private static String late(Duration timeout) {
        return "No answer within %s seconds.".formatted(timeout.toMillis() / 1000.0);
    }

    /** Words of somebody else on one line. */
    static String line(String words) {
        var line = words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= MOST ? line : line.substring(0, MOST);
    }
}
