package dev.hoshu.server.exchange.store;

import dev.hoshu.sheets.programme.PolicyFile;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The record of files taken in. */
public final class ImportRuns {

    private ImportRuns() {}

    /**
     * What is known of a run when it begins.
     *
     * @param programme the programme's code
     * @param kind the kind of file
     * @param file the file's name
     * @param sha256 of its bytes, hexadecimal
     * @param listDate the list's date, or null
     * @param who who took it in
     * @param why why, or null
     */
    public record Begun(
            String programme,
            String kind,
            String file,
            String sha256,
            @Nullable LocalDate listDate,
            String who,
            @Nullable String why) {}

    /**
     * Lets one import of a programme run at a time, and while one runs that is for all programmes,
     * no other at all; the locks end with the transaction.
     */
    public static void alone(Connection connection, Scope scope, String programme)
            throws SQLException {
        // Always in this order, so that no two imports wait for each other.
        var everybody =
                switch (scope) {
                    case OF_A_PROGRAMME -> "pg_advisory_xact_lock_shared";
                    case OF_ALL_PROGRAMMES -> "pg_advisory_xact_lock";
                };
        try (var statement =
                connection.prepareStatement(
                        "SELECT %s(hashtextextended('hoshu import', 0))".formatted(everybody))) {
            statement.execute();
        }
        try (var statement =
                connection.prepareStatement(
                        "SELECT pg_advisory_xact_lock(hashtextextended('hoshu import ' || ?,"
                                + " 0))")) {
            statement.setString(1, programme);
            statement.execute();
        }
    }

    /** The time to record, taken while the lock is held, so that it never runs backwards. */
    public static OffsetDateTime now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        }
    }

    /** Notes that a run began; its number is recorded with what it changes. */
    public static long begin(Connection connection, Begun run, OffsetDateTime at)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO import_run (programme, kind, file, sha256, list_date, started_at, who, why,
                                                added, changed, withdrawn, unchanged, rejected)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0) RETURNING id
                        """)) {
            statement.setString(1, run.programme());
            statement.setString(2, run.kind());
            statement.setString(3, run.file());
            statement.setString(4, run.sha256());
            statement.setObject(5, run.listDate());
            statement.setObject(6, at);
            statement.setString(7, run.who());
            statement.setString(8, run.why());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * Notes what a run came to, raises the counter of each programme that it concerns, and tells
     * who listens, all on commit. Holidays concern every programme of their calendar.
     */
    public static void end(Connection connection, long id, Counts counts) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        WITH run AS (
                          UPDATE import_run SET added = ?, changed = ?, withdrawn = ?, unchanged = ?, rejected = ?,
                                                finished_at = clock_timestamp()
                           WHERE id = ? RETURNING programme, kind),
                        concerned AS (
                          SELECT other.code
                            FROM run JOIN programme own ON own.code = run.programme
                            JOIN programme other
                              ON other.code = own.code OR run.kind = 'holidays' AND other.calendar = own.calendar),
                        counted AS (
                          INSERT INTO change_counter (programme, value) SELECT code, 1 FROM concerned
                          ON CONFLICT (programme) DO UPDATE SET value = change_counter.value + 1 RETURNING programme)
                        SELECT pg_notify('hoshu_changed', programme) FROM counted
                        """)) {
            statement.setLong(1, counts.added());
            statement.setLong(2, counts.changed());
            statement.setLong(3, counts.withdrawn());
            statement.setLong(4, counts.unchanged());
            statement.setLong(5, counts.rejected());
            statement.setLong(6, id);
            statement.execute();
        }
    }

    /** Whether a file of that name was taken in as that kind before. */
    public static boolean has(Connection connection, String programme, String kind, String file)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT EXISTS (SELECT FROM import_run WHERE programme = ? AND kind = ? AND"
                                + " file = ?)")) {
            statement.setString(1, programme);
            statement.setString(2, kind);
            statement.setString(3, file);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Whether a file of another name was taken in as that kind before. */
    public static boolean hasOther(
            Connection connection, String programme, String kind, String file) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT EXISTS (SELECT FROM import_run WHERE programme = ? AND kind = ? AND"
                                + " file <> ?)")) {
            statement.setString(1, programme);
            statement.setString(2, kind);
            statement.setString(3, file);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Makes a programme known, if it is not yet. */
    public static void programme(Connection connection, String code, String ja, String en)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "INSERT INTO programme (code, name_ja, name_en) VALUES (?, ?, ?) ON"
                                + " CONFLICT DO NOTHING")) {
            statement.setString(1, code);
            statement.setString(2, ja);
            statement.setString(3, en);
            statement.executeUpdate();
        }
    }

    /** Makes a programme known, or writes what its policy says over what was known. */
    public static void programme(Connection connection, PolicyFile policy) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO programme (code, name_ja, name_en, country, calendar) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (code) DO UPDATE SET name_ja = excluded.name_ja, name_en = excluded.name_en,
                            country = excluded.country, calendar = excluded.calendar
                        """)) {
            statement.setString(1, policy.programme());
            statement.setString(2, policy.name().ja());
            statement.setString(3, policy.name().en());
            statement.setString(4, policy.country());
            statement.setString(5, policy.calendar());
            statement.executeUpdate();
        }
    }
}
