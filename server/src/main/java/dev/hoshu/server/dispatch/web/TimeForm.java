package dev.hoshu.server.dispatch.web;

import dev.hoshu.server.frontdoor.Problem;

import java.util.regex.Pattern;

/** A time of a day as it is typed; past midnight the hours go on to 48. */
final class TimeForm {

    private static final Pattern TIME = Pattern.compile("([0-4]?\\d):([0-5]\\d)");
    private static final int HOUR = 60;

    private TimeForm() {}

    /** The minute of the day. */
    static int minute(String typed) {
        var time = TIME.matcher(typed.strip());
        if (!time.matches()) {
            throw Problem.malformed("start", "時刻を 14:30 の形で書いてください。", "Write the time as 14:30.");
        }
        return Integer.parseInt(time.group(1)) * HOUR + Integer.parseInt(time.group(2));
    }
}
