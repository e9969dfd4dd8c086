package dev.hoshu.domain.response;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** When the response to a call is due. Nothing of it is a promise of arrival (SLA-4). */
public sealed interface ResponseDecision {

    /** In a sentence or two, with the dates. */
    Sentence explanation();

    /** What each rule said, the deciding one first. */
    List<Finding> findings();

    /** The rules, the deciding one first. */
    default List<Rule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    /**
     * The repair is done on that day or later (SLA-1).
     *
     * @param date the business day after the day of acceptance, in the programme's zone
     * @param holidaysKnown false if a day on the way lies where the holidays are not known
     * @param findings what each rule said
     * @param explanation in words
     */
    record NotBefore(
            LocalDate date, boolean holidaysKnown, List<Finding> findings, Sentence explanation)
            implements ResponseDecision {

        /** Copies the findings. */
        public NotBefore {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Somebody is to be on site by then, round the clock (SLA-2).
     *
     * @param at the target, with the offset of the acceptance
     * @param findings what each rule said
     * @param explanation in words
     */
    record Target(OffsetDateTime at, List<Finding> findings, Sentence explanation)
            implements ResponseDecision {

        /** Copies the findings. */
        public Target {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Calls are taken round the clock, and no time is set for the response (CAT-1).
     *
     * @param findings what each rule said
     * @param explanation in words
     */
    record Untimed(List<Finding> findings, Sentence explanation) implements ResponseDecision {

        /** Copies the findings. */
        public Untimed {
            findings = List.copyOf(findings);
        }
    }
}
