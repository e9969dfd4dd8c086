package dev.hoshu.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Where lines break: ten letters of Japanese, or twenty of English, fit into 100 points. */
class WrappingTest {

    private static final PDDocument DOCUMENT = new PDDocument();
    private static final Fonts FONTS = fonts();
    private static final Wrapping HUNDRED_POINTS =
            new Wrapping(FONTS.face(Style.TEXT), 10, 100.01f);

    private static Fonts fonts() {
        try {
            return new Fonts(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() throws IOException {
        DOCUMENT.close();
        FONTS.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Japanese breaks between letters       | あいうえおかきくけこさしすせそ | あいうえおかきくけこ/さしすせそ
                    no line begins with a closing mark    | あいうえおかきくけこ。さし     | あいうえおかきくけ/こ。さし
                    no line ends with an opening mark     | あいうえおかきくけ「こさし」   | あいうえおかきくけ/「こさし」
                    no line begins with a small letter    | あいうえおかきくけシャツ       | あいうえおかきくけ/シャツ
                    a written day stays together          | あいうえおか2026年9月30日まで  | あいうえおか/2026年9月30日まで
                    an amount stays together              | あいうえおかきく12,000円です   | あいうえおかきく/12,000円です
                    English breaks between words          | the machine has a service now  | the machine has a/service now
                    a word too long breaks where it must  | a ABCDEFGHIJKLMNOPQRSTUVWXYZ   | a/ABCDEFGHIJKLMNOPQRST/UVWXYZ
                    """)
    void linesBreak(String where, String text, String lines) {
        assertThat(HUNDRED_POINTS.lines(text)).containsExactly(lines.split("/"));
    }

    @Test
    void aNameBreaksAtItsBlanksAndKeepsWhatItIsCalledWith() {
        assertThat(HUNDRED_POINTS.ofNames().lines("架空商事株式会社 情報部 髙橋 﨑一太郎 様"))
                .isEqualTo(List.of("架空商事株式会社", "情報部 髙橋", "﨑一太郎 様"));
        assertThat(HUNDRED_POINTS.ofNames().lines("架空商事 髙橋﨑子郎 様"))
                .isEqualTo(List.of("架空商事", "髙橋﨑子郎 様"));
    }

    @Test
    void aBreakThatWasTypedIsKept() {
        assertThat(HUNDRED_POINTS.lines("あ\r\nい\n\nう")).containsExactly("あ", "い", "", "う");
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLineIsTooWideAndNoLetterIsLost(long seed) {
        var text = new OddTexts(new Random(seed)).text();
        var face = FONTS.face(Style.TEXT);
        var lines = HUNDRED_POINTS.lines(text);
        assertThat(lines).isNotEmpty().allMatch(line -> face.width(line, 10) <= 100.01f);
        assertThat(String.join("", lines).replaceAll("[ \u3000]", ""))
                .as("seed %d", seed)
                .isEqualTo(face.writable(text).replaceAll("[ \u3000]", ""));
    }
}
