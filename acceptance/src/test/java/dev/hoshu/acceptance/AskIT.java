package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** {@code ./hoshu ask} as a program at the other end of a pipe meets it. */
@Timeout(300)
class AskIT {

    private static final String LEAP_DAY =
            "{\"id\":\"leap\",\"asOf\":\"2026-11-22\","
                    + "\"ask\":{\"term\":{\"start\":\"2024-02-29\",\"years\":1}}}";

    private final JsonMapper json = new JsonMapper();

    @TempDir private Path folder;

    @Test
    void answersOneLineForEachInOrderAndGoesOnAfterAFault() throws Exception {
        var questions =
                LEAP_DAY
                        + "\n{\"id\":\"misspelt\",\"asOf\":\"2026-11-22\",\"ask\":{\"tern\":{}}}\n"
                        + "not JSON at all\n"
                        + LEAP_DAY
                        + "\n";
        Files.writeString(folder.resolve("questions.jsonl"), questions);
        var process =
                ask().redirectInput(folder.resolve("questions.jsonl").toFile())
                        .redirectOutput(folder.resolve("answers.jsonl").toFile())
                        .start();
        assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("a line was in error").isEqualTo(1);
        var answers = Files.readAllLines(folder.resolve("answers.jsonl"));
        assertThat(answers).hasSize(4);
        var first = json.readTree(answers.getFirst());
        assertThat(first.path("id").asString()).isEqualTo("leap");
        // A year from 29 February ends on 28 February: the last month has no corresponding day.
        assertThat(text(first, "end")).isEqualTo("2025-02-28");
        assertThat(first.path("explanation").path("ja").asString()).contains("2025");
        assertThat(first.path("explanation").path("en").asString()).contains("2025");
        assertThat(json.readTree(answers.get(1)).path("error").path("field").asString())
                .startsWith("/ask");
        assertThat(json.readTree(answers.get(2)).has("error")).isTrue();
        assertThat(answers.get(3)).isEqualTo(answers.getFirst());
    }

    @Test
    void answersBeforeTheNextQuestionIsAsked() throws Exception {
        var process = ask().start();
        try (var in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
                var out =
                        new BufferedReader(
                                new InputStreamReader(
                                        process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int question = 0; question < 3; question++) {
                say(in, LEAP_DAY);
                assertThat(out.readLine()).contains("2025-02-28");
            }
        }
        assertThat(process.waitFor(Duration.ofSeconds(60))).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static void say(Writer in, String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    private static String text(JsonNode answer, String member) {
        return answer.findValue(member).asString();
    }

    private ProcessBuilder ask() {
        return new ProcessBuilder(Installation.home().resolve("hoshu").toString(), "ask")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
