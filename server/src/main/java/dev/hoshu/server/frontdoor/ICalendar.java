package dev.hoshu.server.frontdoor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A calendar as calendar programs take it (iCalendar, RFC 5545): whole days, lines that end in CR
 * LF and are folded at 75 octets without tearing a character apart.
 */
public final class ICalendar {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final Instant now;

    /**
     * A calendar without an event yet.
     *
     * @param name what it is called
     * @param now when it is written
     */
    public ICalendar(String name, Instant now) {
        this.now = now;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Hoshu//Renewals//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("NAME:" + escaped(name));
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
    }

    /**
     * An event of one whole day.
     *
     * @param uid what names it for good; nothing else does
     * @param day the day
     * @param summary one line
     * @param description more, lines separated by {@code \n}
     * @param url where more is to be seen
     */
    public void wholeDay(
            String uid, LocalDate day, String summary, String description, String url) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(uid));
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        // The end of a whole day is the next one (RFC 5545, 3.6.1).
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("SUMMARY:" + escaped(summary));
        line("DESCRIPTION:" + escaped(description));
        line("URL:" + url);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /**
     * An event with a beginning and an end.
     *
     * @param uid what names it for good; nothing else does
     * @param start when it begins
     * @param end when it ends
     * @param summary one line
     * @param description more, lines separated by {@code \n}
     * @param url where more is to be seen
     */
    public void timed(
            String uid,
            Instant start,
            Instant end,
            String summary,
            String description,
            String url) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(uid));
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART:" + STAMP.format(start));
        line("DTEND:" + STAMP.format(end));
        line("SUMMARY:" + escaped(summary));
        line("DESCRIPTION:" + escaped(description));
        line("URL:" + url);
        line("END:VEVENT");
    }

    /** The whole calendar. */
    public String written() {
        line("END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            var character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            i += character.length();
        }
        text.append("\r\n");
    }
}
