package dev.hoshu.domain.fleet;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.renewal.Proposal;
import dev.hoshu.domain.renewal.Prospect;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One machine of a fleet on one day.
 *
 * @param on the day
 * @param cover whether it is covered on the day
 * @param level the best level in force on the day (REP-1); null where it is not covered
 * @param premier whether Premier Support is in force on the day
 * @param coveredTo the coverage end; null where its warranty is not on record
 * @param orderBy the last day to order a renewal in time (REN-3); null where the end is
 * @param gaps its uncovered days from the first covered day up to the day, the lapse since the
 *     coverage end among them, and those still ahead before the coverage end
 * @param endOfSupport when support of it ends
 * @param prospect what can follow by the rules; null where its warranty is not on record
 * @param proposal what is proposed; null where nothing on the list can be had
 * @param fee what a lapse adds to what is proposed (REN-5)
 */
public record Outlook(
        LocalDate on,
        Cover cover,
        @Nullable ServiceLevel level,
        boolean premier,
        @Nullable LocalDate coveredTo,
        @Nullable LocalDate orderBy,
        List<CoveragePeriod> gaps,
        EndOfSupport endOfSupport,
        @Nullable Prospect prospect,
        @Nullable Proposal proposal,
        ReinstatementFee fee) {

    /** Copies the gaps. */
    public Outlook {
        gaps = List.copyOf(gaps);
    }

    /** How many days it is or will be uncovered. */
    public long uncoveredDays() {
        return gaps.stream().mapToLong(CoveragePeriod::days).sum();
    }

    /**
     * Whether it is covered and its coverage ends within so many days, the day itself the first.
     *
     * @param days 0 or more
     */
    public boolean endsWithin(int days) {
        return cover == Cover.COVERED && coveredTo != null && !coveredTo.isAfter(on.plusDays(days));
    }

    /** Whether the day to order in time has passed and the coverage has not ended (REN-3). */
    public boolean isLate() {
        return orderBy != null
                && coveredTo != null
                && on.isAfter(orderBy)
                && !on.isAfter(coveredTo);
    }

    /** For how many days it is covered past the announced end of support; 0 where it is not. */
    public long daysPastSupport() {
        return endOfSupport
                .announcedDay()
                .filter(day -> coveredTo != null)
                .map(day -> Math.max(0, ChronoUnit.DAYS.between(day, coveredTo)))
                .orElse(0L);
    }

    /**
     * What it costs to order what is proposed, without tax, with the fee for a lapse; empty where
     * nothing is proposed, or a price or the fee has to be asked for.
     */
    public Optional<Yen> renewalCost() {
        return proposal == null || fee instanceof ReinstatementFee.OnRequest
                ? Optional.empty()
                : proposal.offering()
                        .listPrice()
                        .map(price -> fee.known().map(price::plus).orElse(price));
    }
}
