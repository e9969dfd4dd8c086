package dev.hoshu.server.programme.store;

import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ResponseAreaList.Answer;
import dev.hoshu.server.programme.MachineTypeRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a programme owns, whole. */
@Repository
public class ProgrammeRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public ProgrammeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The programme's machine types, in the order of the file they came from. */
    public List<MachineType> machineTypes(String programme) {
        return jdbc.sql("SELECT * FROM hoshu.machine_type WHERE programme = ? ORDER BY line")
                .param(programme)
                .query((row, n) -> MachineTypeRow.read(row))
                .list();
    }

    /** The programme's area lists, in no order. */
    public List<ResponseAreaList> areaLists(String programme) {
        var validFrom = new LinkedHashMap<String, LocalDate>();
        var entries = new HashMap<String, List<ResponseAreaList.Entry>>();
        jdbc.sql(
                        """
                        SELECT l.list_version, l.valid_from, e.code5, e.pref, e.municipality, e.resp_4h, e.resp_2h,
                               coalesce(e.centre_4h, e.nearest_centre) AS centre, e.note
                          FROM hoshu.area_list l LEFT JOIN hoshu.area_entry e ON e.list_id = l.id
                         WHERE l.programme = ?
                        """)
                .param(programme)
                .query(row -> {
                    var version = row.getString("list_version");
                    validFrom.put(version, row.getObject("valid_from", LocalDate.class));
                    var known = entries.computeIfAbsent(version, v -> new ArrayList<>());
                    if (row.getString("code5") != null) {
                        known.add(areaEntry(row));
                    }
                });
        return validFrom.entrySet().stream()
                .map(l ->
                        ResponseAreaList.of(
                                l.getKey(),
                                l.getValue(),
                                entries.getOrDefault(l.getKey(), List.of())))
                .toList();
    }

    /** The holidays of that calendar; empty if nothing is known of any year. */
    public HolidayList holidays(String calendar) {
        Map<LocalDate, String> names = new HashMap<>();
        jdbc.sql("SELECT date, name FROM hoshu.holiday WHERE calendar = ?")
                .param(calendar)
                .query(row -> {
                    names.put(row.getObject("date", LocalDate.class), row.getString("name"));
                });
        return HolidayList.of(names);
    }

    private static ResponseAreaList.Entry areaEntry(ResultSet row) throws SQLException {
        return new ResponseAreaList.Entry(
                row.getString("code5"),
                row.getString("pref"),
                row.getString("municipality"),
                Answer.valueOf(row.getString("resp_4h").toUpperCase(Locale.ROOT)),
                Answer.valueOf(row.getString("resp_2h").toUpperCase(Locale.ROOT)),
                row.getString("centre"),
                row.getString("note"));
    }
}
