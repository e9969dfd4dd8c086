package dev.hoshu.sheets.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.Sheets;
import dev.hoshu.sheets.holidays.Holiday;

import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Text of any sort is written and read again unchanged, and none of it becomes a formula. */
class RoundTripTest {

    private static final String CHARACTERS = "aZ09=+-@'\",;\t|&<>%\\ あ漢ｶ　円\uD83D\uDDA5é#_x000D_";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTextComesBackAsItWas(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var holidays = new ArrayList<Holiday>();
        for (int i = 0; i < 50; i++) {
            holidays.add(new Holiday(LocalDate.of(2026, 1, 1).plusDays(i), text(random)));
        }
        for (var form : List.of(FileForm.CSV, FileForm.CSV_WITH_MARK, FileForm.XLSX)) {
            var out = new ByteArrayOutputStream();
            try (var writer = SheetKinds.HOLIDAYS.write(out, form, null)) {
                writer.writeAll(holidays);
            }

            assertThat(Sheets.read(SheetKinds.HOLIDAYS, out.toByteArray()).records())
                    .as("seed %d %s", seed, form)
                    .isEqualTo(holidays);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    =1+1,     '=1+1
                    +81,      +81
                    -1.5,     -1.5
                    -x,       '-x
                    @a,       '@a
                    '=1,      ''=1
                    'quoted', 'quoted'
                    plain,    plain
                    """)
    void textThatBeginsLikeAFormulaIsGuardedInLines(String text, String written) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(written);
        assertThat(FormulaGuard.unguarded(written)).isEqualTo(text);
    }

    @Test
    void aRowMayRunOverSeveralLines() throws IOException {
        var read =
                Sheets.read(
                        SheetKinds.HOLIDAYS,
                        "date,name\n2026-01-01,\"元\n日\"\n2026-01-12,\"成人\"\"の\"\"日\"\n");

        assertThat(read.records())
                .containsExactly(
                        new Holiday(LocalDate.of(2026, 1, 1), "元 日"),
                        new Holiday(LocalDate.of(2026, 1, 12), "成人\"の\"日"));
        assertThat(read.rows().getLast().number()).isEqualTo(4);
    }

    @Test
    void readingAidsOfAJapaneseSpreadsheetAreNoText() throws IOException {
        var bytes =
                Sheets.workbook(w -> {
                    var sheet = w.createSheet();
                    Sheets.row(sheet, 1, List.of("date", "name"));
                    Sheets.row(sheet, 2, List.of("2026-01-01", "元日"));
                    var cell = sheet.getRow(1).getCell(1);
                    var kanji = cell.getRichStringCellValue().getCTRst();
                    var aid = kanji.addNewRPh();
                    aid.setSb(0);
                    aid.setEb(2);
                    aid.setT("ガンジツ");
                    cell.setCellValue(new XSSFRichTextString(kanji));
                });

        assertThat(Sheets.read(SheetKinds.HOLIDAYS, bytes).records())
                .containsExactly(new Holiday(LocalDate.of(2026, 1, 1), "元日"));
    }

    /** Text without blanks around it, which reading takes off, and never empty. */
    private static String text(SplittableRandom random) {
        var text = new StringBuilder("x");
        int[] characters = CHARACTERS.codePoints().toArray();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        var end = random.nextBoolean() ? text.append('x').toString() : text.reverse().toString();
        var stripped = CellForm.stripped(end);
        return stripped.isEmpty() ? "x" : stripped;
    }
}
