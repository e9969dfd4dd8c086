package dev.hoshu.server.keeping.store;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.server.keeping.KeptReading;
import dev.hoshu.server.keeping.Reading;
import dev.hoshu.server.keeping.StandingMachine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Where machines stand, and what was kept with decisions. */
@Repository
public class KeepingRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public KeepingRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The machines of these names that are on record, in one statement (ID-4). */
    public List<StandingMachine> standing(
            String programme, List<String> types, List<String> serials) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT n.type AS asked_type, n.serial AS asked_serial,
                               m.machine_type, m.model, m.municipality
                          FROM unnest(CAST(:types AS text[]), CAST(:serials AS text[])) AS n (type, serial)
                          JOIN hoshu.machine m ON m.id = hoshu.machine_named(:programme, n.type, n.serial)
                        """)
                .param("programme", programme)
                .param("types", types.toArray(String[]::new))
                .param("serials", serials.toArray(String[]::new))
                .query((row, n) ->
                        new StandingMachine(
                                row.getString("asked_type"),
                                row.getString("asked_serial"),
                                new MachineNumber(
                                        row.getString("machine_type"), row.getString("model")),
                                row.getString("municipality")))
                .list();
    }

    /** Keeps a reading with a decision. */
    public void keep(KeptReading kept) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.kept_capacity
                            (order_number, line, occasion, state, weakest, read_on, reading, at, who)
                        VALUES (:order, :line, :occasion, :state, nullif(:weakest, ''), :day, CAST(:reading AS jsonb),
                                :at, :who)
                        """)
                .param("order", kept.order())
                .param("line", kept.line())
                .param("occasion", kept.occasion().name())
                .param("state", kept.reading().state().name())
                .param(
                        "weakest",
                        Optional.ofNullable(kept.reading().weakest()).map(Enum::name).orElse(""))
                .param("day", kept.reading().day())
                .param("reading", json.writeValueAsString(kept.reading()))
                .param("at", kept.at().atOffset(ZoneOffset.UTC))
                .param("who", kept.who())
                .update();
    }

    /** Whether there is an order of that number. */
    public boolean isOrder(String number) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM hoshu.service_order WHERE number = ?)")
                .param(number)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** What was kept with an order, in the order in which it was. */
    public List<KeptReading> of(String order) {
        return jdbc.sql("SELECT * FROM hoshu.kept_capacity WHERE order_number = ? ORDER BY id")
                .param(order)
                .query((row, n) -> kept(row))
                .list();
    }

    private KeptReading kept(ResultSet row) throws SQLException {
        return new KeptReading(
                row.getString("order_number"),
                row.getInt("line"),
                KeptReading.Occasion.valueOf(row.getString("occasion")),
                json.readValue(row.getString("reading"), Reading.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"));
    }
}
