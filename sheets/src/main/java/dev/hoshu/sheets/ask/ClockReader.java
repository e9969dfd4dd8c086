package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.calendar.ServiceHours;
import dev.hoshu.domain.response.ClockEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The member {@code clock} of what is asked. */
final class ClockReader {

    private static final String AT = "/ask/clock";
    private static final int MOST_MINUTES = 10_000_000;
    private static final List<String> TYPES =
            Stream.of(ClockEvent.Type.values()).map(Enum::name).toList();

    private final Cursor cursor;
    private @Nullable Integer targetMinutes;
    private @Nullable ServiceHours hours;
    private @Nullable List<ClockEvent> events;
    private @Nullable Instant at;

    private ClockReader(Cursor cursor) {
        this.cursor = cursor;
    }

    static Asked.Clock read(Cursor cursor) throws QuestionFault {
        var reader = new ClockReader(cursor);
        cursor.object(reader::member);
        return new Asked.Clock(
                Cursor.demand(reader.targetMinutes, AT, "targetMinutes"),
                Cursor.demand(reader.hours, AT, "calendar"),
                Cursor.demand(reader.events, AT, "events"),
                Cursor.demand(reader.at, AT, "at"));
    }

    private boolean member(String name) throws QuestionFault {
        switch (name) {
            case "targetMinutes" -> targetMinutes = cursor.number(1, MOST_MINUTES);
            case "calendar" -> hours = HoursReader.read(cursor, AT + "/calendar");
            case "events" -> events = events();
            case "at" -> at = cursor.moment().toInstant();
            default -> {
                return false;
            }
        }
        return true;
    }

    private List<ClockEvent> events() throws QuestionFault {
        var all = new ArrayList<ClockEvent>();
        cursor.array(index -> all.add(event(AT + "/events/" + index)));
        return all;
    }

    private ClockEvent event(String place) throws QuestionFault {
        var when = new @Nullable Instant[1];
        var type = new ClockEvent.@Nullable Type[1];
        cursor.object(name -> {
            switch (name) {
                case "at" -> when[0] = cursor.moment().toInstant();
                case "type" -> type[0] = ClockEvent.Type.valueOf(cursor.word(TYPES));
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new ClockEvent(
                Cursor.demand(when[0], place, "at"), Cursor.demand(type[0], place, "type"));
    }
}
