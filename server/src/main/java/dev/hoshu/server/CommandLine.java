package dev.hoshu.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param words what stands there beside options
 * @param values options with a value
 * @param switches options without one
 */
record CommandLine(List<String> words, Map<String, String> values, Set<String> switches) {

    /** The command was not understood; the message says what and what is possible. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    static CommandLine read(
            List<String> arguments, Set<String> withValue, Set<String> without, int mostWords) {
        var words = new ArrayList<String>();
        var values = new HashMap<String, String>();
        var switches = new HashSet<String>();
        for (int at = 0; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            int equals = argument.indexOf('=');
            var name = equals > 0 ? argument.substring(0, equals) : argument;
            if (withValue.contains(name)) {
                if (equals < 0 && at + 1 == arguments.size()) {
                    throw new NotUnderstood(
                            "%s の値がありません。%n%s needs a value.".formatted(name, name));
                }
                values.put(name, equals > 0 ? argument.substring(equals + 1) : arguments.get(++at));
            } else if (without.contains(argument)) {
                switches.add(argument);
            } else if (argument.startsWith("--") || words.size() == mostWords) {
                throw new NotUnderstood(unknown(argument, withValue, without));
            } else {
                words.add(argument);
            }
        }
        return new CommandLine(List.copyOf(words), Map.copyOf(values), Set.copyOf(switches));
    }

    private static String unknown(String argument, Set<String> withValue, Set<String> without) {
        var possible = new java.util.TreeSet<>(withValue);
        possible.addAll(without);
        return "「%s」が分かりません。使えるもの: %s%n\"%s\" is not understood. Possible: %s"
                .formatted(argument, possible, argument, possible);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    /** The PostgreSQL to use instead of the embedded one, if one is named. */
    Optional<String> database() {
        var environment = System.getenv().getOrDefault("HOSHU_DB", "");
        // A folder that is named wins over the environment, because it was said last.
        if (values.containsKey("--data") && !values.containsKey("--db")) {
            return Optional.empty();
        }
        return value("--db").or(() -> Optional.of(environment).filter(text -> !text.isBlank()));
    }

    /** The data folder. */
    Path dataFolder() {
        return value("--data")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("hoshu.home", ""), "data"));
    }

    /** The folder with the programmes: the one that was named, or the one that comes with Hoshu. */
    Path programmes() {
        return value("--programmes").map(Path::of).orElseGet(CommandLine::shippedProgrammes);
    }

    /** The folder with the programmes that come with Hoshu. */
    static Path shippedProgrammes() {
        return Path.of(System.getProperty("hoshu.programmes", "programmes"));
    }
}
