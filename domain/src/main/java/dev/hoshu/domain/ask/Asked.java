package dev.hoshu.domain.ask;

import dev.hoshu.domain.calendar.ServiceHours;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.RepairRequest;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.plan.PlanRequest;
import dev.hoshu.domain.registration.CoveragePart;
import dev.hoshu.domain.registration.RegistrationRequest;
import dev.hoshu.domain.registration.StartDateRequest;
import dev.hoshu.domain.response.ClockEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

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
     * @param price its list price without tax, from which a fee may be counted (REN-5); null if it
     *     is not said
     */
    record Offer(OfferRequest request, @Nullable Yen price) implements Asked {}

    /**
     * What is the cheapest way to stay covered? (TERM-2)
     *
     * @param request until when, at which level, and what can be bought
     */
    record Plan(PlanRequest request) implements Asked {}

    /**
     * Who pays for a repair? (REP-1…5)
     *
     * @param request what is to be replaced
     */
    record Repair(RepairRequest request) implements Asked {}

    /**
     * When is the response to a call due? (SLA-1, SLA-2)
     *
     * @param level the service level
     * @param acceptedAt the moment at which the call was accepted
     */
    record Response(ServiceLevel level, OffsetDateTime acceptedAt) implements Asked {}

    /**
     * When is a pack delivered? (REG-1)
     *
     * @param orderedOn the day on which its order was accepted
     */
    record Delivery(LocalDate orderedOn) implements Asked {}

    /**
     * Can this pack be registered on the machine? (REG-3, REG-4)
     *
     * @param request the pack and its days
     */
    record Registration(RegistrationRequest request) implements Asked {}

    /**
     * Which Premier upgrade can the machine's service have? (PREM-1…4)
     *
     * @param registeredOn the day of registration
     * @param tiers the "up to" months of the offerings there are
     */
    record PremierUpgrade(LocalDate registeredOn, Set<Integer> tiers) implements Asked {

        /** Copies the tiers. */
        public PremierUpgrade {
            tiers = Set.copyOf(tiers);
        }
    }

    /**
     * May coverage start on the day of delivery? (CHG-1…3)
     *
     * @param request what is asked for
     */
    record StartDateChange(StartDateRequest request) implements Asked {}

    /**
     * Can coverage be given up before its end? (CHG-4, CHG-5)
     *
     * @param of what is given up
     */
    record GiveUp(CoveragePart of) implements Asked {}

    /**
     * What does a clock show that runs in service hours? (SLA-2, TERM-3)
     *
     * @param targetMinutes the target, in minutes of those hours, from 1
     * @param hours the hours in which its time counts
     * @param events what happened to it, in any order
     * @param at the instant at which it is read
     */
    record Clock(int targetMinutes, ServiceHours hours, List<ClockEvent> events, Instant at)
            implements Asked {

        /** Copies the events. */
        public Clock {
            events = List.copyOf(events);
        }
    }
}
