package dev.hoshu.server.programme.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counter of a programme's changes. */
@Repository
public class ChangeRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The programme's counter; 0 before its first change. */
    public long latest(String programme) {
        return jdbc.sql("SELECT value FROM hoshu.change_counter WHERE programme = ?")
                .param(programme)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
