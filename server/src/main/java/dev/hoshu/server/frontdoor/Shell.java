package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What the shell of a page shows beside the page itself.
 *
 * @param japanese this page's address in Japanese
 * @param english this page's address in English
 * @param programme the programme that the page shows; null around a page that says what went wrong
 * @param choices this page for each programme; empty where there is nothing to choose
 * @param basis what the answers rest on
 * @param version of Hoshu
 * @param person who asks
 * @param navigation the main pages that this person may open
 * @param back this page's own address, to come back to
 * @param movedTo the day to which the clock of the sample is moved; null while it is not
 */
record Shell(
        String japanese,
        String english,
        @Nullable ShownProgramme programme,
        List<Choice> choices,
        List<Sentence> basis,
        String version,
        Person person,
        Navigation navigation,
        String back,
        @Nullable LocalDate movedTo) {

    /** Copies the lists. */
    Shell {
        choices = List.copyOf(choices);
        basis = List.copyOf(basis);
    }

    /**
     * The same page for a programme.
     *
     * @param programme the programme
     * @param address the page's address with it
     * @param shown whether it is the one that is shown
     */
    record Choice(ShownProgramme programme, String address, boolean shown) {}

    /** What links to another page of this programme carry, or null where it is meant anyway. */
    public @Nullable String inAddress() {
        return programme == null ? null : programme.inAddress();
    }
}
