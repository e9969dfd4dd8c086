package dev.hoshu.server.document;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.server.frontdoor.Wording;

import java.io.IOException;
import java.util.Locale;

/** What the lines of a paper come to: the total in words, and the sums with the tax by rate. */
final class Totals {

    private static final float SUMS = 262;

    private Totals() {}

    /** The total, or why there is none. */
    static String lead(Letterhead head, QuotePaper.Sums sums) {
        return switch (sums) {
            case QuotePaper.Sums.Known known ->
                    head.say("合計 ", "Total ")
                            + Wording.price(known.gross(), head.language())
                            + head.say("(税込)", " with tax");
            case QuotePaper.Sums.Open open -> head.say(open.why());
        };
    }

    /** The sums at the right; nothing where there is no total. */
    static void table(Sheet sheet, Letterhead head, QuotePaper.Sums sums) throws IOException {
        if (!(sums instanceof QuotePaper.Sums.Known known)) {
            return;
        }
        sheet.keepTogether((known.taxes().size() + 2) * 20f);
        sum(sheet, head, Style.TEXT, head.say("小計(税別)", "Subtotal without tax"), known.net());
        for (var tax : known.taxes()) {
            var name = head.say("消費税 %d%%(対象 %s)", "Consumption tax %d%% of %s");
            sum(
                    sheet,
                    head,
                    Style.TEXT,
                    String.format(
                            Locale.ROOT,
                            name,
                            tax.percent(),
                            Wording.price(tax.net(), head.language())),
                    tax.tax());
        }
        sum(sheet, head, Style.HEADING, head.say("合計(税込)", "Total with tax"), known.gross());
    }

    private static void sum(Sheet sheet, Letterhead head, Style style, String name, Yen yen)
            throws IOException {
        float x = Sheet.RIGHT - SUMS;
        float top = sheet.y() + 3;
        sheet.moveTo(top);
        var amount = Wording.price(yen, head.language());
        sheet.paragraph(style, x, SUMS - 90, name);
        sheet.writeToRight(
                sheet.fitted(style, 86, amount), Sheet.RIGHT, top + Sheet.baseline(style), amount);
        sheet.skip(2);
        sheet.line(x, Sheet.RIGHT, sheet.y(), 0.4f, Style.HAIRLINE);
    }
}
