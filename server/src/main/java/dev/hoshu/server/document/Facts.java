package dev.hoshu.server.document;

import java.io.IOException;

/** The facts at the head of a paper, in a column on the right, beside the addressee. */
final class Facts {

    private static final float WIDTH = 215;
    private static final float NAME = 80;
    private static final float GAP = 8;
    private static final float BESIDE = 24;

    private final Sheet sheet;

    private Facts(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Says the facts of a paper, one after the other. */
    @FunctionalInterface
    interface Saying {
        void say(Facts facts) throws IOException;
    }

    /** Writes facts and addressee side by side, and goes on below both. */
    static void beside(Sheet sheet, Letterhead head, Addressee to, Saying facts)
            throws IOException {
        float top = sheet.y();
        facts.say(new Facts(sheet));
        float below = sheet.y();
        sheet.moveTo(top);
        Addresses.write(sheet, head, to, Sheet.WIDTH - WIDTH - BESIDE);
        sheet.moveTo(Math.max(below, sheet.y()));
    }

    void say(String name, String text) throws IOException {
        float x = Sheet.RIGHT - WIDTH;
        float top = sheet.y();
        sheet.paragraph(Style.LABEL, x, NAME, name);
        float below = sheet.y();
        sheet.moveTo(top);
        sheet.paragraph(Style.TEXT, x + NAME + GAP, WIDTH - NAME - GAP, text);
        sheet.moveTo(Math.max(below, sheet.y()));
    }
}
