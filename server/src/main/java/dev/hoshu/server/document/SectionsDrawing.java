package dev.hoshu.server.document;

import java.io.IOException;

/** Sets a paper of headings and lines. */
final class SectionsDrawing implements Papers.Drawing {

    private static final float BEFORE = 12;

    private final SectionsPaper paper;

    SectionsDrawing(SectionsPaper paper) {
        this.paper = paper;
    }

    @Override
    public void on(Sheet sheet) throws IOException {
        sheet.paragraph(Style.TITLE, paper.title());
        sheet.skip(BEFORE);
        sheet.paragraph(Style.LEAD, paper.lead());
        for (var section : paper.sections()) {
            sheet.skip(BEFORE);
            sheet.keepTogether(Style.HEADING.leading() + 2 * Style.TEXT.leading());
            sheet.paragraph(Style.HEADING, section.heading());
            for (var line : section.lines()) {
                sheet.keepTogether(sheet.height(Style.TEXT, Sheet.WIDTH, line));
                sheet.paragraph(Style.TEXT, line);
            }
        }
    }
}
