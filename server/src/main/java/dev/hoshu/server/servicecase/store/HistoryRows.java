package dev.hoshu.server.servicecase.store;

import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Cases of a span of time, with no more of each than what it is counted by. */
@Repository
public class HistoryRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case.
     *
     * @param number its number
     * @param machine machine type and serial number
     * @param level the level that was known when the call was taken, or null
     * @param premierDesk whether it is the Premier desk's
     * @param takenOn the day on which the call was taken
     * @param takenAt when
     * @param open whether it is not closed
     */
    public record Row(
            String number,
            String machine,
            @Nullable ServiceLevel level,
            boolean premierDesk,
            LocalDate takenOn,
            Instant takenAt,
            boolean open) {}

    /**
     * Every open case of a programme, and those closed after one instant and taken before another.
     */
    public List<Row> of(String programme, Instant closedAfter, Instant takenBefore) {
        return jdbc.sql(
                        """
                        SELECT number, machine_type || ' ' || serial_number AS machine, level, premier_desk,
                               taken_on, taken_at, state = 'OPEN' AS open
                          FROM hoshu.service_case
                         WHERE programme = :programme
                           AND (state = 'OPEN' OR (closed_at >= :after AND taken_at < :before))
                         ORDER BY number
                        """)
                .param("programme", programme)
                .param("after", closedAfter.atOffset(ZoneOffset.UTC))
                .param("before", takenBefore.atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        new Row(
                                row.getString("number"),
                                row.getString("machine"),
                                Optional.ofNullable(row.getString("level"))
                                        .flatMap(ServiceLevel::ofCode)
                                        .orElse(null),
                                row.getBoolean("premier_desk"),
                                row.getObject("taken_on", LocalDate.class),
                                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                                row.getBoolean("open")))
                .list();
    }
}
