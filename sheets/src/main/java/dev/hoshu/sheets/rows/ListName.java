package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** How a file names the list that it is, if its kind is a list with a date or a version. */
public sealed interface ListName {

    /**
     * Named, as far as its kind asks for it.
     *
     * @param title the title, or empty
     * @param date the day that the list is of; null for a kind without one
     * @param version the list's name; null for a kind without one
     */
    record Named(String title, @Nullable LocalDate date, @Nullable String version)
            implements ListName {}

    /**
     * The name that the kind asks for is missing, or contradicts itself.
     *
     * @param why what is wrong and what to do
     */
    record Unclear(Sentence why) implements ListName {}

    /** The name of a kind without one. */
    static ListName none() {
        return new Named("", null, null);
    }
}
