package dev.hoshu.server.exchange.store;

import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.holidays.Holiday;
import dev.hoshu.sheets.holidays.Holidays;
import dev.hoshu.sheets.rows.Difference;
import dev.hoshu.sheets.rows.SheetKind;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Holidays as they are held, by the calendar of the programme that they were taken in for: the
 * published list replaces the one before as a whole (TERM-3).
 */
public final class HeldHolidays implements HeldList<Holiday> {

    /** The holidays. */
    public HeldHolidays() {}

    @Override
    public SheetKind<Holiday> kind() {
        return SheetKinds.HOLIDAYS;
    }

    @Override
    public Scope scope() {
        return Scope.OF_ALL_PROGRAMMES;
    }

    @Override
    public boolean holds(Connection connection, String programme, @Nullable LocalDate date)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT EXISTS (SELECT FROM holiday_list WHERE calendar = ?)")) {
            statement.setString(1, calendar(connection, programme));
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public List<Holiday> records(Connection connection, String programme, @Nullable LocalDate date)
            throws SQLException {
        var records = new ArrayList<Holiday>();
        try (var statement =
                connection.prepareStatement(
                        "SELECT date, name FROM holiday WHERE calendar = ? ORDER BY date")) {
            statement.setString(1, calendar(connection, programme));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(new Holiday(row.getObject(1, LocalDate.class), row.getString(2)));
                }
            }
        }
        return records;
    }

    @Override
    public void write(
            Connection connection,
            ListSource list,
            List<Holiday> records,
            Difference<Holiday> difference)
            throws SQLException {
        var knownThrough = Holidays.listOf(records).knownThrough();
        if (knownThrough.isEmpty()) {
            return;
        }
        var calendar = calendar(connection, list.programme());
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO holiday_list (calendar, known_through, source_name, sha256) VALUES (?, ?, ?, ?)
                        ON CONFLICT (calendar) DO UPDATE SET known_through = excluded.known_through,
                            source_name = excluded.source_name, sha256 = excluded.sha256, imported_at = clock_timestamp()
                        """)) {
            statement.setString(1, calendar);
            statement.setObject(2, knownThrough.get());
            statement.setString(3, list.file());
            statement.setString(4, list.sha256());
            statement.executeUpdate();
        }
        try (var statement =
                connection.prepareStatement("DELETE FROM holiday WHERE calendar = ?")) {
            statement.setString(1, calendar);
            statement.executeUpdate();
        }
        try (var rows = new CopyTable(connection, "holiday (calendar, date, name)")) {
            for (var holiday : records) {
                rows.cell(calendar).cell(holiday.day()).cell(holiday.name());
                rows.endRow();
            }
            rows.end();
        }
    }

    private static String calendar(Connection connection, String programme) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT calendar FROM programme WHERE code = ?")) {
            statement.setString(1, programme);
            try (var row = statement.executeQuery()) {
                // A programme that nobody made known has no calendar, and no calendar is called "".
                return row.next() ? row.getString(1) : "";
            }
        }
    }
}
