package dev.hoshu.server.document;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Papers as they come, for tests. */
final class SamplePapers {

    static final URI REGISTER = URI.create("https://hoshu.example.jp/register?pack=HS-0000-0042-K");
    static final URI VERIFY = URI.create("https://hoshu.example.jp/verify/C7K2-9QWX-41TB");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private SamplePapers() {}

    static Letterhead head(Locale language) {
        return new Letterhead(
                new Sentence("レノボ保守サービス(日本)", "Lenovo Services Japan"),
                new Sentence(
                        "商品番号 5WS7Z…、価格、販売期間、機器、お客様、販売店、対象地域リストはすべて架空です。実在の価格表ではありません。",
                        "Part numbers 5WS7Z…, prices, sale windows, machines, customers, dealers"
                                + " and the area list are invented. This is no real price list."),
                language);
    }

    static Addressee addressee() {
        return new Addressee(
                "架空商事株式会社 情報システム部 髙橋 﨑子", List.of("100-0005", "東京都千代田区丸の内1丁目1番1号 架空ビル18階"));
    }

    static QuotePaper quote(Locale language, int lines) {
        var rows = new ArrayList<QuotePaper.Line>();
        long net = 0;
        for (int i = 0; i < lines; i++) {
            long price = 120_000L + 1_000L * i;
            long fee = i % 4 == 1 ? 33_000 : 0;
            net += price + fee;
            rows.add(line(i, price, fee));
        }
        return new QuotePaper(
                head(language),
                "Q-2026-000123",
                2,
                addressee(),
                DAY,
                DAY.plusDays(30),
                List.of(
                        new Sentence(
                                "2026年11月20日の検索リストと2026年11月25日の機器の記録によります。",
                                "It rests on the search list of 20 November 2026 and the record of"
                                        + " the machines on 25 November 2026.")),
                rows,
                new QuotePaper.Sums.Known(
                        new Yen(net),
                        List.of(new QuotePaper.Tax(10, new Yen(net), new Yen(net / 10))),
                        new Yen(net + net / 10)),
                List.of(
                        new Sentence(
                                "お届けは、ご発注から5～8営業日後です。",
                                "Packs are delivered 5 to 8 business days after the order.")));
    }

    private static QuotePaper.Line line(int index, long price, long fee) {
        var first = LocalDate.of(2026, 12, 1).plusDays(index);
        var notes =
                index % 3 == 1
                        ? List.of(
                                new Sentence(
                                        "満了日から90日を超えているので、復帰料金を加えます。",
                                        "More than 90 days have passed since the coverage end: a"
                                                + " reinstatement fee is added."))
                        : List.<Sentence>of();
        return new QuotePaper.Line(
                new Sentence("ThinkSystem SR650 V3", "ThinkSystem SR650 V3"),
                "7D76CTO1WW",
                "J30%05d".formatted(index),
                "5WS7Z%05d".formatted(index),
                new Sentence(
                        "継続 1年 24時間x週7日 4時間対応 プレミアサポート",
                        "Renewal, 1 year, 24x7 4-hour response, Premier"),
                new CoveragePeriod(first, first.plusYears(1)),
                new Yen(price),
                fee == 0 ? null : new QuotePaper.Fee(new Yen(fee)),
                notes);
    }

    static LetterPaper letter(Locale language) {
        return new LetterPaper(
                head(language),
                addressee(),
                DAY,
                "O-2026-000045",
                1,
                "HS-0000-0042-K",
                "7K2Q-9XWM-41TB-C0DE",
                REGISTER,
                "5WS7Z00001",
                new Sentence("継続 1年 24時間x週7日 4時間対応", "Renewal, 1 year, 24x7 4-hour response"),
                new Sentence("ThinkSystem SR650 V3", "ThinkSystem SR650 V3"),
                "7D76CTO1WW",
                "J3000001",
                List.of());
    }

    static CertificatePaper certificate(Locale language) {
        return new CertificatePaper(
                head(language),
                "C7K2-9QWX-41TB",
                DAY,
                DAY.minusDays(1),
                "架空商事株式会社",
                new Sentence("ThinkSystem SR650 V3", "ThinkSystem SR650 V3"),
                "7D76CTO1WW",
                "J3000001",
                "5WS7Z00001",
                new Sentence("継続 1年 24時間x週7日 4時間対応", "Renewal, 1 year, 24x7 4-hour response"),
                new Sentence("24時間x週7日 4時間対応", "24x7, 4-hour response"),
                new CoveragePeriod(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 1)),
                "HS-0000-0042-K",
                VERIFY,
                List.of());
    }
}
