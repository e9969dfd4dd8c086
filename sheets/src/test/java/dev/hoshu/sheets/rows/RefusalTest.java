package dev.hoshu.sheets.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.Sheets;
import dev.hoshu.sheets.ShippedFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file that is not what it claims to be yields nothing and says what it is instead. */
class RefusalTest {

    private static final String LIST = "lenovo-services-jp/search-list-2026-10-01.xlsx";

    @Test
    void anEmptyFileIsNoSheet() throws IOException {
        assertThat(Sheets.read(SheetKinds.MACHINES, "").refusal()).contains("empty");
        assertThat(Sheets.read(SheetKinds.MACHINES, "\n\r\n").refusal()).contains("empty");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "%PDF-1.7, PDF",
        "ÐÏ\u0011à, .xls",
        "PK\u0003\u0004 and then nothing, no .xlsx",
        "'\u0000\u0001\u0002 binary', not text",
        "'ÿþm\u0000a\u0000c\u0000', not text",
    })
    void whatIsNoTableIsNamed(String start, String named) throws IOException {
        var bytes = start.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Sheets.read(SheetKinds.MACHINES, bytes).refusal()).contains(named);
    }

    @ParameterizedTest(name = "{0} is {2}, not {1}")
    @CsvSource({
        "lenovo-services-jp/machine_types.csv, machines, machine-types",
        "lenovo-services-jp/search-list-2026-10-01.xlsx, areas, offerings",
        "sample/areas-2026-10-form.xlsx, offerings, areas",
        "sample/registered_services.csv, machines, services",
        "lenovo-services-jp/holidays.csv, services, holidays",
    })
    void aFileOfAnotherKindSaysWhich(String path, String asked, String actual) throws IOException {
        var kind = SheetKinds.named(asked).orElseThrow();

        var read = Sheets.read(kind, Files.readAllBytes(ShippedFiles.programme(path)));

        assertThat(read.rows()).isEmpty();
        assertThat(read.refusal()).contains("import it as " + actual);
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        var read = Sheets.read(SheetKinds.MACHINES, "machine_number,warranty_start,warranty_end\n");

        assertThat(read.refusal()).contains("Missing columns: serial_number");
    }

    @Test
    void aColumnThatStandsTwiceIsNamed() throws IOException {
        var read =
                Sheets.read(
                        SheetKinds.MACHINES,
                        "machine_number,serial_number,warranty_start,warranty_end,型番\n");

        assertThat(read.refusal()).contains("twice: machine_number");
    }

    @Test
    void aHeaderWithoutRowsIsAnEmptySheetNotAWrongOne() throws IOException {
        var read =
                Sheets.read(
                        SheetKinds.MACHINES,
                        "machine_number,serial_number,warranty_start,warranty_end\n");

        assertThat(read.refusal()).isEmpty();
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void aSpreadsheetCutShortYieldsNothing() throws IOException {
        var whole = Files.readAllBytes(ShippedFiles.programme(LIST));

        var read = Sheets.read(SheetKinds.OFFERINGS, Arrays.copyOf(whole, whole.length / 2));

        assertThat(read.rows()).isEmpty();
        assertThat(read.refusal()).contains("no .xlsx that can be read");
    }

    @Test
    void aSpreadsheetSpoiltInTheMiddleBreaksOff() throws IOException {
        var bytes = Files.readAllBytes(ShippedFiles.programme(LIST));
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 200, (byte) 0x55);

        var read = Sheets.read(SheetKinds.OFFERINGS, bytes);

        assertThat(read.rows().getLast()).isInstanceOf(SheetRow.BrokenOff.class);
    }

    @Test
    void aLineWithoutEndCostsItsRowAndNotTheMemory() throws IOException {
        var good = "7X06CTO1WW,J35J5RYC,2023-04-26,2026-04-25\n";
        var read =
                Sheets.read(
                        SheetKinds.MACHINES,
                        "machine_number,serial_number,warranty_start,warranty_end\r"
                                + good
                                + "7".repeat(3 * LineReader.LONGEST)
                                + "\r\n"
                                + good);

        assertThat(read.records()).hasSize(2);
        assertThat(read.faults()).singleElement().asString().contains("Row 3").contains("too long");
    }

    @Test
    void aSmallFileThatUnpacksWithoutEndIsStopped() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var original =
                        new java.util.zip.ZipInputStream(
                                Files.newInputStream(ShippedFiles.programme(LIST)))) {
            for (var entry = original.getNextEntry();
                    entry != null;
                    entry = original.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var content = original.readAllBytes();
                zip.write(content);
                if (entry.getName().endsWith("sheet2.xml")) {
                    blowUp(zip);
                }
            }
        }

        var read = Sheets.read(SheetKinds.OFFERINGS, out.toByteArray());

        assertThat(out.size()).isLessThan(4 << 20);
        assertThat(read.rows().isEmpty() || read.rows().getLast() instanceof SheetRow.BrokenOff)
                .isTrue();
    }

    private static void blowUp(ZipOutputStream zip) throws IOException {
        var blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 1_500; i++) {
            zip.write(blanks);
        }
    }
}
