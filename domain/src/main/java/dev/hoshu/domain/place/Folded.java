package dev.hoshu.domain.place;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text brought to the form in which spellings of one place are equal, with the way back to what
 * was typed.
 *
 * <p>What is folded, and why: width (full-width digits, half-width katakana) and spaces, which only
 * the keyboard decides; kanji variants; hiragana and small kana, since ヶ, ケ, が and の, ノ, 之
 * alternate in registers themselves; numbers in kanji or digits; 大字 and 字, which people leave out.
 * A number becomes its digits and a {@code #}, so that 1 is no beginning of 12 and 一 beside 49
 * stays two numbers.
 */
final class Folded {

    /** Closes a number in a key. */
    static final char NUMBER_END = '#';

    private static final String SMALL_KANA = "ァィゥェォッャュョヮヰヱヅヂ";
    private static final String PLAIN_KANA = "アイウエオツヤユヨワイエズジ";

    private final String typed;
    private final StringBuilder key = new StringBuilder();
    private final BitSet subareaMarks = new BitSet();
    private int[] begins;
    private int[] ends;

    private Folded(String typed) {
        this.typed = typed;
        this.begins = new int[typed.length() + 8];
        this.ends = new int[typed.length() + 8];
    }

    /** Folds a text as typed. */
    static Folded of(String typed) {
        Folded folded = new Folded(typed);
        Letters letters = Letters.of(typed);
        int i = 0;
        while (i < letters.length()) {
            i = folded.appendFrom(letters, i);
        }
        return folded;
    }

    /** The key of a name, when the way back is not needed. */
    static String keyOf(String name) {
        return of(name).key();
    }

    String key() {
        return key.toString();
    }

    int length() {
        return key.length();
    }

    /** The typed characters from one place of the key up to another, 大字 and the like included. */
    String typed(int fromKey, int toKey) {
        if (fromKey >= toKey) {
            return "";
        }
        return typed.substring(endBefore(fromKey), ends[toKey - 1]).strip();
    }

    /** What was typed from a place of the key to its end. */
    String typedFrom(int fromKey) {
        return typed.substring(endBefore(fromKey)).strip();
    }

    private int endBefore(int atKey) {
        return atKey == 0 ? 0 : ends[atKey - 1];
    }

    /** Whether 字 or 大字 was typed inside this part of the key: the name before it was complete. */
    boolean hasSubareaMark(int fromKey, int toKey) {
        int mark = subareaMarks.nextSetBit(fromKey + 1);
        return mark >= 0 && mark < toKey;
    }

    /** Whether 字 or 大字 was typed at this place: what stands before it is a whole name. */
    boolean hasSubareaMarkAt(int at) {
        return subareaMarks.get(at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int appendFrom(Letters letters, int i) {
        char c = letters.at(i);
        if (isDigit(c)) {
            return appendNumber(letters, i);
        }
        if (KanjiNumber.isNumeral(c) || isTwoInKana(letters, i)) {
            return appendKanjiNumber(letters, i);
        }
        if (Characters.isPlainHyphen(c) || (Characters.isLongVowelMark(c) && endsWithNumber())) {
            append('-', letters, i, i + 1);
            return i + 1;
        }
        if (c == '大' && i + 1 < letters.length() && letters.at(i + 1) == '字') {
            subareaMarks.set(key.length());
            return i + 2;
        }
        // 十文字 and 大文字 are names; every other 字 only says that a 小字 follows.
        if (c == '字' && !(i > 0 && letters.at(i - 1) == '文')) {
            subareaMarks.set(key.length());
            return i + 1;
        }
        if (!isSeparator(c)) {
            append(kana(c), letters, i, i + 1);
        }
        return i + 1;
    }

    /** Katakana ニ where only a number can stand: ニ丁目. */
    private static boolean isTwoInKana(Letters letters, int i) {
        return letters.at(i) == 'ニ' && i + 1 < letters.length() && letters.at(i + 1) == '丁';
    }

    private boolean endsWithNumber() {
        return key.length() > 0 && key.charAt(key.length() - 1) == NUMBER_END;
    }

    private int appendNumber(Letters letters, int from) {
        int to = from;
        StringBuilder digits = new StringBuilder();
        while (to < letters.length() && isDigit(letters.at(to))) {
            digits.append(letters.at(to++));
        }
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        appendDigits(digits.substring(zeros), letters, from, to);
        return to;
    }

    private int appendKanjiNumber(Letters letters, int from) {
        int to = from + 1;
        if (letters.at(from) == 'ニ') {
            appendDigits("2", letters, from, to);
            return to;
        }
        StringBuilder numerals = new StringBuilder().append(letters.at(from));
        while (to < letters.length() && KanjiNumber.isNumeral(letters.at(to))) {
            numerals.append(letters.at(to++));
        }
        long value = KanjiNumber.value(numerals);
        if (value >= 0) {
            appendDigits(Long.toString(value), letters, from, to);
        } else {
            for (int i = from; i < to; i++) {
                append(letters.at(i), letters, i, i + 1);
            }
        }
        return to;
    }

    private void appendDigits(String digits, Letters letters, int from, int to) {
        for (int i = 0; i < digits.length(); i++) {
            append(digits.charAt(i), letters, from, to);
        }
        append(NUMBER_END, letters, from, to);
    }

    private void append(char c, Letters letters, int from, int to) {
        int at = key.length();
        if (at == begins.length) {
            begins = Arrays.copyOf(begins, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        begins[at] = letters.begin(from);
        ends[at] = letters.end(to - 1);
        key.append(c);
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == ','
                || c == '、'
                || c == '，'
                || c == '\u200b'
                || c == '\ufeff';
    }

    private static char kana(char typed) {
        char c = typed >= 'ぁ' && typed <= 'ゖ' ? (char) (typed + ('ァ' - 'ぁ')) : typed;
        int small = SMALL_KANA.indexOf(c);
        if (small >= 0) {
            return PLAIN_KANA.charAt(small);
        }
        return switch (c) {
            // 霞ヶ関, 霞ケ関, 霞が関; 茅ヶ崎, 茅カ崎
            case 'ヶ', 'ガ', 'ヵ', 'カ', 'ゲ', '箇', '个', '個' -> 'ケ';
            // 丸の内, 丸ノ内, 丸之内
            case '之', '乃', '廼' -> 'ノ';
            default -> Character.toUpperCase(c);
        };
    }
}
