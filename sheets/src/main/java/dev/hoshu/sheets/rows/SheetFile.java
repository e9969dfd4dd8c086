package dev.hoshu.sheets.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file that may hold a sheet. It is only ever read, never opened for writing. What comes as a
 * stream is kept in a temporary file, which closing deletes, because a spreadsheet is not read from
 * front to back.
 */
public final class SheetFile implements AutoCloseable {

    /**
     * The most that is taken from a stream, and the most that a packed file may unpack to, in
     * bytes.
     */
    static final long MOST_BYTES = 2L << 30;

    private static final int SIGNATURE_LENGTH = 8;

    private final Path path;
    private final String name;
    private final boolean temporary;

    private SheetFile(Path path, String name, boolean temporary) {
        this.path = path;
        this.name = name;
        this.temporary = temporary;
    }

    /** What a file is by its first bytes. */
    enum Signature {
        /** Nothing at all. */
        EMPTY,
        /** A zip, which a spreadsheet is. */
        ZIP,
        /** Spreadsheets of before 2007, and spreadsheets under a password. */
        OLD_OFFICE,
        /** Packed by gzip. */
        GZIP,
        /** A PDF. */
        PDF,
        /** Anything else: perhaps text. */
        OTHER
    }

    /** A file where it lies. */
    public static SheetFile at(Path path) {
        return new SheetFile(path, String.valueOf(path.getFileName()), false);
    }

    /**
     * A file that comes as a stream, such as an upload.
     *
     * @param name its name, for messages
     * @throws IOException if it cannot be kept, or is larger than 2 GiB
     */
    public static SheetFile of(String name, InputStream content) throws IOException {
        var path = Files.createTempFile("hoshu-sheet-", ".tmp");
        var file = new SheetFile(path, name, true);
        try (var out = Files.newOutputStream(path)) {
            new LimitedInputStream(content, MOST_BYTES).transferTo(out);
        } catch (IOException e) {
            file.close();
            throw e;
        }
        return file;
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** Its name, for messages. */
    public String name() {
        return name;
    }

    Signature signature() throws IOException {
        try (var in = Files.newInputStream(path)) {
            return signature(in.readNBytes(SIGNATURE_LENGTH));
        }
    }

    /** Its bytes, unpacked if it is packed by gzip. */
    InputStream bytes() throws IOException {
        var in = new PushbackInputStream(Files.newInputStream(path), SIGNATURE_LENGTH);
        try {
            var first = in.readNBytes(SIGNATURE_LENGTH);
            in.unread(first);
            return signature(first) == Signature.GZIP
                    ? new LimitedInputStream(new GZIPInputStream(in, 1 << 16), MOST_BYTES)
                    : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static Signature signature(byte[] first) {
        if (first.length == 0) {
            return Signature.EMPTY;
        }
        if (startsWith(first, 'P', 'K', 3, 4) || startsWith(first, 'P', 'K', 5, 6)) {
            return Signature.ZIP;
        }
        if (startsWith(first, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Signature.OLD_OFFICE;
        }
        if (startsWith(first, 0x1F, 0x8B)) {
            return Signature.GZIP;
        }
        return startsWith(first, '%', 'P', 'D', 'F') ? Signature.PDF : Signature.OTHER;
    }

    private static boolean startsWith(byte[] first, int... signature) {
        if (first.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((first[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
