package dev.hoshu.server.exchange.store;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.areas.AreaMeasures;
import dev.hoshu.sheets.areas.AreaRow;
import dev.hoshu.sheets.rows.Difference;
import dev.hoshu.sheets.rows.SheetHeading;
import dev.hoshu.sheets.rows.SheetKind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Area lists as they are held: whole, by their first day in force (TERR-2). */
public final class HeldAreas implements HeldList<AreaRow> {

    /** The lists. */
    public HeldAreas() {}

    @Override
    public SheetKind<AreaRow> kind() {
        return SheetKinds.AREAS;
    }

    @Override
    public @Nullable LocalDate date(SheetHeading heading, List<AreaRow> records) {
        return records.isEmpty() ? null : records.getFirst().validFrom();
    }

    @Override
    public boolean holds(Connection connection, String programme, @Nullable LocalDate date)
            throws SQLException {
        return DatedLists.holds(connection, "area_list", "valid_from", programme, date);
    }

    @Override
    public @Nullable LocalDate newest(
            Connection connection, String programme, @Nullable LocalDate upTo) throws SQLException {
        return DatedLists.newest(connection, "area_list", "valid_from", programme, upTo);
    }

    @Override
    public List<AreaRow> records(Connection connection, String programme, @Nullable LocalDate date)
            throws SQLException {
        var records = new ArrayList<AreaRow>();
        try (var statement =
                connection.prepareStatement(
                        """
                        SELECT l.list_version, l.valid_from, e.* FROM area_entry e JOIN area_list l ON l.id = e.list_id
                         WHERE l.programme = ? AND l.valid_from = ? ORDER BY e.line
                        """)) {
            statement.setString(1, programme);
            statement.setObject(2, date);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(
                            new AreaRow(
                                    row.getString("list_version"),
                                    row.getObject("valid_from", LocalDate.class),
                                    entry(row),
                                    measures(row)));
                }
            }
        }
        return records;
    }

    private static ResponseAreaList.Entry entry(ResultSet row) throws SQLException {
        return new ResponseAreaList.Entry(
                row.getString("code5"),
                row.getString("pref"),
                row.getString("municipality"),
                answer(row.getString("resp_4h")),
                answer(row.getString("resp_2h")),
                row.getString("centre_4h"),
                row.getString("note"));
    }

    private static ResponseAreaList.Answer answer(String held) {
        return ResponseAreaList.Answer.valueOf(held.toUpperCase(Locale.ROOT));
    }

    private static @Nullable AreaMeasures measures(ResultSet row) throws SQLException {
        if (!row.getBoolean("measured")) {
            return null;
        }
        return new AreaMeasures(
                row.getString("level"),
                row.getString("land_mass"),
                row.getObject("road_km_4h", BigDecimal.class),
                row.getObject("drive_min_4h", Integer.class),
                row.getString("centre_2h"),
                row.getObject("road_km_2h", BigDecimal.class),
                row.getObject("drive_min_2h", Integer.class),
                row.getString("nearest_centre"),
                row.getString("parts_site"),
                row.getBoolean("synthetic"));
    }

    /** The form that is handed out has no measures; those that are held of the list stay. */
    @Override
    public UnaryOperator<AreaRow> completion(List<AreaRow> held) {
        var measures = new HashMap<String, AreaMeasures>();
        for (var row : held) {
            if (row.measures() != null) {
                measures.putIfAbsent(row.entry().code(), row.measures());
            }
        }
        return read ->
                read.measures() == null
                        ? new AreaRow(
                                read.version(),
                                read.validFrom(),
                                read.entry(),
                                measures.get(read.entry().code()))
                        : read;
    }

    @Override
    public void write(
            Connection connection,
            ListSource list,
            List<AreaRow> records,
            Difference<AreaRow> difference)
            throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        long id = listId(connection, list, records.getFirst());
        try (var rows =
                new CopyTable(
                        connection,
                        "area_entry (list_id, code5, line, pref, municipality, resp_4h, resp_2h,"
                            + " centre_4h, note, measured, level, land_mass, road_km_4h,"
                            + " drive_min_4h, centre_2h, road_km_2h, drive_min_2h, nearest_centre,"
                            + " parts_site, synthetic)")) {
            int line = 0;
            for (var record : records) {
                line++;
                write(rows, id, line, record);
            }
            rows.end();
        }
    }

    private static void write(CopyTable rows, long id, int line, AreaRow record)
            throws SQLException {
        var entry = record.entry();
        var measures = record.measures();
        rows.cell(id)
                .cell(entry.code())
                .cell(line)
                .cell(entry.prefecture())
                .cell(entry.municipality())
                .cell(entry.fourHours().name().toLowerCase(Locale.ROOT))
                .cell(entry.twoHours().name().toLowerCase(Locale.ROOT))
                .cell(entry.centre())
                .cell(entry.note())
                .cell(measures != null);
        if (measures == null) {
            for (int absent = 0; absent < 9; absent++) {
                rows.cell(null);
            }
            rows.cell(false);
        } else {
            rows.cell(measures.level())
                    .cell(measures.landMass())
                    .cell(measures.roadKm4h())
                    .cell(measures.driveMinutes4h())
                    .cell(measures.centre2h())
                    .cell(measures.roadKm2h())
                    .cell(measures.driveMinutes2h())
                    .cell(measures.nearestCentre())
                    .cell(measures.partsSite())
                    .cell(measures.synthetic());
        }
        rows.endRow();
    }

    private static long listId(Connection connection, ListSource list, AreaRow first)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO area_list (programme, list_version, valid_from, source_name, sha256)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (programme, valid_from) DO UPDATE SET list_version = excluded.list_version,
                            source_name = excluded.source_name, sha256 = excluded.sha256, imported_at = clock_timestamp()
                        RETURNING id
                        """)) {
            statement.setString(1, list.programme());
            statement.setString(2, first.version());
            statement.setObject(3, list.date());
            statement.setString(4, list.file());
            statement.setString(5, list.sha256());
            return DatedLists.emptied(connection, statement, "area_entry");
        }
    }
}
