package dev.hoshu.sheets.ask;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How an answer is held against what an example expects, as the contract says it: {@code
 * rulesInclude} must be among the rules, {@code advice} is a set, {@code absent} must not be there,
 * {@code steps} is a number, instants are compared as such, and everything else is the same value.
 */
final class Expectation {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final Set<String> INSTANTS = Set.of("target", "deadline", "breachedAt");

    private Expectation() {}

    /** The member of the answer that is held against that expectation. */
    static String answered(String expectation) {
        return expectation.equals("rulesInclude") ? "rules" : expectation;
    }

    static boolean isMet(String member, String expected, Map<String, String> answer) {
        var given = answer.get(answered(member));
        if (member.equals("absent")) {
            return words(expected).stream().noneMatch(answer::containsKey);
        }
        if (given == null) {
            return false;
        }
        if (member.equals("rulesInclude")) {
            return words(given).containsAll(words(expected));
        }
        if (member.equals("advice")) {
            return new TreeSet<>(words(given)).equals(new TreeSet<>(words(expected)));
        }
        if (member.equals("steps")) {
            return Integer.toString(items(given)).equals(expected);
        }
        var instant = INSTANTS.contains(member) ? instant(expected) : null;
        return instant == null ? given.equals(expected) : instant.equals(instant(given));
    }

    /** The strings of an array. */
    private static List<String> words(String array) {
        var words = new ArrayList<String>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), array)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    words.add(parser.getString());
                }
            }
        }
        return words;
    }

    private static int items(String array) {
        int items = 0;
        try (var parser = JSON.createParser(ObjectReadContext.empty(), array)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                items++;
                parser.skipChildren();
            }
        }
        return items;
    }

    private static @Nullable Instant instant(String json) {
        try {
            return OffsetDateTime.parse(json.replace("\"", "")).toInstant();
        } catch (DateTimeException e) {
            // No instant: the value is compared as it stands.
            return null;
        }
    }
}
