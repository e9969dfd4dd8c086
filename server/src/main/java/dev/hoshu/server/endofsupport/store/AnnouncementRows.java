package dev.hoshu.server.endofsupport.store;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.server.endofsupport.Announcement;
import dev.hoshu.server.endofsupport.Announcement.State;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Announcements, and the machines of their types. */
@Repository
public class AnnouncementRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public AnnouncementRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An announcement to keep.
     *
     * @param at when
     * @param by by whom
     */
    public record Added(
            String programme,
            String title,
            String source,
            LocalDate noticeOn,
            LocalDate effectiveOn,
            LocalDate on,
            Instant at,
            String by,
            List<Announcement.Line> lines) {

        /** Copies the lines. */
        public Added {
            lines = List.copyOf(lines);
        }
    }

    /** Keeps an announcement; its number. */
    public String add(Added added) {
        var number =
                jdbc.sql(
                                """
                                INSERT INTO hoshu.eos_announcement
                                    (number, programme, title, source, notice_on, effective_on, made_on, made_at, made_by)
                                VALUES ('E-' || lpad(nextval('hoshu.eos_announcement_number')::text, 8, '0'),
                                        :programme, :title, :source, :notice, :effective, :on, :at, :by)
                                RETURNING number
                                """)
                        .param("programme", added.programme())
                        .param("title", added.title())
                        .param("source", added.source())
                        .param("notice", added.noticeOn())
                        .param("effective", added.effectiveOn())
                        .param("on", added.on())
                        .param("at", added.at().atOffset(ZoneOffset.UTC))
                        .param("by", added.by())
                        .query(String.class)
                        .single();
        int place = 1;
        for (var line : added.lines()) {
            add(number, place, line);
            place++;
        }
        return number;
    }

    private void add(String number, int place, Announcement.Line line) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.eos_announcement_line
                            (announcement, line, machine_type, product_name, state_before, day_before, state_after, day_after)
                        VALUES (:number, :line, :type, :product, :stateBefore, :dayBefore, :stateAfter, :dayAfter)
                        """)
                .param("number", number)
                .param("line", place)
                .param("type", line.machineType())
                .param("product", line.product())
                .param("stateBefore", state(line.before()))
                .param("dayBefore", line.before().announcedDay().orElse(null), Types.DATE)
                .param("stateAfter", state(line.after()))
                .param("dayAfter", line.after().announcedDay().orElse(null), Types.DATE)
                .update();
    }

    /** An announcement. */
    public Optional<Announcement> find(String number) {
        return jdbc.sql("SELECT * FROM hoshu.eos_announcement WHERE number = ?")
                .param(number)
                .query((row, n) -> announcement(row, lines(number)))
                .optional();
    }

    /** The same, and nobody else decides of it before this transaction ends. */
    public Optional<Announcement> lock(String number) {
        jdbc.sql("SELECT number FROM hoshu.eos_announcement WHERE number = ? FOR UPDATE")
                .param(number)
                .query(String.class)
                .optional();
        return find(number);
    }

    /**
     * The latest announcements of a programme, without their lines.
     *
     * @param before older than the one of that number; empty for the latest
     */
    public List<Announcement> latest(String programme, String before, int most) {
        return jdbc.sql(
                        """
                        SELECT * FROM hoshu.eos_announcement
                         WHERE programme = :programme
                           AND (:before = '' OR (length(number), number) < (length(:before), :before))
                         ORDER BY length(number) DESC, number DESC LIMIT :most
                        """)
                .param("programme", programme)
                .param("before", before)
                .param("most", most)
                .query((row, n) -> announcement(row, List.of()))
                .list();
    }

    /** Announcements that everybody may know of and that are still to take effect. */
    public List<Announcement> published(String programme, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT * FROM hoshu.eos_announcement
                         WHERE programme = ? AND state = 'CONFIRMED' AND notice_on <= ? ORDER BY effective_on, number
                        """)
                .params(programme, day)
                .query((row, n) -> announcement(row, lines(row.getString("number"))))
                .list();
    }

    /** Numbers of announcements of which something is due on that day. */
    public List<String> due(LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT number FROM hoshu.eos_announcement
                         WHERE state = 'CONFIRMED' AND (notice_on <= :day AND told_on IS NULL OR effective_on <= :day)
                         ORDER BY effective_on, number
                        """)
                .param("day", day)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /**
     * Whether another confirmed announcement that is not in force says something of these types.
     */
    public Optional<String> other(Announcement one) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT a.number FROM hoshu.eos_announcement a
                          JOIN hoshu.eos_announcement_line l ON l.announcement = a.number
                          JOIN hoshu.eos_announcement_line own
                            ON own.announcement = :own AND own.machine_type = l.machine_type
                           AND own.product_name = l.product_name
                         WHERE a.programme = :programme AND a.state = 'CONFIRMED' AND a.number <> :own LIMIT 1
                        """)
                .param("own", one.number())
                .param("programme", one.programme())
                .query(String.class)
                .optional();
    }

    /** Keeps a decision. */
    public void decide(
            String number,
            State state,
            LocalDate on,
            Instant at,
            String by,
            String because,
            @Nullable Map<String, Object> effect) {
        jdbc.sql(
                        """
                        UPDATE hoshu.eos_announcement
                           SET state = :state, decided_on = :on, decided_at = :at, decided_by = :by,
                               decided_because = :because, effect = coalesce(:effect::jsonb, effect)
                         WHERE number = :number
                        """)
                .param("state", state.name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("because", because)
                .param(
                        "effect",
                        effect == null ? null : json.writeValueAsString(effect),
                        Types.VARCHAR)
                .param("number", number)
                .update();
    }

    /** Keeps that those whom it touches were told. */
    public void told(String number, LocalDate day) {
        jdbc.sql("UPDATE hoshu.eos_announcement SET told_on = ? WHERE number = ?")
                .params(day, number)
                .update();
    }

    /** Numbers of published announcements of which other systems are still to be told. */
    public List<String> untold() {
        return jdbc.sql(
                        """
                        SELECT number FROM hoshu.eos_announcement
                         WHERE told_on IS NOT NULL AND events_told_on IS NULL ORDER BY number
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Keeps that other systems have been told of all its machines. */
    public void eventsTold(String number, LocalDate day) {
        jdbc.sql("UPDATE hoshu.eos_announcement SET events_told_on = ? WHERE number = ?")
                .params(day, number)
                .update();
    }

    /**
     * Machines of these types in the order of their names, behind one of them.
     *
     * @param afterType behind the machine of that type and serial number; empty for the first
     * @param afterSerial its serial number
     */
    public List<NamedMachine> named(
            String programme,
            Collection<String> types,
            String afterType,
            String afterSerial,
            int limit) {
        return jdbc.sql(
                        """
                        SELECT machine_type, model, serial_number, customer, channel FROM hoshu.machine
                         WHERE programme = :programme AND machine_type IN (:types)
                           AND (machine_type, serial_number) > (:afterType, :afterSerial)
                         ORDER BY machine_type, serial_number LIMIT :limit
                        """)
                .param("programme", programme)
                .param("types", types)
                .param("afterType", afterType)
                .param("afterSerial", afterSerial)
                .param("limit", limit)
                .query((row, n) ->
                        new NamedMachine(
                                row.getString("machine_type"),
                                row.getString("model"),
                                row.getString("serial_number"),
                                row.getString("customer"),
                                row.getString("channel")))
                .list();
    }

    /**
     * A machine by its name.
     *
     * @param machineType 4 characters
     * @param model its model
     * @param serialNumber its serial number
     * @param customer whose it is, or null
     * @param channel its channel of record, or null
     */
    public record NamedMachine(
            String machineType,
            String model,
            String serialNumber,
            @Nullable String customer,
            @Nullable String channel) {}

    /** Makes an announcement the figures of its machine types, for whoever reads them next. */
    public void take(Announcement one, LocalDate day) {
        jdbc.sql(
                        """
                        UPDATE hoshu.machine_type t SET eos_state = l.state_after, end_of_support = l.day_after
                          FROM hoshu.eos_announcement_line l
                         WHERE l.announcement = :number AND t.programme = :programme
                           AND t.machine_type = l.machine_type AND t.product_name = l.product_name
                        """)
                .param("number", one.number())
                .param("programme", one.programme())
                .update();
        jdbc.sql(
                        """
                        UPDATE hoshu.eos_announcement SET state = 'IN_FORCE', taken_on = ? WHERE number = ?
                        """)
                .params(day, one.number())
                .update();
        jdbc.sql(
                        """
                        WITH counted AS (
                            INSERT INTO hoshu.change_counter (programme, value) VALUES (?, 1)
                            ON CONFLICT (programme) DO UPDATE SET value = change_counter.value + 1 RETURNING programme)
                        SELECT pg_notify('hoshu_changed', programme)::text FROM counted
                        """)
                .param(one.programme())
                .query(String.class)
                .list();
    }

    /** Machines of these types with what covers them, at most so many. */
    public List<TypeMachine> machines(String programme, Collection<String> types, int most) {
        return jdbc.sql(
                        """
                        SELECT m.machine_type, m.model, m.serial_number, m.customer, m.channel, m.country, m.municipality,
                               c.document
                          FROM hoshu.machine_coverage c JOIN hoshu.machine m ON m.id = c.machine_id
                         WHERE c.programme = :programme AND c.machine_type IN (:types)
                         ORDER BY c.machine_type, c.serial_number LIMIT :most
                        """)
                .param("programme", programme)
                .param("types", types)
                .param("most", most)
                .query((row, n) ->
                        new TypeMachine(
                                row.getString("machine_type"),
                                row.getString("model"),
                                row.getString("serial_number"),
                                row.getString("customer"),
                                row.getString("channel"),
                                row.getString("country"),
                                row.getString("municipality"),
                                row.getString("document")))
                .list();
    }

    /**
     * Somebody who is told.
     *
     * @param account the account
     * @param customer its customer, or null
     * @param channel its channel, or null
     * @param email where mail goes
     * @param language {@code ja} or {@code en}
     */
    public record Told(
            long account,
            @Nullable String customer,
            @Nullable String channel,
            String email,
            String language) {}

    /** Customers and dealers of a programme who can be told, one for each address of a party. */
    public List<Told> parties(String programme, boolean withSample) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (customer, channel, lower(email)) id, customer, channel, email, language
                          FROM hoshu.account
                         WHERE programme = ? AND role IN ('CUSTOMER', 'DEALER') AND disabled_at IS NULL
                           AND email IS NOT NULL AND (NOT sample OR ?)
                         ORDER BY customer, channel, lower(email), id
                        """)
                .params(programme, withSample)
                .query((row, n) ->
                        new Told(
                                row.getLong("id"),
                                row.getString("customer"),
                                row.getString("channel"),
                                row.getString("email"),
                                row.getString("language")))
                .list();
    }

    private List<Announcement.Line> lines(String number) {
        return jdbc.sql(
                        "SELECT * FROM hoshu.eos_announcement_line WHERE announcement = ? ORDER BY"
                                + " line")
                .param(number)
                .query((row, n) ->
                        new Announcement.Line(
                                row.getString("machine_type"),
                                row.getString("product_name"),
                                end(
                                        row.getString("state_before"),
                                        row.getObject("day_before", LocalDate.class)),
                                end(
                                        row.getString("state_after"),
                                        row.getObject("day_after", LocalDate.class))))
                .list();
    }

    private static Announcement announcement(ResultSet row, List<Announcement.Line> lines)
            throws SQLException {
        return new Announcement(
                row.getString("number"),
                row.getString("programme"),
                row.getString("title"),
                row.getString("source"),
                row.getObject("notice_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getObject("made_on", LocalDate.class),
                row.getString("made_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("decided_because"),
                row.getObject("told_on", LocalDate.class),
                row.getObject("taken_on", LocalDate.class),
                lines);
    }

    private static String state(EndOfSupport end) {
        return switch (end) {
            case EndOfSupport.NoneAnnounced _ -> "NONE_ANNOUNCED";
            case EndOfSupport.Unknown _ -> "UNKNOWN";
            case EndOfSupport.EndsOn _ -> "ANNOUNCED";
        };
    }

    private static EndOfSupport end(String state, @Nullable LocalDate day) {
        if (day != null) {
            return new EndOfSupport.EndsOn(day);
        }
        return state.equals("UNKNOWN")
                ? new EndOfSupport.Unknown()
                : new EndOfSupport.NoneAnnounced();
    }
}
