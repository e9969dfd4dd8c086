package dev.hoshu.sheets.offerings;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;
import dev.hoshu.sheets.rows.RowCells;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * The price without tax: a number, or text such as 153,600円. A blank cell means "on request" only
 * where the list says so (価格は担当営業へ); a price that was merely forgotten is a fault, and no price is
 * ever 0 (CAT-6).
 */
final class PriceCell {

    // The dearest offering of the lists is 2 million yen; fifty times that is a slip of the pen.
    private static final long MOST = 100_000_000L;
    private static final Pattern WRITTEN =
            Pattern.compile("[¥\\\\]?\\s*(\\d{1,12}|\\d{1,3}(?:,\\d{3}){1,3})\\s*(?:円|yen)?");
    private static final Pattern ON_REQUEST = Pattern.compile("担当営業|別途見積|お問い?合わ?せ|オープン価格");
    private static final String WORDS = "価格は担当営業へ";

    private static final Sentence REMEDY =
            new Sentence(
                    "税別の価格を円単位の整数で書くか、空にして備考に「価格は担当営業へ」と書いてください。",
                    "Write whole yen without tax, or leave it empty and write 価格は担当営業へ as the"
                            + " remark.");

    private PriceCell() {}

    /** The price of a row; null if it is on request, null and a fault if it is not understood. */
    static @Nullable Yen read(RowCells cells) {
        var text = cells.text(SearchList.PRICE);
        if (ON_REQUEST.matcher(text).find()) {
            return null;
        }
        if (!text.isEmpty()) {
            return cells.optional(SearchList.PRICE, PriceCell::yen);
        }
        if (!ON_REQUEST.matcher(cells.text(SearchList.NOTE)).find()) {
            cells.fault(
                    SearchList.PRICE, new Sentence("価格がありません。", "The price is missing."), REMEDY);
        }
        return null;
    }

    static String written(@Nullable Yen price, @Nullable String note) {
        if (price != null) {
            return Long.toString(price.amount());
        }
        return note != null && ON_REQUEST.matcher(note).find() ? "" : WORDS;
    }

    private static CellReading<Yen> yen(String text) {
        var written = WRITTEN.matcher(CellForm.plain(text));
        if (!written.matches()) {
            return fault(text, "は円単位の価格ではありません。", "is no price in whole yen.");
        }
        long amount = Long.parseLong(written.group(1).replace(",", ""));
        if (amount == 0) {
            return fault(text, "という価格はありません。", "is no price.");
        }
        if (amount > MOST) {
            return fault(text, "は価格として大きすぎます。", "is too much for a price.");
        }
        return CellReading.of(new Yen(amount));
    }

    private static CellReading<Yen> fault(String text, String ja, String en) {
        return CellReading.fault(
                new Sentence("「%s」%s".formatted(text, ja), "\"%s\" %s".formatted(text, en)),
                REMEDY);
    }
}
