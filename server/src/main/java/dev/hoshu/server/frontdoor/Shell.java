package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/**
 * What the shell of a page shows beside the page itself.
 *
 * @param japanese this page's address in Japanese
 * @param english this page's address in English
 * @param basis what the answers rest on
 * @param version of Hoshu
 */
public record Shell(String japanese, String english, List<Sentence> basis, String version) {
    /** The same around a page that names itself what it rests on. */
    public Shell withoutBasis() {
        return new Shell(japanese, english, List.of(), version);
    }

    /** Copies the list. */
    public Shell {
        basis = List.copyOf(basis);
    }
}
