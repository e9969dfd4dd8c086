package dev.hoshu.server.dispatch;

import dev.hoshu.server.dispatch.store.VisitRows;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.renewal.CalendarSource;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Visits in the calendars of the service desk: where and when, and for which case. Whoever has the
 * address of a calendar reads it, so it names neither customers nor engineers.
 */
@Component
class VisitCalendar implements CalendarSource {

    private final VisitRows rows;

    VisitCalendar(VisitRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Entry> between(LocalDate from, LocalDate until, boolean japanese) {
        return rows.between(from, until).stream().map(v -> entry(v, japanese)).toList();
    }

    private static Entry entry(KeptVisit visit, boolean japanese) {
        var stop = visit.stop();
        var midnight = visit.day().atStartOfDay(Today.ZONE).toInstant();
        Instant start =
                stop == null ? midnight : midnight.plus(Duration.ofMinutes(stop.startMinute()));
        Instant end = stop == null ? start : start.plus(Duration.ofMinutes(visit.minutes()));
        var what = japanese ? "訪問" : "Visit";
        var nobody = stop == null ? (japanese ? "（未割り当て）" : " (nobody planned)") : "";
        return new Entry(
                "visit-" + visit.id() + "@hoshu",
                visit.day(),
                start,
                end,
                "%s %s %s%s".formatted(what, visit.number(), visit.spot().name(), nobody),
                (japanese ? "受付 " : "Case ") + visit.caseNumber(),
                "/dispatch?programme=%s&day=%s&visit=%s"
                        .formatted(visit.programme(), visit.day(), visit.number()));
    }
}
