package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The days of the service that an offer would give.
 *
 * @param period its days
 * @param orderBy the last day to order in time, or null where there is none (REN-3)
 * @param isOrderDue whether the day to order by has come
 * @param daysLate so many days the order lies after the coverage end, 0 if it does not (REN-4)
 * @param feeDue whether a reinstatement fee is added (REN-5)
 * @param fixedBy the rules that fixed the days, put together for what is granted only
 */
record Dates(
        CoveragePeriod period,
        @Nullable LocalDate orderBy,
        boolean isOrderDue,
        long daysLate,
        boolean feeDue,
        Supplier<List<Finding>> fixedBy) {

    /** From the warranty's first day, whenever it is bought (NEW-2). */
    static Dates ofUpgrade(CoverageTimeline timeline, OfferRequest request) {
        var firstDay = timeline.warranty().period().firstDay();
        return plain(
                request.service().term().from(firstDay),
                () -> List.of(DateFindings.startsWithWarranty(firstDay)));
    }

    /** Days for which nothing can be ordered too late. */
    static Dates plain(CoveragePeriod period, Supplier<List<Finding>> fixedBy) {
        return new Dates(period, null, false, 0, false, fixedBy);
    }

    /** From the day after the coverage end, whenever it is ordered (REN-2). */
    static Dates ofRenewal(CoverageTimeline timeline, OfferRequest request, Policy policy) {
        var figures = policy.renewal();
        var firstDay = timeline.dayAfterCoverage();
        var coverageEnd = firstDay.minusDays(1);
        var term =
                request.halfTerm()
                        ? Term.ofMonths(figures.halfTermMonths())
                        : request.service().term();
        var orderBy = figures.orderBy(coverageEnd);
        long late = Math.max(0, ChronoUnit.DAYS.between(coverageEnd, request.orderedOn()));
        var reinstatement = policy.reinstatement();
        boolean fee = reinstatement.isFeeDue(late);
        return new Dates(
                term.from(firstDay),
                orderBy,
                !request.orderedOn().isBefore(orderBy),
                late,
                fee,
                () -> renewalFixedBy(firstDay, late, fee, reinstatement.freeDays()));
    }

    private static List<Finding> renewalFixedBy(
            LocalDate firstDay, long late, boolean fee, int freeDays) {
        var coverageEnd = firstDay.minusDays(1);
        var fixedBy = new ArrayList<Finding>(3);
        fixedBy.add(DateFindings.startsAfterCoverage(firstDay));
        if (late > 0) {
            fixedBy.add(DateFindings.backdated(coverageEnd, late));
        }
        if (fee) {
            fixedBy.add(DateFindings.feeDue(coverageEnd, late, freeDays));
        }
        return fixedBy;
    }

    /** These dates, ending on that day at the latest. */
    Dates endingBy(LocalDate lastDay) {
        return new Dates(period.endingBy(lastDay), orderBy, isOrderDue, daysLate, feeDue, fixedBy);
    }
}
