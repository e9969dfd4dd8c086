package dev.hoshu.server.coverage.store;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.server.coverage.Cover;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Types;
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

    /** Holds something that was not held before, from now on; its number. */
    public long add(String programme, long machine, Cover cover, String by, String reason) {
        var level = cover.level();
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.coverage_entry
                            (programme, machine_id, layer, kind, level, premier, drive_retention, value_selection,
                             country, valid, recorded, pack_serial, part_number, ordered_on, registered_on,
                             recorded_by, reason)
                        VALUES (:programme, :machine, :layer, :kind, :level, :premier, :drives, :selection, :country,
                                daterange(:firstDay, :dayAfter), tstzrange(clock_timestamp(), NULL), :pack, :part,
                                :orderedOn, :registeredOn, :by, :reason)
                        RETURNING id
                        """)
                .param("programme", programme)
                .param("machine", machine)
                .param("layer", cover.layer().name())
                .param("kind", cover.kind())
                .param("level", level == null ? null : level.code(), Types.VARCHAR)
                .param("premier", cover.premier())
                .param("drives", cover.driveRetention())
                .param("selection", cover.valueSelection(), Types.VARCHAR)
                .param("country", cover.country())
                .param("firstDay", cover.valid().firstDay())
                .param("dayAfter", cover.valid().dayAfter())
                .param("pack", cover.packSerial(), Types.VARCHAR)
                .param("part", cover.partNumber(), Types.VARCHAR)
                .param("orderedOn", cover.orderedOn(), Types.DATE)
                .param("registeredOn", cover.registeredOn(), Types.DATE)
                .param("by", by)
                .param("reason", reason)
                .query(Long.class)
                .single();
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
