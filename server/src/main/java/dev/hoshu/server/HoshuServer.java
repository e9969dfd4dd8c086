package dev.hoshu.server;

import dev.hoshu.server.database.CannotStart;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Set;

/**
 * Starts Hoshu. The first argument is what to do: {@code serve}, {@code import}, {@code export} or
 * {@code audit}.
 */
@SpringBootApplication
public class HoshuServer {

    /** Status of a command that was not understood. */
    static final int USAGE = 2;

    private static final Set<String> PLACE =
            Set.of("--data", "--db", "--programme", "--programmes");

    /** Made by Spring. */
    public HoshuServer() {}

    /**
     * Does what the first argument names and ends with status 0, with 1 if it could not be done, or
     * with 2 if it was not understood.
     *
     * @param arguments the verb and its options
     */
    public static void main(String[] arguments) {
        int status = run(List.of(arguments), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** The same, told to those streams; the status is returned. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            return dispatch(arguments, out);
        } catch (CommandLine.NotUnderstood e) {
            err.println(e.getMessage());
            return USAGE;
        } catch (CannotStart e) {
            err.println(e.getMessage());
            return 1;
        } catch (UncheckedIOException | InvalidPathException e) {
            err.printf(
                    "ファイルを読み書きできませんでした。場所、権限、空き容量を確かめてください: %s%nA file could not be read or"
                            + " written. Check its place, its rights and the free space: %s%n",
                    e.getMessage(), e.getMessage());
            return 1;
        }
    }

    private static int dispatch(List<String> arguments, PrintStream out) {
        var verb = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (verb) {
            case "serve" ->
                    new Serve(CommandLine.read(rest, with("--port"), Set.of("--no-sample"), 0), out)
                            .run();
            case "import" ->
                    new Exchange(
                                    CommandLine.read(
                                            rest,
                                            with(
                                                    "--who",
                                                    "--why",
                                                    "--title",
                                                    "--notice-on",
                                                    "--effective-on"),
                                            Set.of("--dry-run"),
                                            2),
                                    out)
                            .importFile();
            case "export" ->
                    new Exchange(CommandLine.read(rest, with("--list"), Set.of(), 2), out)
                            .exportFile();
            case "audit" ->
                    new AuditVerb(CommandLine.read(rest, with("--anchor"), Set.of(), 1), out).run();
            case "train" -> Serve.train();
            default ->
                    throw new CommandLine.NotUnderstood(
                            "「%s」は serve、import、export、audit のどれでもありません。%n\"%s\" is neither serve, import, export nor audit."
                                    .formatted(verb, verb));
        };
    }

    private static Set<String> with(String... more) {
        var all = new java.util.HashSet<>(PLACE);
        all.addAll(List.of(more));
        return all;
    }
}
