package dev.hoshu.server.database;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * Hoshu cannot go on, for a reason that a person can remove; the words say what happened and what
 * to do.
 */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence words;

    /**
     * A reason.
     *
     * @param words what happened and what to do
     */
    public CannotStart(Sentence words) {
        super(words.ja() + System.lineSeparator() + words.en());
        this.words = words;
    }

    /**
     * A reason with what lies under it.
     *
     * @param words what happened and what to do
     * @param cause what lies under it
     */
    public CannotStart(Sentence words, Throwable cause) {
        super(words.ja() + System.lineSeparator() + words.en(), cause);
        this.words = words;
    }

    /** What happened and what to do. */
    public Sentence words() {
        return words;
    }
}
