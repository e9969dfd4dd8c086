package dev.hoshu.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The search box reads what people type and paste, as ID-1, ID-3 and ID-4 want it. */
class SearchTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    number and serial              | 7X06CTO1WW J300ABCD              | 7X06CTO1WW J300ABCD
                    the other way round            | J300ABCD 7X06CTO1WW              | 7X06CTO1WW J300ABCD
                    pasted with hyphen and label   | 7X06-CTO1WW S/N J300ABCD         | 7X06CTO1WW J300ABCD
                    label first                    | S/N: J300ABCD, 7X06-CTO1WW       | 7X06CTO1WW J300ABCD
                    full width and lower case      | ７ｘ０６－ｃｔｏ１ｗｗ　ｊ３００ａｂｃｄ | 7X06CTO1WW J300ABCD
                    Japanese labels                | 製品番号：7X06CTO1WW　シリアル番号：J300ABCD | 7X06CTO1WW J300ABCD
                    machine type and serial        | 7X06 J300ABCD                    | 7X06 J300ABCD
                    serial before machine type     | J300ABCD 7X06                    | 7X06 J300ABCD
                    type and model written apart   | 7X06 CTO1WW J300ABCD             | 7X06CTO1WW J300ABCD
                    short model                    | 8871AC1 S4AB123                  | 8871AC1 S4AB123
                    serial of seven, before        | S4AB123 7X06CTO1WW               | 7X06CTO1WW S4AB123
                    a tab from a spreadsheet       | 7X06CTO1WW\tJ300ABCD             | 7X06CTO1WW J300ABCD
                    a label's bar code             | 1S7X06CTO1WWJ300ABCD             | 7X06CTO1WW J300ABCD
                    English words around           | Machine type 7X06, Model CTO1WW, serial number J300ABCD | 7X06CTO1WW J300ABCD
                    slash between                  | 7X06CTO1WW/J300ABCD              | 7X06CTO1WW J300ABCD
                    """)
    void aMachineIsFoundInWhateverOrderAndSpelling(String situation, String typed, String machine) {
        var read = SearchText.read(typed.replace("\\t", "\t")).machine();

        assertThat(read).as(typed).isPresent();
        assertThat(read.get().number() + " " + read.get().serial()).isEqualTo(machine);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    J300ABCD    | serial number J300ABCD, or part number J300ABCD
                    7x06        | machine type 7X06, or serial number 7X06
                    LS00000001  | pack serial number LS00000001, or serial number LS00000001, or machine number LS00000001, or part number LS00000001
                    C00046      | customer C00046, or serial number C00046, or part number C00046
                    5WS7Z10713  | serial number 5WS7Z10713, or machine number 5WS7Z10713, or part number 5WS7Z10713
                    S/N 7X06CT1 | serial number 7X06CT1, or machine number 7X06CT1, or part number 7X06CT1
                    """)
    void oneWordIsReadAsEverythingItCanBe(String typed, String readings) {
        var read = SearchText.read(typed).readings();

        assertThat(read.stream().map(r -> r.words().en()).collect(Collectors.joining(", or ")))
                .isEqualTo(readings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ab-1234-xyz                    | AB-1234-XYZ, AB1234XYZ
                    ＡＢ－１２３４                       | AB-1234, AB1234
                    PACK7                          | PACK7
                    ABCDEFGHIJ1234567890ABCDEFGHIJ | ABCDEFGHIJ1234567890ABCDEFGHIJ
                    """)
    void everyWordMayBeAPackAsTheSheetTakesThem(String typed, String packs) {
        var text = SearchText.read(typed);

        assertThat(
                        text.packs().stream()
                                .map(SearchText.Reading.Pack::serial)
                                .collect(Collectors.joining(", ")))
                .isEqualTo(packs);
        assertThat(text.notUnderstood()).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsSaid() {
        var text = SearchText.read("サーバーが動きません!! 7X06");

        assertThat(text.words()).containsExactly("7X06");
        assertThat(text.notUnderstood()).containsExactly("サーバーが動きません!!");
        assertThat(text.understood().ja()).contains("マシンタイプ 7X06", "サーバーが動きません!!");
        assertThat(SearchText.read("  ").isEmpty()).isTrue();
        assertThat(SearchText.read("  ").understood().en()).isEqualTo("Nothing was typed.");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readingNeverFailsAndStaysSmall(long seed) {
        var random = new SplittableRandom(seed);
        var typed = new StringBuilder();
        int length = random.nextInt(400);
        for (int i = 0; i < length; i++) {
            typed.appendCodePoint(
                    random.nextInt(3) == 0
                            ? random.nextInt(1, 0xD800)
                            : " -/7X06CTO1WWJ300ABCD".charAt(random.nextInt(21)));
        }

        var text = SearchText.read(typed.toString());

        assertThat(text.typed().length()).as("seed %d", seed).isLessThanOrEqualTo(200);
        assertThat(text.readings().size()).as("seed %d", seed).isLessThanOrEqualTo(8 + 6 * 6);
        assertThat(text.understood().ja()).as("seed %d", seed).isNotBlank();
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }
}
