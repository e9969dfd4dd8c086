package dev.hoshu.server.document;

import java.io.IOException;

/** Names on the left, what they stand for on the right, a hairline under each. */
final class Pairs {

    private static final float NAME = 118;
    private static final float PADDING = 3;

    private final Sheet sheet;
    private final float width;

    /** Over a width from the left margin. */
    Pairs(Sheet sheet, float width) {
        this.sheet = sheet;
        this.width = width;
    }

    void pair(String name, String text) throws IOException {
        pair(name, Style.TEXT, text);
    }

    void pair(String name, Style style, String text) throws IOException {
        float right = width - NAME;
        float nameHeight = sheet.height(Style.LABEL, NAME - 10, name);
        float textHeight = sheet.height(style, right, text);
        sheet.keepTogether(Math.max(nameHeight, textHeight) + 2 * PADDING);
        sheet.skip(PADDING);
        float top = sheet.y();
        sheet.paragraph(Style.LABEL, Sheet.LEFT, NAME - 10, name);
        float below = sheet.y();
        sheet.moveTo(top);
        boolean onePage = sheet.fits(textHeight);
        sheet.paragraph(style, Sheet.LEFT + NAME, right, text);
        sheet.moveTo(onePage ? Math.max(below, sheet.y()) : sheet.y());
        sheet.skip(PADDING);
        sheet.line(Sheet.LEFT, Sheet.LEFT + width, sheet.y(), 0.4f, Style.HAIRLINE);
    }
}
