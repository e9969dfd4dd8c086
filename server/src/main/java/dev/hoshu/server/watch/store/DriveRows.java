package dev.hoshu.server.watch.store;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.watch.DriveMessage.Alarm;
import dev.hoshu.domain.watch.DriveReading;
import dev.hoshu.domain.watch.Media;
import dev.hoshu.domain.watch.Oddity;
import dev.hoshu.domain.watch.WearPoint;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.watch.Drive;
import dev.hoshu.server.watch.KeptNote;
import dev.hoshu.server.watch.KeptReading;
import dev.hoshu.server.watch.WatchedMachine;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Drives, what was read of them, and what came of it. */
@Repository
public class DriveRows {

    private static final TypeReference<List<KeptFinding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<Oddity>> ODDITIES = new TypeReference<>() {};
    private static final int MOST_READINGS = 5_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public DriveRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A sentence as it is kept. */
    record Words(String ja, String en) {}

    /**
     * The drive of a machine with that serial number, from now on on record; nobody else changes it
     * until the transaction ends.
     */
    public Drive bySerial(
            WatchedMachine machine,
            String serial,
            @Nullable String model,
            Media media,
            Instant now) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.watch_drive AS d
                            (programme, machine_id, serial, model, media, first_at, heard_at)
                        VALUES (:programme, :machine, :serial, :model, :media, :now, :now)
                        ON CONFLICT (machine_id, serial) DO UPDATE
                            SET heard_at = greatest(d.heard_at, excluded.heard_at),
                                model = coalesce(excluded.model, d.model),
                                media = CASE excluded.media WHEN 'UNKNOWN' THEN d.media ELSE excluded.media END
                        RETURNING *
                        """)
                .param("programme", machine.programme())
                .param("machine", machine.id())
                .param("serial", serial)
                .param("model", model, Types.VARCHAR)
                .param("media", media.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> drive(row))
                .single();
    }

    /**
     * The drive at a place of a machine's controller, from now on on record. A controller names one
     * drive by several addresses, of which the last part is the same.
     */
    public Drive byOrigin(WatchedMachine machine, String origin, Instant now) {
        var known = at(machine.id(), origin);
        if (known.isPresent()) {
            return touched(known.get().id(), now);
        }
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.watch_drive AS d
                            (programme, machine_id, origin, media, first_at, heard_at)
                        VALUES (:programme, :machine, :origin, 'UNKNOWN', :now, :now)
                        ON CONFLICT (machine_id, origin) DO UPDATE SET heard_at = excluded.heard_at
                        RETURNING *
                        """)
                .param("programme", machine.programme())
                .param("machine", machine.id())
                .param("origin", origin)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> drive(row))
                .single();
    }

    /**
     * By the very address, or by the last part of it where one of the two leads over the chassis
     * and the other over the system, and only one drive has it: {@code Storage/1/Drives/0} and
     * {@code Storage/2/Drives/0} are two drives.
     */
    private Optional<Drive> at(long machine, String origin) {
        var found =
                jdbc.sql(
                                """
                                SELECT * FROM hoshu.watch_drive
                                 WHERE machine_id = :machine
                                   AND (origin = :origin
                                        OR (regexp_replace(origin, '^.*/', '') = :last
                                            AND (origin LIKE '/redfish/v1/Chassis/%') <> :chassis))
                                 ORDER BY (origin = :origin) DESC
                                """)
                        .param("machine", machine)
                        .param("origin", origin)
                        .param("last", origin.substring(origin.lastIndexOf('/') + 1))
                        .param("chassis", origin.startsWith("/redfish/v1/Chassis/"))
                        .query((row, n) -> drive(row))
                        .list();
        return found.stream()
                .findFirst()
                .filter(first -> found.size() == 1 || origin.equals(first.origin()));
    }

    private Drive touched(long id, Instant now) {
        return jdbc.sql("UPDATE hoshu.watch_drive SET heard_at = ? WHERE id = ? RETURNING *")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .query((row, n) -> drive(row))
                .single();
    }

    /**
     * Learns the place of a drive. The one that stood there before is elsewhere now; one of which
     * only the place was known is this one, unless this one was known by itself.
     */
    public Drive placed(
            WatchedMachine machine,
            String origin,
            String serial,
            @Nullable String model,
            Media media,
            Instant now) {
        var there = at(machine.id(), origin);
        var known =
                jdbc.sql("SELECT * FROM hoshu.watch_drive WHERE machine_id = ? AND serial = ?")
                        .params(machine.id(), serial)
                        .query((row, n) -> drive(row))
                        .optional();
        if (known.isEmpty() && there.isPresent() && there.get().serial() == null) {
            jdbc.sql("UPDATE hoshu.watch_drive SET serial = ?, origin = ? WHERE id = ?")
                    .params(serial, origin, there.get().id())
                    .update();
        } else if (there.isPresent() && !serial.equals(there.get().serial())) {
            jdbc.sql(
                            """
                            UPDATE hoshu.watch_drive SET origin = CASE WHEN serial IS NULL THEN left(origin, 100) || ' #' || id END
                             WHERE id = ?
                            """)
                    .param(there.get().id())
                    .update();
        }
        var drive = bySerial(machine, serial, model, media, now);
        if (!origin.equals(drive.origin())) {
            jdbc.sql("UPDATE hoshu.watch_drive SET origin = ? WHERE id = ?")
                    .params(origin, drive.id())
                    .update();
        }
        return drive;
    }

    /** Whether another machine of the programme reported a drive since then. */
    public boolean isElsewhere(WatchedMachine machine, String serial, Instant since) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM hoshu.watch_drive
                                        WHERE programme = ? AND serial = ? AND machine_id <> ? AND heard_at > ?)
                        """)
                .params(machine.programme(), serial, machine.id(), since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** A machine's drives that were on record at that moment, by name. */
    public List<Drive> of(long machine, Instant at) {
        return jdbc.sql(
                        """
                        SELECT * FROM hoshu.watch_drive WHERE machine_id = ? AND first_at <= ?
                         ORDER BY model, serial, origin, id
                        """)
                .params(machine, at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> drive(row))
                .list();
    }

    private static Drive drive(ResultSet row) throws SQLException {
        return new Drive(
                row.getLong("id"),
                row.getLong("machine_id"),
                row.getString("serial"),
                row.getString("origin"),
                row.getString("model"),
                Media.valueOf(row.getString("media")),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("heard_at", OffsetDateTime.class).toInstant());
    }

    /** Keeps a reading; false if it came before. */
    public boolean keep(long drive, KeptReading kept, String fingerprint) {
        var reading = kept.reading();
        return jdbc.sql(
                                """
                                INSERT INTO hoshu.watch_reading
                                    (drive_id, source, fingerprint, at, received_at, used_percent, failure_predicted,
                                     media_errors, grown_defects, oddities)
                                VALUES (:drive, :source, :fingerprint, :at, :received, :used, :predicted, :errors,
                                        :defects, CAST(:oddities AS jsonb))
                                ON CONFLICT (drive_id, fingerprint) DO NOTHING
                                """)
                        .param("drive", drive)
                        .param("source", kept.source().name())
                        .param("fingerprint", fingerprint)
                        .param("at", kept.at().atOffset(ZoneOffset.UTC))
                        .param("received", kept.receivedAt().atOffset(ZoneOffset.UTC))
                        .param("used", reading.usedPercent(), Types.NUMERIC)
                        .param("predicted", reading.failurePredicted(), Types.BOOLEAN)
                        .param("errors", reading.mediaErrors(), Types.BIGINT)
                        .param("defects", reading.grownDefects(), Types.BIGINT)
                        .param("oddities", json.writeValueAsString(reading.oddities()))
                        .update()
                > 0;
    }

    /**
     * The latest readings of drives, in the order in which they were so, by the drive's number.
     *
     * @param until what was so at that moment or later is left out
     * @param knownAt what was heard later is left out; empty is now
     */
    public Map<Long, List<KeptReading>> readings(
            List<Long> drives, Instant until, Optional<Instant> knownAt) {
        var readings = new HashMap<Long, List<KeptReading>>();
        jdbc.sql(
                        """
                        SELECT r.* FROM unnest(:drives) AS d (id)
                         CROSS JOIN LATERAL (SELECT * FROM hoshu.watch_reading
                                              WHERE drive_id = d.id AND at < :until
                                                AND received_at <= coalesce(CAST(:known AS timestamptz), 'infinity')
                                              ORDER BY at DESC, id DESC LIMIT :most) r
                         ORDER BY r.drive_id, r.at, r.id
                        """)
                .param("drives", drives.toArray(Long[]::new))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("known", offset(knownAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", MOST_READINGS)
                .query(row -> {
                    readings.computeIfAbsent(row.getLong("drive_id"), id -> new ArrayList<>())
                            .add(reading(row));
                });
        return readings;
    }

    private static @Nullable OffsetDateTime offset(Optional<Instant> at) {
        return at.map(i -> i.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    /**
     * A drive with the machine it is in.
     *
     * @param machine machine type and serial number
     * @param drive the drive
     */
    public record OfMachine(String machine, Drive drive) {}

    /** The drives of a customer's machines that were heard of before that, at most so many. */
    public List<OfMachine> ofCustomer(String programme, String customer, Instant until, int most) {
        return jdbc.sql(
                        """
                        SELECT d.*, m.machine_type || ' ' || m.serial_number AS machine
                          FROM hoshu.machine m JOIN hoshu.watch_drive d ON d.machine_id = m.id
                         WHERE m.programme = ? AND m.customer = ? AND d.first_at < ?
                         ORDER BY d.id LIMIT ?
                        """)
                .params(programme, customer, until.atOffset(ZoneOffset.UTC), most)
                .query((row, n) -> new OfMachine(row.getString("machine"), drive(row)))
                .list();
    }

    /**
     * How worn drives were on the days on which it was read before that, the last reading of a day
     * alone; by drive, the earliest first. One statement, however many drives.
     */
    public Map<Long, List<WearPoint>> wear(Collection<Long> drives, Instant until) {
        var points = new HashMap<Long, List<WearPoint>>();
        jdbc.sql(
                        """
                        SELECT DISTINCT ON (drive_id, day) drive_id, (at AT TIME ZONE :zone)::date AS day, used_percent
                          FROM hoshu.watch_reading
                         WHERE drive_id = ANY (:drives) AND used_percent IS NOT NULL AND at < :until
                         ORDER BY drive_id, day, at DESC, id DESC
                        """)
                .param("zone", Today.ZONE.getId())
                .param("drives", drives.toArray(Long[]::new))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    points.computeIfAbsent(row.getLong("drive_id"), id -> new ArrayList<>())
                            .add(
                                    new WearPoint(
                                            row.getObject("day", LocalDate.class),
                                            Objects.requireNonNull(
                                                    plain(row.getBigDecimal("used_percent")))));
                });
        return points;
    }

    private KeptReading reading(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new KeptReading(
                KeptReading.Source.valueOf(row.getString("source")),
                new DriveReading(
                        null,
                        null,
                        Media.UNKNOWN,
                        plain(row.getBigDecimal("used_percent")),
                        row.getObject("failure_predicted", Boolean.class),
                        row.getObject("media_errors", Long.class),
                        row.getObject("grown_defects", Long.class),
                        at,
                        json.readValue(row.getString("oddities"), ODDITIES)),
                at,
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    /** Without the places that the column has and nobody said. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal kept) {
        if (kept == null) {
            return null;
        }
        var stripped = kept.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    /** Keeps what a report came to. */
    public void note(KeptNote note) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.watch_note
                            (drive_id, alarm, outcome, case_number, sentence, findings, noted_on, at)
                        VALUES (:drive, :alarm, :outcome, :case, CAST(:sentence AS jsonb), CAST(:findings AS jsonb),
                                :day, :at)
                        """)
                .param("drive", note.driveId())
                .param("alarm", note.alarm().name())
                .param("outcome", note.outcome().name())
                .param("case", note.caseNumber(), Types.VARCHAR)
                .param(
                        "sentence",
                        json.writeValueAsString(
                                new Words(note.sentence().ja(), note.sentence().en())))
                .param("findings", json.writeValueAsString(note.findings()))
                .param("day", note.on())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same of drives, as it was on a day and known then, by the drive's number. */
    public Map<Long, List<KeptNote>> notes(
            List<Long> drives, int limit, LocalDate on, Optional<Instant> knownAt) {
        var notes = new HashMap<Long, List<KeptNote>>();
        jdbc.sql(
                        """
                        SELECT n.* FROM unnest(:drives) AS d (id)
                         CROSS JOIN LATERAL (SELECT * FROM hoshu.watch_note
                                              WHERE drive_id = d.id AND noted_on <= :day
                                                AND at <= coalesce(CAST(:known AS timestamptz), 'infinity')
                                              ORDER BY id DESC LIMIT :most) n
                         ORDER BY n.drive_id, n.id DESC
                        """)
                .param("drives", drives.toArray(Long[]::new))
                .param("day", on)
                .param("known", offset(knownAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", limit)
                .query(row -> {
                    notes.computeIfAbsent(row.getLong("drive_id"), id -> new ArrayList<>())
                            .add(note(row));
                });
        return notes;
    }

    /** What reports of a drive came to, the latest first. */
    public List<KeptNote> notes(long drive, int limit) {
        return jdbc.sql(
                        "SELECT * FROM hoshu.watch_note WHERE drive_id = ? ORDER BY id DESC LIMIT"
                                + " ?")
                .params(drive, limit)
                .query((row, n) -> note(row))
                .list();
    }

    /** The number of the open case that opened for a drive. */
    public Optional<String> openCase(long drive) {
        return jdbc.sql(
                        """
                        SELECT c.number FROM hoshu.watch_note n JOIN hoshu.service_case c ON c.number = n.case_number
                         WHERE n.drive_id = ? AND n.outcome = 'CASE' AND c.state = 'OPEN' ORDER BY n.id DESC LIMIT 1
                        """)
                .param(drive)
                .query(String.class)
                .optional();
    }

    private KeptNote note(ResultSet row) throws SQLException {
        var words = json.readValue(row.getString("sentence"), Words.class);
        return new KeptNote(
                row.getLong("drive_id"),
                Alarm.valueOf(row.getString("alarm")),
                KeptNote.Outcome.valueOf(row.getString("outcome")),
                row.getString("case_number"),
                new Sentence(words.ja(), words.en()),
                json.readValue(row.getString("findings"), FINDINGS),
                row.getObject("noted_on", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
