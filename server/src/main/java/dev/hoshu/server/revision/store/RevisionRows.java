package dev.hoshu.server.revision.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Optional;

/** How often things were changed. */
@Repository
public class RevisionRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public RevisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a thing stands.
     *
     * @param version how often it was changed, from 1
     * @param ours whether the last step was made by the transaction that asks
     */
    public record Standing(long version, boolean ours) {}

    /** Where a thing stands; empty if there is none. */
    public Optional<Standing> find(String kind, String id) {
        return jdbc.sql(
                        """
                        SELECT version, changed_by = pg_current_xact_id_if_assigned() AS ours FROM hoshu.revision
                         WHERE kind = ? AND id = ?
                        """)
                .params(kind, id)
                .query((row, n) -> new Standing(row.getLong("version"), row.getBoolean("ours")))
                .optional();
    }
}
