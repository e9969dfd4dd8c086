package dev.hoshu.sheets.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Many questions, one a line. */
class AskStreamTest {

    private static String term(String id) {
        return "{\"id\":\""
                + id
                + "\",\"asOf\":\"2026-11-22\",\"ask\":{\"term\":"
                + "{\"start\":\"2024-02-29\",\"years\":1}}}";
    }

    @Test
    void answersComeInTheOrderOfTheQuestionsAndTheRunGoesOnAfterAnError() {
        var answers = AskInTest.answers(term("1") + "\nbroken\n" + term("3") + "\n");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).startsWith("{\"id\":\"1\",\"end\":\"2025-02-28\"");
        assertThat(answers.get(1)).startsWith("{\"error\":");
        assertThat(answers.get(2)).startsWith("{\"id\":\"3\"");
    }

    @Test
    void blankLinesAreNoQuestionsAndTheLastLineNeedsNoEnd() {
        var answers = AskInTest.answers("\n  \r\n" + term("1") + "\r\n\n\t\n" + term("2"));
        assertThat(answers).hasSize(2);
        assertThat(answers.get(1)).startsWith("{\"id\":\"2\"");
    }

    @Test
    void aByteOrderMarkBeforeTheFirstLineIsPassedOver() {
        assertThat(AskInTest.answers("\uFEFF" + term("1")))
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"1\"");
    }

    @Test
    void nothingAskedIsNothingAnswered() {
        assertThat(AskInTest.answers("")).isEmpty();
    }

    @Test
    void aLineThatIsTooLongForAQuestionIsAnErrorAndTheNextIsAnswered() {
        var endless = "{\"id\":\"" + "x".repeat(3 * Lines.MOST_BYTES) + "\"}";
        var answers = AskInTest.answers(term("1") + "\n" + endless + "\n" + term("3") + "\n");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(1)).contains("malformed-question");
        assertThat(answers.get(2)).startsWith("{\"id\":\"3\"");
    }

    @Test
    void bytesThatAreNoUtf8AreAnErrorOfTheirLine() {
        var latin = "{\"id\":\"\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(AskInTest.answers(latin)).singleElement().asString().contains("malformed");
    }

    @Test
    @Timeout(120)
    void anAnswerIsWrittenBeforeTheNextQuestionIsWaitedFor() throws Exception {
        var questions = new PipedOutputStream();
        var source = new PipedInputStream(questions);
        var answers = new PipedInputStream();
        var target = new PipedOutputStream(answers);
        try (var thread = Executors.newSingleThreadExecutor();
                var reader =
                        new BufferedReader(
                                new InputStreamReader(answers, StandardCharsets.UTF_8))) {
            var run = thread.submit(() -> AskInTest.ask().answerAll(source, target));
            for (int i = 0; i < 3; i++) {
                questions.write((term("n" + i) + "\n").getBytes(StandardCharsets.UTF_8));
                questions.flush();
                assertThat(reader.readLine()).startsWith("{\"id\":\"n" + i + "\"");
            }
            questions.close();
            assertThat(run.get(100, TimeUnit.SECONDS).questions()).isEqualTo(3);
        }
    }

    @Test
    void theTallyCountsByKindAndKnowsOfErrors() throws IOException {
        var good = tally(term("1") + "\n" + term("2"));
        assertThat(good.isWithoutError()).isTrue();
        assertThat(good.questions()).isEqualTo(2);
        assertThat(good.report(1_000_000_000L)).contains("term").contains("questions=2");
        var bad = tally(term("1") + "\nbroken");
        assertThat(bad.isWithoutError()).isFalse();
        assertThat(bad.report(1_000_000_000L)).contains("error").contains("questions=1 ");
    }

    @Test
    void memoryDoesNotGrowWithTheStream() throws IOException {
        var line = (term("x") + "\n").getBytes(StandardCharsets.UTF_8);
        var lines = new Lines(new Repeated(line, 100_000), () -> {});
        lines.advance();
        int atFirst = lines.bytes().length;
        int questions = 1;
        while (lines.advance()) {
            questions++;
        }
        assertThat(questions).isEqualTo(100_000);
        assertThat(lines.bytes()).hasSize(atFirst);
    }

    @Test
    void memoryIsBoundedByTheLongestLineThatIsRead() throws IOException {
        var lines = new Lines(new Repeated(new byte[] {'x'}, 50 << 20), () -> {});
        assertThat(lines.advance()).isTrue();
        assertThat(lines.isTooLong()).isTrue();
        assertThat(lines.bytes().length).isLessThanOrEqualTo(4 * Lines.MOST_BYTES);
        assertThat(lines.advance()).isFalse();
    }

    private static Tally tally(String lines) throws IOException {
        return AskInTest.ask()
                .answerAll(
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        OutputStream.nullOutputStream());
    }

    /** The same line again and again, in pieces that end in the middle of a line. */
    private static final class Repeated extends InputStream {
        private final byte[] line;
        private long left;
        private int at;

        Repeated(byte[] line, int times) {
            this.line = line;
            this.left = (long) line.length * times;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left == 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            for (int i = 0; i < read; i++) {
                into[from + i] = line[at];
                at = (at + 1) % line.length;
            }
            left -= read;
            return read;
        }
    }
}
