package dev.hoshu.server.attachment;

import dev.hoshu.domain.rulebook.Sentence;

/** What a look into a file came to. */
sealed interface ContentCheck {

    /** It is what it seems to be, and does nothing when it is opened. */
    record Sound(MediaKind kind) implements ContentCheck {}

    /**
     * It is not taken.
     *
     * @param why why, and what to send instead
     */
    record Unfit(Sentence why) implements ContentCheck {}

    /** Not taken, in both languages. */
    static Unfit unfit(String ja, String en) {
        return new Unfit(new Sentence(ja, en));
    }
}
