package dev.hoshu.server.ask.web;

import dev.hoshu.server.frontdoor.Today;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes what was entered as the question that a program would send. What cannot be read as what it
 * should be is written as it stands: the answer then says what is wrong with it, and where.
 */
final class QuestionJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper FOR_PEOPLE =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern PARTED = Pattern.compile("[\\s,、，]+");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern FRACTION = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    /** No day and no list, so that the answer names the member. */
    private static final String NEITHER = "none";

    private final AskKind kind;
    private final Given given;
    private final Map<String, Object> question = new LinkedHashMap<>();

    private QuestionJson(AskKind kind, Given given) {
        this.kind = kind;
        this.given = given;
    }

    /** The question, on the day that is given or else on this one. */
    static Map<String, Object> of(AskKind kind, Given given, LocalDate today) {
        return new QuestionJson(kind, given).write(today);
    }

    static byte[] bytes(Map<String, Object> question) {
        return JSON.writeValueAsBytes(question);
    }

    static String text(Map<String, Object> question) {
        return FOR_PEOPLE.writeValueAsString(question);
    }

    private Map<String, Object> write(LocalDate today) {
        question.put("asOf", today.toString());
        for (var group : kind.groups()) {
            if (group.isRows()) {
                for (int row = 0; row < given.rows(group.rowsName()); row++) {
                    int number = row;
                    group.fields().forEach(field -> write(field, field.parameter(number)));
                }
            } else {
                group.fields().forEach(field -> write(field, field.name()));
            }
        }
        if (!(question.get("ask") instanceof Map)) {
            // A question that says nothing of itself is still one: what is missing is answered.
            put(List.of("ask", kind.code()), new LinkedHashMap<String, Object>());
        }
        if (kind == AskKind.PLAN) {
            inner(List.of("ask", "plan")).computeIfAbsent("offerings", n -> new ArrayList<>());
        }
        if (kind == AskKind.CLOCK) {
            inner(List.of("ask", kind.code())).computeIfAbsent("events", n -> new ArrayList<>());
        }
        if (kind == AskKind.START_DATE_CHANGE) {
            inner(List.of("ask", kind.code())).computeIfAbsent("documents", n -> List.of());
        }
        return question;
    }

    private void write(Field field, String parameter) {
        var entered = given.all(parameter);
        if (entered.isEmpty()) {
            if (field.member().equals("premier")) {
                put(path(field, parameter), false);
            }
            return;
        }
        var path = path(field, parameter);
        // A member that is said in two ways is a contradiction, and is answered as one.
        put(path, isSaidOtherwise(field, path) ? NEITHER : value(field.entry(), entered));
    }

    /** As a value where there is said to be none, or as what it is made of. */
    private boolean isSaidOtherwise(Field field, List<String> path) {
        var beside = inner(path.subList(0, path.size() - 1));
        return beside.get(path.getLast()) instanceof Map
                || (field.saysNone() && beside.containsKey(path.getLast()));
    }

    private List<String> path(Field field, String parameter) {
        var path = field.path(parameter);
        return path.getFirst().equals("ask")
                ? Stream.concat(Stream.of("ask", kind.code()), path.stream().skip(1)).toList()
                : path;
    }

    private static @Nullable Object value(Entry entry, List<String> entered) {
        var first = entered.getFirst();
        return switch (entry) {
            case Entry.Day d -> first;
            case Entry.Text t -> first;
            case Entry.OneOf o -> first;
            case Entry.FamilyOf f -> first;
            case Entry.ProgrammeOf p -> first;
            case Entry.Moment m -> moment(first);
            case Entry.Count c -> whole(first);
            case Entry.Amount a ->
                    FRACTION.matcher(first).matches() ? new BigDecimal(first) : first;
            case Entry.Tick t -> truth(first);
            case Entry.Truth t -> truth(first);
            case Entry.NoneTick n -> null;
            case Entry.EmptyTick n -> List.of();
            case Entry.SomeOf s -> entered;
            case Entry.Texts t -> parted(entered);
            case Entry.Counts c -> parted(entered).stream().map(QuestionJson::whole).toList();
        };
    }

    private static List<String> parted(List<String> entered) {
        return entered.stream().flatMap(PARTED::splitAsStream).filter(s -> !s.isEmpty()).toList();
    }

    private static Object whole(String text) {
        return WHOLE.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> text;
        };
    }

    /** What a browser enters has no offset: it is meant where the machine stands. */
    private static String moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(Today.ZONE).toOffsetDateTime().toString();
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private void put(List<String> path, @Nullable Object value) {
        inner(path.subList(0, path.size() - 1)).put(path.getLast(), value);
    }

    /** The object at this path, made on the way; a number is a place in a list. */
    private Map<String, Object> inner(List<String> path) {
        Map<String, Object> at = question;
        for (int i = 0; i < path.size(); i++) {
            var isRow = i + 1 < path.size() && WHOLE.matcher(path.get(i + 1)).matches();
            at =
                    isRow
                            ? row(at, path.get(i), Integer.parseInt(path.get(++i)))
                            : object(
                                    at.computeIfAbsent(
                                            path.get(i), n -> new LinkedHashMap<String, Object>()));
        }
        return at;
    }

    private static Map<String, Object> row(Map<String, Object> at, String name, int number) {
        @SuppressWarnings("unchecked")
        var rows = (List<Object>) at.computeIfAbsent(name, n -> new ArrayList<Object>());
        while (rows.size() <= number) {
            rows.add(new LinkedHashMap<String, Object>());
        }
        return object(rows.get(number));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object made) {
        return (Map<String, Object>) made;
    }
}
