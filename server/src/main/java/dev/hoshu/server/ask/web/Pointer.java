package dev.hoshu.server.ask.web;

import java.util.regex.Pattern;

/** From the place of a member in a question (RFC 6901) to the parameter of its field. */
final class Pointer {

    private static final Pattern NUMBERED_AT_THE_END = Pattern.compile("\\.\\d+$");

    private Pointer() {}

    /** The parameter that writes the member at this pointer. */
    static String parameter(AskKind kind, String pointer) {
        var inAsk = "/ask/" + kind.code();
        var path = pointer.startsWith(inAsk) ? "/ask" + pointer.substring(inAsk.length()) : pointer;
        var name = path.substring(path.isEmpty() ? 0 : 1).replace('/', '.');
        // An element of a list is entered in the field of the whole list.
        return NUMBERED_AT_THE_END.matcher(name).replaceFirst("");
    }
}
