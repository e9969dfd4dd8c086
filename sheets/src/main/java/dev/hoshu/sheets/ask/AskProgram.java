package dev.hoshu.sheets.ask;

import dev.hoshu.sheets.programme.UnusableProgrammeException;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
     * @param arguments the options ({@link AskOptions})
     * @throws IOException if the input cannot be read or the output not written
     */
    public static void main(String[] arguments) throws IOException {
        var messages =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        AskOptions options;
        AskLines ask;
        try {
            options = AskOptions.read(List.of(arguments));
            ask = options.lines();
        } catch (IllegalArgumentException | UnusableProgrammeException e) {
            messages.println(e.getMessage());
            System.exit(2);
            return;
        }
        long began = System.nanoTime();
        var tally =
                ask.answerAll(
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out));
        if (options.stats()) {
            messages.print(tally.report(System.nanoTime() - began));
        }
        System.exit(tally.isWithoutError() ? 0 : 1);
    }
}
