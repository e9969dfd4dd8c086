package dev.hoshu.domain.fleet;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Serial numbers that a slip of the hand makes of one: a character typed wrongly, left out, typed
 * too many, or two that changed places. What is near is shown to a person and never taken by
 * itself.
 */
public final class NearSerials {

    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 12;

    private NearSerials() {}

    /**
     * All serial numbers one slip away, folded; none for a code that is too short to tell slips
     * from other numbers, or longer than any real one.
     *
     * @param serial capital letters and digits
     */
    public static Set<String> of(String serial) {
        var code = Lookalikes.folded(serial);
        var near = new LinkedHashSet<String>();
        if (code.length() < SHORTEST || code.length() > LONGEST) {
            return near;
        }
        for (int at = 0; at <= code.length(); at++) {
            var head = code.substring(0, at);
            var tail = code.substring(at);
            if (at < code.length()) {
                near.add(head + tail.substring(1));
            }
            if (at + 1 < code.length()) {
                near.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
            }
            for (int i = 0; i < CHARACTERS.length(); i++) {
                char c = CHARACTERS.charAt(i);
                near.add(head + c + tail);
                if (at < code.length()) {
                    near.add(head + c + tail.substring(1));
                }
            }
        }
        near.remove(code);
        return near;
    }
}
