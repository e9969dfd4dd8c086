package dev.hoshu.server.notice;

/** What has become of a mail. */
public enum MailState {
    /** It waits for its turn, or for another try. */
    WAITING,
    /** It is being handed over. */
    SENDING,
    /** It was accepted. */
    SENT,
    /**
     * It was handed over whole and the answer was not heard. It may have been accepted, so it is
     * not sent again by itself.
     */
    UNCERTAIN,
    /** It was refused for good, or given up after many tries. */
    FAILED
}
