package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.OverHttp;
import dev.hoshu.server.TestPeople;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Files that are too large, sent as a simple client sends them: all of it first, and only then a
 * look at the answer. A connection that is closed meanwhile would take the answer with it.
 */
@OverHttp
class UploadLimitTest {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({
        "/basket,                     26214401, HTTP/1.1 413, text/html, Files of up to 25 MB",
        "/basket,                     41943040, HTTP/1.1 413, text/html, Files of up to 25 MB",
        "/register/many,              41943040, HTTP/1.1 413, text/html, Files of up to 25 MB",
        "/api/v1/registrations,       41943040, HTTP/1.1 413, application/problem+json, too-large",
        "/no-such-page,               41943040, HTTP/1.1 413, text/html, Files of up to 25 MB",
        "/basket,                     -1,       HTTP/1.1 411, text/html, Content-Length"
    })
    void theAnswerArrives(String path, long bytes, String status, String type, String words)
            throws IOException {
        var answer = sent(path, bytes, null);
        assertThat(answer).startsWith(status).contains("Content-Type: " + type).contains(words);
        assertThat(answer).contains("Content-Security-Policy");
    }

    /** What is small enough is looked at: this one lacks the token of a form, and says so. */
    @ParameterizedTest
    @CsvSource({"26214000, HTTP/1.1 403", "300, HTTP/1.1 403"})
    void whatIsSmallEnoughIsRead(long bytes, String status) throws IOException {
        assertThat(sent("/basket", bytes, null)).startsWith(status).contains("form-expired");
    }

    /** For somebody whom the server knows it is the same. */
    @ParameterizedTest
    @CsvSource({"41943040, HTTP/1.1 413"})
    void whoeverSends(long bytes, String status) throws IOException {
        assertThat(sent("/basket", bytes, TestPeople.DEALER.token())).startsWith(status);
    }

    private String sent(String path, long bytes, @Nullable String token) throws IOException {
        var chunk = new byte[MEGABYTE];
        Arrays.fill(chunk, (byte) 'x');
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            var out = socket.getOutputStream();
            var part =
                    "--b\r\n"
                            + "Content-Disposition: form-data; name=\"file\";"
                            + " filename=\"a.csv\"\r\n\r\n";
            var end = "\r\n--b--\r\n";
            out.write(
                    ("POST "
                                    + path
                                    + " HTTP/1.1\r\nHost: localhost:"
                                    + port
                                    + "\r\n"
                                    + "Accept-Language: en\r\n"
                                    + "Accept: text/html\r\n"
                                    + "Connection: close\r\n"
                                    + (token == null
                                            ? ""
                                            : "Authorization: Bearer " + token + "\r\n")
                                    + "Content-Type: multipart/form-data; boundary=b\r\n"
                                    + (bytes < 0
                                            ? "Transfer-Encoding: chunked\r\n\r\n"
                                            : "Content-Length: " + bytes + "\r\n\r\n"))
                            .getBytes(StandardCharsets.US_ASCII));
            if (bytes < 0) {
                out.write(
                        (Integer.toHexString(part.length() + end.length())
                                        + "\r\n"
                                        + part
                                        + end
                                        + "\r\n0\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            } else {
                out.write(part.getBytes(StandardCharsets.US_ASCII));
                long left = bytes - part.length() - end.length();
                while (left > 0) {
                    int now = (int) Math.min(left, chunk.length);
                    out.write(chunk, 0, now);
                    left -= now;
                }
                out.write(end.getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
