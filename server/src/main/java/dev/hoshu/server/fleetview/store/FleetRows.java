package dev.hoshu.server.fleetview.store;

import dev.hoshu.domain.fleet.LineMatch;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.server.fleetview.FleetLine;
import dev.hoshu.server.fleetview.FleetList;
import dev.hoshu.server.fleetview.LineOutcome;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of machines and their lines. Every statement is told who looks. */
@Repository
public class FleetRows {

    // Shared with those whose machines they are; one that is not shared is its maker's alone. The
    // maker's own people see every shared one.
    private static final String OPEN =
            """
            f.removed_at IS NULL AND (f.made_by = :account OR f.shared AND
                coalesce(CAST(:everything AS boolean)
                         OR (f.programme = CAST(:viewerProgramme AS text)
                             AND (f.customer = CAST(:viewerCustomer AS text)
                                  OR f.channel = CAST(:viewerChannel AS text))), false))
            """;

    private static final String LISTS =
            """
            SELECT f.*, a.login,
                   (SELECT coalesce(string_agg(c.outcome || '=' || c.n, ','), '')
                      FROM (SELECT l.outcome, count(*) AS n FROM hoshu.fleet_line l
                             WHERE l.fleet_id = f.id GROUP BY 1) c) AS counts
              FROM hoshu.fleet f JOIN hoshu.account a ON a.id = f.made_by
             WHERE
            """
                    + OPEN;

    private static final String FOUND =
            """
            SELECT m.id, n.machine_type, n.serial_number
              FROM (SELECT id, programme, machine_type, serial_number FROM hoshu.machine
                     WHERE translate(serial_number, 'OI', '01') = ANY (:serials)
                    UNION ALL
                    SELECT machine_id, programme, machine_type, serial_number FROM hoshu.former_machine_name
                     WHERE translate(serial_number, 'OI', '01') = ANY (:serials)) n
              JOIN hoshu.machine m ON m.id = n.id
             WHERE m.programme = :programme AND
            """
                    + SeenRows.seen("m")
                    + " ORDER BY n.machine_type, n.serial_number, m.id LIMIT :limit";

    private static final String LINES =
            """
            SELECT l.line, l.place, l.typed, l.outcome, l.note, l.same_as, l.machine_id, l.choices,
                   m.machine_type, m.model, m.serial_number
              FROM hoshu.fleet_line l LEFT JOIN hoshu.machine m ON m.id = l.machine_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** Made by Spring. */
    public FleetRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A line before it is looked at.
     *
     * @param line its number in the list, from 1
     * @param place where it stood
     * @param typed what it says
     */
    public record Typed(int line, String place, String typed) {}

    /**
     * What became of a line.
     *
     * @param line its number
     * @param outcome what became of it
     * @param note how it was read
     * @param machine the machine, or null
     * @param choices the machines that it may mean
     */
    public record Told(
            int line,
            LineOutcome outcome,
            String note,
            @Nullable Long machine,
            List<Long> choices) {

        /** Copies the choices. */
        public Told {
            choices = List.copyOf(choices);
        }
    }

    /** The lists that somebody may see, by name. */
    public List<FleetList> all(long account, Viewer viewer, int limit) {
        return as(account, viewer, LISTS + " ORDER BY f.name, f.id LIMIT :limit")
                .param("limit", limit)
                .query((row, n) -> list(row))
                .list();
    }

    /** One of them. */
    public Optional<FleetList> find(long id, long account, Viewer viewer) {
        return as(account, viewer, LISTS + " AND f.id = :id")
                .param("id", id)
                .query((row, n) -> list(row))
                .optional();
    }

    /** Keeps others from changing it until the transaction ends; false if it is not there. */
    public boolean lock(long id, long account, Viewer viewer) {
        return as(
                        account,
                        viewer,
                        "SELECT f.id FROM hoshu.fleet f WHERE "
                                + OPEN
                                + " AND f.id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Adds a list without lines; empty if there is one of that name. */
    public Optional<Long> add(
            String programme,
            String name,
            @Nullable String customer,
            @Nullable String channel,
            long account,
            boolean shared) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.fleet (programme, name, customer, channel, made_by, shared)
                        VALUES (:programme, :name, :customer, :channel, :account, :shared)
                        ON CONFLICT DO NOTHING RETURNING id
                        """)
                .param("programme", programme)
                .param("name", name)
                .param("customer", customer)
                .param("channel", channel)
                .param("account", account)
                .param("shared", shared)
                .query(Long.class)
                .optional();
    }

    /** Adds lines that are still to be looked at. */
    public void addLines(long fleet, List<Typed> lines) {
        batches.batchUpdate(
                "INSERT INTO hoshu.fleet_line (fleet_id, line, place, typed, outcome)"
                        + " VALUES (?, ?, ?, ?, 'WAITING')",
                lines,
                1000,
                (statement, line) -> {
                    statement.setLong(1, fleet);
                    statement.setInt(2, line.line());
                    statement.setString(3, line.place());
                    statement.setString(4, line.typed());
                });
    }

    /** Takes a list away; what it was stays on record. */
    public void remove(long id) {
        jdbc.sql("UPDATE hoshu.fleet SET removed_at = clock_timestamp() WHERE id = ?")
                .param(id)
                .update();
    }

    /** Says that its lines have changed. */
    public void changed(long id) {
        jdbc.sql("UPDATE hoshu.fleet SET version = version + 1 WHERE id = ?").param(id).update();
    }

    /** Lines that are to be looked at, the first first. */
    public List<Typed> waiting(long fleet, int limit) {
        return jdbc.sql(
                        """
                        SELECT line, place, typed FROM hoshu.fleet_line
                         WHERE fleet_id = ? AND outcome = 'WAITING' ORDER BY line LIMIT ?
                        """)
                .params(fleet, limit)
                .query((row, n) -> new Typed(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Lets the lines be looked at again that came to nothing certain. */
    public int again(long fleet) {
        return jdbc.sql(
                        """
                        UPDATE hoshu.fleet_line SET outcome = 'WAITING', note = 'NONE', choices = '{}'
                         WHERE fleet_id = ? AND outcome IN ('AMBIGUOUS', 'UNKNOWN')
                        """)
                .param(fleet)
                .update();
    }

    /** Writes another text into a line and lets it be looked at; false if it cannot be changed. */
    public boolean retype(long fleet, int line, String typed) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.fleet_line SET typed = ?, outcome = 'WAITING', note = 'NONE', choices = '{}'
                                 WHERE fleet_id = ? AND line = ?
                                   AND outcome IN ('AMBIGUOUS', 'UNKNOWN', 'NO_NUMBER', 'LEFT_OUT')
                                """)
                        .params(typed, fleet, line)
                        .update()
                == 1;
    }

    /**
     * The machines that somebody sees with one of these serial numbers, those that they had before
     * a replacement among them; in the order of type and serial number.
     *
     * @param serials folded
     */
    public List<LineMatch.Candidate> machines(
            String programme, Collection<String> serials, Viewer viewer, int limit) {
        return SeenRows.by(viewer, jdbc.sql(FOUND))
                .param("programme", programme)
                .param("serials", serials.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) ->
                        new LineMatch.Candidate(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The machines of these numbers that somebody sees. */
    public List<FleetLine.Named> named(Collection<Long> ids, Viewer viewer) {
        return ids.isEmpty()
                ? List.of()
                : SeenRows.by(
                                viewer,
                                jdbc.sql(
                                        """
                                        SELECT m.id, m.machine_type, m.model, m.serial_number FROM hoshu.machine m
                                         WHERE m.id = ANY (:ids) AND
                                        """
                                                + SeenRows.seen("m")
                                                + " ORDER BY m.machine_type, m.serial_number"))
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, n) -> name(row, 1))
                        .list();
    }

    /** Which line of a list means each of these machines already. */
    public Map<Long, Integer> taken(long fleet, Collection<Long> machines) {
        var taken = new java.util.HashMap<Long, Integer>();
        if (!machines.isEmpty()) {
            jdbc.sql(
                            """
                            SELECT machine_id, line FROM hoshu.fleet_line
                             WHERE fleet_id = :fleet AND outcome = 'MATCHED' AND machine_id = ANY (:machines)
                            """)
                    .param("fleet", fleet)
                    .param("machines", machines.toArray(Long[]::new))
                    .query(row -> {
                        taken.put(row.getLong(1), row.getInt(2));
                    });
        }
        return taken;
    }

    /** Keeps what became of lines; a duplicate names the line that counts. */
    public void tell(long fleet, List<Told> told, Map<Long, Integer> takenBy) {
        batches.batchUpdate(
                """
                UPDATE hoshu.fleet_line
                   SET outcome = ?, note = ?, machine_id = ?, same_as = ?, choices = ?
                 WHERE fleet_id = ? AND line = ?
                """,
                told,
                1000,
                (statement, one) -> {
                    var same = one.machine() == null ? null : takenBy.get(one.machine());
                    boolean twice =
                            one.outcome() == LineOutcome.MATCHED
                                    && same != null
                                    && same != one.line();
                    statement.setString(1, (twice ? LineOutcome.DUPLICATE : one.outcome()).name());
                    statement.setString(2, one.note());
                    statement.setObject(3, one.machine(), java.sql.Types.BIGINT);
                    statement.setObject(4, twice ? same : null, java.sql.Types.INTEGER);
                    statement.setArray(
                            5,
                            statement
                                    .getConnection()
                                    .createArrayOf("bigint", one.choices().toArray()));
                    statement.setLong(6, fleet);
                    statement.setInt(7, one.line());
                });
    }

    /** One line with its outcome, for whoever changes it. */
    public Optional<FleetLine> line(long fleet, int line, Viewer viewer) {
        return with(
                        jdbc.sql(LINES + " WHERE l.fleet_id = :fleet AND l.line = :line")
                                .param("fleet", fleet)
                                .param("line", line)
                                .query((row, n) -> raw(row))
                                .list(),
                        viewer)
                .stream()
                .findFirst();
    }

    /**
     * Lines of those outcomes, in their order.
     *
     * @param after behind the line of that number
     */
    public List<FleetLine> lines(
            long fleet, Collection<LineOutcome> outcomes, int after, int limit, Viewer viewer) {
        return with(
                jdbc.sql(
                                LINES
                                        + """
                                         WHERE l.fleet_id = :fleet AND l.outcome = ANY (:outcomes) AND l.line > :after
                                         ORDER BY l.line LIMIT :limit
                                        """)
                        .param("fleet", fleet)
                        .param("outcomes", outcomes.stream().map(Enum::name).toArray(String[]::new))
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, n) -> raw(row))
                        .list(),
                viewer);
    }

    private record Raw(FleetLine line, List<Long> choices) {}

    private List<FleetLine> with(List<Raw> raws, Viewer viewer) {
        var ids = raws.stream().flatMap(r -> r.choices().stream()).distinct().toList();
        var named = named(ids, viewer);
        var lines = new ArrayList<FleetLine>(raws.size());
        for (var raw : raws) {
            var line = raw.line();
            lines.add(
                    new FleetLine(
                            line.line(),
                            line.place(),
                            line.typed(),
                            line.outcome(),
                            line.note(),
                            line.machine(),
                            line.sameAs(),
                            named.stream().filter(m -> raw.choices().contains(m.id())).toList()));
        }
        return lines;
    }

    private static Raw raw(ResultSet row) throws SQLException {
        var same = row.getObject("same_as", Integer.class);
        boolean meant = row.getObject("machine_id") != null;
        return new Raw(
                new FleetLine(
                        row.getInt("line"),
                        row.getString("place"),
                        row.getString("typed"),
                        LineOutcome.valueOf(row.getString("outcome")),
                        row.getString("note"),
                        meant
                                ? new FleetLine.Named(
                                        row.getLong("machine_id"),
                                        new MachineNumber(
                                                row.getString("machine_type"),
                                                row.getString("model")),
                                        row.getString("serial_number"))
                                : null,
                        same,
                        List.of()),
                List.of((Long[]) row.getArray("choices").getArray()));
    }

    private static FleetLine.Named name(ResultSet row, int at) throws SQLException {
        return new FleetLine.Named(
                row.getLong(at),
                new MachineNumber(row.getString(at + 1), row.getString(at + 2)),
                row.getString(at + 3));
    }

    private JdbcClient.StatementSpec as(long account, Viewer viewer, String sql) {
        return SeenRows.by(viewer, jdbc.sql(sql)).param("account", account);
    }

    private static FleetList list(ResultSet row) throws SQLException {
        return new FleetList(
                row.getLong("id"),
                row.getString("programme"),
                row.getString("name"),
                row.getString("customer"),
                row.getString("channel"),
                row.getLong("made_by"),
                row.getString("login"),
                row.getTimestamp("made_at").toInstant(),
                row.getBoolean("shared"),
                row.getLong("version"),
                counts(row.getString("counts")));
    }

    private static Map<LineOutcome, Integer> counts(String written) {
        var counts = new EnumMap<LineOutcome, Integer>(LineOutcome.class);
        for (var part : written.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                counts.put(
                        LineOutcome.valueOf(part.substring(0, equals)),
                        Integer.valueOf(part.substring(equals + 1)));
            }
        }
        return counts;
    }
}
