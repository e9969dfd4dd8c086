package dev.hoshu.server.coverage.store;

import dev.hoshu.domain.calendar.CoveragePeriod;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Supersedes what is held of a machine's coverage, without losing what was held. */
@Repository
public class HeldCoverage {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public HeldCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The instant at which the changes of this transaction become known. */
    public Instant now() {
        return jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /**
     * Holds an entry true no longer, from that instant on.
     *
     * @return whether it was held until then
     */
    public boolean close(long entry, Instant at) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.coverage_entry SET recorded = tstzrange(lower(recorded), ?)
                                 WHERE id = ? AND upper_inf(recorded)
                                """)
                        .params(at.atOffset(ZoneOffset.UTC), entry)
                        .update()
                == 1;
    }

    /** Holds the same as a closed entry, for other days or another country. */
    public void succeed(
            long entry,
            CoveragePeriod period,
            String country,
            Instant at,
            String by,
            String reason) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.coverage_entry
                            (programme, machine_id, layer, kind, level, premier, drive_retention, value_selection,
                             country, valid, recorded, pack_serial, part_number, ordered_on, registered_on,
                             recorded_by, reason)
                        SELECT programme, machine_id, layer, kind, level, premier, drive_retention, value_selection,
                               :country, daterange(:firstDay, :dayAfter), tstzrange(:at, NULL), pack_serial,
                               part_number, ordered_on, registered_on, :by, :reason
                          FROM hoshu.coverage_entry WHERE id = :entry
                        """)
                .param("country", country)
                .param("firstDay", period.firstDay())
                .param("dayAfter", period.dayAfter())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .param("entry", entry)
                .update();
    }

    /** Writes anew what is read of a machine, under the name that it has now. */
    public void refresh(long machine) {
        jdbc.sql(
                        """
                        UPDATE hoshu.machine_coverage c
                           SET document = d.document, machine_type = m.machine_type, serial_number = m.serial_number
                          FROM hoshu.machine_document d JOIN hoshu.machine m ON m.id = d.machine_id
                         WHERE c.machine_id = :machine AND d.machine_id = :machine
                        """)
                .param("machine", machine)
                .update();
    }
}
