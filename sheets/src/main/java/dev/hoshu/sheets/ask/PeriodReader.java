package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Fault;
import dev.hoshu.domain.calendar.CoveragePeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The members {@code start} and {@code end} of an object, both days included. */
final class PeriodReader {

    private final Cursor cursor;
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;

    PeriodReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Returns false for any other member. */
    boolean read(String name) throws QuestionFault {
        switch (name) {
            case "start" -> start = cursor.day();
            case "end" -> end = cursor.day();
            default -> {
                return false;
            }
        }
        return true;
    }

    CoveragePeriod period(String object) throws QuestionFault {
        var first = Cursor.demand(start, object, "start");
        var last = Cursor.demand(end, object, "end");
        if (last.isBefore(first)) {
            throw new QuestionFault(
                    Fault.Kind.BAD_VALUE,
                    object + "/end",
                    "終わりの " + last + " が始まりの " + first + " より前です。",
                    "The end " + last + " lies before the start " + first + ".");
        }
        return CoveragePeriod.closed(first, last);
    }
}
