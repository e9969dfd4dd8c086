package dev.hoshu.server.fleetview;

/** What became of a line of a list. */
public enum LineOutcome {
    /** It was not looked at yet. */
    WAITING,
    /** It means a machine. */
    MATCHED,
    /** It may mean several, or one of another machine type. */
    AMBIGUOUS,
    /** No machine that one may see is meant by it. */
    UNKNOWN,
    /** It holds no number, as a row of titles. */
    NO_NUMBER,
    /** It means a machine that an earlier line means. */
    DUPLICATE,
    /** Somebody left it out. */
    LEFT_OUT
}
