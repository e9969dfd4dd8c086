package dev.hoshu.sheets.baskets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.sheets.rows.FileForm;
import dev.hoshu.sheets.rows.SheetFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** How lists of wanted services are told apart, pasted or in a file. */
class BasketsTest {

    private static final Set<String> TYPES = Set.of("7X06", "7D9G");
    private static final PastedList PASTED =
            PastedList.knowing(TYPES::contains, part -> part.value().startsWith("5WS7"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    machine, serial, part                    | 7X06CTO1WW J300ABCD 5WS7Z10736        | 7X06CTO1WW/J300ABCD/5WS7Z10736
                    ID-1 lower case and hyphens stay to read | 7x06-cto1ww j300-abcd 5ws7z10736      | 7x06-cto1ww/j300-abcd/5ws7z10736
                    ID-1 full width and an ideographic blank | ７Ｘ０６ＣＴＯ１ＷＷ　Ｊ３００ＡＢＣＤ     | 7X06CTO1WW/J300ABCD/
                    ID-3 a machine type for the number       | 7X06 J300ABCD 5WS7Z10736              | 7X06/J300ABCD/5WS7Z10736
                    type and model parted by a blank         | 7X06 CTO1WW J300ABCD 5WS7Z10736       | 7X06CTO1WW/J300ABCD/5WS7Z10736
                    type and model parted, without a part    | 7X06 CTO1WW J300ABCD                  | 7X06CTO1WW/J300ABCD/
                    a serial number alone                    | J300ABCD                              | /J300ABCD/
                    serial and part                          | J300ABCD 5WS7Z10736                   | /J300ABCD/5WS7Z10736
                    commas                                   | 7X06CTO1WW,J300ABCD,5WS7Z10736        | 7X06CTO1WW/J300ABCD/5WS7Z10736
                    commas and nothing between them          | ,J300ABCD,5WS7Z10736                  | /J300ABCD/5WS7Z10736
                    commas and nothing at the end            | 7X06CTO1WW,J300ABCD,,                 | 7X06CTO1WW/J300ABCD/
                    REN-7 half a term, Japanese              | 7X06 J300ABCD 5WS7Z10736 半年          | 7X06/J300ABCD/5WS7Z10736 half
                    REN-7 half a term, in months             | 7X06 J300ABCD 5WS7Z10736 6か月         | 7X06/J300ABCD/5WS7Z10736 half
                    REN-7 half a term, full width            | 7X06 J300ABCD 5WS7Z10736 ６ヶ月        | 7X06/J300ABCD/5WS7Z10736 half
                    REN-7 half a term, English               | 7X06 J300ABCD 5WS7Z10736 half term    | 7X06/J300ABCD/5WS7Z10736 half
                    REN-7 the number of a part is no term    | 7X06 J300ABCD HALF7Z10736             | 7X06/J300ABCD/HALF7Z10736
                    a type that nobody knows is no machine   | 9ZZZ J300ABCD                         | /9ZZZ/J300ABCD
                    four numbers                             | 7X06 J300ABCD 5WS7Z10736 5WS7Z10737   | unclear
                    three, and the first no machine          | J300ABCD 5WS7Z10736 5WS7Z10737        | unclear
                    """)
    void aRowIsToldApart(String situation, String typed, String expected) {
        var lines = PASTED.read(typed).lines();
        assertThat(lines).hasSize(1);
        assertThat(text(lines.getFirst())).isEqualTo(expected);
    }

    @Test
    void tabsOfASpreadsheetPartCells() {
        assertThat(PASTED.read("7X06 CTO1WW\tJ300ABCD\t\t半年").lines())
                .extracting(BasketsTest::text)
                .containsExactly("7X06 CTO1WW/J300ABCD/ half");
    }

    @Test
    void titlesSayWhatStandsWhereAndBlankRowsKeepTheirNumbers() {
        var read =
                PASTED.read(
                        """
                        シリアル番号\t商品番号\t製品番号\t半期

                        J300ABCD\t5WS7Z10736\t7X06\t\r
                        J300ABCE\t\t\tはい
                        """);
        assertThat(read.whole()).isTrue();
        assertThat(read.lines())
                .extracting(l -> l.row() + " " + text(l))
                .containsExactly("3 7X06/J300ABCD/5WS7Z10736", "4 /J300ABCE/ half");
    }

    @ParameterizedTest
    @EnumSource(
            value = FileForm.class,
            names = {"CSV", "CSV_CP932", "XLSX"})
    void aFileIsReadWithItsRowNumbersAndNothingIsLost(FileForm form) throws IOException {
        var sheet = new BasketSheet();
        var bytes = new ByteArrayOutputStream();
        try (var rows =
                sheet.writeRows(bytes, form, null, List.of("商品番号", "シリアル番号", "型番", "半期", "備考"))) {
            rows.write(List.of("5WS7Z10736", "Ｊ３００ＡＢＣＤ", "7x06-cto1ww", "半年", "本社"));
            rows.write(List.of("5WS7Z10736", "", "7X06CTO1WW", "", ""));
            rows.write(List.of("", "J300ABCD", "", "いいえ", ""));
        }
        assertThat(read(sheet, bytes.toByteArray()).lines())
                .extracting(l -> l.row() + " " + text(l))
                .containsExactly(
                        "2 7x06-cto1ww/Ｊ３００ＡＢＣＤ/5WS7Z10736 half",
                        "3 7X06CTO1WW//5WS7Z10736",
                        "4 /J300ABCD/");
    }

    @Test
    void aFileOfSomethingElseIsRefusedWithWhatIsMissing() throws IOException {
        try (var file = file("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))) {
            assertThat(new BasketSheet().read(file))
                    .isInstanceOfSatisfying(
                            BasketSheet.Read.NotAList.class,
                            not -> assertThat(not.why().en()).contains("serial number"));
        }
    }

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {499, 500, 501})
    void aListLongerThanABasketIsSaidToBeCut(int rows) {
        var read = PASTED.read("J300ABCD\n".repeat(rows));
        assertThat(read.lines()).hasSize(Math.min(rows, 500));
        assertThat(read.whole()).isEqualTo(rows <= 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261125, 161803})
    void asManyRowsComeOutAsGoInWhateverStandsInThem(long seed) {
        var random = new Random(seed);
        var pieces =
                List.of(
                        "7X06",
                        "CTO1WW",
                        "J300ABCD",
                        "5WS7Z10736",
                        "半年",
                        ",",
                        "\t",
                        "　",
                        "-",
                        "Ａ",
                        "ー",
                        ";",
                        "half",
                        "\"",
                        "=1+1",
                        "\0",
                        "😀");
        for (int i = 0; i < 500; i++) {
            var rows = new ArrayList<String>();
            for (int n = random.nextInt(20); n > 0; n--) {
                var row = new StringBuilder("x");
                for (int p = random.nextInt(8); p > 0; p--) {
                    row.append(pieces.get(random.nextInt(pieces.size())));
                    row.append(random.nextBoolean() ? " " : "");
                }
                rows.add(row.toString());
            }
            var read = PASTED.read(String.join("\n", rows));
            assertThat(read.lines())
                    .as("seed %d, case %d: %s", seed, i, rows)
                    .extracting(WantedLine::typed)
                    .containsExactlyElementsOf(rows.stream().map(String::strip).toList());
        }
    }

    private static BasketSheet.Read.Lines read(BasketSheet sheet, byte[] bytes) throws IOException {
        try (var file = file(bytes)) {
            return (BasketSheet.Read.Lines) sheet.read(file);
        }
    }

    private static SheetFile file(byte[] bytes) throws IOException {
        return SheetFile.of("list", new ByteArrayInputStream(bytes));
    }

    private static String text(WantedLine line) {
        if (line.fault() != null) {
            return "unclear";
        }
        return line.machine()
                + "/"
                + line.serial()
                + "/"
                + line.part()
                + (line.halfTerm() ? " half" : "");
    }
}
