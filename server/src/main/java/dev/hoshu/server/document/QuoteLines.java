package dev.hoshu.server.document;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.server.document.Table.Column;
import dev.hoshu.server.document.Table.Piece;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a quote as a table: machine, service, days and price of each. */
final class QuoteLines {

    private final Letterhead head;

    private QuoteLines(Letterhead head) {
        this.head = head;
    }

    /** Sets the lines one below the other. */
    static void draw(Sheet sheet, Letterhead head, List<QuotePaper.Line> lines) throws IOException {
        new QuoteLines(head).draw(sheet, lines);
    }

    private void draw(Sheet sheet, List<QuotePaper.Line> lines) throws IOException {
        var columns =
                List.of(
                        new Column("", 22, false),
                        new Column(head.say("機器", "Machine"), 118, false),
                        new Column(head.say("サービス", "Service"), 165, false),
                        new Column(head.say("期間\n(両日を含む)", "First and\nlast day"), 66, false),
                        new Column(head.say("価格\n(円、税別)", "Price\n¥ without tax"), 62, true),
                        new Column(
                                head.say("復帰料金\n(円、税別)", "Reinstatement\n¥ without tax"),
                                Sheet.WIDTH - 433,
                                true));
        var rows = new ArrayList<List<List<Piece>>>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(i + 1, lines.get(i)));
        }
        new Table(sheet, columns).draw(rows);
    }

    private List<List<Piece>> row(int number, QuotePaper.Line line) {
        return List.of(
                List.of(new Piece(Style.CELL, Integer.toString(number))),
                machine(line),
                service(line),
                period(line),
                List.of(new Piece(Style.CELL, price(line))),
                List.of(new Piece(Style.CELL, fee(line))));
    }

    private List<Piece> machine(QuotePaper.Line line) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(Style.CELL_STRONG, line.machine()));
        pieces.add(new Piece(Style.CELL, "S/N " + line.serial()));
        if (line.product() != null) {
            pieces.add(new Piece(Style.CELL_QUIET, head.say(line.product())));
        }
        return pieces;
    }

    private List<Piece> service(QuotePaper.Line line) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(Style.CELL_STRONG, line.partNumber()));
        pieces.add(new Piece(Style.CELL, head.say(line.service())));
        for (var note : line.notes()) {
            pieces.add(new Piece(Style.CELL_QUIET, head.say(note)));
        }
        return pieces;
    }

    private static List<Piece> period(QuotePaper.Line line) {
        var period = line.period();
        if (period == null) {
            return List.of(new Piece(Style.CELL, "–"));
        }
        return List.of(
                new Piece(Style.CELL, period.firstDay().toString()),
                new Piece(Style.CELL_STRONG, period.lastDay().toString()));
    }

    private String price(QuotePaper.Line line) {
        return line.period() == null ? "–" : figures(line.price());
    }

    private String fee(QuotePaper.Line line) {
        return line.fee() == null ? "–" : figures(line.fee().yen());
    }

    private String figures(@Nullable Yen yen) {
        return yen == null
                ? head.say("お問い合わせ", "on request")
                : String.format(Locale.ROOT, "%,d", yen.amount());
    }
}
