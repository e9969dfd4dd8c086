package dev.hoshu.server.contract;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.Problem;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A contract as somebody typed or sent it.
 *
 * @param firstDay its first day
 * @param lastDay its last day
 * @param level the code of its service level
 * @param premier whether Premier Support is to come with it
 * @param driveRetention whether drive retention is to come with it
 * @param terms what else is to be agreed
 * @param priceYen its price
 * @param reason why
 */
public record TypedContract(
        String firstDay,
        String lastDay,
        String level,
        boolean premier,
        boolean driveRetention,
        String terms,
        String priceYen,
        String reason) {

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    /** The most characters of the terms. */
    public static final int LONGEST_TERMS = 2_000;

    private static final int MOST_YEARS = 10;
    private static final long MOST_YEN = 1_000_000_000L;

    /** What was typed, understood. */
    record Understood(CoveragePeriod period, ServiceLevel level, long priceYen) {}

    /**
     * What was typed, understood.
     *
     * @throws Problem with every fault at once
     */
    Understood understood(Policy policy) {
        var problem = ContractProblems.faulty();
        var first = day(firstDay);
        var last = day(lastDay);
        if (first == null) {
            problem = problem.at("firstDay", day("初日", "first day"));
        }
        if (last == null
                || (first != null
                        && (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS))))) {
            problem =
                    problem.at(
                            "lastDay",
                            new Sentence(
                                    "最終日は、初日から%d年以内の日付で書いてください。".formatted(MOST_YEARS),
                                    "Write a last day within %d years of the first."
                                            .formatted(MOST_YEARS)));
        }
        var known =
                ServiceLevel.ofCode(level.strip()).filter(l -> policy.levels().contains(l.code()));
        if (known.isEmpty()) {
            problem =
                    problem.at(
                            "level",
                            new Sentence(
                                    "サービスレベルは %s のどれかです。".formatted(policy.levels()),
                                    "The level is one of %s.".formatted(policy.levels())));
        }
        var price = price();
        if (price < 1) {
            problem =
                    problem.at(
                            "priceYen",
                            new Sentence(
                                    "税抜の価格を1から%d円で書いてください。".formatted(MOST_YEN),
                                    "Write the price without tax, 1 to %d yen."
                                            .formatted(MOST_YEN)));
        }
        if (terms.length() > LONGEST_TERMS) {
            problem =
                    problem.at(
                            "terms",
                            new Sentence(
                                    "条件は%d文字までです。".formatted(LONGEST_TERMS),
                                    "The terms have at most %d characters."
                                            .formatted(LONGEST_TERMS)));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            problem = problem.at("reason", reasonIsMissing());
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        return new Understood(
                CoveragePeriod.closed(Objects.requireNonNull(first), Objects.requireNonNull(last)),
                known.orElseThrow(),
                price);
    }

    /** Says that a reason is needed. */
    static Sentence reasonIsMissing() {
        return new Sentence(
                "理由を1から%d文字で書いてください。".formatted(LONGEST_REASON),
                "Write the reason in 1 to %d characters.".formatted(LONGEST_REASON));
    }

    private long price() {
        try {
            long yen = Long.parseLong(priceYen.strip().replace(",", ""));
            return yen > MOST_YEN ? -1 : yen;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Sentence day(String ja, String en) {
        return new Sentence(
                "%sを 2027-04-01 の形で書いてください。".formatted(ja),
                "Write the %s in the form 2027-04-01.".formatted(en));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return Days.read(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
