package dev.hoshu.server.fleetview.store;

import dev.hoshu.server.fleetview.FleetKey;
import dev.hoshu.server.fleetview.WhatIf;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Questions what would change, with their inputs, and what they came to. */
@Repository
public class WhatIfRows {

    private static final String QUESTIONS =
            """
            SELECT w.id, w.programme, w.fleet, w.kind, w.title, w.on_day, w.input, w.file_name, a.login, w.made_at
              FROM hoshu.what_if w JOIN hoshu.account a ON a.id = w.made_by WHERE w.removed_at IS NULL
            """;

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public WhatIfRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The questions of a programme, the latest first. */
    public List<WhatIf> all(String programme, int limit) {
        return jdbc.sql(QUESTIONS + " AND w.programme = ? ORDER BY w.id DESC LIMIT ?")
                .params(programme, limit)
                .query((row, n) -> question(row, List.of()))
                .list();
    }

    /** One question, with what it came to. */
    public Optional<WhatIf> find(long id) {
        return jdbc.sql(QUESTIONS + " AND w.id = ?")
                .param(id)
                .query((row, n) -> question(row, runs(id)))
                .optional();
    }

    private List<WhatIf.Run> runs(long id) {
        return jdbc.sql(
                        """
                        SELECT r.run_at, a.login, r.machines, r.changed, r.yen_more, r.days_more
                          FROM hoshu.what_if_run r JOIN hoshu.account a ON a.id = r.run_by
                         WHERE r.what_if_id = ? ORDER BY r.run_at DESC LIMIT 20
                        """)
                .param(id)
                .query((row, n) ->
                        new WhatIf.Run(
                                row.getTimestamp(1).toInstant(),
                                row.getString(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getLong(5),
                                row.getLong(6)))
                .list();
    }

    /** The file that was sent with a question. */
    public Optional<byte[]> file(long id) {
        return jdbc.sql("SELECT file FROM hoshu.what_if WHERE id = ? AND file IS NOT NULL")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Keeps a question; its number. */
    public long add(
            String programme,
            FleetKey fleet,
            WhatIf.Kind kind,
            String title,
            LocalDate on,
            String input,
            @Nullable String fileName,
            byte @Nullable [] file,
            long account) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.what_if
                            (programme, fleet, kind, title, on_day, input, file_name, file, made_by)
                        VALUES (:programme, :fleet, :kind, :title, :on, :input, :fileName, :file, :account)
                        RETURNING id
                        """)
                .param("programme", programme)
                .param("fleet", fleet.written())
                .param("kind", kind.name())
                .param("title", title)
                .param("on", on)
                .param("input", input)
                .param("fileName", fileName)
                .param("file", file, java.sql.Types.BINARY)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** Keeps what a question came to. */
    public void ran(long id, long account, int machines, int changed, long yenMore, long daysMore) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.what_if_run (what_if_id, run_by, machines, changed, yen_more, days_more)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, account, machines, changed, yenMore, daysMore)
                .update();
    }

    /** Takes a question away; it stays on record. */
    public boolean remove(long id) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.what_if SET removed_at = clock_timestamp()
                                 WHERE id = ? AND removed_at IS NULL
                                """)
                        .param(id)
                        .update()
                == 1;
    }

    private static WhatIf question(ResultSet row, List<WhatIf.Run> runs) throws SQLException {
        return new WhatIf(
                row.getLong("id"),
                row.getString("programme"),
                FleetKey.read(row.getString("fleet")).orElseThrow(),
                WhatIf.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("on_day", LocalDate.class),
                row.getString("input"),
                row.getString("file_name"),
                row.getString("login"),
                row.getTimestamp("made_at").toInstant(),
                runs);
    }
}
