package dev.hoshu.server.document;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Wording;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;

/** Sets a quote. */
final class QuoteDrawing implements Papers.Drawing {

    private final QuotePaper paper;
    private final Letterhead head;

    QuoteDrawing(QuotePaper paper) {
        this.paper = paper;
        this.head = paper.head();
    }

    @Override
    public void on(Sheet sheet) throws IOException {
        sheet.paragraph(Style.TITLE, head.say("御見積書", "Quote"));
        sheet.skip(10);
        Facts.beside(sheet, head, paper.to(), this::say);
        sheet.skip(14);
        sheet.paragraph(Style.LEAD, Totals.lead(head, paper.sums()));
        sheet.skip(12);
        QuoteLines.draw(sheet, head, paper.lines());
        sheet.skip(10);
        Totals.table(sheet, head, paper.sums());
        sheet.skip(14);
        notes(sheet);
    }

    private void say(Facts facts) throws IOException {
        facts.say(head.say("見積番号", "Quote number"), paper.number());
        facts.say(head.say("版", "Version"), Integer.toString(paper.version()));
        facts.say(head.say("見積日", "Date"), day(paper.quotedOn()));
        facts.say(head.say("有効期限", "Valid until"), day(paper.validUntil()));
    }

    private void notes(Sheet sheet) throws IOException {
        var all = new ArrayList<Sentence>(paper.basis());
        all.addAll(paper.notes());
        for (var note : all) {
            sheet.paragraph(Style.TEXT, head.say(note));
        }
    }

    private String day(LocalDate day) {
        return Wording.day(day, head.language());
    }
}
