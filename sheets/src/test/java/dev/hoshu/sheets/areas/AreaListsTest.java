package dev.hoshu.sheets.areas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.sheets.Sheets;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.rows.FileForm;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The area list in both of its forms, which say the same. */
class AreaListsTest {

    private static final AreaLists LIST = new AreaLists();
    private static final List<String> GOOD =
            List.of("神奈川県", "横浜市青葉区", "141178", "○", "△", "SC-YOK", "");

    @Test
    void theHandedOutFormSaysWhatTheLinesSay() throws IOException {
        var lines = shipped("lenovo-services-jp/areas-2026-10.csv");
        var form = shipped("sample/areas-2026-10-form.xlsx");
        var byCode =
                lines.stream()
                        .collect(Collectors.toMap(r -> r.entry().code(), Function.identity()));

        assertThat(form).hasSize(1_912);
        for (var row : form) {
            var other = byCode.remove(row.entry().code());
            if (other == null) {
                throw new AssertionError("Only the form names " + row);
            }
            assertThat(withoutNote(row.entry())).isEqualTo(withoutNote(other.entry()));
            assertThat(row.version()).isEqualTo(other.version()).isEqualTo("2026-10");
            assertThat(row.validFrom()).isEqualTo(other.validFrom());
        }
        // The six villages of the northern territories, which the form leaves out.
        assertThat(byCode.keySet())
                .containsExactlyInAnyOrder("01695", "01696", "01697", "01698", "01699", "01700");
    }

    @Test
    void theRemarksOfTheFormStayBesideTheirPlaces() throws IOException {
        var form = shipped("sample/areas-2026-10-form.xlsx");

        assertThat(form).filteredOn(r -> "離島のため対象外".equals(r.entry().note())).hasSize(62);
        assertThat(form)
                .filteredOn(r -> "一部地域を除く（山間部）".equals(r.entry().note()))
                .hasSize(17)
                .allMatch(r -> r.entry().fourHours() == ResponseAreaList.Answer.YES);
    }

    @Test
    void theFormIsWrittenAndReadAgainUnchanged() throws IOException {
        var form =
                ShippedFiles.read(LIST, ShippedFiles.programme("sample/areas-2026-10-form.xlsx"));
        var out = new ByteArrayOutputStream();
        try (var writer = new AreaForm().write(out, FileForm.XLSX, form.heading())) {
            writer.writeAll(form.records());
        }

        assertThat(Sheets.read(LIST, out.toByteArray()).records()).isEqualTo(form.records());
    }

    @ParameterizedTest(name = "{0} {1} is understood")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    市区町村   | 横浜市　青葉区
                    市区町村   | '横浜市青葉区 '
                    団体コード | １４１１７８
                    団体コード | '141178 '
                    4時間対応  | 〇
                    4時間対応  | ◯
                    2時間対応  | ▲
                    備考       | ' '
                    """)
    void anIrregularCellMeansTheSame(String column, String content) throws IOException {
        assertThat(Sheets.read(LIST, form(with(column, content))).records())
                .isEqualTo(Sheets.read(LIST, form(GOOD)).records())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    団体コード | 141179 | should be 8
                    団体コード | 14117  | is no municipality of 神奈川県
                    団体コード | 青葉区 | no municipality code
                    団体コード | ''     | The cell is empty
                    団体コード | 011011 | is no municipality of 神奈川県
                    都道府県   | 横浜県 | no prefecture
                    市区町村   | ''     | The cell is empty
                    4時間対応  | ？     | not a known value
                    4時間対応  | ''     | The cell is empty
                    2時間対応  | 要相談 | not a known value
                    """)
    void aCellThatIsNotUnderstoodIsAFaultOfItsRow(String column, String content, String fault)
            throws IOException {
        var read = Sheets.read(LIST, form(with(column, content), GOOD));

        assertThat(read.records()).hasSize(1);
        assertThat(read.faults()).anySatisfy(f -> assertThat(f).contains("Row 5").contains(fault));
    }

    @Test
    void aLostLeadingNoughtIsPutBackWhereTheCheckDigitAgrees() throws IOException {
        var bytes = form(List.of("北海道", "美唄市", 12_157, "○", "×", "SC-SPK", ""));

        assertThat(Sheets.read(LIST, bytes).records())
                .singleElement()
                .matches(row -> row.entry().code().equals("01215"));
    }

    @Test
    void aMunicipalityThatStandsTwiceIsTakenOnceAndSaid() throws IOException {
        var read = Sheets.read(LIST, form(GOOD, GOOD));

        assertThat(read.records()).hasSize(1);
        assertThat(read.faults()).singleElement().asString().contains("row 5");
    }

    @Test
    void aFormWithoutVersionOrFirstDayIsRefused() throws IOException {
        var bare = Sheets.workbook(w -> rows(w, GOOD));

        assertThat(Sheets.read(LIST, bare).refusal()).contains("version");
    }

    @Test
    void rowsOfTwoListsInOneFileAreNotMixed() throws IOException {
        var header = "list_version,valid_from,code5,pref,municipality,resp_4h,resp_2h\n";
        var read =
                Sheets.read(
                        LIST,
                        header
                                + "2026-10,2026-10-01,14117,神奈川県,横浜市青葉区,yes,no\n"
                                + "2025-10,2025-10-01,14118,神奈川県,横浜市都筑区,yes,no\n"
                                + "2026-10,2026-10-01,13101,東京都,千代田区,perhaps,no\n");

        assertThat(read.records()).hasSize(1);
        assertThat(read.faults()).hasSize(3);
    }

    private static List<AreaRow> shipped(String path) throws IOException {
        return ShippedFiles.read(LIST, ShippedFiles.programme(path)).records();
    }

    private static ResponseAreaList.Entry withoutNote(ResponseAreaList.Entry entry) {
        return new ResponseAreaList.Entry(
                entry.code(),
                entry.prefecture(),
                entry.municipality(),
                entry.fourHours(),
                entry.twoHours(),
                entry.centre(),
                null);
    }

    private static List<String> with(String column, String content) {
        var titles = List.of("都道府県", "市区町村", "団体コード", "4時間対応", "2時間対応", "担当保守センター", "備考");
        var cells = new ArrayList<>(GOOD);
        cells.set(titles.indexOf(column), content);
        return cells;
    }

    private static byte[] form(List<?>... rows) throws IOException {
        return Sheets.workbook(w -> {
            var cover = w.createSheet("はじめに");
            Sheets.row(cover, 4, List.of("", "リスト版", "2026年10月版"));
            Sheets.row(cover, 5, List.of("", "適用開始日", java.time.LocalDate.of(2026, 10, 1)));
            rows(w, rows);
        });
    }

    private static void rows(XSSFWorkbook workbook, List<?>... rows) {
        var sheet = workbook.createSheet("対象地域リスト");
        Sheets.row(
                sheet,
                3,
                List.of("都道府県", "市区町村", "全国地方公共\n団体コード", "24時間×週7日", "", "担当保守センター", "備考"));
        Sheets.row(sheet, 4, List.of("", "", "", "4時間対応", "2時間対応", "", ""));
        sheet.addMergedRegion(CellRangeAddress.valueOf("D3:E3"));
        for (int i = 0; i < rows.length; i++) {
            Sheets.row(sheet, 5 + i, rows[i]);
        }
    }
}
