package dev.hoshu.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.exchange.store.Counts;
import dev.hoshu.server.exchange.store.ImportRuns;
import dev.hoshu.server.exchange.store.Scope;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Every kind of file against the sample. */
class ExchangesTest {

    private static final String OF_THE_REFERENCE = " WHERE l.programme = 'lenovo-services-jp'";

    private static final String MACHINES =
            "machine_number,serial_number,customer,channel,country_of_sale,country,shipped_from_factory,warranty_start,warranty_end,municipality,pre_owned\n";
    private static final String SERVICES =
            "pack_serial,part_number,machine_number,serial_number,ordered_on,registered_on,start,end\n";

    @TempDir private Path folder = Path.of("");
    private Exchanges exchanges = new Exchanges(TestDatabase.empty());
    private Held held = new Held(TestDatabase.empty());

    @BeforeEach
    void copyTheSample() {
        var address = TestDatabase.sample();
        exchanges = new Exchanges(address);
        held = new Held(address);
    }

    static List<String> kinds() {
        return Exchanges.kinds();
    }

    private ImportReport take(String kind, Path file, boolean dryRun) {
        return exchanges.take(
                new ImportRequest(
                        kind,
                        file,
                        Programme.REFERENCE,
                        dryRun,
                        "clerk",
                        "a test",
                        Locale.ENGLISH,
                        ImportRequest.beside(file)));
    }

    private ImportReport.Read read(String kind, Path file) {
        return (ImportReport.Read) take(kind, file, false);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the same day is no change                  | 2031-03-31 | ThinkSystem X | 1 | 0 | ThinkSystem X
                    another day is an announcement             | 2031-04-01 | ThinkSystem X | 0 | 1 | ThinkSystem
                    none announced instead of a day            | ''         | ThinkSystem X | 0 | 1 | ThinkSystem
                    unknown instead of a day                   | UNKNOWN    | ThinkSystem X | 0 | 1 | ThinkSystem
                    """)
    void aListOfMachineTypesChangesNoEndOfSupport(
            String situation, String end, String series, int changed, int rejected, String holds)
            throws IOException {
        var header =
                "machine_type,models,product_name,series,family,announced_on,base_warranty_years,base_level,end_of_support,two_year_renewal,response_times,premier_upgrade,synthetic_columns\n";
        var row = "ZZ01,,A product,%s,THINKSYSTEM,2024-01-01,3,NBD,%s,yes,4H,no,\n";
        var added =
                read(
                        "machine-types",
                        file("first.csv", header + row.formatted("ThinkSystem", "2031-03-31")));
        assertThat(added.counts().added()).as("a type of which nothing is held").isEqualTo(1);
        var second = read("machine-types", file("second.csv", header + row.formatted(series, end)));
        assertThat(second.counts().changed()).as(situation).isEqualTo(changed);
        assertThat(second.counts().rejected()).as(situation).isEqualTo(rejected);
        assertThat(
                        held.texts(
                                "SELECT series || ' ' || end_of_support FROM machine_type WHERE"
                                        + " machine_type = 'ZZ01'"))
                .containsExactly(holds + " 2031-03-31");
        if (rejected > 0) {
            assertThat(second.examples().rejected().getFirst().en())
                    .contains("2031-03-31", "./hoshu import announcements");
            assertThat(Files.readString(folder.resolve("second.rejected.csv")))
                    .contains("ZZ01", "announcement");
        }
    }

    @Test
    void theSampleIsWholeAndNothingIsInvented() {
        assertThat(
                        held.texts(
                                "SELECT list_date || ' ' || count(*) FROM offering o JOIN"
                                        + " offering_list l ON l.id = o.list_id"
                                        + OF_THE_REFERENCE
                                        + " GROUP BY list_date"
                                        + " ORDER BY 1"))
                .containsExactly("2026-04-01 4042", "2026-10-01 4146");
        assertThat(held.count("machine l" + OF_THE_REFERENCE)).isEqualTo(12_000);
        assertThat(
                        held.count(
                                "coverage_entry e JOIN machine l ON l.id = e.machine_id"
                                        + OF_THE_REFERENCE
                                        + " AND layer = 'SERVICE'"))
                .isEqualTo(12_180);
        assertThat(held.count("municipality")).isEqualTo(1_918);
        assertThat(held.count("postal_code")).isEqualTo(124_506);
        assertThat(held.count("area_list l" + OF_THE_REFERENCE)).isEqualTo(2);
        assertThat(held.count("import_run WHERE rejected > 0")).isZero();
        assertThat(held.astray()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWrittenOutAndTakenInAgainChangesNothing(String kind) {
        var file = folder.resolve(kind.equals("offerings") ? "out.xlsx" : "out.csv");
        assertThat(exchanges.write(kind, file, Programme.REFERENCE, null)).isPositive();
        var before = held.everything();
        var report = read(kind, file);
        assertThat(report.ending()).isEqualTo(ImportReport.Ending.NOTHING_TO_DO);
        assertThat(report.counts()).isEqualTo(new Counts(0, 0, 0, report.counts().unchanged(), 0));
        assertThat(report.counts().unchanged()).isPositive();
        assertThat(held.everything()).isEqualTo(before);
    }

    @Test
    void theFormThatIsHandedOutTakesNoMeasureAwayFromTheListItRepeats() {
        var measured = "area_entry WHERE measured AND synthetic";
        long before = held.count(measured);
        var form =
                Path.of(System.getProperty("hoshu.programmes", "../programmes"))
                        .resolve("sample/areas-2026-10-form.xlsx");
        var report = read("areas", form);
        assertThat(report.counts().added()).isZero();
        assertThat(report.counts().unchanged()).isPositive();
        // The form leaves the six northern villages out, so they leave the list of that day.
        assertThat(report.counts().withdrawn()).isEqualTo(6);
        assertThat(held.count(measured)).isEqualTo(before - 6);
    }

    @Test
    void aCorrectedMachineKeepsWhatWasKnownAndIsReportedColumnByColumn() throws Exception {
        var file =
                file(
                        "machines.csv",
                        MACHINES
                                + "7X06CTO1WW,J35J5RYC,C99999,D-004,JP,JP,2023-04-17,2023-05-01,2026-04-30,23101,no\n"
                                + "7X06CTO1WW,JNEW0001,C00046,D-004,JP,JP,2023-04-17,2023-04-26,2026-04-25,23101,no\n");
        var before = held.everything();
        var dry = (ImportReport.Read) take("machines", file, true);
        assertThat(dry.ending()).isEqualTo(ImportReport.Ending.DRY_RUN);
        assertThat(held.everything()).isEqualTo(before);

        var report = read("machines", file);
        assertThat(report.counts())
                .isEqualTo(dry.counts())
                .isEqualTo(new Counts(1, 1, 11_999, 0, 0));
        assertThat(report.examples().added()).containsExactly("7X06 JNEW0001");
        assertThat(report.examples().changed())
                .containsExactly(
                        "7X06 J35J5RYC (customer: C00046 → C99999, warranty: 2023-04-26–2026-04-25"
                                + " → 2023-05-01–2026-04-30)");
        assertThat(report.withdrawnStay()).isTrue();
        assertThat(held.count("machine l" + OF_THE_REFERENCE)).isEqualTo(12_001);
        assertThat(
                        held.texts(
                                "SELECT e.valid || ' ' || upper_inf(e.recorded) FROM coverage_entry"
                                    + " e JOIN machine m ON m.id = e.machine_id WHERE serial_number"
                                    + " = 'J35J5RYC' AND layer = 'WARRANTY' ORDER BY e.id"))
                .containsExactly("[2023-04-26,2026-04-26) false", "[2023-05-01,2026-05-01) true");
        assertThat(held.astray()).isEmpty();
        assertThat(held.text("SELECT who || ', ' || why FROM import_run ORDER BY id DESC LIMIT 1"))
                .isEqualTo("clerk, a test");

        var after = held.everything();
        assertThat(read("machines", file).ending()).isEqualTo(ImportReport.Ending.NOTHING_TO_DO);
        assertThat(held.everything()).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a machine that is not on record | LSX,5WS7Z10713,7X06CTO1WW,JNOTHERE,2023-04-17,2023-04-29,2031-04-26,2032-04-25 | not on record
                    a part number of no list        | LSX9,5WS7Z99999,7X06CTO1WW,J35J5RYC,2023-04-17,2023-04-29,2031-04-26,2032-04-25 | on no search list
                    another model than on record    | LSX9,5WS7Z10713,7X06A02QJP,J35J5RYC,2023-04-17,2023-04-29,2031-04-26,2032-04-25 | number is 7X06CTO1WW
                    an offering for other machines  | LSX9,5WS7Z10001,7X06CTO1WW,J35J5RYC,2023-04-17,2023-04-29,2031-04-26,2032-04-25 | does not fit
                    days that are covered already   | LSX9,5WS7Z10713,7X06CTO1WW,J35J5RYC,2023-04-17,2023-04-29,2026-04-25,2027-04-24 | overlap those of the pack LS00000001
                    """)
    void aServiceThatCannotBeIsTurnedAwayWithItsReasonAndTheOthersGoIn(
            String situation, String row, String reason) throws Exception {
        var good =
                "LSGOOD1,5WS7Z10713,7X06CTO1WW,J35J5RYC,2026-04-01,2026-04-02,2026-04-26,2027-04-25\n";
        var line = row.startsWith("LSX,") ? row.replaceFirst("LSX,", "LSX9,") : row;
        var file = file("services.csv", SERVICES + line + "\n" + good);
        var report = read("services", file);
        assertThat(report.counts()).as(situation).isEqualTo(new Counts(1, 0, 12_180, 0, 1));
        assertThat(report.examples().rejected().getFirst().en()).contains("Row 2").contains(reason);
        var rejected =
                Files.readString(folder.resolve("services.rejected.csv"), StandardCharsets.UTF_8);
        assertThat(rejected)
                .contains("reason")
                .contains(line)
                .contains(reason)
                .doesNotContain("LSGOOD1");
        assertThat(held.count("coverage_entry WHERE pack_serial = 'LSGOOD1'")).isEqualTo(1);
        assertThat(held.count("coverage_entry WHERE pack_serial = 'LSX9'")).isZero();
        assertThat(held.astray()).isEmpty();
    }

    @Test
    void ofTwoRowsThatOverlapOrNameOnePackTheEarlierCounts() throws Exception {
        var file =
                file(
                        "twice.csv",
                        SERVICES
                                + "LSONE1,5WS7Z10713,7X06CTO1WW,J35J5RYC,2026-04-01,2026-04-02,2030-01-01,2030-12-31\n"
                                + "LSTWO2,5WS7Z10713,7X06CTO1WW,J35J5RYC,2026-04-01,2026-04-02,2030-12-31,2031-12-30\n"
                                + "LSTHREE3,5WS7Z10713,7X06CTO1WW,J35J5RYC,2026-04-01,2026-04-02,2031-01-01,2031-12-31\n"
                                + "LSONE1,5WS7Z10713,7X06CTO1WW,J35J5RYC,2026-04-01,2026-04-02,2040-01-01,2040-12-31\n");
        var report = read("services", file);
        assertThat(report.counts()).isEqualTo(new Counts(2, 0, 12_180, 0, 2));
        assertThat(
                        held.texts(
                                "SELECT pack_serial FROM coverage_entry WHERE lower(valid) >="
                                        + " '2030-01-01' AND pack_serial LIKE 'LS_%E_' ORDER BY 1"))
                .containsExactly("LSONE1", "LSTHREE3");
    }

    @Test
    void aPackThatMovesToAnotherMachineIsRewrittenOnBoth() throws Exception {
        var other =
                held.texts(
                                "SELECT machine_type || model || ',' || serial_number FROM machine"
                                    + " m WHERE machine_type = '7X06' AND serial_number <>"
                                    + " 'J35J5RYC' AND NOT EXISTS (SELECT FROM coverage_entry e"
                                    + " WHERE e.machine_id = m.id AND layer = 'SERVICE') LIMIT 1")
                        .getFirst();
        var file =
                file(
                        "move.csv",
                        SERVICES
                                + "LS00000001,5WS7Z10713,"
                                + other
                                + ",2023-04-17,2023-04-29,2023-04-26,2026-04-25\n");
        assertThat(read("services", file).counts()).isEqualTo(new Counts(0, 1, 12_179, 0, 0));
        assertThat(held.astray()).isEmpty();
        assertThat(held.count("coverage_entry WHERE pack_serial = 'LS00000001'")).isEqualTo(2);
        assertThat(held.count("machine_coverage WHERE document LIKE '%LS00000001%'")).isEqualTo(1);
    }

    @Test
    void aListOfANewDateIsKeptBesideTheOthersAndNamesItsDifference() throws Exception {
        var file = folder.resolve("out.csv");
        exchanges.write("areas", file, Programme.REFERENCE, null);
        var changed =
                Files.readString(file)
                        .replace("2026-10,2026-10-01", "2027-04,2027-04-01")
                        .replaceFirst(",yes,yes,", ",yes,no,");
        var next = file("next.csv", changed);
        var report = read("areas", next);
        assertThat(report.newList()).isTrue();
        assertThat(report.listDate()).hasToString("2027-04-01");
        assertThat(
                        held.texts(
                                "SELECT list_version FROM area_list l"
                                        + OF_THE_REFERENCE
                                        + " ORDER BY valid_from"))
                .containsExactly("2025-10", "2026-10", "2027-04");
        assertThat(
                        held.count(
                                "area_entry e JOIN area_list l ON l.id = e.list_id"
                                        + OF_THE_REFERENCE))
                .isEqualTo(3 * 1_918);
        assertThat(
                        exchanges.write(
                                "areas",
                                file,
                                Programme.REFERENCE,
                                java.time.LocalDate.of(2026, 10, 1)))
                .isEqualTo(1_918);
        assertThat(Files.readString(file)).contains("2026-10,2026-10-01").doesNotContain("2027-04");
        assertThat(
                        exchanges.write(
                                "areas",
                                file,
                                Programme.REFERENCE,
                                java.time.LocalDate.of(1999, 1, 1)))
                .isEqualTo(-1);
    }

    @Test
    void aListOfADateThatIsHeldIsReplacedAsAWhole() throws Exception {
        var file = folder.resolve("out.csv");
        exchanges.write("areas", file, Programme.REFERENCE, null);
        var lines = Files.readAllLines(file);
        var shorter =
                file("shorter.csv", String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        var report = read("areas", shorter);
        assertThat(report.counts()).isEqualTo(new Counts(0, 0, 1, 1_917, 0));
        assertThat(
                        held.count(
                                "area_entry e JOIN area_list l ON l.id = e.list_id WHERE"
                                        + " list_version = '2026-10'"))
                .isEqualTo(1_917);
        assertThat(held.count("import_run WHERE kind = 'areas' AND withdrawn = 1")).isEqualTo(1);
    }

    @Test
    void aFileOfAnotherKindChangesNothing() throws Exception {
        var before = held.everything();
        var machines =
                file(
                        "machines.csv",
                        MACHINES + "7X06CTO1WW,JNEW0001,,,JP,JP,,2023-04-26,2026-04-25,,no\n");
        for (var kind : Exchanges.kinds()) {
            if (!kind.equals("machines")) {
                assertThat(take(kind, machines, false))
                        .as(kind)
                        .isInstanceOf(ImportReport.Refused.class);
            }
        }
        assertThat(take("machines", file("empty.csv", ""), false))
                .isInstanceOf(ImportReport.Refused.class);
        assertThat(held.everything()).isEqualTo(before);
    }

    @Test
    void aBadRowNeverStopsTheGoodOnes() throws Exception {
        var file =
                file(
                        "machines.csv",
                        MACHINES
                                + "7X06CTO1WW,JNEW0001,,,JP,JP,,2023-04-26,2026-04-25,,no\n"
                                + "7X06CTO1WW,JNEW0002,,,JP,JP,,2023-02-30,2026-04-25,,no\n"
                                + "7X06CTO1WW,JNEW0001,,,JP,JP,,2023-04-26,2026-04-25,,no\n"
                                + "7X06CTO1WW,JNEW0003,,,JP,JP,,,,,no\n");
        var report = read("machines", file);
        assertThat(report.counts()).isEqualTo(new Counts(2, 0, 12_000, 0, 2));
        assertThat(Files.readAllLines(folder.resolve("machines.rejected.csv"))).hasSize(3);
        assertThat(
                        held.count(
                                "coverage_entry e JOIN machine m ON m.id = e.machine_id WHERE"
                                        + " serial_number = 'JNEW0003'"))
                .isZero();
        assertThat(held.astray()).isEmpty();
    }

    @Test
    void aPostalCodeMoreAtTheTopChangesNoOther() throws Exception {
        var file = folder.resolve("postal_codes.csv");
        exchanges.write("postal-codes", file, Programme.REFERENCE, null);
        var lines = Files.readAllLines(file);
        lines.add(1, "0000001,01102,北十条東,,");
        lines.set(3, lines.get(3).replaceFirst("[^,]*$", "Elsewhere"));
        lines.removeLast();
        var counts = read("postal-codes", Files.write(file, lines)).counts();
        assertThat(counts).isEqualTo(new Counts(1, 1, 1, 124_504, 0));
        assertThat(held.text("SELECT town FROM postal_code WHERE id = 1")).isEqualTo("北十条東");
    }

    @Test
    void whileAFileForAllProgrammesGoesInNoOtherImportDoes() throws Exception {
        var file = file("machines.csv", MACHINES);
        try (var holder = held.address().connect()) {
            holder.setAutoCommit(false);
            ImportRuns.alone(holder, Scope.OF_A_PROGRAMME, "another");
            assertThat(read("machines", file).ending())
                    .as("beside another programme's")
                    .isEqualTo(ImportReport.Ending.NOTHING_TO_DO);
            assertThat(isFree(Scope.OF_ALL_PROGRAMMES)).as("places beside it").isFalse();
            holder.rollback();

            ImportRuns.alone(holder, Scope.OF_ALL_PROGRAMMES, "another");
            assertThat(isFree(Scope.OF_A_PROGRAMME)).as("a list beside places").isFalse();
            assertThat(isFree(Scope.OF_ALL_PROGRAMMES)).as("places beside places").isFalse();
            holder.rollback();
            assertThat(isFree(Scope.OF_ALL_PROGRAMMES)).as("afterwards").isTrue();
        }
    }

    /** Whether an import of the reference programme could begin; asks without waiting long. */
    private boolean isFree(Scope scope) throws SQLException {
        try (var connection = held.address().connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = '200ms'");
            }
            try {
                ImportRuns.alone(connection, scope, Programme.REFERENCE);
                return true;
            } catch (SQLException e) {
                assertThat(e.getSQLState()).as("lock not available").isEqualTo("55P03");
                return false;
            }
        }
    }

    @Test
    void theDatabaseItselfRefusesWhatMustNeverBe() {
        assertThatThrownBy(() -> held.run("DELETE FROM coverage_entry"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> held.run("TRUNCATE coverage_entry CASCADE"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> held.run("UPDATE coverage_entry SET level = '24X7'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        held.run(
                                "UPDATE coverage_entry SET recorded = tstzrange(lower(recorded) -"
                                        + " interval '1 day', now())"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        var copy =
                "INSERT INTO coverage_entry (programme, machine_id, layer, kind, level, country,"
                    + " valid, recorded, pack_serial, recorded_by) SELECT programme, machine_id,"
                    + " layer, kind, level, country, %s, %s, %s, 'x' FROM coverage_entry WHERE"
                    + " layer = '%s' LIMIT 1";
        assertThatThrownBy(() ->
                        held.run(
                                copy.formatted(
                                        "valid", "tstzrange(now(), NULL)", "'OTHER'", "SERVICE")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("coverage_entry_no_overlap");
        assertThatThrownBy(() ->
                        held.run(
                                copy.formatted(
                                        "daterange('2090-01-01','2091-01-01')",
                                        "tstzrange(now(), NULL)",
                                        "pack_serial",
                                        "SERVICE")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("coverage_entry_one_registration");
        assertThatThrownBy(() ->
                        held.run(
                                copy.formatted(
                                        "daterange('2090-01-01','2091-01-01')",
                                        "tstzrange(now(), NULL)",
                                        "NULL",
                                        "WARRANTY")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("coverage_entry_one_warranty");
        assertThatThrownBy(() ->
                        held.run(
                                "INSERT INTO machine (programme, machine_type, model,"
                                        + " serial_number, country, pre_owned) SELECT programme,"
                                        + " machine_type, 'AC1', serial_number, 'JP', false FROM"
                                        + " machine LIMIT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("machine_type_serial_number");
    }

    @Test
    void warrantiesOverlapNowhereInWhatWasRecorded() throws Exception {
        var times =
                held.text(
                        "SELECT lower(recorded) FROM coverage_entry WHERE layer = 'WARRANTY' ORDER"
                                + " BY id LIMIT 1");
        assertThatThrownBy(() ->
                        held.run(
                                "UPDATE coverage_entry SET recorded = tstzrange(lower(recorded),"
                                    + " now()) WHERE id = (SELECT min(id) FROM coverage_entry WHERE"
                                    + " layer = 'WARRANTY');INSERT INTO coverage_entry (programme,"
                                    + " machine_id, layer, kind, level, country, valid, recorded,"
                                    + " recorded_by) SELECT programme, machine_id, layer, kind,"
                                    + " level, country, valid, tstzrange('"
                                        + times
                                        + "', NULL), 'x' FROM coverage_entry WHERE id = (SELECT"
                                        + " min(id) FROM coverage_entry WHERE layer = 'WARRANTY')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("overlap");
    }
}
