package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.sheets.programme.UnusableProgrammeException;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * {@code hoshu ask}: questions from standard input, answers to standard output. The status is 0 if
 * every line was answered, 1 if one was in error, 2 if it could not begin.
 */
public final class AskProgram {

    private AskProgram() {}

    /**
     * Answers until the input ends.
     *
     * @param arguments {@code --stats} to print figures at the end, {@code --explain} to say more
     *     of each answer
     * @throws IOException if the input cannot be read or the output not written
     */
    public static void main(String[] arguments) throws IOException {
        var messages =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var options = List.of(arguments);
        if (!Set.of("--stats", "--explain").containsAll(options)) {
            messages.println(
                    "Usage: hoshu ask [--stats] [--explain] < questions.jsonl > answers.jsonl");
            System.exit(2);
        }
        boolean stats = options.contains("--stats");
        var folder = Path.of(System.getProperty("hoshu.programmes", "programmes"));
        AskLines ask;
        try {
            var plain = new AskLines(Answers.by(Examples.provedProgrammes(folder)));
            ask = options.contains("--explain") ? plain.explaining() : plain;
        } catch (UnusableProgrammeException e) {
            messages.println(e.getMessage());
            System.exit(2);
            return;
        }
        long began = System.nanoTime();
        var tally =
                ask.answerAll(
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out));
        if (stats) {
            messages.print(tally.report(System.nanoTime() - began));
        }
        System.exit(tally.isWithoutError() ? 0 : 1);
    }
}
