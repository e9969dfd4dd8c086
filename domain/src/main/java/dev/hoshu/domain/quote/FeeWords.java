package dev.hoshu.domain.quote;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Reinstatement.Base;
import dev.hoshu.domain.rulebook.Reinstatement.Fee;
import dev.hoshu.domain.rulebook.Reinstatement.Surcharge;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** How a fee was counted, for a person. */
final class FeeWords {

    private FeeWords() {}

    static Sentence priceUnknown() {
        return new Sentence(
                "復帰料金はこの継続の価格から決まります。価格がわからないので、お問い合わせください。",
                "The reinstatement fee is counted from the renewal's price, which is not known;"
                        + " ask for it.");
    }

    static Sentence counted(
            Fee.Published fee,
            Yen yen,
            boolean capped,
            long daysLate,
            long termDays,
            @Nullable Yen price) {
        var how = base(fee.base(), daysLate, termDays, price).then(surcharge(fee.surcharge()));
        var amount =
                new Sentence(
                        "復帰料金は" + ja(yen) + "(税抜)です。",
                        "The reinstatement fee is " + en(yen) + " without tax.");
        if (capped) {
            return amount.then(how)
                    .then(
                            new Sentence(
                                    "上限の" + ja(yen) + "を超えるので、上限の額です。",
                                    "That is above the cap of " + en(yen) + ", so it is the cap."));
        }
        return amount.then(how);
    }

    private static Sentence base(Base base, long daysLate, long termDays, @Nullable Yen price) {
        return switch (base) {
            case Base.Flat flat ->
                    new Sentence(
                            "どの継続にも" + ja(flat.yen()) + "です。",
                            "It starts from " + en(flat.yen()) + " for every renewal.");
            case Base.BackPay share -> {
                var of = price == null ? new Yen(0) : price;
                yield new Sentence(
                        "価格"
                                + ja(of)
                                + "のうち、期間"
                                + termDays
                                + "日に対する経過"
                                + daysLate
                                + "日分の"
                                + share.percent()
                                + "%です(1円未満切り捨て)。",
                        "It starts from "
                                + share.percent()
                                + "% of the price of the "
                                + daysLate
                                + " lapsed days, at "
                                + en(of)
                                + " for the "
                                + termDays
                                + " days of the term, rounded down.");
            }
        };
    }

    private static Sentence surcharge(Surcharge surcharge) {
        return switch (surcharge) {
            case Surcharge.None none -> new Sentence("加算はありません。", "Nothing is added to it.");
            case Surcharge.Share share ->
                    new Sentence(
                            "その" + share.percent() + "%を加算します。",
                            share.percent() + "% of that is added.");
            case Surcharge.Flat flat ->
                    new Sentence(ja(flat.yen()) + "を加算します。", en(flat.yen()) + " is added.");
        };
    }

    private static String ja(Yen yen) {
        return String.format(Locale.ROOT, "%,d円", yen.amount());
    }

    private static String en(Yen yen) {
        return String.format(Locale.ROOT, "%,d yen", yen.amount());
    }
}
