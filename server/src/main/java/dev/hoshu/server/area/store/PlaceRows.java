package dev.hoshu.server.area.store;

import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.place.MunicipalityType;
import dev.hoshu.domain.place.PostalCode;
import dev.hoshu.domain.place.Prefecture;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Prefectures, municipalities and postal codes. */
@Repository
public class PlaceRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest import of a file of places, in whatever process it ran; 0 before the first. */
    public long newestImport() {
        return jdbc.sql(
                        """
                        SELECT coalesce(max(id), 0) FROM hoshu.import_run
                         WHERE kind IN ('prefectures', 'municipalities', 'postal-codes')
                        """)
                .query(Long.class)
                .single();
    }

    /** All prefectures, by code. */
    public List<Prefecture> prefectures() {
        return jdbc.sql("SELECT * FROM hoshu.prefecture ORDER BY pref_code")
                .query((row, n) ->
                        new Prefecture(
                                row.getString("pref_code"),
                                row.getString("pref"),
                                row.getString("pref_kana"),
                                row.getString("pref_romaji"),
                                row.getString("region"),
                                row.getDouble("lat"),
                                row.getDouble("lon")))
                .list();
    }

    /**
     * The land that a municipality lies on, by the newest area list of the programme that is in
     * force and says so.
     */
    public Optional<String> landMass(String programme, String code5, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT e.land_mass FROM hoshu.area_entry e JOIN hoshu.area_list l ON l.id = e.list_id
                         WHERE l.programme = :programme AND e.code5 = :code AND l.valid_from <= :day
                           AND e.land_mass IS NOT NULL
                         ORDER BY l.valid_from DESC LIMIT 1
                        """)
                .param("programme", programme)
                .param("code", code5)
                .param("day", on)
                .query((row, n) -> row.getString("land_mass"))
                .optional();
    }

    /** All municipalities, by code. */
    public List<Municipality> municipalities() {
        return jdbc.sql("SELECT * FROM hoshu.municipality ORDER BY code5")
                .query((row, n) -> municipality(row))
                .list();
    }

    private static Municipality municipality(ResultSet row) throws SQLException {
        return new Municipality(
                row.getString("code5"),
                MunicipalityType.ofWord(row.getString("type")).orElseThrow(),
                Optional.ofNullable(row.getString("parent_code5")),
                row.getString("pref_code"),
                row.getString("pref"),
                row.getString("pref_romaji"),
                text(row, "county"),
                text(row, "city"),
                text(row, "ward"),
                row.getString("name"),
                row.getString("name_kana"),
                row.getString("name_romaji"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                Optional.ofNullable(row.getObject("effective_from", LocalDate.class))
                        .orElse(LocalDate.EPOCH));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    /** The lines of one postal code, by municipality and then as published. */
    public List<PostalCode> postalCode(String zip) {
        return jdbc.sql("SELECT * FROM hoshu.postal_code WHERE zip = ? ORDER BY code5, id")
                .param(zip)
                .query((row, n) -> postalCode(row))
                .list();
    }

    /** Each pair of postal code and municipality once, without towns. */
    public List<PostalCode> postalCodes() {
        return jdbc.sql("SELECT DISTINCT zip, code5 FROM hoshu.postal_code")
                .withFetchSize(10_000)
                .query((row, n) -> new PostalCode(row.getString(1), row.getString(2), "", "", ""))
                .list();
    }

    private static PostalCode postalCode(ResultSet row) throws SQLException {
        return new PostalCode(
                row.getString("zip"),
                row.getString("code5"),
                row.getString("town"),
                row.getString("town_kana"),
                row.getString("town_romaji"));
    }

    /** The versions of a programme's area lists that hold an invented row. */
    public List<String> inventedLists(String programme) {
        return jdbc.sql(
                        """
                        SELECT l.list_version FROM hoshu.area_list l
                         WHERE l.programme = ? AND EXISTS
                               (SELECT FROM hoshu.area_entry e WHERE e.list_id = l.id AND e.synthetic)
                        """)
                .param(programme)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
