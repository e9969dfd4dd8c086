package dev.hoshu.server.notice;

/** What came of handing a mail over. */
sealed interface Handover {

    /** What the other side said, or why it could not be asked. */
    String said();

    /** It was accepted. */
    record Accepted(String by, String said) implements Handover {}

    /** It was not accepted, and another try may succeed. */
    record NotYet(String said) implements Handover {}

    /** It was refused for good. */
    record Refused(String said) implements Handover {}

    /** It went out whole, and no answer was heard. */
    record NotHeard(String said) implements Handover {}
}
