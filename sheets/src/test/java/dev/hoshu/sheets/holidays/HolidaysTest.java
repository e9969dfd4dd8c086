package dev.hoshu.sheets.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.sheets.Sheets;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.rows.FileForm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;

/** The published holidays, in whichever characters they come. */
class HolidaysTest {

    private static final Holidays HOLIDAYS = new Holidays();
    private static final Charset CP932 = Charset.forName("windows-31j");

    @ParameterizedTest
    @EnumSource(names = {"CSV", "CSV_WITH_MARK", "CSV_CP932", "XLSX"})
    void theListIsTheSameInEveryForm(FileForm form) throws IOException {
        var published = Files.readString(path());
        var read = Sheets.read(HOLIDAYS, published);
        var out = new ByteArrayOutputStream();
        try (var writer = HOLIDAYS.write(out, form, null)) {
            writer.writeAll(read.records());
        }

        assertThat(Sheets.read(HOLIDAYS, out.toByteArray()).records())
                .isEqualTo(read.records())
                .hasSize(1_067);
        var expected =
                switch (form) {
                    case CSV -> published.getBytes(StandardCharsets.UTF_8);
                    case CSV_WITH_MARK -> ("\uFEFF" + published).getBytes(StandardCharsets.UTF_8);
                    case CSV_CP932 -> published.getBytes(CP932);
                    case XLSX -> out.toByteArray();
                };
        assertThat(out.toByteArray()).isEqualTo(expected);
    }

    @Test
    void theListIsKnownThroughItsLastYear() throws IOException {
        var list = Holidays.listOf(ShippedFiles.read(HOLIDAYS, path()).records());

        assertThat(list.nameOf(LocalDate.of(2026, 11, 23))).contains("勤労感謝の日");
        assertThat(list.knownThrough()).contains(LocalDate.of(2027, 12, 31));
    }

    @Test
    void aDayThatDoesNotExistAndADayTwiceAreFaults() throws IOException {
        var read =
                Sheets.read(
                        HOLIDAYS,
                        """
                        国民の祝日・休日月日,国民の祝日・休日名称
                        2026/2/30,元日
                        2026/1/1,元日
                        2026/01/01,正月
                        2026/1/12,
                        """);

        assertThat(read.records()).hasSize(1);
        assertThat(read.faults()).hasSize(3);
        assertThat(read.faults().get(1)).contains("row 3");
    }

    private static java.nio.file.Path path() {
        return ShippedFiles.programme("lenovo-services-jp/holidays.csv");
    }
}
