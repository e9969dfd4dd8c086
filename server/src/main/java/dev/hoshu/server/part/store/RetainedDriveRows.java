package dev.hoshu.server.part.store;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.part.RetainedDrive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Drives that stay with their customers; a serial number is added once and never changed. */
@Repository
public class RetainedDriveRows {

    private static final String DRIVES =
            """
            SELECT p.id, p.case_number, s.machine_type, s.serial_number, s.customer, p.part, n.name_ja, n.name_en,
                   coalesce((SELECT (max(e.at) AT TIME ZONE 'Asia/Tokyo')::date FROM hoshu.case_part_event e
                              WHERE e.case_part_id = p.id AND e.state = 'KEPT'), p.reserved_on) AS kept_on,
                   d.drive_serial, d.recorded_on, d.recorded_by
              FROM hoshu.case_part p
              JOIN hoshu.service_case s ON s.number = p.case_number
              JOIN hoshu.part n ON n.programme = p.programme AND n.number = p.part
              LEFT JOIN hoshu.retained_drive d ON d.case_part_id = p.id
             WHERE p.state = 'KEPT' AND
            """
                    + SeenRows.seen("s");

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public RetainedDriveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The drives of cases that viewer sees, the latest first.
     *
     * @param before the one after which to go on; from the beginning where it is greater than all
     */
    public List<RetainedDrive> list(Viewer viewer, long before, int most) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(DRIVES + " AND p.id < :before ORDER BY p.id DESC LIMIT :most"))
                .param("before", before)
                .param("most", most)
                .query((row, n) -> drive(row))
                .list();
    }

    /** One of them. */
    public Optional<RetainedDrive> find(long id, Viewer viewer) {
        return SeenRows.by(viewer, jdbc.sql(DRIVES + " AND p.id = :id"))
                .param("id", id)
                .query((row, n) -> drive(row))
                .optional();
    }

    /**
     * Keeps a drive's own serial number.
     *
     * @return false if one was kept before
     */
    public boolean record(long id, String serial, LocalDate on, String by) {
        return jdbc.sql(
                                """
                                INSERT INTO hoshu.retained_drive (case_part_id, drive_serial, recorded_on, recorded_by)
                                VALUES (?, ?, ?, ?) ON CONFLICT (case_part_id) DO NOTHING
                                """)
                        .params(id, serial, on, by)
                        .update()
                == 1;
    }

    private static RetainedDrive drive(ResultSet row) throws SQLException {
        return new RetainedDrive(
                row.getLong("id"),
                row.getString("case_number"),
                row.getString("machine_type"),
                row.getString("serial_number"),
                row.getString("customer"),
                row.getString("part"),
                new Sentence(row.getString("name_ja"), row.getString("name_en")),
                row.getObject("kept_on", LocalDate.class),
                row.getString("drive_serial"),
                row.getObject("recorded_on", LocalDate.class),
                row.getString("recorded_by"));
    }
}
