package dev.hoshu.sheets.holidays;

import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.DayForm;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.TableKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/**
 * The published list of national holidays ({@code syukujitsu.csv}), days written 1955/1/1 (TERM-3).
 */
public final class Holidays extends TableKind<Holiday> {

    private static final Column DAY = required("国民の祝日・休日月日", "date", "月日");
    private static final Column NAME = required("国民の祝日・休日名称", "name", "名称");

    private static final DateTimeFormatter PUBLISHED =
            DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT);

    /** The kind. */
    public Holidays() {
        super("holidays", new Sentence("国民の祝日・休日", "national holidays"), List.of(DAY, NAME));
    }

    /** The list that these holidays make. */
    public static HolidayList listOf(Iterable<Holiday> holidays) {
        var names = new HashMap<LocalDate, String>();
        for (var holiday : holidays) {
            names.put(holiday.day(), holiday.name());
        }
        return HolidayList.of(names);
    }

    @Override
    public String key(Holiday holiday) {
        return holiday.day().toString();
    }

    @Override
    protected LineEnd lineEnd() {
        return LineEnd.CRLF;
    }

    @Override
    protected RowReader<Holiday> rowReader(ListName.Named list) {
        return Holidays::read;
    }

    @Override
    public List<String> cells(Holiday holiday) {
        return List.of(PUBLISHED.format(holiday.day()), holiday.name());
    }

    private static @Nullable Holiday read(RowCells cells) {
        var day = cells.required(DAY, DayForm.DAY);
        var name = cells.required(NAME, CellForm.LINE);
        return day == null || name == null ? null : new Holiday(day, name);
    }
}
