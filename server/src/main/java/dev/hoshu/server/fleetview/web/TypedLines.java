package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.fleetview.Fleets;
import dev.hoshu.server.fleetview.TypedLine;
import dev.hoshu.sheets.rows.PlainRows;
import dev.hoshu.sheets.rows.SheetFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lines of machines as they were pasted, or as a file has them. */
final class TypedLines {

    private static final Pattern ROWS = Pattern.compile("\\R");
    private static final Pattern CELLS = Pattern.compile("[\t,;、，；]");

    private TypedLines() {}

    /** The lines of a text that hold something, one more than are kept at most. */
    static List<TypedLine> pasted(String text) {
        var lines = new ArrayList<TypedLine>();
        int number = 0;
        for (var row : ROWS.split(text, -1)) {
            number++;
            add(Integer.toString(number), List.of(CELLS.split(row, -1)), lines);
        }
        return lines;
    }

    /**
     * The rows of a file that hold something, one more than are kept at most.
     *
     * @param lines to which they are added
     * @return why the file cannot be read, if it cannot
     * @throws IOException if it cannot be read at all
     */
    static Optional<Sentence> of(SheetFile file, List<TypedLine> lines) throws IOException {
        switch (PlainRows.open(file)) {
            case PlainRows.Opened.NotAList(Sentence why) -> {
                return Optional.of(why);
            }
            case PlainRows.Opened.Rows(PlainRows rows) -> {
                try (rows) {
                    for (var row = rows.next();
                            row != null && lines.size() <= Fleets.MOST_LINES;
                            row = rows.next()) {
                        var place =
                                row.sheet() == 1
                                        ? Integer.toString(row.number())
                                        : row.sheet() + "-" + row.number();
                        add(place, row.cells(), lines);
                    }
                }
                return Optional.empty();
            }
        }
    }

    private static void add(String place, List<String> cells, List<TypedLine> lines) {
        var line = TypedLine.of(place, cells);
        if (!line.text().isEmpty() && lines.size() <= Fleets.MOST_LINES) {
            lines.add(line);
        }
    }
}
