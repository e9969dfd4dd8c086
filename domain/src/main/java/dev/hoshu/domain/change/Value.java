package dev.hoshu.domain.change;

import java.util.List;

/** What a member of a question would have to say, in the types of JSON. */
public sealed interface Value {

    /**
     * A string; days as ISO 8601 writes them.
     *
     * @param text the string
     */
    record Text(String text) implements Value {}

    /**
     * A whole number.
     *
     * @param number the number
     */
    record Count(int number) implements Value {}

    /**
     * True or false.
     *
     * @param truth which
     */
    record Truth(boolean truth) implements Value {}

    /**
     * Several strings.
     *
     * @param texts the strings, in order
     */
    record Texts(List<String> texts) implements Value {

        /** Copies the strings. */
        public Texts {
            texts = List.copyOf(texts);
        }
    }
}
