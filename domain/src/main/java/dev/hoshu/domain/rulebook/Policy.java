package dev.hoshu.domain.rulebook;

import dev.hoshu.domain.money.ConsumptionTax;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of a programme from a day on. The rulebook's rules are the same for every programme;
 * what a maker could change without changing a rule stands here and never in code.
 *
 * @param effectiveFrom the first day on which these figures hold
 * @param families limit and terms by the family's code
 * @param levels codes of the service levels that the programme has (CAT-1)
 * @param renewal figures of renewals
 * @param reinstatement what it takes to renew coverage that has lapsed (REN-4, REN-5)
 * @param endOfSupport figures of end of support
 * @param startDate figures of a change of the warranty's first day
 * @param delivery figures of delivery
 * @param closedDays the days closed every year (TERM-3)
 * @param spotRepair figures of chargeable work
 * @param valueSelection when the preventive service took its present name (CAT-4)
 * @param response figures of the response to a call
 * @param quote figures of a quote
 * @param reminders when somebody is reminded of a coverage end (REN-3)
 * @param clock figures of the clock of a case (SLA-1, SLA-2)
 * @param partReturns within how many days a defective part is asked back
 * @param dispatch figures by which visits are planned (SLA-3)
 * @param repeatCalls when a failure counts as not fixed the first time
 * @param watch figures of the watch over drives (PART-6)
 */
public record Policy(
        LocalDate effectiveFrom,
        Map<String, FamilyPolicy> families,
        Set<String> levels,
        Renewal renewal,
        Reinstatement reinstatement,
        EndOfSupport endOfSupport,
        StartDate startDate,
        Delivery delivery,
        ClosedDays closedDays,
        SpotRepair spotRepair,
        ValueSelection valueSelection,
        Response response,
        Quote quote,
        Reminders reminders,
        ClockPolicy clock,
        PartReturns partReturns,
        DispatchPolicy dispatch,
        RepeatCalls repeatCalls,
        WatchPolicy watch) {

    /** Copies the collections. */
    public Policy {
        families = Map.copyOf(families);
        levels = Set.copyOf(levels);
    }

    /** Limit and terms of that family; empty if the programme does not know it. */
    public Optional<FamilyPolicy> family(String code) {
        return Optional.ofNullable(families.get(code));
    }

    /**
     * Figures of renewals.
     *
     * @param terms the terms, in months (CAT-2)
     * @param termsWithTwoYearRenewal those of the terms that only hardware with a 2-year renewal
     *     has (MAX-1)
     * @param orderLeadMonths so many months before the coverage end the order is due (REN-3)
     * @param halfTermMonths the length for which the renewal of {@code halfTermOfMonths} may be
     *     registered (REN-7)
     * @param halfTermOfMonths the one term of which a half can be had (REN-7)
     */
    public record Renewal(
            Set<Integer> terms,
            Set<Integer> termsWithTwoYearRenewal,
            int orderLeadMonths,
            int halfTermMonths,
            int halfTermOfMonths) {

        /** Copies the collections. */
        public Renewal {
            terms = Set.copyOf(terms);
            termsWithTwoYearRenewal = Set.copyOf(termsWithTwoYearRenewal);
        }

        /** The last day to order in time, for a coverage that ends on that day (REN-3). */
        public LocalDate orderBy(LocalDate coverageEnd) {
            return coverageEnd.minusMonths(orderLeadMonths);
        }

        /** The shortest renewal; whatever is shorter would be a sale by the month (CAT-8). */
        public int shortestMonths() {
            return terms.stream().mapToInt(Integer::intValue).min().orElseThrow();
        }
    }

    /**
     * When a defective part is asked back.
     *
     * @param days so many days after the new one was delivered at the latest, 1 or more
     * @param remindDaysBefore so many days before that last day somebody is reminded
     * @param remindDaysAfter so many days after it again
     * @param chargeAfterDays so many days after it the price is charged without anybody's act
     */
    public record PartReturns(
            int days,
            Set<Integer> remindDaysBefore,
            Set<Integer> remindDaysAfter,
            int chargeAfterDays) {

        /** Copies the sets. */
        public PartReturns {
            remindDaysBefore = Set.copyOf(remindDaysBefore);
            remindDaysAfter = Set.copyOf(remindDaysAfter);
        }
    }

    /**
     * When the same machine's next call means that it was not fixed the first time.
     *
     * @param days so many days after it worked again at the latest, 1 or more
     */
    public record RepeatCalls(int days) {}

    /**
     * When somebody is reminded of a coverage end.
     *
     * @param daysBeforeEnd so many days before it, 1 to 366 each; may be none
     * @param onOrderByDay whether also on the last day to order in time (REN-3)
     */
    public record Reminders(Set<Integer> daysBeforeEnd, boolean onOrderByDay) {

        /** Copies the days. */
        public Reminders {
            daysBeforeEnd = Set.copyOf(daysBeforeEnd);
        }
    }

    /**
     * Figures of end of support.
     *
     * @param fullRenewalMonths a renewal that leaves less than so many months to the end of support
     *     gets the advice of an individual contract (EOS-2)
     */
    public record EndOfSupport(int fullRenewalMonths) {}

    /**
     * Figures of a change of the warranty's first day.
     *
     * @param refusedFromDays delivered so many days after the day it left the factory, or more, it
     *     is refused (CHG-2)
     */
    public record StartDate(int refusedFromDays) {}

    /**
     * Figures of delivery, in business days after the order (REG-1).
     *
     * @param earliestBusinessDays the first day of delivery
     * @param latestBusinessDays the last day of delivery
     */
    public record Delivery(int earliestBusinessDays, int latestBusinessDays) {}

    /**
     * Days closed every year, both included (TERM-3).
     *
     * @param from the first of them; after {@code until} they run over the year's end
     * @param until the last of them
     */
    public record ClosedDays(MonthDay from, MonthDay until) {}

    /**
     * Figures of chargeable work.
     *
     * @param minimumLabourHours so many hours of labour at least (REP-5)
     * @param rates what it is counted by; null where the maker publishes none, which is "on
     *     request" and never 0
     */
    public record SpotRepair(int minimumLabourHours, @Nullable SpotRates rates) {

        /** Without published rates. */
        public SpotRepair(int minimumLabourHours) {
            this(minimumLabourHours, null);
        }
    }

    /**
     * The names of the preventive service (CAT-4).
     *
     * @param plusFrom machine types announced from this day on have Value Selection Plus
     */
    public record ValueSelection(LocalDate plusFrom) {

        /** The service's name for a machine type announced on that day. */
        public String nameFor(LocalDate announcedOn) {
            return announcedOn.isBefore(plusFrom) ? "Value Selection" : "Value Selection Plus";
        }
    }

    /**
     * Figures of the response to a call.
     *
     * @param acceptanceZone the zone in which the day of acceptance is a day (SLA-1)
     */
    public record Response(ZoneId acceptanceZone) {}

    /**
     * Figures of a quote. No rule reads them: tax is law, and how long an offer stands is the
     * maker's to say.
     *
     * @param validDays so many days after its own day it stands
     * @param tax consumption tax by day
     */
    public record Quote(int validDays, ConsumptionTax tax) {}
}
