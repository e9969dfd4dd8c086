package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.sheets.programme.ProgrammeFolder;
import dev.hoshu.sheets.programme.UnusableProgrammeException;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code hoshu ask}: questions from standard input, answers to standard output. The status is 0 if
 * every line was answered, 1 if one was in error, 2 if it could not begin.
 */
public final class AskProgram {

    private AskProgram() {}

    /**
     * Answers until the input ends.
     *
     * @param arguments {@code --stats} to print figures at the end
     * @throws IOException if the input cannot be read or the output not written
     */
    public static void main(String[] arguments) throws IOException {
        var messages =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean stats = List.of(arguments).equals(List.of("--stats"));
        if (!stats && arguments.length > 0) {
            messages.println("Usage: hoshu ask [--stats] < questions.jsonl > answers.jsonl");
            System.exit(2);
        }
        var folder = Path.of(System.getProperty("hoshu.programmes", "programmes"));
        AskLines ask;
        try {
            ask = new AskLines(Answers.by(ProgrammeFolder.readAll(folder)));
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
