package dev.hoshu.sheets.programme;

import dev.hoshu.domain.rulebook.Sentence;

import tools.jackson.core.JacksonException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the members of one mapping and notes what is missing, absurd or not known. After a fault it
 * goes on with a stand-in, so that all faults of a file are found; a file with a fault is never
 * used.
 */
final class FigureReader {

    static final LocalDate STAND_IN_DAY = LocalDate.of(2000, 1, 1);

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, YamlNode> members;
    private final Set<String> asked = new HashSet<>();
    private final List<PlaceFault> faults;

    private FigureReader(
            String file,
            String path,
            int line,
            Map<String, YamlNode> members,
            List<PlaceFault> faults) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.members = members;
        this.faults = faults;
    }

    /**
     * The members of a whole file.
     *
     * @throws UnusableProgrammeException if it is no readable YAML
     */
    static FigureReader ofFile(String file, String text, List<PlaceFault> faults) {
        try {
            return of(file, "", YamlNode.read(text), faults);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            var why =
                    new Sentence(
                            "YAML として読めません: " + e.getOriginalMessage(),
                            "This is no readable YAML: " + e.getOriginalMessage());
            throw new UnusableProgrammeException(List.of(new PlaceFault(file, line, "", why)));
        }
    }

    static FigureReader of(String file, String path, YamlNode node, List<PlaceFault> faults) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new FigureReader(file, path, mapping.line(), mapping.members(), faults);
        }
        faults.add(
                new PlaceFault(
                        file,
                        node.line(),
                        path,
                        new Sentence("名前と値の組を書いてください。", "Write members here, each with a value.")));
        return new FigureReader(file, path, node.line(), Map.of(), faults);
    }

    /** A mapping that must be there. */
    FigureReader within(String name) {
        return of(file, path(name), demand(name), faults);
    }

    /** A mapping that may be left out. */
    Optional<FigureReader> maybeWithin(String name) {
        asked.add(name);
        return Optional.ofNullable(members.get(name)).map(n -> of(file, path(name), n, faults));
    }

    /** The mappings of a list that must have at least one. */
    List<FigureReader> eachOf(String name) {
        var readers = new ArrayList<FigureReader>();
        for (var item : items(name)) {
            readers.add(of(file, path(name) + "[" + readers.size() + "]", item, faults));
        }
        return readers;
    }

    /** The names of the members. */
    Set<String> names() {
        asked.addAll(members.keySet());
        return new LinkedHashSet<>(members.keySet());
    }

    String text(String name) {
        return scalar(name).map(YamlNode.Scalar::text).orElse("");
    }

    /** A text of that form, or the stand-in. */
    String text(String name, Pattern form, String standIn, String example) {
        var scalar = scalar(name);
        if (scalar.isEmpty() || form.matcher(scalar.get().text()).matches()) {
            return scalar.map(YamlNode.Scalar::text).orElse(standIn);
        }
        fault(
                scalar.get().line(),
                path(name),
                "「" + scalar.get().text() + "」ではなく、" + example + " の形で書いてください。",
                "\"" + scalar.get().text() + "\" must be of the form " + example + ".");
        return standIn;
    }

    /** A whole number within bounds. */
    int number(String name, int least, int most) {
        return scalar(name).map(s -> number(path(name), s, least, most)).orElse(least);
    }

    /** A whole number within bounds, or the other value if it is left out. */
    int numberOr(String name, int least, int most, int other) {
        asked.add(name);
        return members.containsKey(name) ? number(name, least, most) : other;
    }

    /** Different whole numbers within bounds, at least one. */
    Set<Integer> numbers(String name, int least, int most) {
        var numbers = new LinkedHashSet<Integer>();
        for (var item : items(name)) {
            if (!(item instanceof YamlNode.Scalar scalar)) {
                fault(item.line(), path(name), "数を書いてください。", "Write a number.");
            } else if (!numbers.add(number(path(name), scalar, least, most))) {
                fault(item.line(), path(name), "同じ数が2回あります。", "This number stands twice.");
            }
        }
        return numbers;
    }

    /** Different texts of that form, at least one, in their order. */
    List<String> texts(String name, Pattern form, String example) {
        var texts = new LinkedHashSet<String>();
        for (var item : items(name)) {
            var text = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            if (!form.matcher(text).matches() || !texts.add(text)) {
                fault(
                        item.line(),
                        path(name),
                        example + " の形で、1つずつ書いてください。",
                        "Write each of the form " + example + ", and once.");
            }
        }
        return List.copyOf(texts);
    }

    /** Different words of which each must be known, at least one. */
    Set<String> words(String name, Set<String> known) {
        var words = new LinkedHashSet<String>();
        for (var item : items(name)) {
            var word = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            if (!known.contains(word) || !words.add(word)) {
                fault(
                        item.line(),
                        path(name),
                        "書けるのは " + known + " を1回ずつです。",
                        "Write each of " + known + " at most once.");
            }
        }
        return words;
    }

    /** One of the words that the lookup knows. */
    <T> T word(String name, Function<String, Optional<T>> lookup, T standIn) {
        var scalar = scalar(name);
        var found = scalar.flatMap(s -> lookup.apply(s.text()));
        if (scalar.isPresent() && found.isEmpty()) {
            fault(
                    scalar.get().line(),
                    path(name),
                    "「" + scalar.get().text() + "」は知られていません。",
                    "\"" + scalar.get().text() + "\" is not known.");
        }
        return found.orElse(standIn);
    }

    /** {@code true} or {@code false}, or the stand-in. */
    boolean truth(String name, boolean standIn) {
        return word(name, FigureReader::truth, standIn);
    }

    private static Optional<Boolean> truth(String word) {
        return switch (word) {
            case "true" -> Optional.of(Boolean.TRUE);
            case "false" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }

    LocalDate day(String name) {
        return parsed(name, LocalDate::parse, STAND_IN_DAY, "2026-04-01");
    }

    /** A time of day in whole minutes, 09:00. */
    LocalTime time(String name, LocalTime standIn) {
        var text = text(name, TIME, standIn.toString(), "09:00");
        return LocalTime.parse(text);
    }

    MonthDay monthDay(String name) {
        return parsed(name, t -> MonthDay.parse("--" + t), MonthDay.of(1, 1), "12-30");
    }

    /** Notes a member that nobody asked for: a misspelt figure must never be silently ignored. */
    void finish() {
        for (var member : members.entrySet()) {
            if (!asked.contains(member.getKey())) {
                fault(
                        member.getValue().line(),
                        path(member.getKey()),
                        "この名前は知られていません。",
                        "No member of this name is known.");
            }
        }
    }

    void fault(String name, String ja, String en) {
        var member = members.get(name);
        fault(member == null ? line : member.line(), path(name), ja, en);
    }

    /** Whether that member has members of its own. */
    boolean hasMembers(String name) {
        return members.get(name) instanceof YamlNode.Mapping;
    }

    boolean has(String name) {
        asked.add(name);
        return members.containsKey(name);
    }

    private <T> T parsed(String name, Function<String, T> parse, T standIn, String example) {
        var scalar = scalar(name);
        if (scalar.isEmpty()) {
            return standIn;
        }
        try {
            return parse.apply(scalar.get().text());
        } catch (DateTimeException e) {
            fault(
                    scalar.get().line(),
                    path(name),
                    "「" + scalar.get().text() + "」は " + example + " の形の日付ではありません。",
                    "\"" + scalar.get().text() + "\" is no day of the form " + example + ".");
            return standIn;
        }
    }

    private int number(String place, YamlNode.Scalar scalar, int least, int most) {
        try {
            int number = Integer.parseInt(scalar.text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below together with a number out of bounds: both need the bounds.
        }
        fault(
                scalar.line(),
                place,
                "「" + scalar.text() + "」ではなく、" + least + "から" + most + "までの整数を書いてください。",
                "\""
                        + scalar.text()
                        + "\" must be a whole number from "
                        + least
                        + " to "
                        + most
                        + ".");
        return least;
    }

    private List<YamlNode> items(String name) {
        var node = demand(name);
        if (node instanceof YamlNode.Sequence sequence && !sequence.items().isEmpty()) {
            return sequence.items();
        }
        if (members.containsKey(name)) {
            fault(node.line(), path(name), "1つ以上の一覧を書いてください。", "Write a list of at least one.");
        }
        return List.of();
    }

    private Optional<YamlNode.Scalar> scalar(String name) {
        var node = demand(name);
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar);
        }
        if (members.containsKey(name)) {
            fault(node.line(), path(name), "値を1つ書いてください。", "Write one value.");
        }
        return Optional.empty();
    }

    private YamlNode demand(String name) {
        asked.add(name);
        var node = members.get(name);
        if (node == null) {
            fault(line, path(name), "ありません。書いてください。", "It is missing; write it.");
            return new YamlNode.Mapping(line, Map.of());
        }
        return node;
    }

    private void fault(int at, String place, String ja, String en) {
        faults.add(new PlaceFault(file, at, place, new Sentence(ja, en)));
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
