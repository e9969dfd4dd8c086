package dev.hoshu.formatter;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks or fixes the shape of every {@code .java} file below a folder. */
public final class FormatSources {

    /** The formatter's own output can change once more when it is formatted again. */
    private static final int PASSES = 5;

    private final Formatter formatter =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    private FormatSources() {}

    /**
     * Runs over a folder; ends with status 1 if a file is not in shape and was not put in shape.
     *
     * @param arguments the mode, {@code --check} or {@code --fix}, and the folder
     * @throws IOException if the folder cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !List.of("--check", "--fix").contains(arguments[0])) {
            System.err.println("Usage: FormatSources --check|--fix FOLDER");
            System.exit(2);
        }
        boolean fix = arguments[0].equals("--fix");
        var root = Path.of(arguments[1]).toAbsolutePath().normalize();
        var faults = new FormatSources().run(root, fix);
        faults.forEach(System.err::println);
        if (!faults.isEmpty()) {
            System.err.println(
                    "Put them right with: mvn -q -pl formatter process-classes"
                            + " -Dformat.mode=--fix");
            System.exit(1);
        }
    }

    private List<String> run(Path root, boolean fix) throws IOException {
        try (var files = Files.walk(root)) {
            return files
                    .filter(file -> isSource(root.relativize(file)))
                    .sorted()
                    .toList()
                    .parallelStream()
                    .flatMap(file -> treat(root, file, fix).stream())
                    .toList();
        }
    }

    private static boolean isSource(Path file) {
        for (var folder : file) {
            if (folder.toString().equals("target") || folder.toString().equals(".hoshu")) {
                return false;
            }
        }
        return file.toString().endsWith(".java");
    }

    private Optional<String> treat(Path root, Path file, boolean fix) {
        try {
            var source = Files.readString(file);
            var shaped = shape(source);
            if (source.equals(shaped)) {
                return Optional.empty();
            }
            if (!fix) {
                return Optional.of("Not in shape: " + root.relativize(file));
            }
            Files.writeString(file, shaped);
            System.out.println("Put in shape: " + root.relativize(file));
            return Optional.empty();
        } catch (FormatterException unreadable) {
            return Optional.of(
                    "Not Java: " + root.relativize(file) + ": " + unreadable.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toString(), failure);
        }
    }

    private String shape(String source) throws FormatterException {
        var shaped = source;
        for (int pass = 0; pass < PASSES; pass++) {
            var next = formatter.formatSourceAndFixImports(shaped);
            if (next.equals(shaped)) {
                break;
            }
            shaped = next;
        }
        return shaped;
    }
}
