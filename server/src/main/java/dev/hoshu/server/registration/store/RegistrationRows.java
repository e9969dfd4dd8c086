package dev.hoshu.server.registration.store;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.registration.Registered;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registrations, and what they add to the coverage of a machine. */
@Repository
public class RegistrationRows {

    private static final String SEEN = SeenRows.seen("m");

    private static final String REGISTRATIONS =
            """
            SELECT r.number, r.programme, r.pack_serial, r.part_number, e.kind, e.level, e.premier,
                   m.machine_type, m.model, m.serial_number, CASE WHEN %s THEN m.customer END AS customer,
                   r.half_term, r.first_day, r.last_day, lower(h.valid) AS held_from, upper(h.valid) AS held_until,
                   r.fee, r.fee_yen, r.rules,
                   r.registered_on, r.registered_at, r.registered_by, u.correction AS undone_by
              FROM hoshu.registration r
              JOIN hoshu.machine m ON m.id = r.machine_id
              JOIN hoshu.coverage_entry e ON e.id = r.coverage_entry_id
              LEFT JOIN hoshu.registration_undone u ON u.registration = r.number
              LEFT JOIN hoshu.coverage_entry h
                ON h.programme = r.programme AND h.pack_serial = r.pack_serial AND upper_inf(h.recorded)
                   AND u.correction IS NULL
            """
                    .formatted(SEEN);

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public RegistrationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of a registration beside the coverage itself. */
    public record Added(
            String programme,
            String packSerial,
            long machineId,
            CoveragePeriod period,
            boolean halfTerm,
            String fee,
            @Nullable Long feeYen,
            List<String> rules,
            String findings,
            LocalDate orderedOn,
            LocalDate registeredOn,
            String registeredBy,
            @Nullable String because) {

        /** Copies the rules. */
        public Added {
            rules = List.copyOf(rules);
        }
    }

    /**
     * The name that a registration was given.
     *
     * @param number its number
     * @param at when
     */
    public record Numbered(String number, Instant at) {}

    /**
     * Adds a registration with the coverage that it makes. One statement, so that nobody sees one
     * without the other.
     */
    public Numbered add(Added added, ServiceOffering offering, String country) {
        var level = offering.level();
        return jdbc.sql(
                        """
                        WITH entry AS (
                            INSERT INTO hoshu.coverage_entry
                                (programme, machine_id, layer, kind, level, premier, drive_retention, value_selection,
                                 country, valid, recorded, pack_serial, part_number, ordered_on, registered_on,
                                 recorded_by, reason)
                            VALUES (:programme, :machine,
                                    CASE :kind WHEN 'UPGRADE' THEN 'SERVICE' WHEN 'RENEWAL' THEN 'SERVICE'
                                               WHEN 'PREMIER_UPGRADE' THEN 'PREMIER' ELSE :kind END,
                                    :kind, :level, :premier, :drives, :selection, :country,
                                    daterange(:firstDay, :dayAfter), tstzrange(clock_timestamp(), NULL),
                                    :pack, :part, :orderedOn, :registeredOn, :by, :because)
                            RETURNING id, lower(recorded) AS at)
                        INSERT INTO hoshu.registration
                            (number, programme, pack_serial, part_number, machine_id, coverage_entry_id, half_term,
                             first_day, last_day, fee, fee_yen, rules, findings, registered_on, registered_at,
                             registered_by, granted_because)
                        SELECT 'R-' || lpad(nextval('hoshu.registration_number')::text, 8, '0'), :programme, :pack,
                               :part, :machine, entry.id, :half, :firstDay, CAST(:dayAfter AS date) - 1, :fee, :feeYen,
                               string_to_array(:rules, ','), :findings, :registeredOn, entry.at, :by, :because
                          FROM entry
                        RETURNING number, registered_at
                        """)
                .param("programme", added.programme())
                .param("machine", added.machineId())
                .param("kind", offering.kind().name())
                .param("level", level == null ? null : level.code(), Types.VARCHAR)
                .param("premier", offering.premier())
                .param("drives", offering.driveRetention())
                .param("selection", offering.valueSelection(), Types.VARCHAR)
                .param("country", country)
                .param("firstDay", added.period().firstDay())
                .param("dayAfter", added.period().dayAfter())
                .param("pack", added.packSerial())
                .param("part", offering.number().value())
                .param("orderedOn", added.orderedOn())
                .param("registeredOn", added.registeredOn())
                .param("by", added.registeredBy())
                .param("because", added.because(), Types.VARCHAR)
                .param("half", added.halfTerm())
                .param("fee", added.fee())
                .param("feeYen", added.feeYen(), Types.BIGINT)
                .param("rules", String.join(",", added.rules()))
                .param("findings", added.findings())
                .query((row, n) -> new Numbered(row.getString(1), instant(row)))
                .single();
    }

    /** Writes anew what is read of a machine. */
    public void refresh(long machineId) {
        jdbc.sql(
                        """
                        UPDATE hoshu.machine_coverage c SET document = d.document
                          FROM hoshu.machine_document d
                         WHERE c.machine_id = :machine AND d.machine_id = :machine
                        """)
                .param("machine", machineId)
                .update();
    }

    /** The registration with that number, for whoever was told its number. */
    public Optional<Registered> byNumber(String number, Viewer viewer) {
        return as(viewer, REGISTRATIONS + "WHERE r.number = :number")
                .param("number", number)
                .query((row, n) -> registered(row))
                .optional();
    }

    /** The registration with that number if the viewer sees the machine or made it. */
    public Optional<Registered> seen(String number, String by, Viewer viewer) {
        return as(
                        viewer,
                        REGISTRATIONS
                                + "WHERE r.number = :number AND (r.registered_by = :by OR "
                                + SEEN
                                + ")")
                .param("number", number)
                .param("by", by)
                .query((row, n) -> registered(row))
                .optional();
    }

    /** How a pack is registered now: by the one registration that was not undone. */
    public Optional<Registered> ofPack(String programme, String packSerial) {
        return as(
                        Viewer.NOBODY,
                        REGISTRATIONS
                                + """
                                WHERE r.programme = :programme AND r.pack_serial = :pack
                                  AND u.correction IS NULL
                                """)
                .param("programme", programme)
                .param("pack", packSerial)
                .query((row, n) -> registered(row))
                .optional();
    }

    /** How these packs are registered now; those that are not are left out. */
    public List<Registered> ofPacks(String programme, Collection<String> packSerials) {
        return as(
                        Viewer.NOBODY,
                        REGISTRATIONS
                                + """
                                WHERE r.programme = :programme AND r.pack_serial IN (:packs)
                                  AND u.correction IS NULL
                                """)
                .param("programme", programme)
                .param("packs", packSerials)
                .query((row, n) -> registered(row))
                .list();
    }

    /** The numbers of those registrations of which the viewer sees the machine, or made them. */
    public Set<String> seenOfPacks(
            String programme, Collection<String> packSerials, String by, Viewer viewer) {
        return Set.copyOf(
                as(
                                viewer,
                                """
                                SELECT r.number FROM hoshu.registration r JOIN hoshu.machine m ON m.id = r.machine_id
                                 WHERE r.programme = :programme AND r.pack_serial IN (:packs) AND (r.registered_by = :by OR
                                """
                                        + SEEN
                                        + ")")
                        .param("programme", programme)
                        .param("packs", packSerials)
                        .param("by", by)
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    /** The registrations that the viewer sees or made, before that number, the latest first. */
    public List<Registered> latest(String by, Viewer viewer, String before, int limit) {
        return as(
                        viewer,
                        REGISTRATIONS
                                + """
                                WHERE (:before = '' OR r.number < :before) AND (r.registered_by = :by OR
                                """
                                + SEEN
                                + ") ORDER BY r.number DESC LIMIT :limit")
                .param("before", before)
                .param("by", by)
                .param("limit", limit)
                .query((row, n) -> registered(row))
                .list();
    }

    private JdbcClient.StatementSpec as(Viewer viewer, String sql) {
        return SeenRows.by(viewer, jdbc.sql(sql));
    }

    private static Registered registered(ResultSet row) throws SQLException {
        return new Registered(
                row.getString("number"),
                row.getString("programme"),
                row.getString("pack_serial"),
                row.getString("part_number"),
                row.getString("kind"),
                row.getString("level"),
                row.getBoolean("premier"),
                row.getString("machine_type"),
                row.getString("model"),
                row.getString("serial_number"),
                row.getString("customer"),
                row.getBoolean("half_term"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                held(row),
                row.getString("fee"),
                row.getObject("fee_yen", Long.class),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getObject("registered_on", LocalDate.class),
                instant(row),
                row.getString("registered_by"),
                row.getString("undone_by"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("registered_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable CoveragePeriod held(ResultSet row) throws SQLException {
        var from = row.getObject("held_from", LocalDate.class);
        return from == null
                ? null
                : new CoveragePeriod(from, row.getObject("held_until", LocalDate.class));
    }
}
