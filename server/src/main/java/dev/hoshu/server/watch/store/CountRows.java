package dev.hoshu.server.watch.store;

import dev.hoshu.server.watch.Counted;
import dev.hoshu.server.watch.UnknownDevice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was counted, by day, sender and kind; and devices that belong to no machine. */
@Repository
public class CountRows {

    // A forger may invent names without end; the last ones are what the desk can do something
    // about.
    private static final int MOST_UNKNOWN = 1_000;

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public CountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more; the sender is 0 where it is not known. */
    public void add(LocalDate day, long sender, Counted what, long times) {
        if (times > 0) {
            jdbc.sql(
                            """
                            INSERT INTO hoshu.watch_count (counted_on, sender_id, what, times) VALUES (?, ?, ?, ?)
                            ON CONFLICT (counted_on, sender_id, what)
                                DO UPDATE SET times = watch_count.times + excluded.times
                            """)
                    .params(day, sender, what.name(), times)
                    .update();
        }
    }

    /** All that was counted since a day, by sender. */
    public Map<Long, Map<Counted, Long>> since(LocalDate day) {
        var counts = new HashMap<Long, Map<Counted, Long>>();
        jdbc.sql(
                        """
                        SELECT sender_id, what, sum(times) AS times FROM hoshu.watch_count
                         WHERE counted_on >= ? GROUP BY sender_id, what
                        """)
                .param(day)
                .query(row -> {
                    counts.computeIfAbsent(
                                    row.getLong("sender_id"), s -> new EnumMap<>(Counted.class))
                            .put(Counted.valueOf(row.getString("what")), row.getLong("times"));
                });
        return counts;
    }

    /** Keeps that a device was heard of which belongs to no machine; the oldest give way. */
    public void unknown(String programme, String what, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.watch_unknown (programme, what, first_at, last_at, times)
                        VALUES (:programme, left(:what, 200), :now, :now, 1)
                        ON CONFLICT (programme, what)
                            DO UPDATE SET last_at = excluded.last_at, times = watch_unknown.times + 1
                        """)
                .param("programme", programme)
                .param("what", what)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        DELETE FROM hoshu.watch_unknown WHERE (programme, what) IN
                            (SELECT programme, what FROM hoshu.watch_unknown ORDER BY last_at DESC OFFSET ?)
                        """)
                .param(MOST_UNKNOWN)
                .update();
    }

    /** Devices that belong to no machine, the last heard of first. */
    public List<UnknownDevice> unknown(int limit) {
        return jdbc.sql(
                        "SELECT what, first_at, last_at, times FROM hoshu.watch_unknown"
                                + " ORDER BY last_at DESC LIMIT ?")
                .param(limit)
                .query((row, n) ->
                        new UnknownDevice(
                                row.getString("what"),
                                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                                row.getLong("times")))
                .list();
    }
}
