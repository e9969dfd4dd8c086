package dev.hoshu.server.renewal.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Optional;

/** Whose calendar can be subscribed to, and which of its addresses counts. */
@Repository
public class CalendarRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version whose address counts; empty if none does. */
    public Optional<Integer> openVersion(long account) {
        return jdbc.sql("SELECT version FROM hoshu.calendar_feed WHERE account_id = ? AND open")
                .param(account)
                .query(Integer.class)
                .optional();
    }

    /** Lets a new address count in place of any other. */
    public int open(long account) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.calendar_feed (account_id, version, open) VALUES (?, 1, true)
                        ON CONFLICT (account_id) DO UPDATE SET version = calendar_feed.version + 1, open = true,
                               changed_at = clock_timestamp()
                        RETURNING version
                        """)
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** Lets no address count; false if none did. */
    public boolean close(long account) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.calendar_feed SET open = false, changed_at = clock_timestamp()
                                 WHERE account_id = ? AND open
                                """)
                        .param(account)
                        .update()
                == 1;
    }
}
