package dev.hoshu.server.ask.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.ask.Questions;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.sheets.ask.AskLines;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Questions that carry their own facts, for programs: one as JSON, or any number as JSON Lines. */
@RestController
@OpenTo(Circle.EVERYBODY)
class AskApi {

    static final String LINES = "application/x-ndjson";
    private static final String JSON = "application/json";
    private static final int MOST_BYTES = 1 << 20;

    private final Questions questions;

    AskApi(Questions questions) {
        this.questions = questions;
    }

    @PostMapping(path = "/api/v1/ask", consumes = JSON)
    void one(
            @RequestParam(defaultValue = "false") boolean explain,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var question = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (question.length > MOST_BYTES) {
            throw Problem.of(
                    ProblemType.TOO_LARGE,
                    new Sentence(
                            "1つの質問は %d バイトまでです。多くの質問は %s で送ってください。".formatted(MOST_BYTES, LINES),
                            "One question has at most %d bytes. Send many as %s."
                                    .formatted(MOST_BYTES, LINES)));
        }
        var answer = new ByteArrayOutputStream();
        boolean answered = answering(explain).answerOne(question, answer);
        // The body of a question in error is the answer that a line would get; only the status
        // differs.
        response.setStatus(
                answered ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(JSON);
        response.setContentLength(answer.size());
        answer.writeTo(response.getOutputStream());
    }

    /**
     * Answers as the questions come in; neither side is ever held in memory as a whole. Answers go
     * out beside the reading, so that a client that reads nothing before it has sent everything
     * holds nothing up.
     */
    @PostMapping(path = "/api/v1/ask", consumes = LINES)
    void many(
            @RequestParam(defaultValue = "false") boolean explain,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(LINES);
        var answering = answering(explain);
        var questionLines = request.getInputStream();
        var client = response.getOutputStream();
        try (var backlog = new Backlog()) {
            var passing = Thread.ofVirtual().start(() -> backlog.drainTo(client));
            try {
                answering.answerAll(questionLines, backlog.writer());
            } finally {
                backlog.complete();
                passing.join();
            }
        }
    }

    private AskLines answering(boolean explain) {
        var plain = questions.answering();
        return explain ? plain.explaining() : plain;
    }
}
