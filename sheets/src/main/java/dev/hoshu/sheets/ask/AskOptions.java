package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.catalog.Programme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code hoshu ask} is told.
 *
 * @param stats whether figures are printed at the end
 * @param explain whether more is said of each answer
 * @param programmes the folder of the programmes
 * @param programme the code of the programme that is meant by a question that names none
 */
record AskOptions(boolean stats, boolean explain, Path programmes, String programme) {

    private static final String USAGE =
            "Usage: hoshu ask [--stats] [--explain] [--programme CODE] [--programmes DIR]"
                    + " < questions.jsonl > answers.jsonl";

    /**
     * Understands the words of the command line.
     *
     * @throws IllegalArgumentException with what can be written, if one is not known
     */
    static AskOptions read(List<String> words) {
        boolean stats = false;
        boolean explain = false;
        var programmes = System.getProperty("hoshu.programmes", "programmes");
        var programme = Programme.REFERENCE;
        var rest = words.iterator();
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--stats" -> stats = true;
                case "--explain" -> explain = true;
                case "--programme" -> programme = value(rest.hasNext() ? rest.next() : "");
                case "--programmes" -> programmes = value(rest.hasNext() ? rest.next() : "");
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new AskOptions(stats, explain, Path.of(programmes), programme);
    }

    private static String value(String word) {
        if (word.isEmpty() || word.startsWith("--")) {
            throw new IllegalArgumentException(USAGE);
        }
        return word;
    }

    /**
     * Answers by the programmes in the folder, each proved by its examples.
     *
     * @throws IOException if a file cannot be read
     * @throws dev.hoshu.sheets.programme.UnusableProgrammeException if a programme cannot be used
     * @throws IllegalArgumentException if the folder has no programme of that code
     */
    AskLines lines() throws IOException {
        var all = Examples.provedProgrammes(programmes);
        var codes = all.stream().map(Programme::code).toList();
        // Without the option the reference programme may be absent; each question then names one.
        if (!codes.contains(programme) && !programme.equals(Programme.REFERENCE)) {
            var known = codes.stream().collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    "プログラム %s はありません。あるのは %s です。%nThere is no programme %s; there is %s."
                            .formatted(programme, known, programme, known));
        }
        var plain = new AskLines(Answers.by(all).meaning(programme));
        return explain ? plain.explaining() : plain;
    }
}
