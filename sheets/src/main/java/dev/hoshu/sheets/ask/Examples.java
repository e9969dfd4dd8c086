package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.programme.PlaceFault;
import dev.hoshu.sheets.programme.ProgrammeFolder;
import dev.hoshu.sheets.programme.UnusableProgrammeException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The examples of a programme: {@code examples.jsonl} beside its policy, a question and what is
 * expected of its answer on each line, in the form of the contract's examples. They are answered by
 * the engine that answers everybody; a programme whose figures do not give what its own maker
 * expects of them is not used.
 */
public final class Examples {

    /** The file's name in a programme's folder. */
    public static final String FILE = "examples.jsonl";

    private final String name;
    private final AskLines ask;
    private final List<PlaceFault> faults = new ArrayList<>();

    private Examples(String name, Programme programme) {
        this.name = name;
        this.ask = new AskLines(Answers.by(List.of(programme)));
    }

    /**
     * Every programme below a folder, each proved by its examples.
     *
     * @throws IOException if a file cannot be read
     * @throws UnusableProgrammeException if there is none, one cannot be used, or an example fails
     */
    public static List<Programme> provedProgrammes(Path programmes) throws IOException {
        var all = ProgrammeFolder.readAll(programmes);
        for (var programme : all) {
            prove(programme, programmes.resolve(programme.code()));
        }
        return all;
    }

    /**
     * Proves a programme by the examples in its folder; without them it is not used.
     *
     * @throws IOException if the file cannot be read
     * @throws UnusableProgrammeException if an example fails or is none, or there is no file
     */
    public static void prove(Programme programme, Path folder) throws IOException {
        var file = folder.resolve(FILE);
        var examples = new Examples(folder.getFileName() + "/" + FILE, programme);
        if (!Files.exists(file)) {
            examples.fault(
                    0,
                    "",
                    "例がありません。質問と期待する答えを1行に1つ書いてください。",
                    "There are no examples; write a question and what is expected of its answer,"
                            + " one a line.");
        }
        int line = 0;
        for (var text : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            line++;
            if (!text.isBlank()) {
                examples.prove(line, text);
            }
        }
        if (!examples.faults.isEmpty()) {
            throw new UnusableProgrammeException(examples.faults);
        }
    }

    private void prove(int line, String text) {
        var example = read(text);
        if (example == null) {
            fault(
                    line,
                    "",
                    "例として読めません。{\"question\": {…}, \"expect\": {…}} の形で1行に1つ書いてください。",
                    "This is no example; write one a line, of the form"
                            + " {\"question\": {…}, \"expect\": {…}}.");
            return;
        }
        var out = new ByteArrayOutputStream();
        ask.answerOne(example.question().getBytes(StandardCharsets.UTF_8), out);
        var answer = ExampleLine.members(out.toString(StandardCharsets.UTF_8));
        example.expect()
                .forEach((member, expected) -> {
                    if (!Expectation.isMet(member, expected, answer)) {
                        failed(line, member, expected, answer.get(Expectation.answered(member)));
                    }
                });
        var error = answer.get("error");
        if (error != null && !example.expect().containsKey("error")) {
            failed(line, "error", "–", error);
        }
    }

    private static @Nullable ExampleLine read(String text) {
        try {
            return ExampleLine.read(text);
        } catch (JacksonException e) {
            // Told like a line that is JSON and no example: both need the form.
            return null;
        }
    }

    private void failed(int line, String member, String expected, @Nullable String answered) {
        var given = answered == null ? "–" : answered;
        fault(
                line,
                "expect." + member,
                "期待は " + expected + "、答えは " + given + " です。例か policy.yaml の数値を正してください。",
                "Expected is "
                        + expected
                        + ", the answer is "
                        + given
                        + ". Correct the example or the figures of policy.yaml.");
    }

    private void fault(int line, String path, String ja, String en) {
        faults.add(new PlaceFault(name, line, path, new Sentence(ja, en)));
    }
}
