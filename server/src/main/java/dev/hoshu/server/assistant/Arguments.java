package dev.hoshu.server.assistant;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.assistant.Argument.Form;
import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a question, each read as its form says. What is not known is refused and never
 * ignored; null and nothing between quotes are left out.
 */
public final class Arguments {

    private final Map<String, Object> read;

    private Arguments(Map<String, Object> read) {
        this.read = Collections.unmodifiableMap(read);
    }

    /**
     * Reads what was given.
     *
     * @param given by name, as JSON has them
     * @param known what the tool takes
     * @throws Problem that names the first one at fault, what is wrong with it and what to write
     */
    public static Arguments read(Map<String, Object> given, List<Argument> known) {
        var names = known.stream().map(Argument::name).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name, names);
                });
        var read = new LinkedHashMap<String, Object>();
        for (var argument : known) {
            var value = given.get(argument.name());
            if (value != null && !value.equals("")) {
                read.put(argument.name(), value(argument, value));
            } else if (argument.required()) {
                throw missing(argument.name());
            }
        }
        return new Arguments(read);
    }

    /** What was read, for the record of what was asked. */
    Map<String, Object> all() {
        return read;
    }

    /** The words under that name. */
    public Optional<String> text(String name) {
        return Optional.ofNullable((String) read.get(name));
    }

    /** The words under the name of a needed argument. */
    public String needed(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(name + " is not needed."));
    }

    /** The day under that name. */
    public Optional<LocalDate> day(String name) {
        return Optional.ofNullable((LocalDate) read.get(name));
    }

    /** Whether that is true; false where it was left out. */
    public boolean truth(String name) {
        return Boolean.TRUE.equals(read.get(name));
    }

    /** The number under that name. */
    public Optional<Integer> count(String name) {
        return Optional.ofNullable((Integer) read.get(name));
    }

    private static Object value(Argument argument, Object value) {
        var name = argument.name();
        return switch (argument.form()) {
            case Form.Text(int most) -> {
                var text = text(name, value);
                if (text.length() > most) {
                    throw Problem.malformed(
                            name,
                            "%s は %d 文字までです。".formatted(name, most),
                            "%s is at most %d characters.".formatted(name, most));
                }
                yield text;
            }
            case Form.Code(var pattern, String example) -> {
                var text = text(name, value);
                if (!pattern.matcher(text).matches()) {
                    throw Problem.malformed(
                            name,
                            "%s は %s のように書いてください。".formatted(name, example),
                            "Write %s like %s.".formatted(name, example));
                }
                yield text;
            }
            case Form.Day day -> day(name, text(name, value));
            case Form.Choice(var words) -> {
                if (!(value instanceof String text) || !words.contains(text)) {
                    throw Problem.malformed(
                            name,
                            "%s は次のどれかです: %s".formatted(name, String.join("、", words)),
                            "%s is one of %s.".formatted(name, String.join(", ", words)));
                }
                yield text;
            }
            case Form.Truth truth -> {
                if (!(value instanceof Boolean)) {
                    throw Problem.malformed(
                            name,
                            "%s は true か false です。".formatted(name),
                            "%s is true or false.".formatted(name));
                }
                yield value;
            }
            case Form.Count count -> number(name, value, count);
        };
    }

    private static String text(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw Problem.malformed(
                name,
                "%s は引用符で囲んだ文字列で書いてください。".formatted(name),
                "Write %s as a string, between quotes.".formatted(name));
    }

    private static LocalDate day(String name, String text) {
        try {
            return Days.read(text.strip());
        } catch (DateTimeException notADay) {
            throw Problem.malformed(
                    name,
                    "%s は 2026-11-22 のような実在する日付です。「%s」は読み取れません。".formatted(name, cut(text)),
                    "%s is a day that exists, such as 2026-11-22; \"%s\" cannot be read."
                            .formatted(name, cut(text)));
        }
    }

    private static Integer number(String name, Object value, Form.Count count) {
        if (value instanceof Number number
                && number.doubleValue() == number.intValue()
                && number.intValue() >= count.least()
                && number.intValue() <= count.most()) {
            return number.intValue();
        }
        throw Problem.malformed(
                name,
                "%s は %d から %d までの整数です。".formatted(name, count.least(), count.most()),
                "%s is a whole number from %d to %d.".formatted(name, count.least(), count.most()));
    }

    private static Problem unknown(String name, List<String> names) {
        var shown = cut(name);
        return Problem.of(
                        ProblemType.UNKNOWN_PARAMETER,
                        new Sentence(
                                "「%s」は使えません。指定できるのは %s です。"
                                        .formatted(shown, String.join("、", names)),
                                "There is no argument \"%s\" here. Those that can be given: %s."
                                        .formatted(shown, String.join(", ", names))))
                .at(shown);
    }

    private static Problem missing(String name) {
        return Problem.of(
                        ProblemType.MISSING_PARAMETER,
                        new Sentence("%s を指定してください。".formatted(name), "Give %s.".formatted(name)))
                .at(name);
    }

    /** As much of it as tells which one is meant. */
    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
