package dev.hoshu.server.order;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;
import dev.hoshu.server.document.Addressee;
import dev.hoshu.server.document.Letterhead;
import dev.hoshu.server.document.Papers;
import dev.hoshu.server.document.QuotePaper;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.sheets.rows.FileForm;

import org.springframework.stereotype.Service;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A quote on paper and as a spreadsheet. A dealer's price stands on neither (PRICE-1). */
@Service
public class QuotePapers {

    private final Papers papers;
    private final Programmes programmes;

    /** Made by Spring. */
    public QuotePapers(Papers papers, Programmes programmes) {
        this.papers = papers;
        this.programmes = programmes;
    }

    /** The quote as a PDF in that language. */
    public byte[] pdf(Quote quote, Locale language) {
        var document = quote.document();
        return papers.pdf(
                new QuotePaper(
                        Letterhead.of(programmes.current(quote.programme()), language),
                        quote.number(),
                        quote.version(),
                        new Addressee(addressee(quote), List.of()),
                        document.quotedOn(),
                        document.validUntil(),
                        basis(document),
                        document.lines().stream().map(QuotePapers::line).toList(),
                        sums(document.sums()),
                        notes(document)));
    }

    private static String addressee(Quote quote) {
        if (quote.customer() != null) {
            return quote.customer();
        }
        return quote.channel() == null ? quote.madeBy() : quote.channel();
    }

    static List<Sentence> basis(QuoteDocument document) {
        var basis = new ArrayList<Sentence>();
        var list = document.listDate();
        if (list != null) {
            basis.add(
                    new Sentence(
                            "サービス検索リスト " + list + " 版",
                            "Service search list of " + WrittenDay.en(list)));
        }
        if (document.areas() != null) {
            basis.add(
                    new Sentence(
                            "対象地域リスト " + document.areas() + " 版", "Area list " + document.areas()));
        }
        basis.add(
                new Sentence(
                        document.policyFrom() + " からの数値",
                        "Figures in force from " + WrittenDay.en(document.policyFrom())));
        return basis;
    }

    private static QuotePaper.Line line(QuotedLine line) {
        var notes = new ArrayList<Sentence>();
        if (line.halfTerm()) {
            notes.add(new Sentence("半年での登録 (REN-7)", "Registered for half its term (REN-7)"));
        }
        if (!line.outcome().equals("AVAILABLE")) {
            notes.add(line.explanation().sentence());
        }
        line.notes().forEach(note -> notes.add(note.sentence()));
        return new QuotePaper.Line(
                line.product() == null ? null : new Sentence(line.product(), line.product()),
                line.machineNumber(),
                line.serialNumber(),
                line.partNumber(),
                line.service().sentence(),
                line.period().orElse(null),
                line.isOrderable() ? line.price() : null,
                line.isOrderable() && line.feeDue() ? new QuotePaper.Fee(line.fee()) : null,
                notes);
    }

    private static QuotePaper.Sums sums(Sums sums) {
        var net = sums.net();
        var gross = sums.gross();
        if (net == null || gross == null) {
            return new QuotePaper.Sums.Open(
                    sums.open() == null ? new Sentence("", "") : sums.open().sentence());
        }
        return new QuotePaper.Sums.Known(
                net,
                sums.taxes().stream()
                        .map(t -> new QuotePaper.Tax(t.percent(), t.net(), t.tax()))
                        .toList(),
                gross);
    }

    private static List<Sentence> notes(QuoteDocument document) {
        return document.notes().stream().map(Words::sentence).toList();
    }

    /** The quote as a spreadsheet. */
    public void spreadsheet(Quote quote, Locale language, OutputStream out) throws IOException {
        var notice = programmes.current(quote.programme()).words().notice();
        var sheet = new QuoteSheet(quote, notice == null ? "" : notice.in(language));
        try (var rows = sheet.writeRows(out, FileForm.XLSX, null, QuoteSheet.titles(language))) {
            for (var line : quote.document().lines()) {
                rows.write(QuoteSheet.cells(line, language));
            }
            for (var row : QuoteSheet.sums(quote.document().sums(), language)) {
                rows.write(row);
            }
        }
    }

    static String figure(Yen yen) {
        return Long.toString(yen.amount());
    }
}
