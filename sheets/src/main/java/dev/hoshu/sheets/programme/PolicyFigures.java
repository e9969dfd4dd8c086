package dev.hoshu.sheets.programme;

import dev.hoshu.domain.rulebook.Sentence;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The figures of one entry of a {@code policy.yaml}, each with the place where it stands in the
 * text. One is changed without touching anything else: comments, order and the other entries stay
 * as they are written.
 */
public final class PolicyFigures {

    private static final Pattern WRITTEN =
            Pattern.compile("[\\w.:/-]{1,60}|\\[[\\w.:/ ,-]{0,120}\\]");

    private final String text;
    private final List<Place> places;

    private PolicyFigures(String text, List<Place> places) {
        this.text = text;
        this.places = List.copyOf(places);
    }

    /**
     * A figure.
     *
     * @param path where it stands in its entry, such as {@code renewal.orderLeadMonths}
     * @param written as it is written: a number, a word, or several in brackets
     */
    public record Figure(String path, String written) {}

    private record Place(Figure figure, int from, int to) {}

    private record Entry(LocalDate from, List<Place> places) {}

    /**
     * The figures that are in force on that day.
     *
     * @return empty if the text is no YAML or has no entry that is in force on the day
     */
    public static Optional<PolicyFigures> inForce(String text, LocalDate on) {
        try (var parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            Entry newest = null;
            for (var entry : entries(parser, text)) {
                boolean begun = !entry.from().isAfter(on);
                if (begun && (newest == null || entry.from().isAfter(newest.from()))) {
                    newest = entry;
                }
            }
            return Optional.ofNullable(newest).map(e -> new PolicyFigures(text, e.places()));
        } catch (JacksonException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<Entry> entries(JsonParser parser, String text) {
        var entries = new ArrayList<Entry>();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return entries;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (!name.equals("policies") || token != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                var places = new ArrayList<Place>();
                collect(parser, "", text, places);
                places.stream()
                        .map(Place::figure)
                        .filter(f -> f.path().equals("effectiveFrom"))
                        .findFirst()
                        .ifPresent(
                                f -> entries.add(new Entry(LocalDate.parse(f.written()), places)));
            }
        }
        return entries;
    }

    private static void collect(JsonParser parser, String path, String text, List<Place> places) {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = parser.currentName();
                    parser.nextToken();
                    collect(parser, path.isEmpty() ? name : path + "." + name, text, places);
                }
            }
            case START_ARRAY -> list(parser, path, text, places);
            default -> {
                int from = (int) parser.currentTokenLocation().getCharOffset();
                int to = (int) parser.currentLocation().getCharOffset();
                places.add(new Place(new Figure(path, text.substring(from, to)), from, to));
            }
        }
    }

    /** Words or numbers in brackets are one figure; anything else of a list is many. */
    private static void list(JsonParser parser, String path, String text, List<Place> places) {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        boolean flat = text.charAt(from) == '[';
        var items = new ArrayList<Place>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            flat &= parser.currentToken().isScalarValue();
            collect(parser, path + "[" + items.size() + "]", text, items);
        }
        if (flat) {
            int to = (int) parser.currentLocation().getCharOffset();
            places.add(new Place(new Figure(path, text.substring(from, to)), from, to));
        } else {
            places.addAll(items);
        }
    }

    /** The figures, in the order of the text. */
    public List<Figure> figures() {
        return places.stream().map(Place::figure).toList();
    }

    /**
     * The text with other figures in their places. Whether they make sense is for {@link
     * PolicyFile} to say.
     *
     * @param changes what is to be written, by path
     * @throws UnusableProgrammeException if a path is not there, or what is to be written could be
     *     more than a figure
     */
    public String with(Map<String, String> changes) {
        for (var change : changes.entrySet()) {
            demandFigure(change.getKey(), change.getValue());
        }
        var changed = new StringBuilder(text);
        for (var place : places.reversed()) {
            var written = changes.get(place.figure().path());
            if (written != null) {
                changed.replace(place.from(), place.to(), written.strip());
            }
        }
        return changed.toString();
    }

    private void demandFigure(String path, String written) {
        if (places.stream().noneMatch(p -> p.figure().path().equals(path))) {
            throw refused(path, new Sentence("この数値はありません。", "There is no such figure."));
        }
        if (!WRITTEN.matcher(written.strip()).matches()) {
            throw refused(
                    path,
                    new Sentence(
                            "数字か語、または [36, 48] のような並びを書いてください。",
                            "Write a number, a word, or several as in [36, 48]."));
        }
    }

    private static UnusableProgrammeException refused(String path, Sentence why) {
        return new UnusableProgrammeException(List.of(new PlaceFault("policy.yaml", 0, path, why)));
    }
}
