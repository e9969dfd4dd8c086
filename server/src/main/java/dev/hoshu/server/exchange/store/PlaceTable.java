package dev.hoshu.server.exchange.store;

import dev.hoshu.domain.rulebook.Sentence;

import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Official files of places, taken as they are published and replaced as a whole. Programs make
 * them, so a row that is not in order means that the file is not what it claims to be, and nothing
 * of it is taken.
 */
public enum PlaceTable {
    /** Prefectures. */
    PREFECTURES(
            "prefectures",
            new Sentence("都道府県", "prefectures"),
            "prefecture",
            "pref_code",
            "pref_code,code6,pref,pref_kana,pref_romaji,region,lat,lon",
            ""),
    /** Municipalities by their codes. */
    MUNICIPALITIES(
            "municipalities",
            new Sentence("市区町村", "municipalities"),
            "municipality",
            "code5",
            "code5,code6,type,parent_code5,pref_code,pref,pref_kana,pref_romaji,county,city,ward,name,name_kana,name_romaji,"
                + "lat,lon,effective_from,leaf",
            "line"),
    /** Postal codes with their municipalities and towns. */
    POSTAL_CODES(
            "postal-codes",
            new Sentence("郵便番号", "postal codes"),
            "postal_code",
            "zip, code5, town",
            "zip,code5,town,town_kana,town_romaji",
            "id");

    private final String kind;
    private final Sentence title;
    private final String table;
    private final String key;
    private final String columns;
    private final String line;

    PlaceTable(String kind, Sentence title, String table, String key, String columns, String line) {
        this.kind = kind;
        this.title = title;
        this.table = table;
        this.key = key;
        this.columns = columns;
        this.line = line;
    }

    /** The kind with that name on the command line. */
    public static Optional<PlaceTable> named(String name) {
        for (var place : values()) {
            if (place.kind.equals(name)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** The kind's name on the command line. */
    public String kind() {
        return kind;
    }

    /** The kind's name for a person. */
    public Sentence title() {
        return title;
    }

    /** The header of the file. */
    public String header() {
        return columns;
    }

    /**
     * Reads a file into the session's own table and compares it with what is held, which is not
     * touched yet.
     *
     * @throws SQLException if a row is not in order
     */
    public Counts stage(Connection connection, InputStream csv) throws SQLException, IOException {
        Statements.run(
                connection,
                "CREATE TEMP TABLE staged_place (LIKE %s INCLUDING CONSTRAINTS) ON COMMIT DROP"
                        .formatted(table));
        if (!line.isEmpty()) {
            Statements.run(
                    connection,
                    "ALTER TABLE staged_place ALTER COLUMN %s ADD GENERATED ALWAYS AS IDENTITY"
                            .formatted(line));
        }
        // An empty cell is null, except where the empty text has a meaning of its own.
        var empty = this == POSTAL_CODES ? ", FORCE_NOT_NULL (town, town_kana, town_romaji)" : "";
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "COPY staged_place (%s) FROM STDIN (FORMAT csv, HEADER MATCH%s)"
                                .formatted(columns, empty),
                        csv);
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                SELECT count(*) FILTER (WHERE h.text IS NULL), count(*) FILTER (WHERE h.text <> s.text),
                                       count(*) FILTER (WHERE s.text IS NULL), count(*) FILTER (WHERE h.text = s.text)
                                  FROM (%s) s FULL JOIN (%s) h USING (%s, nth)
                                """
                                        .formatted(rows("staged_place"), rows(table), key))) {
            row.next();
            return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), 0);
        }
    }

    /**
     * The rows of a table as text, by what each is about and not by where it stands: a line more at
     * the top changes no other. Where several rows are about the same, they are counted through.
     */
    private String rows(String from) {
        return """
        SELECT %1$s, row_number() OVER (PARTITION BY %1$s ORDER BY ROW(%2$s)::text) AS nth, ROW(%2$s)::text AS text
          FROM %3$s
        """
                .formatted(key, columns, from);
    }

    /** Puts what was staged in the place of what is held. */
    public void replace(Connection connection) throws SQLException {
        if (this == PREFECTURES) {
            // Municipalities hang on their prefecture, so what is there is changed, not replaced.
            Statements.run(
                    connection,
                    """
                    INSERT INTO prefecture SELECT * FROM staged_place
                    ON CONFLICT (pref_code) DO UPDATE SET (code6, pref, pref_kana, pref_romaji, region, lat, lon)
                      = (excluded.code6, excluded.pref, excluded.pref_kana, excluded.pref_romaji, excluded.region, excluded.lat,
                         excluded.lon)
                    """);
            return;
        }
        var all = line.equals("id") ? "id," + columns : columns + ",line";
        Statements.run(
                connection,
                "DELETE FROM " + table,
                "INSERT INTO %s (%s) SELECT %s FROM staged_place".formatted(table, all, all));
    }

    /** Writes what is held in the form of the file and says how many rows that is. */
    public long write(Connection connection, OutputStream csv) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "COPY (SELECT %s FROM %s ORDER BY %s) TO STDOUT (FORMAT csv, HEADER)"
                                .formatted(
                                        columns.replace("leaf", "leaf::int AS leaf"),
                                        table,
                                        line.isEmpty() ? key : line),
                        csv);
    }
}
