package dev.hoshu.server.programme;

import dev.hoshu.server.programme.store.ChangeRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says whether what is held of a programme is still what the database has. */
@Service
public class ProgrammeChanges {

    private final ChangeRows rows;

    /** Made by Spring. */
    public ProgrammeChanges(ChangeRows rows) {
        this.rows = rows;
    }

    /** The same for a command that has no server around it. */
    public static ProgrammeChanges at(JdbcClient jdbc) {
        return new ProgrammeChanges(new ChangeRows(jdbc));
    }

    /**
     * The number of the programme's latest change; a number seen again means that nothing has
     * changed since. Every transaction that changes what a programme holds raises it, in whatever
     * process it ran.
     */
    public long latest(String programme) {
        return rows.latest(programme);
    }
}
