package dev.hoshu.server.assistant;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a tool takes.
 *
 * @param name its name, as the address for programs has it
 * @param required whether there is no answer without it
 * @param words under which name the bundle says what it is
 * @param form what may be written
 */
public record Argument(String name, boolean required, String words, Form form) {

    /** What may be written. */
    public sealed interface Form {

        /**
         * Words, a number as it is printed, or an address.
         *
         * @param most how many characters at most
         */
        record Text(int most) implements Form {}

        /**
         * Characters of a fixed shape.
         *
         * @param pattern the shape
         * @param example one that fits
         */
        record Code(Pattern pattern, String example) implements Form {}

        /** A day, such as 2026-11-22. */
        record Day() implements Form {}

        /**
         * One of several words.
         *
         * @param words those that there are
         */
        record Choice(List<String> words) implements Form {

            /** Copies the list. */
            public Choice {
                words = List.copyOf(words);
            }
        }

        /** True or false; left out, false. */
        record Truth() implements Form {}

        /**
         * A whole number.
         *
         * @param least from this
         * @param most to this
         * @param usual what is meant where nothing is written
         */
        record Count(int least, int most, int usual) implements Form {}
    }

    /** Words of up to so many characters. */
    public static Argument text(String name, int most) {
        return new Argument(name, false, name, new Form.Text(most));
    }

    /** Characters of that shape. */
    public static Argument code(String name, String pattern, String example) {
        return new Argument(
                name, false, name, new Form.Code(Pattern.compile("^" + pattern + "$"), example));
    }

    /** A day. */
    public static Argument day(String name) {
        return new Argument(name, false, name, new Form.Day());
    }

    /** One of these words. */
    public static Argument choice(String name, List<String> words) {
        return new Argument(name, false, name, new Form.Choice(words));
    }

    /** True or false. */
    public static Argument truth(String name) {
        return new Argument(name, false, name, new Form.Truth());
    }

    /** A whole number within these bounds. */
    public static Argument count(String name, int least, int most, int usual) {
        return new Argument(name, false, name, new Form.Count(least, most, usual));
    }

    /** The same, without which there is no answer. */
    public Argument needed() {
        return new Argument(name, true, words, form);
    }

    /** The same, said by other words of the bundle, where the name means something else here. */
    public Argument saidAs(String other) {
        return new Argument(name, required, other, form);
    }

    // Those that several tools take.

    /** The two that name a machine (ID-4), read forgivingly (ID-1). */
    public static List<Argument> machine() {
        return List.of(text("machineType", 40).needed(), text("serialNumber", 40).needed());
    }

    /** The code of a programme. */
    public static Argument programme() {
        return text("programme", 100);
    }
}
