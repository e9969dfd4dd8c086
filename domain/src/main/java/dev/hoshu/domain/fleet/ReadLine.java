package dev.hoshu.domain.fleet;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of a list that somebody typed, as far as its characters go: which machine types and which
 * serial numbers may stand in it. Full width, case and hyphens are put right (ID-1); type and
 * serial number may stand in one cell, apart, in any order, with anything beside them. Whether
 * there is such a machine is for {@link LineMatch}.
 *
 * @param machineTypes the machine types that it names, as the programme writes them
 * @param serials what may be a serial number, each written as typed and folded, with how it came
 *     about
 */
public record ReadLine(Set<String> machineTypes, Map<String, Form> serials) {

    /** The most characters of a line that are read; what follows names no machine. */
    public static final int MOST_CHARACTERS = 500;

    private static final int MOST_WORDS = 40;
    private static final int TYPE_LENGTH = 4;
    private static final int SHORTEST_SERIAL = 4;
    private static final int LONGEST_SERIAL = 20;
    private static final int[] NUMBER_LENGTHS = {11, 10, 7, 4};
    // The label's bar code begins with 1S.
    private static final String BAR_CODE = "1S";
    private static final Pattern LABEL = Pattern.compile("S/N|P/N|M/T|MT-M|N/A");
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\\u30FC\\u2212]+");
    // Signs without width, as they come along from web pages and mails.
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");
    // A small l or o among capitals is a 1 or a 0 that a scanner, or somebody, misread.
    private static final Pattern MISREAD =
            Pattern.compile("\\b(?=\\w*[A-Z])[A-Z0-9lo]*[lo][A-Z0-9lo]*\\b");
    private static final int LONGEST_PIECE = 4;
    private static final int LONGEST_JOINED = 12;

    /** How a serial number stands in a line. */
    public enum Form {
        /** As a word of its own, or behind its machine type. */
        WORD,
        /** Put together of several words. */
        JOINED,
        /** With a small l or o among its capitals read as 1 or 0. */
        MISREAD
    }

    /** Copies both. */
    public ReadLine {
        machineTypes = Set.copyOf(machineTypes);
        serials = Map.copyOf(serials);
    }

    /** Reads lines with the machine types of a programme. */
    public static final class Reader {

        private final Map<String, String> byFolded;

        /**
         * A reader that knows these machine types.
         *
         * @param machineTypes 4 characters each
         */
        public Reader(Collection<String> machineTypes) {
            this.byFolded = new LinkedHashMap<>();
            machineTypes.forEach(type -> byFolded.putIfAbsent(Lookalikes.folded(type), type));
        }

        /** What stands in a line, cell by cell. */
        public ReadLine read(List<String> cells) {
            var types = new LinkedHashSet<String>();
            var serials = new LinkedHashMap<String, Form>();
            int words = 0;
            for (var cell : cells) {
                var plain = plain(cell);
                var found = words(HYPHENS.matcher(plain).replaceAll(""));
                for (int at = 0; at < found.size() && words < MOST_WORDS; at++, words++) {
                    word(found.get(at), types, serials);
                    if (at > 0) {
                        joined(found.get(at - 1), found.get(at), serials);
                        pieces(found.subList(0, at + 1), serials);
                    }
                }
                // What stands behind a hyphen may be no part of the number.
                words(HYPHENS.matcher(plain).replaceAll(" ")).stream()
                        .limit(MOST_WORDS)
                        .filter(word -> !found.contains(word))
                        .forEach(word -> word(word, types, serials));
                misread(cell).forEach(word -> serial(word, Form.MISREAD, serials));
            }
            return new ReadLine(types, serials);
        }

        private void word(String word, Set<String> types, Map<String, Form> serials) {
            serial(word, Form.WORD, serials);
            var bare = word.startsWith(BAR_CODE) ? word.substring(BAR_CODE.length()) : word;
            var type = bare.length() < TYPE_LENGTH ? null : typeOf(bare);
            if (type == null) {
                serialBeforeNumber(bare, types, serials);
                return;
            }
            for (int length : NUMBER_LENGTHS) {
                if (bare.length() == length) {
                    types.add(type);
                } else if (bare.length() >= length + SHORTEST_SERIAL) {
                    // Type and serial number in one word: what follows each length may be one.
                    serial(bare.substring(length), Form.WORD, serials);
                    if (bare.length() > NUMBER_LENGTHS[0]) {
                        types.add(type);
                    }
                }
            }
        }

        /** Serial number and machine number in one word, the other way round. */
        private void serialBeforeNumber(String word, Set<String> types, Map<String, Form> serials) {
            for (int length : NUMBER_LENGTHS) {
                int from = word.length() - length;
                var type = from < SHORTEST_SERIAL * 2 ? null : typeOf(word.substring(from));
                if (type != null) {
                    types.add(type);
                    serial(word.substring(0, from), Form.WORD, serials);
                }
            }
        }

        /** A number of which the characters stand apart, as somebody spells it. */
        private static void pieces(List<String> words, Map<String, Form> serials) {
            var joined = new StringBuilder();
            int pieces = 0;
            for (var word : words.reversed()) {
                if (word.length() > LONGEST_PIECE
                        || joined.length() + word.length() > LONGEST_JOINED) {
                    return;
                }
                joined.insert(0, word);
                pieces++;
                if (pieces > 2) {
                    serial(joined.toString(), Form.JOINED, serials);
                }
            }
        }

        private @Nullable String typeOf(String word) {
            return byFolded.get(Lookalikes.folded(word.substring(0, TYPE_LENGTH)));
        }

        private void joined(String one, String other, Map<String, Form> serials) {
            if (one.length() < SHORTEST_SERIAL * 2 && other.length() < SHORTEST_SERIAL * 2) {
                serial(one + other, Form.JOINED, serials);
            }
        }

        private static void serial(String word, Form form, Map<String, Form> serials) {
            if (word.length() >= SHORTEST_SERIAL && word.length() <= LONGEST_SERIAL) {
                serials.putIfAbsent(word, form);
            }
        }
    }

    /** In half width, without signs that nobody sees. */
    private static String visible(String cell) {
        var cut = cell.length() > MOST_CHARACTERS ? cell.substring(0, MOST_CHARACTERS) : cell;
        return Normalizer.normalize(INVISIBLE.matcher(cut).replaceAll(""), Normalizer.Form.NFKC);
    }

    /** In Latin capitals, without what names a number. */
    private static String plain(String cell) {
        var capitals = Lookalikes.latin(visible(cell).toUpperCase(Locale.ROOT));
        return SpokenCodes.written(LABEL.matcher(capitals).replaceAll(" "));
    }

    private static List<String> words(String plain) {
        return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> misread(String cell) {
        return MISREAD.matcher(visible(cell))
                .results()
                .map(found -> found.group().replace('l', '1').replace('o', '0'))
                .toList();
    }

    /** Every serial number that may be meant, folded; what machines are looked up by. */
    public Set<String> folded() {
        var all = new LinkedHashSet<String>();
        serials.keySet().forEach(serial -> all.add(Lookalikes.folded(serial)));
        return all;
    }

    /** Whether no number at all stands in it, as in a row of titles. */
    public boolean isWithoutNumber() {
        return serials.keySet().stream().noneMatch(s -> s.chars().anyMatch(Character::isDigit));
    }
}
