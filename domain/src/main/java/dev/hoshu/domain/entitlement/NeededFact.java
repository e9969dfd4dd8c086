package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.rulebook.Sentence;

/** A fact without which a question cannot be answered. */
public enum NeededFact {
    /** The days of the base warranty. */
    WARRANTY("保証期間", "the warranty's days"),
    /** The family. */
    FAMILY("製品の系列", "the product family"),
    /** The end of support, or that none is announced. */
    END_OF_SUPPORT("保守廃止日", "the end of support"),
    /** Whether a 2-year renewal exists. */
    TWO_YEAR_RENEWAL("2年継続の有無", "whether there is a 2-year renewal"),
    /** The timed responses that the machine can have. */
    RESPONSE_TIMES("対応できる時間対応", "the timed responses that it can have"),
    /** Whether the machine can have the Premier upgrade. */
    PREMIER_UPGRADE("プレミアサポートアップグレードの可否", "whether it can have the Premier upgrade"),
    /** The day it left the factory (CHG-2). */
    SHIPPED_FROM_FACTORY("工場出荷日", "the day it left the factory");

    private final Sentence words;

    NeededFact(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }
}
