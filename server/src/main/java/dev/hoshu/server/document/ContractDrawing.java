package dev.hoshu.server.document;

import dev.hoshu.server.frontdoor.Wording;

import java.io.IOException;
import java.util.List;

/** Sets an individual contract in the manner of a quote. */
final class ContractDrawing implements Papers.Drawing {

    private final ContractPaper paper;
    private final Letterhead head;

    ContractDrawing(ContractPaper paper) {
        this.paper = paper;
        this.head = paper.head();
    }

    @Override
    public void on(Sheet sheet) throws IOException {
        sheet.paragraph(Style.TITLE, paper.title());
        sheet.skip(10);
        Facts.beside(sheet, head, paper.to(), this::say);
        sheet.skip(14);
        sheet.paragraph(Style.LEAD, Totals.lead(head, paper.sums()));
        sheet.skip(12);
        QuoteLines.draw(sheet, head, List.of(paper.line()));
        sheet.skip(10);
        Totals.table(sheet, head, paper.sums());
        sheet.skip(14);
        terms(sheet);
        for (var note : paper.notes()) {
            sheet.paragraph(Style.TEXT, head.say(note));
        }
    }

    private void say(Facts facts) throws IOException {
        facts.say(
                paper.granted() ? head.say("契約番号", "Contract number") : head.say("申込番号", "Number"),
                paper.number());
        facts.say(
                paper.granted() ? head.say("承認日", "Granted on") : head.say("見積日", "Date"),
                Wording.day(paper.writtenOn(), head.language()));
    }

    private void terms(Sheet sheet) throws IOException {
        if (paper.terms().isEmpty()) {
            return;
        }
        sheet.paragraph(Style.HEADING, head.say("条件", "Terms"));
        for (var line : paper.terms().lines().toList()) {
            sheet.paragraph(Style.TEXT, line);
        }
        sheet.skip(10);
    }
}
