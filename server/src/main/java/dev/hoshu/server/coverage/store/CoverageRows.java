package dev.hoshu.server.coverage.store;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.server.coverage.Cover;
import dev.hoshu.server.coverage.CoverageEntry;
import dev.hoshu.server.coverage.CoverageRecord;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that was ever recorded of a machine's coverage. */
@Repository
public class CoverageRows {

    private static final String HELD =
            """
            SELECT e.id, e.layer, e.kind, e.level, e.premier, e.drive_retention, e.value_selection, e.country,
                   lower(e.valid) AS first_day, upper(e.valid) AS day_after, e.pack_serial, e.part_number,
                   e.ordered_on, e.registered_on
              FROM hoshu.coverage_entry e WHERE e.machine_id = ? AND upper_inf(e.recorded)
            """;

    private static final String ENTRIES =
            """
            SELECT e.layer, e.kind, e.level, e.premier, e.drive_retention, e.value_selection, e.country,
                   lower(e.valid) AS first_day, upper(e.valid) AS day_after,
                   lower(e.recorded) AS recorded_at, upper(e.recorded) AS superseded_at,
                   CASE WHEN seen.it THEN e.pack_serial END AS pack_serial, e.part_number, e.ordered_on,
                   e.registered_on, CASE WHEN seen.it THEN e.recorded_by ELSE '' END AS recorded_by,
                   CASE WHEN seen.it THEN e.reason END AS reason
              FROM hoshu.coverage_entry e JOIN hoshu.machine m ON m.id = e.machine_id
              CROSS JOIN LATERAL (SELECT %s AS it) seen
             WHERE m.id = hoshu.machine_named(:programme, :type, :serial)
             ORDER BY lower(e.valid), upper(e.valid), e.id
            """
                    .formatted(SeenRows.seen("m"));

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public CoverageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The documents of machine_coverage by the machine's number. One statement. */
    public Map<Long, String> documents(Collection<Long> machines) {
        var read = new HashMap<Long, String>();
        jdbc.sql(
                        """
                        SELECT machine_id, document FROM hoshu.machine_coverage
                         WHERE machine_id = ANY (CAST(:machines AS bigint[]))
                        """)
                .param("machines", machines.toArray(Long[]::new))
                .query(row -> {
                    read.put(row.getLong("machine_id"), row.getString("document"));
                });
        return read;
    }

    /**
     * Everything recorded of that machine, superseded or not, by first day. Pack serial numbers,
     * who recorded something and why are left out for somebody who does not see the machine's row.
     */
    public List<CoverageEntry> of(
            String programme, String machineType, String serial, Viewer viewer) {
        return SeenRows.by(viewer, jdbc.sql(ENTRIES))
                .param("programme", programme)
                .param("type", machineType)
                .param("serial", serial)
                .query((row, n) -> entry(row))
                .list();
    }

    /** What is held true of a machine now, whoever asks. */
    public List<CoverageRecord.Held> held(long machine) {
        return jdbc.sql(HELD)
                .param(machine)
                .query((row, n) -> new CoverageRecord.Held(row.getLong("id"), cover(row)))
                .list();
    }

    private static Cover cover(ResultSet row) throws SQLException {
        var level = row.getString("level");
        return new Cover(
                CoverageEntry.Layer.valueOf(row.getString("layer")),
                row.getString("kind"),
                level == null ? null : ServiceLevel.ofCode(level).orElseThrow(),
                row.getBoolean("premier"),
                row.getBoolean("drive_retention"),
                row.getString("value_selection"),
                row.getString("country"),
                new CoveragePeriod(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("day_after", LocalDate.class)),
                row.getString("pack_serial"),
                row.getString("part_number"),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("registered_on", LocalDate.class));
    }

    private static CoverageEntry entry(ResultSet row) throws SQLException {
        return new CoverageEntry(
                cover(row),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("superseded_at", OffsetDateTime.class)),
                row.getString("recorded_by"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
