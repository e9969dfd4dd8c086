package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Fault;
import dev.hoshu.domain.calendar.ServiceHours;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Service hours as a question writes them: {@code "24X7"}, or days and times. */
final class HoursReader {

    private static final String ALWAYS = "24X7";
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final String END_OF_DAY = "24:00";
    private static final List<String> DAYS =
            Stream.of(DayOfWeek.values()).map(day -> day.name().substring(0, 3)).toList();

    private final Cursor cursor;
    private @Nullable Set<DayOfWeek> days;
    private @Nullable LocalTime from;
    private @Nullable LocalTime to;
    private @Nullable Boolean holidays;

    private HoursReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads them.
     *
     * @param place the pointer of the member, for what is missing
     */
    static ServiceHours read(Cursor cursor, String place) throws QuestionFault {
        if (cursor.isString()) {
            cursor.word(List.of(ALWAYS));
            return new ServiceHours.RoundTheClock();
        }
        var reader = new HoursReader(cursor);
        cursor.object(reader::member);
        var opensAt = Cursor.demand(reader.from, place, "from");
        var closesAt = Cursor.demand(reader.to, place, "to");
        if (!ServiceHours.Weekly.isStretch(opensAt, closesAt)) {
            throw new QuestionFault(
                    Fault.Kind.BAD_VALUE,
                    place + "/to",
                    "to は from より後の、同じ日の時刻にしてください。日の終わりは 24:00 です。",
                    "Let to be a time after from, on the same day; the end of the day is 24:00.");
        }
        return new ServiceHours.Weekly(
                Cursor.demand(reader.days, place, "days"),
                opensAt,
                closesAt,
                Cursor.demand(reader.holidays, place, "holidays"));
    }

    private boolean member(String name) throws QuestionFault {
        switch (name) {
            case "days" -> days = days();
            case "from" -> from = time(false);
            case "to" -> to = time(true);
            case "holidays" -> holidays = cursor.bool();
            default -> {
                return false;
            }
        }
        return true;
    }

    private Set<DayOfWeek> days() throws QuestionFault {
        var read = EnumSet.noneOf(DayOfWeek.class);
        cursor.array(index -> read.add(DayOfWeek.of(DAYS.indexOf(cursor.word(DAYS)) + 1)));
        if (read.isEmpty()) {
            throw cursor.badValue("曜日を1つ以上入れてください。", "Give at least one day of the week.");
        }
        return read;
    }

    private LocalTime time(boolean isEnd) throws QuestionFault {
        var text = cursor.string();
        if (isEnd && text.equals(END_OF_DAY)) {
            return LocalTime.MIDNIGHT;
        }
        // The midnight at which a day begins is no time to close; it would be read as its end.
        if (!TIME.matcher(text).matches() || (isEnd && text.equals("00:00"))) {
            throw cursor.badValue(
                    "時刻は 09:00 のように書いてください。日の終わりは 24:00 です。",
                    "Write a time like 09:00; the end of a day is 24:00.");
        }
        return LocalTime.parse(text);
    }
}
