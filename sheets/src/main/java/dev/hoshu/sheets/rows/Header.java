package dev.hoshu.sheets.rows;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the columns of a kind stand in a file, found by their titles. */
final class Header {

    private final FileForm form;
    private final List<String> titles;
    private final Map<Column, Integer> places;
    private final List<String> ignored;

    private Header(
            FileForm form, List<String> titles, Map<Column, Integer> places, List<String> ignored) {
        this.form = form;
        this.titles = titles;
        this.places = places;
        this.ignored = ignored;
    }

    /** What came of looking for columns in a row of titles. */
    sealed interface Match {
        /** Every required column is there, each once. */
        record Found(Header header) implements Match {}

        /** Some are missing, or stand there twice. */
        record NotFound(List<Column> found, List<Column> missing, List<Column> twice)
                implements Match {}
    }

    /** Looks for the columns in a row of titles. */
    static Match match(FileForm form, List<String> titles, List<Column> columns) {
        var places = new HashMap<Column, Integer>();
        var twice = new ArrayList<Column>();
        var ignored = new ArrayList<String>();
        for (int place = 0; place < titles.size(); place++) {
            var column = named(titles.get(place), columns);
            if (column == null) {
                if (!CellForm.stripped(titles.get(place)).isEmpty()) {
                    ignored.add(CellForm.stripped(titles.get(place)));
                }
            } else if (places.putIfAbsent(column, place) != null) {
                twice.add(column);
            }
        }
        var missing =
                columns.stream().filter(c -> c.isRequired() && !places.containsKey(c)).toList();
        return missing.isEmpty() && twice.isEmpty()
                ? new Match.Found(
                        new Header(form, List.copyOf(titles), Map.copyOf(places), ignored))
                : new Match.NotFound(List.copyOf(places.keySet()), missing, twice);
    }

    private static @Nullable Column named(String title, List<Column> columns) {
        for (var column : columns) {
            if (column.isNamedBy(title)) {
                return column;
            }
        }
        return null;
    }

    FileForm form() {
        return form;
    }

    /** The place of a column from 0, or -1 if the file leaves it out. */
    int place(Column column) {
        return places.getOrDefault(column, -1);
    }

    /** The column at that place, or null if it is none that the kind knows. */
    @Nullable Column at(int place) {
        for (var entry : places.entrySet()) {
            if (entry.getValue() == place) {
                return entry.getKey();
            }
        }
        return null;
    }

    List<String> titles() {
        return titles;
    }

    List<String> ignored() {
        return ignored;
    }
}
