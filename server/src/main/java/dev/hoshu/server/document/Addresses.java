package dev.hoshu.server.document;

import java.io.IOException;

/** Writes to whom a paper goes. */
final class Addresses {

    private Addresses() {}

    static void write(Sheet sheet, Letterhead head, Addressee to, float width) throws IOException {
        for (var line : to.address()) {
            sheet.paragraph(Style.TEXT, Sheet.LEFT, width, line);
        }
        sheet.name(Style.LEAD, Sheet.LEFT, width, to.name() + head.say(" 様", ""));
    }
}
