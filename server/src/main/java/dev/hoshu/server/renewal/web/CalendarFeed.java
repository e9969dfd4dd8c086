package dev.hoshu.server.renewal.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.renewal.Calendars;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.nio.charset.StandardCharsets;

/**
 * {@code /calendar/….ics}: coverage ends and days to order by, for calendar programs, which sign in
 * nowhere: whoever has the address reads it.
 */
@Page
@OpenTo(Circle.EVERYBODY)
class CalendarFeed {

    private static final ProblemType UNKNOWN_CALENDAR =
            ProblemType.of("unknown-calendar", 404, "このカレンダーはありません", "There is no such calendar");

    private final Calendars calendars;

    CalendarFeed(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret) {
        var calendar =
                calendars
                        .read(secret)
                        .orElseThrow(() ->
                                Problem.of(
                                        UNKNOWN_CALENDAR,
                                        new Sentence(
                                                "アドレスが変えられたか、止められています。お知らせの設定で新しいアドレスを確かめてください。",
                                                "Its address was changed or closed. See the"
                                                    + " settings of reminders for a new one.")));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"hoshu.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
