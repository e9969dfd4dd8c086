package dev.hoshu.fleet;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.fleet.run.RunPlan.Form;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The words of the command line after the verb. Each is looked at once, and none is passed over.
 */
final class FleetOptions {

    private static final Set<String> KNOWN =
            Set.of(
                    "--machines",
                    "--seed",
                    "--in",
                    "--services",
                    "--out",
                    "--on",
                    "--from",
                    "--until",
                    "--policy",
                    "--list",
                    "--eos",
                    "--programme",
                    "--programmes",
                    "--format",
                    "--master",
                    "--memory",
                    "--partitions",
                    "--slice");

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, LocalDate> endsOfSupport = new TreeMap<>();

    private FleetOptions() {}

    /**
     * Understands the words.
     *
     * @param allowed the options that the verb has
     * @throws IllegalArgumentException with what is wrong, in both languages
     */
    static FleetOptions read(List<String> words, Set<String> allowed) {
        var options = new FleetOptions();
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            var name = rest.removeFirst();
            if (!KNOWN.contains(name) || !allowed.contains(name)) {
                throw fault("%s というオプションはありません。", "There is no option %s for this.", name);
            }
            if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
                throw fault("%s の値がありません。", "%s needs a value.", name);
            }
            options.take(name, rest.removeFirst());
        }
        return options;
    }

    private void take(String name, String value) {
        if (name.equals("--eos")) {
            int at = value.indexOf('=');
            if (at != 4) {
                throw fault(
                        "--eos は 7X06=2027-03-31 の形です（%s）。",
                        "--eos is like 7X06=2027-03-31 (%s).", value);
            }
            endsOfSupport.put(
                    value.substring(0, at),
                    parsed(name, value.substring(at + 1), LocalDate::parse));
        } else if (values.put(name, value) != null) {
            throw fault("%s が二度あります。", "%s stands twice.", name);
        }
    }

    @Nullable String text(String name) {
        return values.get(name);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    String needed(String name) {
        var value = values.get(name);
        if (value == null) {
            throw fault("%s が要ります。", "%s is needed.", name);
        }
        return value;
    }

    LocalDate day(String name, LocalDate otherwise) {
        var value = values.get(name);
        return value == null ? otherwise : parsed(name, value, LocalDate::parse);
    }

    long number(String name, long otherwise) {
        var value = values.get(name);
        return value == null ? otherwise : parsed(name, value.replace("_", ""), Long::parseLong);
    }

    Map<String, LocalDate> endsOfSupport() {
        return endsOfSupport;
    }

    /** The folder of the programmes; the launcher says where they are if nobody does. */
    String programmes() {
        return text("--programmes", System.getProperty("hoshu.programmes", "programmes"));
    }

    String programme() {
        return text("--programme", Programme.REFERENCE);
    }

    Set<Form> forms() {
        return switch (text("--format", "both")) {
            case "parquet" -> EnumSet.of(Form.PARQUET);
            case "csv" -> EnumSet.of(Form.CSV);
            case "both" -> EnumSet.allOf(Form.class);
            default ->
                    throw fault(
                            "--format は parquet、csv、both のどれかです（%s）。",
                            "--format is parquet, csv or both (%s).", text("--format", ""));
        };
    }

    private static <T> T parsed(String name, String value, Function<String, T> form) {
        try {
            return form.apply(value);
        } catch (DateTimeException | NumberFormatException e) {
            throw fault(
                    name + " の値「%s」がわかりません。日付は 2026-11-27、数は 1000000 の形です。",
                    name
                            + ": \"%s\" is not understood. A day is like 2026-11-27, a number like"
                            + " 1000000.",
                    value);
        }
    }

    private static IllegalArgumentException fault(String ja, String en, String what) {
        return new IllegalArgumentException(
                ja.formatted(what) + System.lineSeparator() + en.formatted(what));
    }
}
