package dev.hoshu.domain.faq;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Reinstatement;
import dev.hoshu.domain.rulebook.Reinstatement.Base;
import dev.hoshu.domain.rulebook.Reinstatement.Fee;
import dev.hoshu.domain.rulebook.Reinstatement.Surcharge;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.Locale;

/** From when a reinstatement fee is due, and what is known of its amount (REN-5). */
final class FeeTerms {

    private FeeTerms() {}

    static Sentence inGeneral(Reinstatement figures) {
        int free = figures.freeDays();
        return switch (figures.fee()) {
            case Fee.None none -> new Sentence("復帰料金はかかりません。", "There is no reinstatement fee.");
            case Fee.OnRequest unpublished ->
                    from(free)
                            .then(
                                    new Sentence(
                                            "額は公開されていないので、お問い合わせください。",
                                            "What it comes to is not published; ask for it."));
            case Fee.Published published -> from(free).then(amount(published));
        };
    }

    private static Sentence from(int free) {
        return new Sentence(
                "満了日から%d日目までのご発注なら復帰料金はなく、%d日目から加わります。".formatted(free, free + 1),
                "Ordered up to day %d after it there is no reinstatement fee; from day %d on one is added."
                        .formatted(free, free + 1));
    }

    private static Sentence amount(Fee.Published fee) {
        var words =
                switch (fee.base()) {
                    case Base.Flat flat ->
                            new Sentence(
                                    "額は%s (税抜) です。".formatted(ja(flat.yen())),
                                    "It is %s without tax.".formatted(en(flat.yen())));
                    case Base.BackPay share ->
                            new Sentence(
                                    "額は、過ぎた日数分の継続の価格の%d%%です。".formatted(share.percent()),
                                    "It is %d%% of the renewal's price for the days that have passed."
                                            .formatted(share.percent()));
                };
        words =
                switch (fee.surcharge()) {
                    case Surcharge.None none -> words;
                    case Surcharge.Share share ->
                            words.then(
                                    new Sentence(
                                            "それに%d%%を加算します。".formatted(share.percent()),
                                            "%d%% of that is added.".formatted(share.percent())));
                    case Surcharge.Flat flat ->
                            words.then(
                                    new Sentence(
                                            "それに%sを加算します。".formatted(ja(flat.yen())),
                                            "%s is added.".formatted(en(flat.yen()))));
                };
        var cap = fee.cap();
        return cap == null
                ? words
                : words.then(
                        new Sentence(
                                "上限は%sです。".formatted(ja(cap)),
                                "It is never more than %s.".formatted(en(cap))));
    }

    static String ja(Yen yen) {
        return String.format(Locale.ROOT, "%,d円", yen.amount());
    }

    static String en(Yen yen) {
        return String.format(Locale.ROOT, "%,d yen", yen.amount());
    }
}
