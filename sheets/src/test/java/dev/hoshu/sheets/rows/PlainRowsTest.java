package dev.hoshu.sheets.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.rulebook.Sentence;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows of any file that somebody keeps lists in. */
class PlainRowsTest {

    private static List<PlainRows.Row> rows(byte[] content) throws IOException {
        try (var file = SheetFile.of("list", new ByteArrayInputStream(content))) {
            return switch (PlainRows.open(file)) {
                case PlainRows.Opened.NotAList(Sentence why) ->
                        throw new IllegalStateException(why.en());
                case PlainRows.Opened.Rows(PlainRows rows) -> {
                    try (rows) {
                        var all = new ArrayList<PlainRows.Row>();
                        for (var row = rows.next(); row != null; row = rows.next()) {
                            all.add(row);
                        }
                        yield all;
                    }
                }
            };
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "commas, UTF-8, ','",
        "semicolons, UTF-8, ';'",
        "tabs, UTF-8, '\t'",
        "as Excel writes it, windows-31j, ','"
    })
    void everyRowOfATextThatHoldsSomething(String how, String charset, char separator)
            throws IOException {
        var text = "型番,シリアル\n\n7X06,J300ABCD\n,\n7X02,J300ABCE\n".replace(',', separator);
        var rows = rows(text.getBytes(Charset.forName(charset)));
        assertThat(rows).extracting(PlainRows.Row::number).containsExactly(1, 3, 5);
        assertThat(rows.get(0).cells()).containsExactly("型番", "シリアル");
        assertThat(rows.get(2).cells()).containsExactly("7X02", "J300ABCE");
    }

    @Test
    void everySheetOfAWorkbookIsReadInItsOrder() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var first = workbook.createSheet("東京");
            first.createRow(2).createCell(1).setCellValue("7X06 J300ABCD");
            workbook.createSheet("empty");
            var last = workbook.createSheet("大阪");
            var row = last.createRow(0);
            row.createCell(0).setCellValue("7X02");
            row.createCell(1).setCellValue(12345678);
            workbook.write(bytes);
        }
        var rows = rows(bytes.toByteArray());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).sheet()).isEqualTo(1);
        assertThat(rows.get(0).number()).isEqualTo(3);
        assertThat(rows.get(0).cells()).contains("7X06 J300ABCD");
        assertThat(rows.get(1).sheet()).isEqualTo(3);
        assertThat(rows.get(1).cells()).containsExactly("7X02", "12345678");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"empty, ''", "a PDF, '%PDF-1.7'", "a broken workbook, 'PK\u0003\u0004xx'"})
    void whatIsNoListIsRefusedInWords(String situation, String content) throws IOException {
        try (var file =
                SheetFile.of(
                        "list",
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(PlainRows.open(file))
                    .isInstanceOfSatisfying(
                            PlainRows.Opened.NotAList.class,
                            no -> {
                                assertThat(no.why().ja()).isNotEmpty();
                                assertThat(no.why().en()).isNotEmpty();
                            });
        }
    }
}
