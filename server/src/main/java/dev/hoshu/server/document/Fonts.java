package dev.hoshu.server.document;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** BIZ UDGothic in its two weights, of which a document carries the letters that it uses. */
final class Fonts implements Closeable {

    private static final byte[] REGULAR = read("BIZUDGothic-Regular.ttf");
    private static final byte[] BOLD = read("BIZUDGothic-Bold.ttf");

    private final TrueTypeFont regularFile;
    private final TrueTypeFont boldFile;
    private final Face regular;
    private final Face bold;

    /** For one document; to be closed after it was saved. */
    Fonts(PDDocument document) throws IOException {
        regularFile = new TTFParser().parse(new RandomAccessReadBuffer(REGULAR));
        boldFile = new TTFParser().parse(new RandomAccessReadBuffer(BOLD));
        regular = new Face(PDType0Font.load(document, regularFile, true));
        bold = new Face(PDType0Font.load(document, boldFile, true));
    }

    Face face(Style style) {
        return style.bold() ? bold : regular;
    }

    @Override
    public void close() throws IOException {
        regularFile.close();
        boldFile.close();
    }

    private static byte[] read(String file) {
        try (var stream = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (stream == null) {
                throw new FileNotFoundException("/fonts/" + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
