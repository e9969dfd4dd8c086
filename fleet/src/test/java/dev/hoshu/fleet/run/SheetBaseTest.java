package dev.hoshu.fleet.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.fleet.base.BaseColumns;
import dev.hoshu.fleet.report.Report;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A row that cannot be taken is written down with its reason and takes no other with it. */
class SheetBaseTest {

    private static final String MACHINES =
            """
            machine_number,serial_number,customer,channel,country,warranty_start,warranty_end
            7X06CTO1WW,J0000001,C1,D-1,JP,2024-04-01,2027-03-31
            7X06CTO1WW,J0000001,C2,D-1,JP,2024-04-01,2027-03-31
            7X06CTO1WW,J0000002,=1+1,D-1,JP,2024-04-01,2027-03-31
            7X0,J0000003,C1,D-1,JP,2024-04-01,2027-03-31
            7X06CTO1WW,J0000004,C1,D-1,JP,2024-04-01,2023-03-31
            """;
    private static final String SERVICES =
            """
            pack_serial,part_number,machine_number,serial_number,ordered_on,registered_on,start,end
            LS00000001,5WS7Z10713,7X06CTO1WW,J0000001,2024-04-01,,2024-04-01,2029-03-31
            LS00000001,5WS7Z10713,7X06CTO1WW,J0000002,2024-04-01,,2024-04-01,2029-03-31
            LS00000003,5WS7Z10713,7X06CTO1WW,J9999999,2024-04-01,,2024-04-01,2029-03-31
            LS00000004,ZZZZZ99999,7X06CTO1WW,J0000002,2024-04-01,,2024-04-01,2029-03-31
            LS00000005,5WS7Z10713,7X06CTO1WW,J0000002,2024-04-01,,2029-04-01,2024-03-31
            """;

    @TempDir private Path folder;

    @Test
    void badRowsOfTheSheetsAreCountedAndWrittenWithTheirReasons() throws Exception {
        var machines = Files.writeString(folder.resolve("machines.csv"), MACHINES);
        var services = Files.writeString(folder.resolve("services.csv"), SERVICES);
        var out = folder.resolve("out");
        var outcome =
                Runs.run(
                        new RunPlan(
                                Runs.question(Report.DECIDE),
                                machines.toString(),
                                services.toString(),
                                out.toString(),
                                Set.of(RunPlan.Form.PARQUET, RunPlan.Form.CSV),
                                1_000));
        assertThat(outcome).isEqualTo(new FleetRun.Outcome(2, 2, 7));
        assertThat(Runs.rows(out, Report.DECIDE))
                .extracting(r -> r.getString(1) + " " + r.<Object>getAs("coverage_end"))
                .containsExactly("J0000001 2029-03-31", "J0000002 2027-03-31");
        assertThat(String.join("\n", Runs.lines(out.resolve("rejects"))))
                .contains("machines.csv,3,", "machines.csv,5,", "machines.csv,6,")
                .contains("The same machine stands in an earlier row")
                .contains("The same pack stands in an earlier row")
                .contains("The machine is not on record")
                .contains("ZZZZZ99999 is on no search list")
                .contains("it starts on");
        // What somebody typed is no formula where it is opened.
        assertThat(String.join("\n", Runs.lines(out.resolve("csv")))).contains(",'=1+1,");
    }

    @Test
    void aBadRowOfAParquetBaseCostsItsOwnMachineOnly() throws Exception {
        var base = folder.resolve("base");
        Runs.spark()
                .createDataFrame(
                        List.of(
                                machine("7X06CTO1WW", "J0000001", null),
                                machine("7X06", "J0000002", null),
                                machine("7X06CTO1WW", "J0000003", "ZZZZZ99999")),
                        BaseColumns.BASE)
                .write()
                .parquet(base.toString());
        var out = folder.resolve("out");
        var outcome = Runs.run(Runs.plan(Runs.question(Report.DECIDE), base, out, 1_000));
        assertThat(outcome).isEqualTo(new FleetRun.Outcome(3, 1, 2));
        assertThat(String.join("\n", Runs.lines(out.resolve("rejects"))))
                .contains("7X06,J0000002,", "ZZZZZ99999 is on no search list");
    }

    private static Row machine(
            String number, String serial, @org.jspecify.annotations.Nullable String part) {
        var start = LocalDate.of(2024, 4, 1);
        var end = LocalDate.of(2027, 3, 31);
        var services =
                part == null
                        ? new Row[0]
                        : new Row[] {
                            RowFactory.create(part, null, null, false, null, start, end, null)
                        };
        return RowFactory.create(
                number, serial, "C1", "D-1", "JP", "JP", null, start, end, null, null, false,
                services);
    }
}
