package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.ask.Fault;
import dev.hoshu.domain.rulebook.Sentence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;

/** Questions in, answers out, as JSON. */
public final class AskLines {

    private static final int OUTPUT_SIZE = 1 << 16;

    private final Answers answers;
    private final boolean explains;

    /** Answers questions by these answers. */
    public AskLines(Answers answers) {
        this(answers, false);
    }

    private AskLines(Answers answers, boolean explains) {
        this.answers = answers;
        this.explains = explains;
    }

    /**
     * The same answers, each with what the rules saw ({@code findings}), the facts that it rests on
     * with their source ({@code facts}) and the nearest change that would make it better ({@code
     * change}).
     */
    public AskLines explaining() {
        return new AskLines(answers, true);
    }

    /**
     * Answers the one question in these bytes of UTF-8 and writes the answer, without a line's end.
     *
     * @return false if the answer is an error
     */
    public boolean answerOne(byte[] json, OutputStream target) {
        return !answer(json, 0, json.length, target).equals(Tally.ERROR);
    }

    /**
     * Answers each line that is not blank with one line, in order. An answer is written before the
     * source is waited for, so that a partner at the other end of a pipe gets it.
     *
     * @return what was answered, and how fast
     * @throws IOException if the source cannot be read or the target not written
     */
    public Tally answerAll(InputStream source, OutputStream target) throws IOException {
        var buffered = new BufferedOutputStream(target, OUTPUT_SIZE);
        var lines = new Lines(source, buffered::flush);
        var tally = new Tally();
        var processor = ManagementFactory.getThreadMXBean();
        while (lines.advance()) {
            long began = System.nanoTime();
            long processorBegan = processor.getCurrentThreadCpuTime();
            var kind =
                    lines.isTooLong()
                            ? tooLong(buffered)
                            : answer(lines.bytes(), lines.from(), lines.length(), buffered);
            buffered.write('\n');
            tally.add(
                    kind,
                    System.nanoTime() - began,
                    processor.getCurrentThreadCpuTime() - processorBegan);
        }
        buffered.flush();
        return tally;
    }

    private String answer(byte[] json, int from, int length, OutputStream target) {
        return switch (QuestionReader.read(json, from, length, answers)) {
            case QuestionReader.Reading.Understood(var question) -> {
                var answer = answers.to(question);
                var explained =
                        explains && !(answer instanceof Answer.NoAnswer)
                                ? Explained.of(answers, question, answer)
                                : null;
                AnswerWriter.write(question.id(), answer, explained, target);
                yield answer instanceof Answer.NoAnswer ? Tally.ERROR : kind(question.asked());
            }
            case QuestionReader.Reading.NotUnderstood(var id, var fault) -> {
                AnswerWriter.write(id, new Answer.NoAnswer(fault), target);
                yield Tally.ERROR;
            }
        };
    }

    private static String tooLong(OutputStream target) {
        var words =
                new Sentence(
                        "この行は " + Lines.MOST_BYTES + " バイトを超えています。質問を1行に1つ書いてください。",
                        "This line is longer than "
                                + Lines.MOST_BYTES
                                + " bytes; write one question a line.");
        var fault = new Fault(Fault.Kind.MALFORMED, "", words);
        AnswerWriter.write(null, new Answer.NoAnswer(fault), target);
        return Tally.ERROR;
    }

    private static String kind(Asked asked) {
        return switch (asked) {
            case Asked.EndOfTerm a -> "term";
            case Asked.BusinessDayAfter a -> "businessDay";
            case Asked.CoverageOn a -> "coverage";
            case Asked.Offer a -> "offer";
            case Asked.Repair a -> "repair";
            case Asked.Registration a -> "registration";
            case Asked.PremierUpgrade a -> "premierUpgrade";
            case Asked.StartDateChange a -> "startDateChange";
            case Asked.GiveUp a -> "giveUp";
            case Asked.Plan a -> "plan";
            case Asked.Response a -> "response";
            case Asked.Delivery a -> "delivery";
            case Asked.Clock a -> "clock";
        };
    }
}
