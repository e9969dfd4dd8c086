package dev.hoshu.server.order;

import static dev.hoshu.sheets.rows.Column.optional;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.Layout;
import dev.hoshu.sheets.rows.WrittenTable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A quote as a table; it is written and never read. */
final class QuoteSheet extends WrittenTable<QuotedLine> {

    private static final List<Sentence> TITLES =
            List.of(
                    new Sentence("行", "line"),
                    new Sentence("製品番号", "machine number"),
                    new Sentence("シリアル番号", "serial number"),
                    new Sentence("機器", "machine"),
                    new Sentence("商品番号", "part number"),
                    new Sentence("サービス", "service"),
                    new Sentence("半期", "half term"),
                    new Sentence("判定", "outcome"),
                    new Sentence("初日", "first day"),
                    new Sentence("満了日", "last day"),
                    new Sentence("価格 (税別、円)", "price without tax, yen"),
                    new Sentence("復帰料金 (税別、円)", "reinstatement fee without tax, yen"),
                    new Sentence("説明", "explanation"),
                    new Sentence("規則", "rules"));

    private static final int MONEY = 10;

    private final Quote quote;
    private final String notice;

    /**
     * A quote's table.
     *
     * @param notice what is said above it, such as that all of it is invented; may be empty
     */
    QuoteSheet(Quote quote, String notice) {
        super(new Sentence("見積", "quote"), columns(TITLES));
        this.quote = quote;
        this.notice = notice;
    }

    private static List<Column> columns(List<Sentence> titles) {
        var columns = new ArrayList<Column>();
        for (int place = 0; place < titles.size(); place++) {
            var title = titles.get(place);
            var column = optional(title.ja(), title.en());
            columns.add(
                    place == 0 || place == MONEY || place == MONEY + 1
                            ? column.ofNumbers()
                            : column);
        }
        return columns;
    }

    static List<String> titles(Locale language) {
        return TITLES.stream().map(t -> t.in(language)).toList();
    }

    @Override
    protected Layout layout() {
        var document = quote.document();
        var list = document.listDate() == null ? "" : " / " + document.listDate();
        return new Layout(
                "",
                List.of(),
                "quote",
                List.of(
                        List.of("%s v%d".formatted(quote.number(), quote.version())),
                        List.of(
                                "%s – %s%s"
                                        .formatted(
                                                document.quotedOn(), document.validUntil(), list)),
                        List.of(
                                WrittenDay.ja(document.validUntil())
                                        + "まで有効 / valid until "
                                        + WrittenDay.en(document.validUntil())),
                        List.of(notice),
                        List.of()));
    }

    static List<String> cells(QuotedLine line, Locale language) {
        return List.of(
                Integer.toString(line.line()),
                line.machineNumber(),
                line.serialNumber(),
                line.product() == null ? "" : line.product(),
                line.partNumber(),
                line.service().sentence().in(language),
                line.halfTerm() ? "✓" : "",
                line.outcome(),
                line.firstDay() == null ? "" : line.firstDay().toString(),
                line.lastDay() == null ? "" : line.lastDay().toString(),
                price(line, language),
                fee(line, language),
                line.explanation().sentence().in(language),
                String.join(" ", line.findings().stream().map(Reason::rule).distinct().toList()));
    }

    private static String price(QuotedLine line, Locale language) {
        var price = line.price();
        if (!line.isOrderable()) {
            return "";
        }
        return price == null ? onRequest(language) : QuotePapers.figure(price);
    }

    private static String fee(QuotedLine line, Locale language) {
        var fee = line.fee();
        if (!line.isOrderable() || !line.feeDue()) {
            return "";
        }
        return fee == null ? onRequest(language) : QuotePapers.figure(fee);
    }

    private static String onRequest(Locale language) {
        return new Sentence("要お問い合わせ", "on request").in(language);
    }

    /** What the lines come to, below them. */
    static List<List<String>> sums(Sums sums, Locale language) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of());
        if (sums.open() != null) {
            rows.add(
                    row(
                            new Sentence("合計", "total"),
                            sums.open().sentence().in(language),
                            language));
            return rows;
        }
        rows.add(row(new Sentence("小計 (税別)", "net"), String.valueOf(sums.netYen()), language));
        for (var tax : sums.taxes()) {
            rows.add(
                    row(
                            new Sentence(
                                    "消費税 " + tax.percent() + "%",
                                    "consumption tax " + tax.percent() + "%"),
                            Long.toString(tax.taxYen()),
                            language));
        }
        rows.add(row(new Sentence("合計 (税込)", "gross"), String.valueOf(sums.grossYen()), language));
        return rows;
    }

    private static List<String> row(Sentence name, String value, Locale language) {
        var cells = new ArrayList<>(Collections.nCopies(MONEY + 1, ""));
        cells.set(MONEY - 1, name.in(language));
        cells.set(MONEY, value);
        return cells;
    }

    @Override
    public List<String> cells(QuotedLine line) {
        return cells(line, Locale.JAPANESE);
    }
}
