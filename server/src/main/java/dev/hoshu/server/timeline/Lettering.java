package dev.hoshu.server.timeline;

import java.lang.Character.UnicodeBlock;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How wide words will be, without asking a font: one em for an ideograph, 0.58 em for figures and
 * letters, less for points and blanks, and a little more when bold. Sans faces in use stay below
 * it, so words that fit by this measure fit on the page.
 *
 * @param size em in units
 * @param bold whether the words are bold
 */
record Lettering(int size, boolean bold) {
    static final Lettering PLAIN = new Lettering(12, false);
    static final Lettering FLAG = new Lettering(12, true);
    static final Lettering FIRST_ROW = new Lettering(13, true);

    private static final double WIDE = 1.0;
    private static final double NARROW = 0.58;
    private static final double BLANK = 0.25;
    private static final double POINT = 0.3;
    private static final double BOLD = 1.04;

    private static final Set<UnicodeBlock> NARROW_BLOCKS =
            Set.of(
                    UnicodeBlock.BASIC_LATIN,
                    UnicodeBlock.LATIN_1_SUPPLEMENT,
                    UnicodeBlock.LATIN_EXTENDED_A);

    /** The width of some words, in units. */
    double widthOf(String words) {
        double ems = words.codePoints().mapToDouble(Lettering::ems).sum();
        return ems * size * (bold ? BOLD : 1);
    }

    /** Words in lines no wider than the room: broken at a blank if there is one, else anywhere. */
    Stream<String> broken(String words, double room) {
        if (widthOf(words) <= room || words.length() < 2) {
            return Stream.of(words);
        }
        int end = words.length() - 1;
        while (end > 1 && widthOf(words.substring(0, end)) > room) {
            end--;
        }
        int blank = words.lastIndexOf(' ', end);
        int at = blank > 0 ? blank : end;
        return Stream.concat(
                Stream.of(words.substring(0, at)), broken(words.substring(at).strip(), room));
    }

    private static double ems(int letter) {
        if (letter == ' ') {
            return BLANK;
        }
        if (letter == ',' || letter == '.') {
            return POINT;
        }
        return NARROW_BLOCKS.contains(UnicodeBlock.of(letter)) ? NARROW : WIDE;
    }
}
