package dev.hoshu.server.servicecase;

import dev.hoshu.domain.rulebook.Sentence;

/** How much of a machine's work stands still; the names are the codes. */
public enum Severity {
    /** The machine does not work. */
    STOPPED("停止", "stopped"),
    /** It works, with something lost, such as its redundancy. */
    IMPAIRED("一部に支障", "impaired"),
    /** It works as it should. */
    RUNNING("稼働中", "running");

    private final Sentence words;

    Severity(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }
}
