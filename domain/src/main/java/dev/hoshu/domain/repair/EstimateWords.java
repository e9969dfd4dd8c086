package dev.hoshu.domain.repair;

import dev.hoshu.domain.entitlement.PartKind;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** How an amount of an estimate was counted, for a person. */
final class EstimateWords {

    private EstimateWords() {}

    static Sentence labourUnknown(int line) {
        return new Sentence(
                "%d行目の作業時間がまだわかりません。".formatted(line),
                "Nobody can say yet how long the work of line %d takes.".formatted(line));
    }

    static Sentence labourWithoutRate(int worked, int counted) {
        return new Sentence(
                ja(worked) + "の作業 (" + ja(counted) + "分を請求)。単価は公開されていません。",
                en(worked) + " of work, " + en(counted) + " charged; the rate is not published.");
    }

    static Sentence labour(int worked, int counted, int least, Yen perHour) {
        var words =
                new Sentence(
                        ja(worked) + "の作業、" + ja(counted) + "分、1時間" + ja(perHour) + "。",
                        en(worked)
                                + " of work, "
                                + en(counted)
                                + " charged at "
                                + en(perHour)
                                + " an hour.");
        return least > 0
                ? words.then(
                        new Sentence(
                                "最低" + ja(least) + "分です。",
                                "At least " + en(least) + " are charged."))
                : words;
    }

    static Sentence placeUnknown() {
        return new Sentence(
                "設置場所の市区町村がわからないか、道路がつながっていないので、距離を計算できません。",
                "The municipality of the place is not known, or no road leads there, so the"
                        + " distance cannot be counted.");
    }

    static Sentence noRate() {
        return new Sentence("単価は公開されていません。", "The rate is not published.");
    }

    static Sentence travel(String centre, long kilometres, Yen whole, Yen perKilometre) {
        return new Sentence(
                "最寄りの%sから道のり約%,dキロ。基本%s、1キロ%s。"
                        .formatted(centre, kilometres, ja(whole), ja(perKilometre)),
                "About %,d km by road from the nearest centre, %s: %s and %s a kilometre."
                        .formatted(kilometres, centre, en(whole), en(perKilometre)));
    }

    static Sentence part(PartKind kind, int pieces, @Nullable Yen price) {
        if (price == null) {
            return new Sentence(
                    "%s %d個。価格がまだわかりません。".formatted(kind.words().ja(), pieces),
                    "%s, %s; the price is not known yet."
                            .formatted(kind.words().en(), pieces(pieces)));
        }
        return new Sentence(
                "%s %d個、1個%s。".formatted(kind.words().ja(), pieces, ja(price)),
                "%s, %s at %s.".formatted(kind.words().en(), pieces(pieces), en(price)));
    }

    static Sentence shipping(int pieces, Yen each) {
        return new Sentence(
                "%d個、1個%s。".formatted(pieces, ja(each)),
                "%s at %s.".formatted(pieces(pieces), en(each)));
    }

    private static String pieces(int pieces) {
        return pieces == 1 ? "1 piece" : pieces + " pieces";
    }

    private static String ja(int minutes) {
        if (minutes % 60 == 0) {
            return minutes / 60 + "時間";
        }
        return (minutes < 60 ? "" : minutes / 60 + "時間") + minutes % 60 + "分";
    }

    private static String en(int minutes) {
        if (minutes % 60 == 0) {
            return minutes == 60 ? "1 hour" : minutes / 60 + " hours";
        }
        return (minutes < 60 ? "" : minutes / 60 + " h ") + minutes % 60 + " min";
    }

    private static String ja(Yen yen) {
        return String.format(Locale.ROOT, "%,d円", yen.amount());
    }

    private static String en(Yen yen) {
        return String.format(Locale.ROOT, "%,d yen", yen.amount());
    }
}
