package dev.hoshu.sheets.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a comma-separated file (RFC 4180). Which lines make one row is decided here, so that
 * a quotation mark that is opened and never closed costs its own row and not the rest of the file;
 * a row with quotation marks is then taken apart by FastCSV, one without them at its separators.
 */
final class CsvRows implements RawRows {

    private static final int MOST_LINES_IN_A_ROW = 50;
    private static final char SPOILT = '\uFFFD';

    private static final Sentence BAD_QUOTES =
            new Sentence("引用符 \" の対応が取れません。", "The quotation marks of this row do not match.");
    private static final Sentence TOO_LONG = new Sentence("行が長すぎます。", "The row is too long.");
    private static final Sentence UNREADABLE =
            new Sentence("読めない文字があります。", "It holds characters that cannot be read.");

    private final LineReader lines;
    private final char separator;
    private final CsvReader.CsvReaderBuilder quoted;
    private final Deque<String> ahead = new ArrayDeque<>();
    private int lineNumber;
    private int width = -1;

    CsvRows(Reader characters, char separator) {
        this.lines = new LineReader(characters);
        this.separator = separator;
        this.quoted = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        for (var line = line(); line != null; line = line()) {
            int number = lineNumber;
            if (lines.wasCut()) {
                return RawRow.broken(number, new String[] {RowFault.shown(line)}, TOO_LONG);
            }
            if (!line.isEmpty()) {
                var row = line.indexOf('"') < 0 ? plain(number, line) : withQuotes(number, line);
                if (width < 0) {
                    width = row.size();
                }
                return row;
            }
        }
        return null;
    }

    private RawRow plain(int number, String line) {
        return row(number, split(line));
    }

    private RawRow withQuotes(int number, String line) throws IOException {
        var text = line;
        var taken = new ArrayList<String>();
        for (var end = Quotes.end(text, separator); ; end = Quotes.end(text, separator)) {
            if (end == Quotes.CLOSED) {
                var cells = parsed(text);
                // Quotation marks that happen to match across rows give a row of another width.
                boolean whole =
                        cells != null && (taken.isEmpty() || width < 0 || cells.length == width);
                return whole && cells != null ? row(number, cells) : givenUp(number, line, taken);
            }
            var next = end == Quotes.OPEN && taken.size() < MOST_LINES_IN_A_ROW ? line() : null;
            if (next == null) {
                return givenUp(number, line, taken);
            }
            taken.add(next);
            text = text + "\n" + next;
        }
    }

    /**
     * The row ends with its line, whatever its marks say; the lines taken after it are read again.
     */
    private RawRow givenUp(int number, String line, List<String> taken) {
        for (var back : taken.reversed()) {
            ahead.addFirst(back);
            lineNumber--;
        }
        return RawRow.broken(number, split(line), BAD_QUOTES);
    }

    private String @Nullable [] parsed(String text) {
        try {
            return quoted.ofSingleCsvRecord(text).getFields().toArray(String[]::new);
        } catch (CsvParseException e) {
            return null;
        }
    }

    private RawRow row(int number, String[] cells) {
        Map<Integer, Sentence> troubles = null;
        for (int place = 0; place < cells.length; place++) {
            cells[place] = FormulaGuard.unguarded(cells[place]);
            if (cells[place].indexOf(SPOILT) >= 0 || cells[place].indexOf('\0') >= 0) {
                troubles = troubles == null ? new HashMap<>() : troubles;
                troubles.put(place, UNREADABLE);
            }
        }
        return troubles == null
                ? RawRow.of(number, cells)
                : RawRow.troubled(number, cells, troubles);
    }

    private @Nullable String line() throws IOException {
        var line = ahead.isEmpty() ? lines.next() : ahead.removeFirst();
        if (line != null) {
            lineNumber++;
        }
        return line;
    }

    private String[] split(String line) {
        var cells = new ArrayList<String>(Math.max(width, 8));
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells.toArray(String[]::new);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** How the quotation marks of some lines end. */
    private enum Quotes {
        CLOSED,
        OPEN,
        MISPLACED;

        static Quotes end(String text, char separator) {
            int at = 0;
            while (at <= text.length()) {
                if (at < text.length() && text.charAt(at) == '"') {
                    at = afterClosing(text, at + 1);
                    if (at < 0) {
                        return OPEN;
                    }
                    if (at < text.length() && text.charAt(at) != separator) {
                        return MISPLACED;
                    }
                } else {
                    int next = text.indexOf(separator, at);
                    at = next < 0 ? text.length() : next;
                }
                at++;
            }
            return CLOSED;
        }

        /** The place after the mark that closes, or -1. */
        private static int afterClosing(String text, int from) {
            int at = text.indexOf('"', from);
            while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at = text.indexOf('"', at + 2);
            }
            return at < 0 ? -1 : at + 1;
        }
    }
}
