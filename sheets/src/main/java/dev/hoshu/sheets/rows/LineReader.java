package dev.hoshu.sheets.rows;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * Lines of text, ended by line feed, carriage return or both. A line past a million characters is
 * cut there and said to be: a file without line ends must not fill the memory.
 */
final class LineReader implements Closeable {

    /** The longest line that is read whole, in characters. */
    static final int LONGEST = 1 << 20;

    private final Reader characters;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private boolean afterReturn;
    private boolean cut;

    LineReader(Reader characters) {
        this.characters = characters;
    }

    /** The next line without its end, or null after the last. */
    @Nullable String next() throws IOException {
        StringBuilder begun = null;
        cut = false;
        while (fill()) {
            int from = at;
            int to = lineEnd();
            if (to < end) {
                at = to + 1;
                afterReturn = buffer[to] == '\r';
                return begun == null
                        ? new String(buffer, from, to - from)
                        : add(begun, from, to).toString();
            }
            begun = add(begun == null ? new StringBuilder() : begun, from, end);
            at = end;
        }
        return begun == null ? null : begun.toString();
    }

    /** Whether the last line was longer than what was returned of it. */
    boolean wasCut() {
        return cut;
    }

    private StringBuilder add(StringBuilder begun, int from, int to) {
        int left = LONGEST - begun.length();
        cut |= to - from > left;
        return begun.append(buffer, from, Math.min(to - from, left));
    }

    private int lineEnd() {
        int place = at;
        while (place < end && buffer[place] != '\n' && buffer[place] != '\r') {
            place++;
        }
        return place;
    }

    /** Makes sure that there is something to read; a line feed after a return belongs to it. */
    private boolean fill() throws IOException {
        while (true) {
            if (at >= end) {
                at = 0;
                end = Math.max(0, characters.read(buffer, 0, buffer.length));
                if (end == 0) {
                    return false;
                }
            }
            if (afterReturn && buffer[at] == '\n') {
                afterReturn = false;
                at++;
                continue;
            }
            afterReturn = false;
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
