package dev.hoshu.fleet.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.fleet.report.Report;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;

/**
 * The portal's database as a base. Its tables, and the view that makes its documents, are those of
 * the portal's own migrations.
 */
class DatabaseBaseTest {

    private static final Path MIGRATIONS =
            Path.of(
                    System.getProperty(
                            "hoshu.migrations", "../server/src/main/resources/db/migration"));

    /**
     * One covered by an upgrade that a Premier upgrade lies over, one lapsed, one without a
     * warranty.
     */
    private static final String FILL =
            """
            INSERT INTO programme VALUES ('lenovo-services-jp', 'x', 'x', 'JP'), ('kakuu-services-jp', 'x', 'x', 'JP');
            INSERT INTO machine (programme, machine_type, model, serial_number, customer, channel, country, pre_owned) VALUES
              ('lenovo-services-jp', '7X06', 'CTO1WW', 'J0000001', 'C1', 'D-1', 'JP', false),
              ('lenovo-services-jp', '7X06', 'CTO1WW', 'J0000002', 'C2', 'D-1', 'JP', false),
              ('lenovo-services-jp', '7X06', 'CTO1WW', 'J0000003', null, null, 'JP', false),
              ('kakuu-services-jp', '7X06', 'CTO1WW', 'J0000004', null, null, 'JP', false);
            INSERT INTO coverage_entry (programme, machine_id, layer, kind, level, premier, country, valid, recorded, pack_serial,
                                        part_number, recorded_by)
            SELECT 'lenovo-services-jp', m.id, v.layer, v.kind, v.level, false, 'JP', v.valid::daterange, tstzrange(now(), null),
                   v.pack, v.part, 'test'
              FROM machine m JOIN (VALUES
                ('J0000001', 'WARRANTY', 'WARRANTY', 'NBD', '[2024-04-01,2027-04-01)', null, null),
                ('J0000001', 'SERVICE', 'UPGRADE', '24X7', '[2024-04-01,2029-04-01)', 'P001', '5WS7Z10713'),
                ('J0000001', 'PREMIER', 'PREMIER_UPGRADE', null, '[2026-01-01,2029-04-01)', 'P002', '5WS7Z10714'),
                ('J0000002', 'WARRANTY', 'WARRANTY', 'NBD', '[2023-04-01,2026-04-01)', null, null))
                v(serial, layer, kind, level, valid, pack, part) ON v.serial = m.serial_number;
            INSERT INTO machine_coverage
            SELECT m.programme, m.machine_type, m.serial_number, m.id, d.document
              FROM machine m JOIN machine_document d ON d.machine_id = m.id;
            """;

    @TempDir private Path folder;

    @Test
    void whatThePortalHoldsIsDecidedAsItIs() throws Exception {
        try (var server = EmbeddedPostgres.builder().start();
                var connection = server.getPostgresDatabase().getConnection()) {
            run(
                    connection,
                    "CREATE SCHEMA hoshu; CREATE EXTENSION btree_gist; SET search_path TO hoshu,"
                            + " public");
            for (var name : List.of("V1__", "V2__", "V3__")) {
                run(connection, migration(name));
            }
            run(connection, FILL);
            var out = folder.resolve("out");
            var outcome =
                    Runs.run(
                            new RunPlan(
                                    Runs.question(Report.DECIDE),
                                    server.getJdbcUrl("postgres", "postgres"),
                                    "",
                                    out.toString(),
                                    Set.of(RunPlan.Form.PARQUET),
                                    1_000));
            assertThat(outcome).isEqualTo(new FleetRun.Outcome(3, 3, 0));
            assertThat(Runs.rows(out, Report.DECIDE))
                    .extracting(r ->
                            "%s %s %s %s %s"
                                    .formatted(
                                            r.getString(1),
                                            r.getAs("cover"),
                                            r.getAs("level"),
                                            r.getAs("premier"),
                                            r.getAs("coverage_end")))
                    .containsExactly(
                            "J0000001 COVERED 24X7 true 2029-03-31",
                            "J0000002 UNCOVERED null false 2026-03-31",
                            "J0000003 UNKNOWN null false null");
        }
    }

    @Test
    void noPasswordIsWrittenDown() throws Exception {
        var plan =
                new RunPlan(
                        Runs.question(Report.DECIDE),
                        "jdbc:postgresql://host/hoshu?user=a&password=secret&ssl=true",
                        "",
                        "out",
                        Set.of(RunPlan.Form.PARQUET),
                        1_000);
        assertThat(plan.told().toString())
                .contains("user=a&password=…&ssl=true")
                .doesNotContain("secret");
    }

    private static void run(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String migration(String start) throws Exception {
        try (var files = Files.newDirectoryStream(MIGRATIONS, start + "*.sql")) {
            return Files.readString(files.iterator().next());
        }
    }
}
