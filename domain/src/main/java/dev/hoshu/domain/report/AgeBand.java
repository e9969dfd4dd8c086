package dev.hoshu.domain.report;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * How long a case has been open, in whole days since the day of the call; the names are the codes.
 */
public enum AgeBand {
    /** Of today or yesterday. */
    DAYS_0_TO_1(1, "0〜1日", "0–1 days"),
    /** Two or three days. */
    DAYS_2_TO_3(3, "2〜3日", "2–3 days"),
    /** Up to a week. */
    DAYS_4_TO_7(7, "4〜7日", "4–7 days"),
    /** Up to two weeks. */
    DAYS_8_TO_14(14, "8〜14日", "8–14 days"),
    /** Up to thirty days. */
    DAYS_15_TO_30(30, "15〜30日", "15–30 days"),
    /** Longer. */
    OVER_30_DAYS(Long.MAX_VALUE, "30日超", "over 30 days");

    private final long upTo;
    private final Sentence words;

    AgeBand(long upTo, String ja, String en) {
        this.upTo = upTo;
        this.words = new Sentence(ja, en);
    }

    /** The band of so many days. */
    public static AgeBand of(long days) {
        for (var band : values()) {
            if (days <= band.upTo) {
                return band;
            }
        }
        return OVER_30_DAYS;
    }

    /** For a person. */
    public Sentence words() {
        return words;
    }
}
