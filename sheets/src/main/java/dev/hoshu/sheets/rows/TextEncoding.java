package dev.hoshu.sheets.rows;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * In which characters a text file is written, told from all of its bytes: UTF-8 with or without a
 * byte order mark, or cp932. A few spoilt bytes do not turn a UTF-8 file into another: the cells
 * that hold them are at fault, not the file.
 */
enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, FileForm.CSV, 0),
    UTF_8_WITH_MARK(StandardCharsets.UTF_8, FileForm.CSV_WITH_MARK, 3),
    CP932(Charset.forName("windows-31j"), FileForm.CSV_CP932, 0);

    // Text of cp932 hardly ever forms UTF-8 sequences by chance; one in ten is far beyond chance.
    private static final int SEQUENCES_PER_FAULT = 10;
    // A stray nought spoils its cell; UTF-16 and most of what is no text are full of them.
    private static final int BYTES_PER_NOUGHT = 64;

    private final Charset charset;
    private final FileForm form;
    private final int markLength;

    TextEncoding(Charset charset, FileForm form, int markLength) {
        this.charset = charset;
        this.form = form;
        this.markLength = markLength;
    }

    Charset charset() {
        return charset;
    }

    FileForm form() {
        return form;
    }

    /** The bytes at the file's start that are no text. */
    int markLength() {
        return markLength;
    }

    /** The encoding of these bytes; null if they are no text that can be read here. */
    static @Nullable TextEncoding of(InputStream bytes) throws IOException {
        var count = new Utf8Count();
        var buffer = new byte[1 << 16];
        boolean marked = false;
        boolean first = true;
        for (int read = bytes.readNBytes(buffer, 0, buffer.length);
                read > 0;
                read = bytes.readNBytes(buffer, 0, buffer.length)) {
            if (first && read >= 3) {
                marked = isMark(buffer);
                if (isUtf16(buffer)) {
                    return null;
                }
                first = false;
            }
            count.take(buffer, read);
        }
        count.end();
        if (count.noughts * BYTES_PER_NOUGHT > count.bytes) {
            return null;
        }
        if (marked) {
            return UTF_8_WITH_MARK;
        }
        boolean utf8 = count.faults == 0 || count.sequences > count.faults * SEQUENCES_PER_FAULT;
        return utf8 ? UTF_8 : CP932;
    }

    private static boolean isMark(byte[] bytes) {
        return bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static boolean isUtf16(byte[] bytes) {
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE;
    }

    /** Counts the sequences of UTF-8 among bytes, and the bytes that belong to none. */
    private static final class Utf8Count {
        private long sequences;
        private long faults;
        private long noughts;
        private long bytes;
        private int awaited;

        void take(byte[] bytes, int length) {
            this.bytes += length;
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                if (b > 0 && awaited == 0) {
                    continue;
                }
                take(b & 0xFF);
            }
        }

        private void take(int b) {
            if (awaited > 0) {
                if ((b & 0xC0) == 0x80) {
                    awaited--;
                    sequences += awaited == 0 ? 1 : 0;
                    return;
                }
                faults++;
                awaited = 0;
            }
            if (b == 0) {
                noughts++;
            } else if (b >= 0x80) {
                awaited = followers(b);
                faults += awaited == 0 ? 1 : 0;
            }
        }

        private static int followers(int lead) {
            if (lead >= 0xC2 && lead <= 0xDF) {
                return 1;
            }
            if (lead >= 0xE0 && lead <= 0xEF) {
                return 2;
            }
            return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
        }

        void end() {
            faults += awaited > 0 ? 1 : 0;
        }
    }
}
