package dev.hoshu.domain.response;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.List;

/** What is known to cover the machine on the day of a call (REP-1, REP-6, CHG-6). */
public sealed interface CallCoverage {

    /** What each rule saw, the deciding one first; at least one. */
    List<Finding> findings();

    /** All of it in words. */
    default Sentence explanation() {
        return findings().stream().map(Finding::facts).reduce(Sentence::then).orElseThrow();
    }

    /** The rules that speak, the deciding one first, each once. */
    default List<Rule> rules() {
        return findings().stream().map(Finding::rule).distinct().toList();
    }

    /**
     * Whether the call goes to the Premier desk: Premier customers have one of their own (REP-6).
     */
    default boolean isForPremierDesk() {
        return this instanceof Covered covered && covered.premier();
    }

    /**
     * Covered on that day.
     *
     * @param level the level in force
     * @param premier whether Premier Support is in force
     * @param lastDay the last day until which that level, and Premier Support, are in force
     * @param findings what each rule saw
     */
    record Covered(ServiceLevel level, boolean premier, LocalDate lastDay, List<Finding> findings)
            implements CallCoverage {

        /** Copies the findings. */
        public Covered {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Known not to be covered on that day; whether the repair can be had at all is another question
     * (REP-5, EOS-4).
     *
     * @param findings what each rule saw
     */
    record NotCovered(List<Finding> findings) implements CallCoverage {

        /** Copies the findings. */
        public NotCovered {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Not known: the machine is not on record, or its warranty is not. Unknown is not the same as
     * none; the call is taken, and who pays is open until the coverage is confirmed (CHG-6).
     *
     * @param findings what each rule saw
     */
    record NotConfirmed(List<Finding> findings) implements CallCoverage {

        /** Copies the findings. */
        public NotConfirmed {
            findings = List.copyOf(findings);
        }
    }
}
