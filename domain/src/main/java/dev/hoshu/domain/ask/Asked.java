package dev.hoshu.domain.ask;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.entitlement.OfferRequest;

import java.time.LocalDate;

/** What a question asks. */
public sealed interface Asked {

    /**
     * When does a term end? (TERM-1)
     *
     * @param start its first day
     * @param term its length
     */
    record EndOfTerm(LocalDate start, Term term) implements Asked {}

    /**
     * Which day is the n-th business day after a day? (TERM-3)
     *
     * @param after the day
     * @param days n, from 1
     */
    record BusinessDayAfter(LocalDate after, int days) implements Asked {}

    /**
     * What covers the machine on a day? (REP-1)
     *
     * @param on the day
     */
    record CoverageOn(LocalDate on) implements Asked {}

    /**
     * May the machine have this?
     *
     * @param request what is wanted
     */
    record Offer(OfferRequest request) implements Asked {}
}
