package dev.hoshu.server.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Breaks a text into lines of a width. Japanese breaks between any two characters but not before a
 * closing mark or after an opening one, English between words, a written day nowhere. What is
 * longer than a line by itself, such as an address, is broken where the line ends.
 */
final class Wrapping {

    private static final Pattern BREAK = Pattern.compile("\\R");

    /** 2026年9月30日, 3か月, 12,000円. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?:\\d+年\\d+月\\d+日|\\d[\\d,.]*(?:円|年|か月|日|台|件|営業日|時間|%|％))");

    /** Behind a blank, but not before what a name is called with. */
    private static final Pattern BLANK = Pattern.compile("(?<=[ \u3000])(?!様$)");

    /** Small letters and marks that begin no line. */
    private static final String NOT_FIRST = "、。，．・：；？！）］｝」』】〉》ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ～〜…‥)]}";

    private final Face face;
    private final float size;
    private final float width;
    private final boolean atBlanks;

    /**
     * Wraps for a place.
     *
     * @param size of the letters, in points
     * @param width of the lines, in points
     */
    Wrapping(Face face, float size, float width) {
        this(face, size, width, false);
    }

    private Wrapping(Face face, float size, float width, boolean atBlanks) {
        this.face = face;
        this.size = size;
        this.width = width;
        this.atBlanks = atBlanks;
    }

    /** The same for names, which break where a blank is if they can. */
    Wrapping ofNames() {
        return new Wrapping(face, size, width, true);
    }

    /** The lines, writable; a text without a visible character has one line, which is empty. */
    List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (var paragraph : BREAK.split(text, -1)) {
            wrap(face.writable(paragraph).strip(), lines);
        }
        return lines;
    }

    private void wrap(String paragraph, List<String> lines) {
        var line = new StringBuilder();
        for (var piece : pieces(paragraph)) {
            if (fits(line + piece.stripTrailing())) {
                line.append(piece);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            cut(piece, line, lines);
        }
        lines.add(line.toString().stripTrailing());
    }

    /** A piece at the beginning of a line; what does not fit goes on in the next. */
    private void cut(String piece, StringBuilder line, List<String> lines) {
        for (int i = 0; i < piece.length(); ) {
            int character = piece.codePointAt(i);
            var letter = Character.toString(character);
            if (!line.isEmpty() && !fits(line + letter.strip())) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(letter);
            i += letter.length();
        }
    }

    private boolean fits(String line) {
        return face.width(line, size) <= width;
    }

    /** What is kept together. */
    private List<String> pieces(String paragraph) {
        return atBlanks ? List.of(BLANK.split(paragraph)) : phrases(paragraph);
    }

    private static List<String> phrases(String paragraph) {
        var breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
        breaks.setText(paragraph);
        var together = TOGETHER.matcher(paragraph);
        boolean found = together.find();
        var pieces = new ArrayList<String>();
        int begin = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            while (found && together.end() <= end) {
                found = together.find();
            }
            boolean inside = found && together.start() < end;
            boolean closing = end < paragraph.length() && beginsNoLine(paragraph.charAt(end));
            if ((!inside && !closing) || end == paragraph.length()) {
                pieces.add(paragraph.substring(begin, end));
                begin = end;
            }
        }
        return pieces;
    }

    private static boolean beginsNoLine(char character) {
        return NOT_FIRST.indexOf(character) >= 0;
    }
}
