package dev.hoshu.server.watch;

import dev.hoshu.domain.rulebook.Sentence;

/** What is counted and not read, or read with something amiss; the names are the codes. */
public enum Counted {
    /** The token was none, or was revoked. */
    FORGED("送り主を確かめられない", "sender not known"),
    /** It spoke of another machine or of another machine's drive. */
    OTHER_MACHINE("別の機器について", "about another machine"),
    /** The device belongs to no machine on record. */
    UNKNOWN_DEVICE("登録のない機器", "device not on record"),
    /** It came before. */
    REPLAYED("同じ報告の繰り返し", "came before"),
    /** It was one of too many. */
    DROPPED("多すぎて読まなかった", "too many, not read"),
    /** A value in it cannot be so. */
    ODD("ありえない値", "impossible value"),
    /** It is no report. */
    UNREADABLE("読み取れない", "unreadable"),
    /** The sender's clock is wrong. */
    SKEWED("時計のずれ", "clock off"),
    /** It is about something else than a drive. */
    OTHER_MESSAGE("ドライブ以外の知らせ", "not about a drive");

    private final Sentence words;

    Counted(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is called. */
    public Sentence words() {
        return words;
    }
}
