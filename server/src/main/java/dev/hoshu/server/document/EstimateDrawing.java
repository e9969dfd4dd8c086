package dev.hoshu.server.document;

import dev.hoshu.server.document.Table.Column;
import dev.hoshu.server.document.Table.Piece;
import dev.hoshu.server.frontdoor.Wording;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Sets an estimate of chargeable work in the manner of a quote. */
final class EstimateDrawing implements Papers.Drawing {

    private final EstimatePaper paper;
    private final Letterhead head;

    EstimateDrawing(EstimatePaper paper) {
        this.paper = paper;
        this.head = paper.head();
    }

    @Override
    public void on(Sheet sheet) throws IOException {
        sheet.paragraph(Style.TITLE, head.say("修理御見積書", "Repair estimate"));
        sheet.skip(10);
        Facts.beside(sheet, head, paper.to(), this::say);
        sheet.skip(14);
        sheet.paragraph(Style.LEAD, Totals.lead(head, paper.sums()));
        sheet.skip(12);
        lines(sheet);
        sheet.skip(12);
        items(sheet);
        sheet.skip(10);
        Totals.table(sheet, head, paper.sums());
        sheet.skip(14);
        for (var note : paper.notes()) {
            sheet.paragraph(Style.TEXT, head.say(note));
        }
    }

    private void say(Facts facts) throws IOException {
        var language = head.language();
        facts.say(head.say("受付番号", "Case"), paper.number());
        facts.say(head.say("版", "Version"), Integer.toString(paper.version()));
        facts.say(head.say("見積日", "Date"), Wording.day(paper.madeOn(), language));
        facts.say(head.say("有効期限", "Valid until"), Wording.day(paper.validUntil(), language));
        facts.say(head.say("機器", "Machine"), paper.machine() + " S/N " + paper.serial());
        facts.say(head.say("設置場所", "Place"), paper.place());
    }

    private void lines(Sheet sheet) throws IOException {
        var columns =
                List.of(
                        new Column(head.say("行", "Line"), 34, false),
                        new Column(head.say("内容", "What is done"), 150, false),
                        new Column(
                                head.say("有償となる理由", "Why it is charged"),
                                Sheet.WIDTH - 184,
                                false));
        new Table(sheet, columns)
                .draw(
                        paper.lines().stream()
                                .map(l ->
                                        List.of(
                                                cell(Integer.toString(l.number())),
                                                List.of(new Piece(Style.CELL_STRONG, l.what())),
                                                List.of(
                                                        new Piece(
                                                                Style.CELL_QUIET,
                                                                head.say(l.why())))))
                                .toList());
    }

    private void items(Sheet sheet) throws IOException {
        var columns =
                List.of(
                        new Column(head.say("行", "Line"), 34, false),
                        new Column(head.say("費目", "Charge"), 100, false),
                        new Column(head.say("計算", "How it is counted"), 264, false),
                        new Column(
                                head.say("金額\n(円、税別)", "Amount\n¥ without tax"),
                                Sheet.WIDTH - 398,
                                true));
        new Table(sheet, columns).draw(paper.items().stream().map(this::row).toList());
    }

    private List<List<Piece>> row(EstimatePaper.Item item) {
        var line = item.line();
        return List.of(
                cell(line == null ? "–" : Integer.toString(line)),
                List.of(new Piece(Style.CELL_STRONG, capital(head.say(item.charge())))),
                cell(head.say(item.how())),
                cell(
                        item.amount() == null
                                ? head.say("お問い合わせ", "on request")
                                : String.format(Locale.ROOT, "%,d", item.amount().amount())));
    }

    private static List<Piece> cell(String text) {
        return List.of(new Piece(Style.CELL, text));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
