package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** What cannot be answered is said so that a person knows what to do, in the person's language. */
@OverHttp
class ProblemsOverHttpTest {

    @LocalServerPort private int port;

    private Asker asker = new Asker(0);

    @BeforeEach
    void ask() {
        asker = new Asker(port);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a day that does not exist  | /api/v1/machines/7X06/J35J5RYC/coverage?asOf=2026-02-30   | 400 | malformed-parameter | asOf
                    a misspelt parameter       | /api/v1/machines/7X06/J35J5RYC/coverage?asof=2026-02-03   | 400 | unknown-parameter   | asof
                    an instant to come         | /api/v1/machines/7X06/J35J5RYC/coverage?knownAt=2099-01-01| 400 | malformed-parameter | knownAt
                    no instant                 | /api/v1/machines/7X06/J35J5RYC/coverage?knownAt=yesterday | 400 | malformed-parameter | knownAt
                    a place without its code   | /api/v1/machines/7X06/J35J5RYC/offers?municipality=Tokyo  | 400 | malformed-parameter | municipality
                    a machine number too short | /api/v1/machines/7X0/J35J5RYC                             | 400 | malformed-parameter | machineType
                    a serial number too short  | /api/v1/machines/7X06/J3                                  | 400 | malformed-parameter | serialNumber
                    a machine not on record    | /api/v1/machines/7X06/J0000000                            | 404 | unknown-machine     | -
                    nor its coverage           | /api/v1/machines/7X06/J0000000/coverage                   | 404 | unknown-machine     | -
                    nor its offers             | /api/v1/machines/7X06/J0000000/offers                     | 404 | unknown-machine     | -
                    nor its history            | /api/v1/machines/7X06/J0000000/history                    | 404 | unknown-machine     | -
                    nothing to search          | /api/v1/search                                            | 400 | missing-parameter   | q
                    neither serial nor customer| /api/v1/machines                                          | 400 | missing-parameter   | customer
                    too many at a time         | /api/v1/catalogue?limit=100000                            | 400 | malformed-parameter | limit
                    no number                  | /api/v1/catalogue?limit=many                              | 400 | malformed-parameter | limit
                    a kind that there is not   | /api/v1/catalogue?kind=GIFT                               | 400 | malformed-parameter | kind
                    an order that there is not | /api/v1/catalogue?sort=colour                             | 400 | malformed-parameter | sort
                    a list that there is not   | /api/v1/catalogue?list=2001-01-01                         | 404 | unknown-list        | list
                    a part number on no list   | /api/v1/catalogue/offerings/5WS7Z99999                    | 404 | unknown-offering    | -
                    an address that is not     | /api/v1/nothing                                           | 404 | no-such-address     | -
                    """)
    void whatIsWrongIsNamed(String situation, String path, int status, String type, String field) {
        var response = asker.get(path);
        var problem = Asker.read(response);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(problem.path("type").asString()).isEqualTo("urn:hoshu:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("field").asString("-")).isEqualTo(field);
        assertThat(problem.path("instance").asString()).isEqualTo(path.replaceFirst("\\?.*", ""));
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception", "at dev.hoshu", "trace");
    }

    @Test
    void wordsComeInTheLanguageAskedForAndElseInJapanese() {
        var path = "/api/v1/machines/7X06/J0000000";

        var english = asker.send(asker.request(path).header("Accept-Language", "en-GB, de;q=0.5"));
        var japanese = asker.send(asker.request(path).header("Accept-Language", "ja"));
        var neither = asker.send(asker.request(path).header("Accept-Language", "fr, *;q=0.1"));
        var unsaid = asker.send(asker.request(path));

        assertThat(english.body()).contains("Read as machine type 7X06, serial number J0000000");
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
        for (var response : new Object[] {japanese.body(), neither.body(), unsaid.body()}) {
            assertThat(response.toString()).contains("マシンタイプ 7X06、シリアル番号 J0000000 と読みました");
        }
    }

    @Test
    void methodsAndFormsThatAreNotTakenAreNamed() {
        var deleted = asker.send(asker.request("/api/v1/search?q=7X06").DELETE());
        var asText =
                asker.send(
                        asker.request("/api/v1/ask")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}")));
        var asPicture =
                asker.send(asker.request("/api/v1/catalogue/lists").header("Accept", "image/png"));

        assertThat(deleted.statusCode()).isEqualTo(405);
        assertThat(deleted.headers().firstValue("Allow")).contains("GET");
        assertThat(asText.statusCode()).isEqualTo(415);
        assertThat(asPicture.statusCode()).isEqualTo(406);
        assertThat(asPicture.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void aPageOfAnotherSiteCannotPost() {
        var foreign =
                asker.send(
                        asker.request("/api/v1/ask")
                                .header("Content-Type", "application/json")
                                .header("Origin", "https://attacker.example")
                                .POST(BodyPublishers.ofString("{}")));
        var framed =
                asker.send(
                        asker.request("/api/v1/ask")
                                .header("Content-Type", "application/json")
                                .header("Sec-Fetch-Site", "cross-site")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(framed.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attacker.example", "127.0.0.1.attacker.example:80"})
    void underAForeignNameNothingIsAnswered(String host) throws IOException {
        for (var path : new String[] {"/", "/api/v1/machines/7X06/J35J5RYC/coverage"}) {
            assertThat(
                            raw(
                                    "GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: "
                                            + host
                                            + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421")
                    .contains("urn:hoshu:problem:unknown-host");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/machines/7X06/J35J5RYC/coverage", "/api/v1/nothing"})
    void everyAnswerKeepsTheBrowserStrict(String path) {
        var headers = asker.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains(
                        "default-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action"
                                + " 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/%zz", "/api/v1/machines/7X06%2F/x", "/\u0001"})
    void whatNeverReachesUsIsSaidInOurWordsToo(String path) throws IOException {
        var answer =
                raw(
                        "GET "
                                + path
                                + " HTTP/1.1\r\n"
                                + "Host: localhost\r\n"
                                + "Accept-Language: en\r\n"
                                + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<html", "Tomcat", "Tahoma");
    }

    @Test
    void aSearchMayHoldWhatBrowsersLeaveAsTyped() throws IOException {
        assertThat(
                        raw(
                                String.join(
                                        "\r\n",
                                        "GET /api/v1/search?q=7X06|{J35J5RYC} HTTP/1.1",
                                        "Host: localhost",
                                        "Connection: close",
                                        "",
                                        "")))
                .startsWith("HTTP/1.1 200")
                .contains("J35J5RYC");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
