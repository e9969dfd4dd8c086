package dev.hoshu.server.fleetview.store;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.server.fleetview.FleetKey;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The machines of a fleet with what covers them, read as a stream: one statement, flat memory. */
@Repository
public class FleetMachineRows {

    private static final int A_PART = 1_000;
    private static final String COLUMNS =
            """
            SELECT m.id, m.machine_type, m.model, m.serial_number, m.customer, m.channel, m.country, m.municipality,
                   c.document
            """;
    private static final String SEEN =
            " WHERE m.programme = :programme AND " + SeenRows.seen("m") + " AND ";
    private static final String FROM =
            " FROM hoshu.machine m JOIN hoshu.machine_coverage c ON c.machine_id = m.id" + SEEN;

    private final NamedParameterJdbcTemplate jdbc;

    /** Made by Spring. */
    public FleetMachineRows(JdbcTemplate template) {
        var streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(A_PART);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    /**
     * A machine and what covers it.
     *
     * @param id its number on record
     * @param number machine number
     * @param serial serial number
     * @param customer the customer's code, or null
     * @param channel the channel of record, or null
     * @param country where it stands
     * @param municipality the 5-digit code of the place, or null
     * @param document what covers it, as the read model has it
     */
    public record Found(
            long id,
            MachineNumber number,
            String serial,
            @Nullable String customer,
            @Nullable String channel,
            String country,
            @Nullable String municipality,
            String document) {}

    /** How many machines of a fleet somebody sees. */
    public int count(String programme, FleetKey key, Viewer viewer) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "SELECT count(*) FROM hoshu.machine m" + SEEN + which(key),
                        parameters(programme, key, viewer),
                        Integer.class));
    }

    /**
     * Every machine of a fleet that somebody sees, in parts, by customer's machine type and serial
     * number; to be called in a transaction, which keeps the stream open.
     */
    public void each(String programme, FleetKey key, Viewer viewer, Consumer<List<Found>> part) {
        var held = new ArrayList<Found>(A_PART);
        // A few thousand codes stand in a hundred thousand rows: each is kept once.
        var known = new HashMap<String, String>();
        jdbc.query(
                COLUMNS + FROM + which(key),
                parameters(programme, key, viewer),
                row -> {
                    held.add(found(row, known));
                    if (held.size() == A_PART) {
                        part.accept(List.copyOf(held));
                        held.clear();
                    }
                });
        if (!held.isEmpty()) {
            part.accept(List.copyOf(held));
        }
    }

    private static String which(FleetKey key) {
        return switch (key) {
            case FleetKey.Saved _ ->
                    """
                    m.id IN (SELECT l.machine_id FROM hoshu.fleet_line l JOIN hoshu.fleet f ON f.id = l.fleet_id
                              WHERE l.fleet_id = :fleet AND l.outcome = 'MATCHED' AND f.removed_at IS NULL)
                    """;
            case FleetKey.OfCustomer _ -> "m.customer = :code";
            case FleetKey.OfChannel _ -> "m.channel = :code";
            case FleetKey.Own _ -> "(m.customer = :viewerCustomer OR m.channel = :viewerChannel)";
            case FleetKey.Everything _ -> "true";
        };
    }

    private static MapSqlParameterSource parameters(String programme, FleetKey key, Viewer viewer) {
        return new MapSqlParameterSource()
                .addValue("programme", programme)
                .addValue("everything", viewer.everything())
                .addValue("viewerProgramme", viewer.programme(), java.sql.Types.VARCHAR)
                .addValue("viewerCustomer", viewer.customer(), java.sql.Types.VARCHAR)
                .addValue("viewerChannel", viewer.channel(), java.sql.Types.VARCHAR)
                .addValue("fleet", key instanceof FleetKey.Saved(long id) ? id : 0L)
                .addValue(
                        "code",
                        switch (key) {
                            case FleetKey.OfCustomer(var code) -> code;
                            case FleetKey.OfChannel(var code) -> code;
                            case FleetKey.Saved _, FleetKey.Own _, FleetKey.Everything _ -> "";
                        },
                        java.sql.Types.VARCHAR);
    }

    private static Found found(ResultSet row, Map<String, String> known) throws SQLException {
        return new Found(
                row.getLong(1),
                new MachineNumber(
                        Objects.requireNonNull(once(row.getString(2), known)),
                        Objects.requireNonNull(once(row.getString(3), known))),
                row.getString(4),
                once(row.getString(5), known),
                once(row.getString(6), known),
                Objects.requireNonNull(once(row.getString(7), known)),
                once(row.getString(8), known),
                row.getString(9));
    }

    private static @Nullable String once(@Nullable String text, Map<String, String> known) {
        return text == null ? null : known.computeIfAbsent(text, t -> t);
    }
}
