package dev.hoshu.sheets.offerings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.sheets.Sheets;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.rows.Difference;
import dev.hoshu.sheets.rows.FileForm;
import dev.hoshu.sheets.rows.SheetRow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The search list with everything that makes it hard to read, and what must be refused in it. */
class SearchListTest {

    private static final SearchList LIST = new SearchList();
    private static final ShippedFiles.Yield<ServiceOffering> OCTOBER =
            shipped("search-list-2026-10-01.xlsx");
    private static final ShippedFiles.Yield<ServiceOffering> APRIL =
            shipped("search-list-2026-04-01.xlsx");

    private static final List<String> HEADER = LIST.columns().stream().map(c -> c.title()).toList();
    private static final List<Object> GOOD =
            List.of(
                    "ThinkSystem",
                    "ThinkSystem SR650",
                    "7X06",
                    "",
                    "5WS7Z10713",
                    "ThinkSystem SR650 保証アップグレード 3年",
                    "保証アップグレード",
                    "3年",
                    "24時間x週7日",
                    "",
                    "○",
                    "",
                    153_600,
                    "2017/07/11",
                    "2027/03/31",
                    "");

    @Test
    void theOctoberListHasItsDateAndItsOfferings() throws IOException {
        var read = OCTOBER;

        assertThat(read.heading().listDate()).isEqualTo("2026-10-01");
        assertThat(read.heading().title()).isEqualTo("サービス検索リスト（合成データ）");
        assertThat(read.records()).hasSize(4_146);
        assertThat(read.records().stream().map(ServiceOffering::productName).distinct())
                .hasSize(106);
        assertThat(read.records()).filteredOn(o -> o.price() == null).hasSize(9);
        assertThat(read.records().stream().map(ServiceOffering::price).filter(Objects::nonNull))
                .allMatch(price -> price.amount() >= 13_000 && price.amount() <= 2_053_700);
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource(
            textBlock =
                    """
                    UPGRADE,         2466, 2402
                    RENEWAL,         913,  893
                    PREMIER_UPGRADE, 400,  386
                    DRIVE_RETENTION, 185,  183
                    VALUE_SELECTION, 182,  178
                    """)
    void everyKindIsThereAsOftenAsOnTheLists(OfferingKind kind, int october, int april)
            throws IOException {
        assertThat(OCTOBER.records()).filteredOn(o -> o.kind() == kind).hasSize(october);
        assertThat(APRIL.records()).filteredOn(o -> o.kind() == kind).hasSize(april);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    5WS7Z10001, 2588 7162, 94900,  36, NBD,     2014-09-08, 2027-03-31
                    5WS7Z10004, 2588 7162, 183800, 36, 24X7,    2014-09-08, 2027-03-31
                    5WS7Z10006, 2588 7162, 275100, 36, 24X7_2H, 2014-09-08, 2027-03-31
                    5WS7Z10008, 2588 7162, 153600, 48, NBD,     2014-09-08, 2027-03-31
                    5WS7Z14134, 7X06CTO1WW, 400000, 60, 24X7_4H, 2017-07-11,
                    5WS7C00907, 7D9C,      ,       36, NBD,     2022-11-10,
                    5PS7C20483, 7DGD,      ,       36, ,        2024-09-24,
                    """)
    void anOddRowMeansWhatItSays(
            String number,
            String fits,
            Long price,
            int months,
            String level,
            LocalDate from,
            LocalDate until)
            throws IOException {
        var offering =
                OCTOBER.records().stream()
                        .filter(o -> o.number().equals(new OfferingNumber(number)))
                        .findFirst()
                        .orElseThrow();

        assertThat(String.join(" ", offering.fits().stream().map(MachineNumber::toString).toList()))
                .isEqualTo(fits);
        assertThat(offering.listPrice().map(Yen::amount).orElse(null)).isEqualTo(price);
        assertThat(offering.term()).isEqualTo(Term.ofMonths(months));
        assertThat(offering.level())
                .isEqualTo(level == null ? null : ServiceLevel.ofCode(level).orElseThrow());
        assertThat(offering.onSale()).isEqualTo(new SaleWindow(from, until));
    }

    @Test
    void fromAprilToOctoberPricesChangeAndNothingIsWithdrawn() throws IOException {
        var rows = new ArrayList<SheetRow<ServiceOffering>>();
        OCTOBER.records().forEach(o -> rows.add(new SheetRow.Understood<>(1, o)));

        var difference = Difference.between(LIST, APRIL.records(), rows.iterator());

        assertThat(difference.added()).hasSize(104);
        assertThat(difference.changed()).hasSize(449);
        assertThat(difference.changed())
                .allMatch(c -> c.columns().getFirst().column().equals("希望小売価格(税別)"));
        assertThat(difference.withdrawn()).isEmpty();
        assertThat(difference.unchanged()).isEqualTo(4_042 - 449);
    }

    @ParameterizedTest(name = "{0} {1} is understood")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    商品番号         | ' 5WS7Z10713　'
                    商品番号         | ５ＷＳ７Ｚ１０７１３
                    商品番号         | 5ws7z10713
                    マシンタイプ     | ７Ｘ０６
                    マシンタイプ     | '7x06 '
                    種別             | ' 保証アップグレード'
                    期間             | ３年
                    サービスレベル   | 24時間×週7日
                    サービスレベル   | ２４時間ｘ週７日
                    HDDお渡し        | 〇
                    希望小売価格(税別) | 153,600円
                    希望小売価格(税別) | ￥１５３，６００
                    希望小売価格(税別) | 153600
                    販売開始日       | 2017-07-11
                    販売開始日       | 2017年7月11日
                    販売開始日       | ２０１７／７／１１
                    販売終了日       | 2027.3.31
                    """)
    void anIrregularCellMeansTheSame(String column, String content) throws IOException {
        assertThat(Sheets.read(LIST, listWith(column, content)).records())
                .as("%s", Sheets.read(LIST, listWith(column, content)).faults())
                .isEqualTo(Sheets.read(LIST, list(GOOD)).records())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    商品番号           | ''           | The cell is empty
                    商品番号           | 5WS7Z1-0713  | no part number
                    マシンタイプ       | ''           | The cell is empty
                    マシンタイプ       | 7X06/ABC     | is not understood
                    モデル             | CTO          | ''
                    モデル             | CTO1         | is not understood
                    種別               | 延長保証     | not known in the column
                    期間               | 3ヶ月        | is not known
                    期間               | 1年継続      | does not go with the kind
                    期間               | Up to 24 Months | does not go with the kind
                    期間               | 99年         | Nothing is sold for so long
                    期間               | 0年          | Nothing is sold for so long
                    サービスレベル     | 48時間x週7日 | not known in the column
                    サービスレベル     | ''           | The cell is empty
                    プレミア           | ?            | not a known value
                    Value Selection    | Plus         | not known in the column
                    希望小売価格(税別) | ''           | The price is missing
                    希望小売価格(税別) | 0            | is no price
                    希望小売価格(税別) | 0円          | is no price
                    希望小売価格(税別) | -153600      | no price in whole yen
                    希望小売価格(税別) | 153600.5     | no price in whole yen
                    希望小売価格(税別) | 15,36,00円   | no price in whole yen
                    希望小売価格(税別) | 15万円       | no price in whole yen
                    希望小売価格(税別) | 999999999999 | too much for a price
                    販売開始日         | ''           | The cell is empty
                    販売開始日         | 2017/02/30   | no such day
                    販売開始日         | 17/07/11     | not a date
                    販売開始日         | 未定         | not a date
                    販売終了日         | 2017/07/10   | before its sale begins
                    販売終了日         | 9999/12/31   | The year
                    """)
    void aCellThatIsNotUnderstoodIsAFaultOfItsRow(String column, String content, String fault)
            throws IOException {
        var read = Sheets.read(LIST, listWith(column, content));

        if (fault.isEmpty()) {
            assertThat(read.records()).hasSize(1);
            return;
        }
        assertThat(read.records()).isEmpty();
        assertThat(read.faults())
                .anySatisfy(f -> assertThat(f).contains("Row 4").contains(column).contains(fault));
    }

    @Test
    void numbersDatesErrorsAndFormulasOfASpreadsheetAreToldApart() throws IOException {
        assertThat(Sheets.read(LIST, listWith("販売開始日", LocalDate.of(2017, 7, 11))).records())
                .isEqualTo(Sheets.read(LIST, list(GOOD)).records());
        assertThat(Sheets.read(LIST, listWith("希望小売価格(税別)", -153_600)).faults()).hasSize(1);
        assertThat(Sheets.read(LIST, listWith("希望小売価格(税別)", 153_600.5)).faults()).hasSize(1);
        assertThat(Sheets.read(LIST, listWith("希望小売価格(税別)", LocalDate.of(2020, 1, 1))).faults())
                .hasSize(1);
        assertThat(Sheets.read(LIST, listWith("商品名", new Sheets.Formula("1+1"))).faults())
                .singleElement()
                .asString()
                .contains("商品名");
    }

    @Test
    void priceOnRequestIsSaidByTheListAndNeverNought() throws IOException {
        var cells = new ArrayList<>(GOOD);
        cells.set(HEADER.indexOf("希望小売価格(税別)"), "");
        cells.set(HEADER.indexOf("備考"), "価格は担当営業へ");

        var read = Sheets.read(LIST, list(cells));

        assertThat(read.records()).singleElement().matches(o -> o.listPrice().isEmpty());
    }

    @Test
    void aPartNumberThatStandsTwiceIsTakenOnceAndSaid() throws IOException {
        var read = Sheets.read(LIST, list(GOOD, GOOD));

        assertThat(read.records()).hasSize(1);
        assertThat(read.faults()).singleElement().asString().contains("Row 5").contains("row 4");
    }

    @Test
    void remarksBlankRowsAndARepeatedHeaderAreNoRows() throws IOException {
        var other = new ArrayList<>(GOOD);
        other.set(HEADER.indexOf("商品番号"), "5WS7Z10714");

        var read =
                Sheets.read(
                        LIST,
                        list(GOOD, List.of("※ 以下 ThinkSystem の続き"), List.of(), HEADER, other));

        assertThat(read.faults()).isEmpty();
        assertThat(read.records()).hasSize(2);
    }

    @Test
    void aRowThatLostItsCellsIsNoRemark() throws IOException {
        var read = Sheets.read(LIST, list(GOOD, List.of("ThinkSystem")));

        assertThat(read.records()).hasSize(1);
        assertThat(read.faults()).isNotEmpty();
    }

    @Test
    void aListWithoutADateOrWithTwoIsRefused() throws IOException {
        var undated = Sheets.workbook(w -> fill(w.createSheet("検索リスト"), "サービス検索リスト", GOOD));
        var twice =
                Sheets.workbook(w -> {
                    var cover = w.createSheet("はじめに");
                    Sheets.row(cover, 1, List.of("2026年10月1日 現在"));
                    fill(w.createSheet("検索リスト"), "サービス検索リスト 2026年4月1日", GOOD);
                });

        assertThat(Sheets.read(LIST, undated).refusal()).contains("no date");
        assertThat(Sheets.read(LIST, twice).refusal())
                .contains("2026-04-01")
                .contains("2026-10-01");
    }

    @Test
    void aSelectionIsWrittenInTheListsOwnForm() throws IOException {
        var selection =
                OCTOBER.records().stream().filter(o -> o.price() == null || o.premier()).toList();
        var out = new ByteArrayOutputStream();
        var heading = SearchList.heading("サービス検索リスト（合成データ）", LocalDate.of(2026, 10, 1));
        try (var writer = LIST.write(out, FileForm.XLSX, heading)) {
            writer.writeAll(selection);
        }

        var read = Sheets.read(LIST, out.toByteArray());

        assertThat(read.records()).isEqualTo(selection).hasSizeGreaterThan(1_000);
    }

    @Test
    void fitsThatNoRowCanNameAreNotWritten() throws IOException {
        var offering = OCTOBER.records().getFirst();
        var mixed =
                new ServiceOffering(
                        offering.number(),
                        offering.name(),
                        offering.series(),
                        offering.productName(),
                        List.of(new MachineNumber("7X06", "CTO1WW"), new MachineNumber("7X02", "")),
                        offering.kind(),
                        offering.term(),
                        offering.level(),
                        false,
                        false,
                        null,
                        offering.price(),
                        offering.onSale(),
                        null);

        assertThatThrownBy(() -> LIST.cells(mixed)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ShippedFiles.Yield<ServiceOffering> shipped(String name) {
        try {
            return ShippedFiles.read(LIST, ShippedFiles.programme("lenovo-services-jp/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] listWith(String column, Object content) throws IOException {
        var cells = new ArrayList<Object>(GOOD);
        cells.set(HEADER.indexOf(column), content);
        return list(cells);
    }

    private static byte[] list(List<?>... rows) throws IOException {
        return Sheets.workbook(w -> fill(w.createSheet("検索リスト"), "サービス検索リスト 2026年10月1日", rows));
    }

    private static void fill(
            org.apache.poi.xssf.usermodel.XSSFSheet sheet, String title, List<?>... rows) {
        Sheets.row(sheet, 1, List.of(title));
        Sheets.row(sheet, 3, HEADER);
        for (int i = 0; i < rows.length; i++) {
            Sheets.row(sheet, 4 + i, rows[i]);
        }
    }
}
