package dev.hoshu.sheets.ask;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream, one after the other in one buffer, so that memory is bounded by the
 * longest line that is read.
 */
final class Lines {

    /** A question needs a few hundred bytes; whatever is longer is no question. */
    static final int MOST_BYTES = 1 << 20;

    private static final int FIRST_SIZE = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream source;
    private final BeforeWaiting beforeWaiting;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int next;
    private int filled;
    private int from;
    private int length;
    private boolean tooLong;
    private boolean started;

    /** Called before the stream is asked for more, which may take for ever. */
    interface BeforeWaiting {
        void run() throws IOException;
    }

    Lines(InputStream source, BeforeWaiting beforeWaiting) {
        this.source = source;
        this.beforeWaiting = beforeWaiting;
    }

    /** Goes to the next line that is not blank; false at the end of the stream. */
    boolean advance() throws IOException {
        while (readLine()) {
            if (tooLong || !isBlank()) {
                return true;
            }
        }
        return false;
    }

    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }

    /** Whether this line was longer than any question is; its bytes are not kept. */
    boolean isTooLong() {
        return tooLong;
    }

    private boolean readLine() throws IOException {
        tooLong = false;
        int searched = next;
        while (true) {
            for (int i = searched; i < filled; i++) {
                if (buffer[i] == '\n') {
                    take(i);
                    next = i + 1;
                    return true;
                }
            }
            searched = filled;
            if (filled - next > MOST_BYTES) {
                tooLong = true;
                next = filled;
            }
            int moved = makeRoom();
            searched -= moved;
            if (!fill()) {
                boolean last = filled > next || tooLong;
                take(filled);
                next = filled;
                return last;
            }
        }
    }

    private void take(int end) {
        from = next;
        if (!started && end - from >= BYTE_ORDER_MARK.length && startsWithMark()) {
            from += BYTE_ORDER_MARK.length;
        }
        started = true;
        length = end - from;
    }

    private boolean startsWithMark() {
        return Arrays.equals(
                buffer,
                from,
                from + BYTE_ORDER_MARK.length,
                BYTE_ORDER_MARK,
                0,
                BYTE_ORDER_MARK.length);
    }

    /** Moves what is left to the front, or grows; returns by how much it moved. */
    private int makeRoom() {
        int moved = next;
        if (moved > 0) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            filled -= moved;
            next = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        return moved;
    }

    private boolean fill() throws IOException {
        beforeWaiting.run();
        int read = source.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            return false;
        }
        filled += read;
        return true;
    }

    private boolean isBlank() {
        for (int i = from; i < from + length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
