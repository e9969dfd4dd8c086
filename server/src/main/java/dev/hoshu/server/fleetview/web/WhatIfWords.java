package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.fleetview.WhatIfReading;
import dev.hoshu.server.frontdoor.Wording;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** What would change, in words. */
public final class WhatIfWords {

    private final WhatIfReading reading;
    private final Locale language;

    WhatIfWords(WhatIfReading reading, Locale language) {
        this.reading = reading;
        this.language = language;
    }

    /** What would change, in a sentence. */
    public Sentence sentence() {
        int changed = reading.changed().size();
        if (changed == 0) {
            return new Sentence(
                    "%,d台のどれも変わりません。".formatted(reading.expected()),
                    "None of %,d machines would change.".formatted(reading.expected()));
        }
        return new Sentence(
                "%,d台のうち%,d台の答えが変わります。継続の費用は%s、保守できる日数は%s。"
                        .formatted(
                                reading.expected(),
                                changed,
                                yen(reading.yenMore(), Locale.JAPANESE),
                                days(reading.daysMore(), Locale.JAPANESE)),
                "%,d of %,d machines would change. Cost to renew: %s; days that can be had: %s."
                        .formatted(
                                changed,
                                reading.expected(),
                                yen(reading.yenMore(), Locale.ENGLISH),
                                days(reading.daysMore(), Locale.ENGLISH)));
    }

    /** An amount more or less; a dash where it is not known. */
    public String yen(@Nullable Long more) {
        return more == null ? "—" : yen(more, language);
    }

    /** Days more or less; a dash where they are not known. */
    public String days(@Nullable Long more) {
        return more == null ? "—" : days(more, language);
    }

    private static String yen(long more, Locale language) {
        var amount = String.format(Locale.ROOT, "%,d", Math.abs(more));
        var sign = more > 0 ? "+" : more < 0 ? "−" : "±";
        return Wording.isJapanese(language) ? sign + amount + "円" : sign + "¥" + amount;
    }

    private static String days(long more, Locale language) {
        var amount = String.format(Locale.ROOT, "%,d", Math.abs(more));
        var sign = more > 0 ? "+" : more < 0 ? "−" : "±";
        return Wording.isJapanese(language)
                ? sign + amount + "日"
                : sign + amount + (Math.abs(more) == 1 ? " day" : " days");
    }
}
