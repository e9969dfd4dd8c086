package dev.hoshu.server.document;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** One weight of the font in one document: what it can write, and how wide that is. */
final class Face {

    /** Stands where a character is not in the font, as printers have it. */
    static final String MISSING = "〓";

    private static final float EM = 1000f;

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final Map<Integer, Float> widths = new HashMap<>();

    Face(PDType0Font font) {
        this.font = font;
        this.glyphs = font.getCmapLookup();
    }

    PDType0Font font() {
        return font;
    }

    /**
     * That text as it can be written on one line: composed, without what cannot be seen, a blank
     * for every break, and {@link #MISSING} for every character that the font does not have.
     */
    String writable(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var written = new StringBuilder(composed.length());
        composed.codePoints().forEach(character -> write(character, written));
        return written.toString();
    }

    private void write(int character, StringBuilder written) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> {
                // The wide blank of Japanese is a character of its own.
                written.append(character == 0x3000 ? "\u3000" : " ");
            }
            case Character.FORMAT -> {
                // A soft hyphen, a joiner, a mark of direction: nothing of it is seen.
            }
            default -> {
                if (isVariationSelector(character)) {
                    return;
                }
                if (has(character)) {
                    written.appendCodePoint(character);
                } else {
                    written.append(MISSING);
                }
            }
        }
    }

    private boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /**
     * How wide a writable text is.
     *
     * @param size of the letters, in points
     * @return in points
     */
    float width(String writable, float size) {
        double sum = 0;
        for (int i = 0; i < writable.length(); ) {
            int character = writable.codePointAt(i);
            sum += widths.computeIfAbsent(character, this::measured);
            i += Character.charCount(character);
        }
        return (float) (sum * size / EM);
    }

    private float measured(int character) {
        try {
            return font.getStringWidth(Character.toString(character));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
