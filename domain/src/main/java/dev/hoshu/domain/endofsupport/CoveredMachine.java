package dev.hoshu.domain.endofsupport;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What an announcement does to a machine that is covered.
 *
 * @param coveredTo the last covered day
 * @param before the end of support without the announcement
 * @param after the end of support with it
 * @param renewalBefore what could follow the coverage without it
 * @param renewalAfter what can follow with it
 */
public record CoveredMachine(
        LocalDate coveredTo,
        EndOfSupport before,
        EndOfSupport after,
        Renewal renewalBefore,
        Renewal renewalAfter) {

    /** What can follow the coverage, as far as the end of support goes. */
    public enum Renewal {
        /** A renewal. */
        FULL("継続できます", "can be renewed", null),
        /** Less than a full renewal is left: the individual contract is recommended (EOS-2). */
        INDIVIDUAL_CONTRACT(
                "継続は営業への相談になり、個別保守をお勧めします",
                "can be renewed by the sales desk only; an individual contract is recommended",
                Rule.EOS_2),
        /** Nothing: it would start after the end of support (EOS-1). */
        NONE("継続できません", "cannot be renewed", Rule.EOS_1),
        /** Nobody knows when support ends. */
        UNKNOWN("継続できるかは分かりません", "whether it can be renewed is unknown", Rule.EOS_1);

        private final Sentence words;
        private final @org.jspecify.annotations.Nullable Rule rule;

        Renewal(String ja, String en, @org.jspecify.annotations.Nullable Rule rule) {
            this.words = new Sentence(ja, en);
            this.rule = rule;
        }

        /** In words, to stand within a sentence. */
        public Sentence words() {
            return words;
        }

        static Renewal after(LocalDate coveredTo, EndOfSupport end, Policy policy) {
            return switch (end) {
                case EndOfSupport.NoneAnnounced _ -> FULL;
                case EndOfSupport.Unknown _ -> UNKNOWN;
                case EndOfSupport.EndsOn(var lastDay) -> {
                    var firstDay = coveredTo.plusDays(1);
                    if (firstDay.isAfter(lastDay)) {
                        yield NONE;
                    }
                    int months = policy.endOfSupport().fullRenewalMonths();
                    boolean isShort =
                            Term.ofMonths(months).from(firstDay).lastDay().isAfter(lastDay);
                    yield isShort ? INDIVIDUAL_CONTRACT : FULL;
                }
            };
        }
    }

    /** What the announcement does by the figures of that policy. */
    public static CoveredMachine of(
            LocalDate coveredTo, EndOfSupport before, EndOfSupport after, Policy policy) {
        return new CoveredMachine(
                coveredTo,
                before,
                after,
                Renewal.after(coveredTo, before, policy),
                Renewal.after(coveredTo, after, policy));
    }

    /** For how many days it is covered past the announced end; 0 where it is not. */
    public long daysPast() {
        return past(after);
    }

    private long past(EndOfSupport end) {
        return end.announcedDay()
                .map(day -> Math.max(0, ChronoUnit.DAYS.between(day, coveredTo)))
                .orElse(0L);
    }

    /** Whether more changes than the mark on its timeline. */
    public boolean isTouched() {
        return renewalBefore != renewalAfter || past(before) != past(after);
    }

    /** The rule that makes the difference; none where only the mark moves. */
    public Optional<Rule> rule() {
        return isTouched()
                ? Optional.of(
                        daysPast() > 0
                                ? Rule.EOS_1
                                : Optional.ofNullable(renewalAfter.rule)
                                        .or(() -> Optional.ofNullable(renewalBefore.rule))
                                        .orElse(Rule.EOS_1))
                : Optional.empty();
    }

    /** What happens to it, in a sentence. */
    public Sentence explanation() {
        var end =
                new Sentence(
                        "%sまで保守され、保守廃止日は%sから%sになります。"
                                .formatted(coveredTo, words(before).ja(), words(after).ja()),
                        "It is covered to %s; its end of support changes from %s to %s."
                                .formatted(coveredTo, words(before).en(), words(after).en()));
        if (daysPast() > 0) {
            end =
                    end.then(
                            new Sentence(
                                    "保守期間が保守廃止日を%d日過ぎます。".formatted(daysPast()),
                                    "Its coverage runs %d days past the end of support."
                                            .formatted(daysPast())));
        }
        return renewalBefore == renewalAfter
                ? end
                : end.then(
                        new Sentence(
                                "満了後は、%s。".formatted(renewalAfter.words.ja()),
                                "After that it %s.".formatted(renewalAfter.words.en())));
    }

    /** An end of support in words: none announced, unknown and a day are three things. */
    public static Sentence words(EndOfSupport end) {
        return switch (end) {
            case EndOfSupport.NoneAnnounced _ -> new Sentence("発表なし", "none announced");
            case EndOfSupport.Unknown _ -> new Sentence("不明", "unknown");
            case EndOfSupport.EndsOn(var day) -> new Sentence(day.toString(), day.toString());
        };
    }
}
