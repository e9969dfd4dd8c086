package dev.hoshu.server.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What else stands in the calendars of the service desk, from wherever it is known. */
public interface CalendarSource {

    /**
     * Something with a beginning and an end.
     *
     * @param uid what names it for good
     * @param day the day, where no time is set
     * @param start when it begins; the same as the end where only the day is set
     * @param end when it ends
     * @param summary one line
     * @param description more, lines separated by {@code \n}
     * @param path where more is to be seen on this server
     */
    record Entry(
            String uid,
            LocalDate day,
            Instant start,
            Instant end,
            String summary,
            String description,
            String path) {

        /** Whether a time is set. */
        boolean isTimed() {
            return end.isAfter(start);
        }
    }

    /** What lies between two days, both included. */
    List<Entry> between(LocalDate from, LocalDate until, boolean japanese);
}
