package dev.hoshu.server.area;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;

/**
 * An embedded PostgreSQL with the reference data of places and both area lists, copied straight
 * from the files, so that these tests do not lean on the import. One for all tests of the module;
 * it ends with the JVM.
 */
final class PlacesDatabase {

    static final Path PROGRAMMES = Path.of("..", "programmes");

    private static final EmbeddedPostgres SERVER = started();

    private PlacesDatabase() {}

    static String url() {
        return SERVER.getJdbcUrl("postgres", "postgres");
    }

    private static EmbeddedPostgres started() {
        try {
            var server = EmbeddedPostgres.builder().setPort(0).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "CREATE SCHEMA hoshu; CREATE EXTENSION btree_gist SCHEMA hoshu;"
                                + " ALTER DATABASE postgres SET search_path = hoshu");
            }
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .defaultSchema("hoshu")
                    .schemas("hoshu")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            try (var connection = server.getPostgresDatabase().getConnection()) {
                load(connection);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    SET search_path = hoshu;
                    INSERT INTO programme VALUES ('lenovo-services-jp', '名', 'name') ON CONFLICT DO NOTHING;
                    INSERT INTO change_counter VALUES ('lenovo-services-jp', 1) ON CONFLICT DO NOTHING;
                    CREATE TEMP TABLE prefectures (pref_code text, code6 text, pref text, pref_kana text, pref_romaji text,
                        region text, lat double precision, lon double precision);
                    CREATE TEMP TABLE municipalities (code5 text, code6 text, type text, parent_code5 text, pref_code text,
                        pref text, pref_kana text, pref_romaji text, county text, city text, ward text, name text,
                        name_kana text, name_romaji text, lat double precision, lon double precision, effective_from date,
                        leaf integer);
                    CREATE TEMP TABLE postal_codes (zip text, code5 text, town text, town_kana text, town_romaji text);
                    CREATE TEMP TABLE areas (list_version text, valid_from date, code5 text, pref text, municipality text,
                        level text, land_mass text, resp_4h text, resp_2h text, centre_4h text, road_km_4h numeric,
                        drive_min_4h integer, centre_2h text, road_km_2h numeric, drive_min_2h integer,
                        nearest_centre text, parts_site text, note text, synthetic integer);
                    """);
            copy(connection, "prefectures", "places-jp/prefectures.csv");
            copy(connection, "municipalities", "places-jp/municipalities.csv");
            copy(connection, "postal_codes", "places-jp/postal_codes.csv.gz");
            copy(connection, "areas", "lenovo-services-jp/areas-2025-10.csv");
            copy(connection, "areas", "lenovo-services-jp/areas-2026-10.csv");
            statement.execute(
                    """
                    INSERT INTO prefecture (pref_code, code6, pref, pref_kana, pref_romaji, region, lat, lon)
                        SELECT pref_code, code6, pref, pref_kana, pref_romaji, region, lat, lon FROM prefectures;
                    INSERT INTO municipality (code5, code6, type, parent_code5, pref_code, pref, pref_kana, pref_romaji, county,
                        city, ward, name, name_kana, name_romaji, lat, lon, effective_from, leaf, line)
                        SELECT code5, code6, type, parent_code5, pref_code, pref, pref_kana, pref_romaji, county, city, ward,
                            name, name_kana, name_romaji, lat, lon, effective_from, leaf = 1, row_number() OVER ()
                          FROM municipalities;
                    INSERT INTO postal_code (id, zip, code5, town, town_kana, town_romaji)
                        SELECT row_number() OVER (), zip, code5, coalesce(town, ''), coalesce(town_kana, ''),
                            coalesce(town_romaji, '') FROM postal_codes;
                    INSERT INTO area_list (programme, list_version, valid_from, source_name, sha256)
                        SELECT DISTINCT 'lenovo-services-jp', list_version, valid_from, 'areas', repeat('0', 64) FROM areas;
                    INSERT INTO area_entry (list_id, code5, line, pref, municipality, level, land_mass, resp_4h, resp_2h,
                        centre_4h, nearest_centre, note, synthetic)
                        SELECT l.id, a.code5, row_number() OVER (), a.pref, a.municipality, a.level, a.land_mass, a.resp_4h,
                            a.resp_2h, a.centre_4h, a.nearest_centre, a.note, a.synthetic = 1
                          FROM areas a JOIN area_list l USING (list_version);
                    """);
        }
    }

    private static void copy(Connection connection, String table, String file)
            throws SQLException, IOException {
        try (InputStream in = open(PROGRAMMES.resolve(file))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN WITH (FORMAT csv, HEADER)", in);
        }
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
