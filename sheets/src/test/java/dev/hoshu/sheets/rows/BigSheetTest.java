package dev.hoshu.sheets.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.machines.SampleFleet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A spreadsheet of many rows is written and read row by row. */
class BigSheetTest {

    private static final int ROWS = 50_000;

    @TempDir private Path folder = Path.of("");

    @Test
    void fiftyThousandMachinesFitASpreadsheetAndComeBack() throws IOException {
        var fleet = SampleFleet.withSeed(5);
        var path = folder.resolve("fleet.xlsx");
        try (var writer =
                SheetKinds.MACHINES.write(Files.newOutputStream(path), FileForm.XLSX, null)) {
            for (int place = 0; place < ROWS; place++) {
                writer.write(fleet.machine(place));
            }
        }

        int place = 0;
        try (var file = SheetFile.at(path);
                var rows =
                        ((Opening.Opened<InstalledMachine>) SheetKinds.MACHINES.open(file))
                                .rows()) {
            while (rows.hasNext()) {
                assertThat(rows.next())
                        .isEqualTo(new SheetRow.Understood<>(place + 2, fleet.machine(place)));
                place++;
            }
        }

        assertThat(place).isEqualTo(ROWS);
    }
}
