package dev.hoshu.sheets.programme;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Reinstatement;
import dev.hoshu.domain.rulebook.Reinstatement.Base;
import dev.hoshu.domain.rulebook.Reinstatement.Fee;
import dev.hoshu.domain.rulebook.Reinstatement.Surcharge;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Reads what it takes to renew coverage that has lapsed (REN-4, REN-5). */
final class ReinstatementReader {

    private static final int MOST_DAYS = 3660;
    private static final int MOST_PERCENT = 1000;
    private static final int MOST_YEN = 1_000_000_000;

    private ReinstatementReader() {}

    static Reinstatement read(FigureReader reader) {
        int freeDays = reader.number("freeDays", 0, MOST_DAYS);
        var fee =
                reader.hasMembers("fee")
                        ? published(reader.within("fee"))
                        : reader.word("fee", ReinstatementReader::named, new Fee.None());
        Integer refusedAfter =
                reader.has("refusedAfterDays")
                        ? Integer.valueOf(reader.number("refusedAfterDays", 0, MOST_DAYS))
                        : null;
        if (refusedAfter != null && refusedAfter < freeDays) {
            reader.fault(
                    "refusedAfterDays",
                    "freeDays より短くなっています。freeDays 以上の日数にしてください。",
                    "It is below freeDays; let it be freeDays or more.");
            refusedAfter = null;
        }
        reader.finish();
        return new Reinstatement(freeDays, fee, refusedAfter);
    }

    private static Optional<Fee> named(String word) {
        return switch (word) {
            case "NONE" -> Optional.of(new Fee.None());
            case "ON_REQUEST" -> Optional.of(new Fee.OnRequest());
            default -> Optional.empty();
        };
    }

    private static Fee published(FigureReader reader) {
        var base = base(reader);
        var surcharge = surcharge(reader);
        var cap = yen(reader, "capYen");
        if (cap != null && cap.compareTo(least(base, surcharge)) < 0) {
            reader.fault(
                    "capYen",
                    "どの復帰料金も超えてしまう上限です。定額と加算の合計以上にしてください。",
                    "Every fee would be above this cap; let it be no less than the flat amounts"
                            + " together.");
            cap = null;
        }
        reader.finish();
        return new Fee.Published(base, surcharge, cap);
    }

    private static Base base(FigureReader reader) {
        boolean flat = reader.has("flatYen");
        boolean share = reader.has("backPayPercent");
        if (flat && share) {
            reader.fault(
                    "backPayPercent",
                    "flatYen と backPayPercent のどちらか1つを書いてください。",
                    "Write flatYen or backPayPercent, not both.");
        }
        return share
                ? new Base.BackPay(reader.number("backPayPercent", 1, MOST_PERCENT))
                : new Base.Flat(new Yen(reader.number("flatYen", 1, MOST_YEN)));
    }

    private static Surcharge surcharge(FigureReader reader) {
        var flat = yen(reader, "surchargeYen");
        if (!reader.has("surchargePercent")) {
            return flat == null ? new Surcharge.None() : new Surcharge.Flat(flat);
        }
        if (flat != null) {
            reader.fault(
                    "surchargePercent",
                    "surchargeYen と surchargePercent のどちらか1つを書いてください。",
                    "Write surchargeYen or surchargePercent, not both.");
        }
        return new Surcharge.Share(reader.number("surchargePercent", 1, MOST_PERCENT));
    }

    private static @Nullable Yen yen(FigureReader reader, String name) {
        return reader.has(name) ? new Yen(reader.number(name, 1, MOST_YEN)) : null;
    }

    /** What a renewal costs at least, whatever its price, without the yen's fractions. */
    private static Yen least(Base base, Surcharge surcharge) {
        long least = base instanceof Base.Flat flat ? flat.yen().amount() : 0;
        return new Yen(
                switch (surcharge) {
                    case Surcharge.None none -> least;
                    case Surcharge.Flat flat -> least + flat.yen().amount();
                    case Surcharge.Share share -> least + least * share.percent() / 100;
                });
    }
}
