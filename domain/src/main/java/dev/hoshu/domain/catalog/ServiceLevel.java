package dev.hoshu.domain.catalog;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Optional;
import java.util.OptionalInt;

/** Service levels, from the lowest to the highest (CAT-1). */
public enum ServiceLevel {
    /** Next business day, 9 hours by 5 days. */
    NEXT_BUSINESS_DAY("NBD", "", new Sentence("翌営業日以降対応 9時間x週5日", "next business day, 9x5")),
    /** Round the clock. */
    ROUND_THE_CLOCK("24X7", "", new Sentence("24時間x週7日", "24x7")),
    /** Round the clock, on site within 4 hours of acceptance as a target. */
    WITHIN_4_HOURS("24X7_4H", "4H", new Sentence("24時間x週7日 4時間対応", "24x7, 4-hour response")),
    /** Round the clock, on site within 2 hours of acceptance as a target. */
    WITHIN_2_HOURS("24X7_2H", "2H", new Sentence("24時間x週7日 2時間対応", "24x7, 2-hour response"));

    private final String code;
    private final String responseTime;
    private final Sentence words;

    ServiceLevel(String code, String responseTime, Sentence words) {
        this.code = code;
        this.responseTime = responseTime;
        this.words = words;
    }

    /** The level with that code of the contract, such as {@code 24X7_4H}. */
    public static Optional<ServiceLevel> ofCode(String code) {
        for (var level : values()) {
            if (level.code.equals(code)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The code used in questions, answers and files, such as {@code 24X7_4H}. */
    public String code() {
        return code;
    }

    /**
     * The timed response it needs, {@code 4H} or {@code 2H}; empty for a level without one
     * (TERR-2).
     */
    public Optional<String> responseTime() {
        return responseTime.isEmpty() ? Optional.empty() : Optional.of(responseTime);
    }

    /**
     * The hours from acceptance within which somebody is to be on site; empty for a level without a
     * timed response (SLA-2).
     */
    public OptionalInt onSiteWithinHours() {
        return switch (this) {
            case NEXT_BUSINESS_DAY, ROUND_THE_CLOCK -> OptionalInt.empty();
            case WITHIN_4_HOURS -> OptionalInt.of(4);
            case WITHIN_2_HOURS -> OptionalInt.of(2);
        };
    }

    /** Its name as the maker writes it, and in English. */
    public Sentence words() {
        return words;
    }
}
