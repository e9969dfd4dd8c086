package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.programme.ProgrammeFolder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks the shipped programme. */
final class AskInTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AskLines ASK = new AskLines(Answers.by(List.of(shipped())));

    private AskInTest() {}

    private static Programme shipped() {
        try {
            return ProgrammeFolder.read(ShippedFiles.programme("lenovo-services-jp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AskLines ask() {
        return ASK;
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    /** The answer to one question. */
    static JsonNode answer(String question) {
        var out = new ByteArrayOutputStream();
        boolean answered = ASK.answerOne(question.getBytes(StandardCharsets.UTF_8), out);
        var answer = JSON.readTree(out.toByteArray());
        if (answered == answer.has("error")) {
            throw new AssertionError("What was said of the answer is not what it is: " + answer);
        }
        return answer;
    }

    /** The answer to one question, with what the rules saw and what would change it. */
    static JsonNode explained(String question) {
        var out = new ByteArrayOutputStream();
        ASK.explaining().answerOne(question.getBytes(StandardCharsets.UTF_8), out);
        return JSON.readTree(out.toByteArray());
    }

    /** The answers to many lines, each as it was written. */
    static List<String> answers(byte[] lines) {
        var out = new ByteArrayOutputStream();
        try {
            ASK.answerAll(new ByteArrayInputStream(lines), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    static List<String> answers(String lines) {
        return answers(lines.getBytes(StandardCharsets.UTF_8));
    }
}
