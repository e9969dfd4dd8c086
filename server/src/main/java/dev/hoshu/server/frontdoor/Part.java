package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * A part of a list that goes on, and the cursor with which it does. A cursor names the last thing
 * of the part by its key in the list's order, so that what is added meanwhile neither repeats nor
 * hides anything. To whoever asks it is opaque; it knows which list it is of, and a mistyped one is
 * refused.
 *
 * @param rows at most as many as were asked for
 * @param next the cursor of the next part; null if this is the last one
 */
public record Part<T>(List<T> rows, @Nullable String next) {

    private static final ProblemType NOT_A_CURSOR =
            ProblemType.of(
                    "cursor-not-of-this-list",
                    400,
                    "続きの位置を読み取れません",
                    "The cursor is none of this list");

    /**
     * The most characters of a cursor: a key, the name of its list and the check come to no more.
     */
    public static final int MOST_CHARACTERS = 400;

    /** Keeps what it is given. */
    public Part {
        rows = List.copyOf(rows);
    }

    /**
     * The part that was asked for, of what was read for it.
     *
     * @param list the list's name, the same that {@link #after} is given
     * @param read in the list's order, up to one more than the limit: that one says that it goes on
     * @param limit how many were asked for
     * @param key what the list is ordered by
     */
    public static <T> Part<T> of(String list, List<T> read, int limit, Function<T, String> key) {
        return read.size() <= limit
                ? new Part<>(read, null)
                : new Part<>(read.subList(0, limit), cursor(list, key.apply(read.get(limit - 1))));
    }

    /** The cursor that goes on after that key. */
    public static String cursor(String list, String key) {
        var text = list + " " + key;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((check(text) + " " + text).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key after which to go on; empty from the beginning.
     *
     * @param cursor the parameter {@code cursor}
     * @param older the parameter that an address had before it had a cursor, which takes a key of
     *     the list, or a cursor
     * @throws Problem if the cursor is of another list or was mistyped, or if both are given
     */
    public static Optional<String> after(
            String list, Optional<String> cursor, Optional<String> older) {
        var said = cursor.filter(c -> !c.isEmpty());
        var before = older.filter(c -> !c.isEmpty());
        if (said.isEmpty()) {
            return before.map(key -> read(list, key).orElse(key));
        }
        if (before.isPresent()) {
            throw refused("cursor と before・after は一緒に使えません。", "Give a cursor alone.");
        }
        return Optional.of(read(list, said.get()).orElseThrow(Part::notOfThisList));
    }

    /** What is said of a cursor that is of another list or was mistyped. */
    static Problem notOfThisList() {
        return refused(
                "このリストの next をそのまま cursor に指定してください。指定しなければ最初から答えます。",
                "Give this list's next as it was told. Without a cursor the list begins anew.");
    }

    /**
     * The number after which to go on; empty from the beginning.
     *
     * @throws Problem as {@link #after}
     */
    public static Optional<Long> numberAfter(String list, Optional<String> cursor) {
        return after(list, cursor, Optional.empty())
                .map(key -> {
                    if (!key.matches("[0-9]{1,18}")) {
                        throw notOfThisList();
                    }
                    return Long.valueOf(key);
                });
    }

    /**
     * The same of a list whose keys are whole numbers.
     *
     * @throws Problem as {@link #after}, and if the older parameter is no number
     */
    public static Optional<Long> numberAfter(
            String list, Optional<String> cursor, Optional<String> older) {
        return after(list, cursor, older).map(Part::number);
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notANumber) {
            throw Problem.malformed(
                    "before",
                    "before には整数か、このリストの next を指定してください。",
                    "Write a whole number, or this list's next, as before.");
        }
    }

    private static Problem refused(String ja, String en) {
        return Problem.of(NOT_A_CURSOR, new Sentence(ja, en)).at("cursor");
    }

    private static Optional<String> read(String list, String cursor) {
        if (cursor.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = text.split(" ", 3);
            return parts.length == 3
                            && parts[1].equals(list)
                            && parts[0].equals(check(parts[1] + " " + parts[2]))
                            // No key has it, and the database would take it for a fault.
                            && parts[2].indexOf('\0') < 0
                    ? Optional.of(parts[2])
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Tells a mistyped cursor from a real one; it keeps no secret. */
    private static String check(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
