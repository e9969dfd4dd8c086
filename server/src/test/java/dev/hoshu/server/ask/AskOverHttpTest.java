package dev.hoshu.server.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** Questions that carry their own facts, one as JSON and many as JSON Lines. */
@OverHttp
class AskOverHttpTest {

    private static final String QUESTION =
            "{\"id\":\"%s\",\"asOf\":\"2026-11-22\",\"ask\":{\"term\":{\"start\":\"2024-02-29\",\"years\":3}}}";
    private static final int MANY = 100_000;

    @LocalServerPort private int port;

    @Test
    void oneQuestionGetsItsAnswer() {
        var response = post("application/json", QUESTION.formatted("leap"));

        var answer = Asker.read(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(answer.path("id").asString()).isEqualTo("leap");
        assertThat(answer.path("end").asString()).isEqualTo("2027-02-28");
        assertThat(answer.path("rules").get(0).asString()).isEqualTo("TERM-1");
    }

    @Test
    void aQuestionThatCannotBeReadSaysWhere() {
        var response =
                post(
                        "application/json",
                        "{\"id\":\"x\",\"asOf\":\"2026-11-22\",\"ask\":{\"term\":{\"start\":\"2024-02-30\",\"years\":3}}}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Asker.read(response).path("error").path("field").asString())
                .isEqualTo("/ask/term/start");
    }

    @Test
    void aQuestionLargerThanAMebibyteIsRefused() {
        var response = post("application/json", " ".repeat((1 << 20) + 1));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("urn:hoshu:problem:too-large");
    }

    @Test
    void aBadLineIsAnsweredAndTheRunGoesOn() {
        var lines =
                post(
                                "application/x-ndjson",
                                QUESTION.formatted("a") + "\nnot json\n" + QUESTION.formatted("c"))
                        .body()
                        .lines()
                        .toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("\"id\":\"a\"", "2027-02-28");
        assertThat(lines.get(1)).contains("\"error\"");
        assertThat(lines.get(2)).contains("\"id\":\"c\"", "2027-02-28");
    }

    /** The rest of the questions is sent only once the first answer is there. */
    @Test
    @Timeout(120)
    void answersComeWhileQuestionsStillGoIn() throws IOException {
        try (var socket = connect();
                var in = reader(socket)) {
            var out = socket.getOutputStream();
            sendHead(out);
            sendQuestions(out, 0, 1);
            assertThat(in.readLine()).contains("\"id\":\"0\"");

            sendQuestions(out, 1, 3);
            sendEnd(out);

            assertThat(in.readLine()).contains("\"id\":\"1\"");
            assertThat(in.readLine()).contains("\"id\":\"2\"");
            assertThat(in.readLine()).isNull();
        }
    }

    @Test
    @Timeout(120)
    void manyAnswersStandInTheOrderOfTheirQuestions() throws IOException, InterruptedException {
        try (var socket = connect()) {
            var failure = new AtomicReference<IOException>();
            var sender = Thread.ofVirtual().start(() -> sendAll(socket, failure));
            int answers = 0;
            try (var in = reader(socket)) {
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    assertThat(line).contains("\"id\":\"" + answers + "\"");
                    answers++;
                }
            }
            sender.join();
            assertThat(failure.get()).isNull();
            assertThat(answers).isEqualTo(MANY);
        }
    }

    @Test
    @Timeout(120)
    void whoReadsOnlyAfterSendingEverythingGetsEverything() throws IOException {
        try (var socket = connect()) {
            send(socket);
            try (var in = reader(socket)) {
                assertThat(in.lines().count()).isEqualTo(MANY);
            }
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new ChunkedBody(new BufferedInputStream(socket.getInputStream())),
                        StandardCharsets.UTF_8));
    }

    private static void sendAll(Socket socket, AtomicReference<IOException> failure) {
        try {
            send(socket);
        } catch (IOException e) {
            failure.set(e);
        }
    }

    private static void send(Socket socket) throws IOException {
        var out = socket.getOutputStream();
        sendHead(out);
        sendQuestions(out, 0, MANY);
        sendEnd(out);
    }

    private static void sendHead(OutputStream out) throws IOException {
        var head =
                """
                POST /api/v1/ask HTTP/1.1
                Host: localhost
                Connection: close
                Content-Type: application/x-ndjson
                Transfer-Encoding: chunked

                """;
        out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void sendQuestions(OutputStream out, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            var line = (QUESTION.formatted(i) + "\n").getBytes(StandardCharsets.UTF_8);
            out.write(
                    (Integer.toHexString(line.length) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(line);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void sendEnd(OutputStream out) throws IOException {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private HttpResponse<String> post(String form, String body) {
        var asker = new Asker(port);
        return asker.send(
                asker.request("/api/v1/ask")
                        .header("Content-Type", form)
                        .POST(BodyPublishers.ofString(body)));
    }
}
