package dev.hoshu.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;

import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;

/** Papers are opened, read and looked at as somebody does who was sent one. */
class PapersTest {

    private static final Papers PAPERS = new Papers();

    @Test
    void aQuoteSaysWhatEachMachineGetsFromWhenToWhenForHowMuch() throws IOException {
        var pdf = PAPERS.pdf(SamplePapers.quote(Locale.JAPANESE, 3));
        try (var read = ReadPaper.of(pdf).keptAs("quote-ja", pdf)) {
            assertThat(read.words())
                    .contains("御見積書", "Q-2026-000123", "架空商事株式会社情報システム部髙橋﨑子様")
                    .contains("有効期限2026年12月25日", "7D76CTO1WW", "S/NJ3000001", "5WS7Z00001")
                    .contains("2026-12-02", "2027-12-01", "33,000", "小計(税別)396,000円")
                    .contains("消費税10%(対象396,000円)39,600円", "合計435,600円(税込)")
                    .contains("2026年11月20日の検索リスト", "架空です", "1/1");
        }
    }

    @Test
    void aQuoteInEnglishSaysTheSame() throws IOException {
        var pdf = PAPERS.pdf(SamplePapers.quote(Locale.ENGLISH, 3));
        try (var read = ReadPaper.of(pdf).keptAs("quote-en", pdf)) {
            assertThat(read.words())
                    .contains("Quotenumber", "Q-2026-000123", "Validuntil25December2026")
                    .contains("Consumptiontax10%of¥396,000¥39,600", "Total¥435,600withtax")
                    .contains("invented");
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "300,300"})
    void aLongQuoteRepeatsItsHeadingsAndNumbersItsPages(int lines, int last) throws IOException {
        var pdf = PAPERS.pdf(SamplePapers.quote(Locale.JAPANESE, lines));
        try (var read = ReadPaper.of(pdf).keptAs("quote-ja-" + lines, pdf)) {
            var pages = read.pages();
            for (int page = 1; page <= pages; page++) {
                assertThat(read.text(page).replaceAll("\\s", ""))
                        .as("page %d", page)
                        .contains("価格", "(円、税別)", page + "/" + pages, "実在の価格表ではありません");
            }
            var words = read.words();
            for (int line = 0; line < last; line++) {
                assertThat(words).contains("S/NJ30%05d".formatted(line));
            }
            assertThat(read.outside()).isEmpty();
        }
    }

    @Test
    void whatIsOnRequestIsNeverZero() throws IOException {
        var known = SamplePapers.quote(Locale.JAPANESE, 1);
        var line = known.lines().getFirst();
        var open =
                new QuotePaper.Line(
                        null,
                        line.machine(),
                        line.serial(),
                        line.partNumber(),
                        line.service(),
                        line.period(),
                        null,
                        new QuotePaper.Fee(null),
                        List.of());
        var paper =
                new QuotePaper(
                        known.head(),
                        known.number(),
                        1,
                        known.to(),
                        known.quotedOn(),
                        known.validUntil(),
                        known.basis(),
                        List.of(open),
                        new QuotePaper.Sums.Open(
                                new Sentence("価格を確かめてから合計します。", "The total follows.")),
                        List.of());
        try (var read = ReadPaper.of(PAPERS.pdf(paper))) {
            assertThat(read.words())
                    .contains("お問い合わせ")
                    .contains("価格を確かめてから合計します。")
                    .doesNotContain("0円", "小計");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aLetterHoldsSerialCodeAndAddress(String language) throws IOException, ReaderException {
        var pdf = PAPERS.pdf(SamplePapers.letter(Locale.of(language)));
        try (var read = ReadPaper.of(pdf).keptAs("letter-" + language, pdf)) {
            assertThat(read.pages()).isOne();
            assertThat(read.words())
                    .contains("HS-0000-0042-K", "7K2Q-9XWM-41TB-C0DE", "O-2026-000045")
                    .contains(SamplePapers.REGISTER.toString(), "5WS7Z00001", "J3000001");
            assertThat(read.qrCode()).isEqualTo(SamplePapers.REGISTER.toString());
            assertThat(read.outside()).isEmpty();
        }
    }

    @Test
    void lettersInOneFileHaveTheirOwnPageNumbers() throws IOException {
        var letter = SamplePapers.letter(Locale.JAPANESE);
        var pdf = PAPERS.pdf("H0000001", List.of(letter, letter, letter));
        assertThat(PAPERS.pdf("H0000001", List.of(letter, letter, letter))).isEqualTo(pdf);
        try (var read = ReadPaper.of(pdf)) {
            assertThat(read.pages()).isEqualTo(3);
            for (int page = 1; page <= 3; page++) {
                assertThat(read.text(page)).contains("HS-0000-0042-K", "1 / 1");
            }
            assertThat(read.fonts()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aCertificateHoldsMachineDaysAndTheAddressWhereItIsVerified(String language)
            throws IOException, ReaderException {
        var pdf = PAPERS.pdf(SamplePapers.certificate(Locale.of(language)));
        try (var read = ReadPaper.of(pdf).keptAs("certificate-" + language, pdf)) {
            assertThat(read.pages()).isOne();
            assertThat(read.words())
                    .contains("C7K2-9QWX-41TB", "7D76CTO1WWS/NJ3000001", "HS-0000-0042-K")
                    .contains(language.equals("ja") ? "2027年11月30日" : "30November2027")
                    .contains(SamplePapers.VERIFY.toString());
            assertThat(read.qrCode()).isEqualTo(SamplePapers.VERIFY.toString());
            assertThat(read.outside()).isEmpty();
        }
    }

    @Test
    void bothWeightsOfTheFontAreEmbeddedAsSubsets() throws IOException {
        var pdf = PAPERS.pdf(SamplePapers.letter(Locale.JAPANESE));
        assertThat(pdf.length).isLessThan(150_000);
        try (var read = ReadPaper.of(pdf)) {
            assertThat(read.fonts().keySet())
                    .hasSize(2)
                    .allMatch(name -> name.matches("[A-Z]{6}\\+BIZUDGothic-(Regular|Bold)"));
            assertThat(read.fonts().values())
                    .allMatch(font -> font.isEmbedded() && font instanceof PDType0Font);
        }
    }

    @Test
    void aFileSaysWhatItIsInWhichLanguageByWhom() throws IOException {
        try (var read = ReadPaper.of(PAPERS.pdf(SamplePapers.letter(Locale.ENGLISH)))) {
            var information = read.document().getDocumentInformation();
            assertThat(information.getTitle())
                    .isEqualTo("Delivery of a service pack HS-0000-0042-K");
            assertThat(information.getAuthor()).isEqualTo("Lenovo Services Japan");
            assertThat(
                            information
                                    .getCreationDate()
                                    .toInstant()
                                    .atZone(ZoneId.of("Asia/Tokyo"))
                                    .toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 11, 25));
            assertThat(read.document().getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void theSamePaperGivesTheSameBytes() throws InterruptedException {
        var quote = SamplePapers.quote(Locale.JAPANESE, 40);
        var certificate = SamplePapers.certificate(Locale.ENGLISH);
        var once = PAPERS.pdf(quote);
        var onceCertificate = PAPERS.pdf(certificate);
        Thread.sleep(1_100);
        assertThat(PAPERS.pdf(quote)).isEqualTo(once);
        assertThat(PAPERS.pdf(certificate)).isEqualTo(onceCertificate);
    }

    @Test
    void anotherPaperGivesOtherBytes() {
        assertThat(PAPERS.pdf(SamplePapers.letter(Locale.JAPANESE)))
                .isNotEqualTo(PAPERS.pdf(SamplePapers.letter(Locale.ENGLISH)));
    }

    @Test
    void aCharacterThatTheFontDoesNotHaveIsShownAsMissing() throws IOException {
        try (var read = ReadPaper.of(PAPERS.pdf(addressedTo("株式会社😀𠮷野 مرحبا")))) {
            assertThat(read.words()).contains("株式会社〓").contains("〓様");
        }
    }

    @Test
    void decomposedKanaAreWrittenAsOneLetterAndVariantsAsTheirBase() throws IOException {
        var typed = "か\u3099ラス\u200B屋\uFE00葛\uDB40\uDD00城";
        try (var read = ReadPaper.of(PAPERS.pdf(addressedTo(typed)))) {
            assertThat(read.words()).contains("がラス屋葛城様");
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTextMakesAPaperFailOrRunOutOfThePage(long seed) throws IOException {
        var odd = new OddTexts(new Random(seed));
        var language = seed % 2 == 0 ? Locale.JAPANESE : Locale.ENGLISH;
        var head = new Letterhead(odd.sentence(), seed % 5 == 0 ? null : odd.sentence(), language);
        var to = new Addressee(odd.text(), List.of(odd.text(), odd.text()));
        var address = URI.create("https://hoshu.example.jp/" + "a1-".repeat((int) seed % 60));
        var quote = SamplePapers.quote(language, 2);
        var line = quote.lines().getFirst();
        var oddLine =
                new QuotePaper.Line(
                        odd.sentence(),
                        odd.text(),
                        odd.text(),
                        odd.text(),
                        odd.sentence(),
                        line.period(),
                        new Yen(1_000_000_000_000L),
                        new QuotePaper.Fee(new Yen(999_999_999_999L)),
                        List.of(odd.sentence(), odd.sentence()));
        var papers =
                List.of(
                        PAPERS.pdf(
                                new QuotePaper(
                                        head,
                                        odd.text(),
                                        1,
                                        to,
                                        quote.quotedOn(),
                                        quote.validUntil(),
                                        List.of(odd.sentence()),
                                        List.of(line, oddLine, line),
                                        new QuotePaper.Sums.Known(
                                                new Yen(1_000_000_000_000L),
                                                List.of(),
                                                new Yen(1_000_000_000_000L)),
                                        List.of(odd.sentence()))),
                        PAPERS.pdf(
                                new LetterPaper(
                                        head,
                                        to,
                                        quote.quotedOn(),
                                        odd.text(),
                                        1,
                                        odd.word(),
                                        odd.word(),
                                        address,
                                        odd.text(),
                                        odd.sentence(),
                                        odd.sentence(),
                                        odd.text(),
                                        odd.text(),
                                        List.of(odd.sentence()))),
                        PAPERS.pdf(
                                new CertificatePaper(
                                        head,
                                        odd.text(),
                                        quote.quotedOn(),
                                        quote.quotedOn(),
                                        odd.text(),
                                        odd.sentence(),
                                        odd.text(),
                                        odd.text(),
                                        odd.text(),
                                        odd.sentence(),
                                        odd.sentence(),
                                        Objects.requireNonNull(line.period()),
                                        odd.text(),
                                        address,
                                        List.of(odd.sentence()))));
        for (var pdf : papers) {
            try (var read = ReadPaper.of(pdf)) {
                assertThat(read.outside()).as("seed %d", seed).isEmpty();
                assertThat(read.text(read.pages()))
                        .as("seed %d", seed)
                        .contains(read.pages() + " / " + read.pages());
            }
        }
    }

    private static LetterPaper addressedTo(String name) {
        var letter = SamplePapers.letter(Locale.JAPANESE);
        return new LetterPaper(
                letter.head(),
                new Addressee(name, List.of()),
                letter.writtenOn(),
                letter.orderNumber(),
                1,
                letter.packSerial(),
                letter.claimCode(),
                letter.register(),
                letter.partNumber(),
                letter.service(),
                null,
                null,
                null,
                List.of());
    }
}
