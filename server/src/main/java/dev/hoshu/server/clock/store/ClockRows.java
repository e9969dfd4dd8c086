package dev.hoshu.server.clock.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of the sample's clock. */
@Repository
public class ClockRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By how many days it is moved; 0 if it never was. */
    public int days() {
        return jdbc.sql("SELECT days FROM hoshu.sample_clock")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Keeps by how many days it is moved. */
    public void setDays(int days) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.sample_clock (days) VALUES (?)
                        ON CONFLICT (one_row) DO UPDATE SET days = excluded.days, moved_at = clock_timestamp()
                        """)
                .param(days)
                .update();
    }
}
