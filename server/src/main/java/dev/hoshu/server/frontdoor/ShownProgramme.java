package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

/**
 * The programme whose figures, lists or machine a page shows. A page that shows one puts it into
 * its model as {@code programme}; masthead and foot then speak of it.
 *
 * @param code its name in addresses
 * @param name its name for a person
 * @param invented whether maker and figures are invented, which is said wherever they show
 * @param notice what else is said at the foot of its pages, or null
 * @param usual whether it is meant by an address that names none
 */
public record ShownProgramme(
        String code, Sentence name, boolean invented, @Nullable Sentence notice, boolean usual) {

    /** What an address says of it: its code, or null where it is meant anyway. */
    public @Nullable String inAddress() {
        return usual ? null : code;
    }
}
