package dev.hoshu.sheets.endofsupport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.sheets.rows.FileForm;
import dev.hoshu.sheets.rows.SheetFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that announce ends of support. */
class AnnouncementSheetTest {

    private static final AnnouncementSheet SHEET = new AnnouncementSheet();

    @ParameterizedTest
    @CsvSource({
        "2030-03-31,2030-03-31",
        "2030/3/31,2030-03-31",
        "UNKNOWN,UNKNOWN",
        "不明,UNKNOWN",
        "NONE,NONE",
        "発表なし,NONE",
        "none announced,NONE"
    })
    void threeThingsAreUnderstood(String typed, String written) throws IOException {
        var read = lines("マシンタイプ,保守廃止日\n7x06," + typed + "\n");
        assertThat(read.faults()).isEmpty();
        assertThat(SHEET.cells(read.lines().getFirst())).isEqualTo(List.of("7X06", "", written));
    }

    @ParameterizedTest
    @CsvSource({"7X06,''", "7X06,soon", "7X,2030-03-31", "7X06,2030-02-30"})
    void whatIsNotUnderstoodIsToldWithItsRow(String type, String end) throws IOException {
        var read = lines("machine_type,end_of_support\n%s,%s\n".formatted(type, end));
        assertThat(read.lines()).isEmpty();
        assertThat(read.faults()).hasSize(1);
        assertThat(read.faults().getFirst().en()).contains("Row 2");
    }

    @Test
    void anotherFileIsNone() throws IOException {
        assertThat(read("name,colour\nx,y\n")).isInstanceOf(AnnouncementSheet.Read.NotAList.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileForm.class,
            names = {"XLSX", "CSV"})
    void whatIsWrittenIsRead(FileForm form) throws IOException {
        var lines = lines("machine_type,product_name,end_of_support\n7X06,SR650,NONE\n").lines();
        var out = new ByteArrayOutputStream();
        try (var writer = SHEET.write(out, form, null)) {
            writer.writeAll(lines);
        }
        try (var file = SheetFile.of("a", new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(SHEET.read(file))
                    .isEqualTo(new AnnouncementSheet.Read.Lines(lines, List.of(), true));
        }
    }

    private static AnnouncementSheet.Read.Lines lines(String text) throws IOException {
        return (AnnouncementSheet.Read.Lines) read(text);
    }

    private static AnnouncementSheet.Read read(String text) throws IOException {
        try (var file =
                SheetFile.of(
                        "a.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return SHEET.read(file);
        }
    }
}
