package dev.hoshu.domain.fleet;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.quote.Quotes;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.renewal.Proposal;
import dev.hoshu.domain.renewal.Proposals;
import dev.hoshu.domain.renewal.Prospect;
import dev.hoshu.domain.renewal.Prospects;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one machine of a fleet comes to on a day. It reads nothing and keeps nothing, so that one
 * serves any number of machines and threads.
 */
public final class Outlooks {

    private final Policy policy;
    private final Prospects prospects;
    private final Proposals proposals;
    private final Quotes quotes;
    private final LocalDate on;
    private final String country;

    private Outlooks(
            Policy policy, @Nullable ResponseAreaList areas, LocalDate on, String country) {
        this.policy = policy;
        this.prospects = Prospects.under(policy);
        this.proposals = Proposals.under(policy, areas);
        this.quotes = Quotes.under(policy);
        this.on = on;
        this.country = country;
    }

    /**
     * Outlooks of that day.
     *
     * @param policy the policy in force on the day
     * @param areas the area list in force on the day, or null if there is none
     * @param on the day, on which a renewal would be ordered
     * @param country where the list sells, ISO 3166 two letters
     */
    public static Outlooks under(
            Policy policy, @Nullable ResponseAreaList areas, LocalDate on, String country) {
        return new Outlooks(policy, areas, on, country);
    }

    /**
     * What a machine comes to.
     *
     * @param fitting the offerings of the search list that fit it; none where no list is in force
     */
    public Outlook of(MachineFacts machine, List<ServiceOffering> fitting) {
        var timeline = machine.timeline();
        if (timeline == null) {
            return unknown(machine);
        }
        var state = timeline.on(on);
        var end = timeline.coverageEnd();
        var prospect = prospects.of(machine, on);
        var proposal = proposal(machine, fitting, prospect);
        return new Outlook(
                on,
                Cover.of(state),
                level(state),
                state instanceof CoverageTimeline.State.Covered c && c.premier(),
                end,
                policy.renewal().orderBy(end),
                uncovered(timeline),
                machine.endOfSupport(),
                prospect,
                proposal,
                proposal == null ? new ReinstatementFee.None() : fee(proposal));
    }

    /** What cannot follow by the rules, at whatever level, no offering of a list can give. */
    private @Nullable Proposal proposal(
            MachineFacts machine, List<ServiceOffering> fitting, Prospect prospect) {
        return prospect instanceof Prospect.NoMore
                ? null
                : proposals.of(machine, fitting, on, country).orElse(null);
    }

    private Outlook unknown(MachineFacts machine) {
        return new Outlook(
                on,
                Cover.UNKNOWN,
                null,
                false,
                null,
                null,
                List.of(),
                machine.endOfSupport(),
                null,
                null,
                new ReinstatementFee.None());
    }

    private static @Nullable ServiceLevel level(CoverageTimeline.State state) {
        return state instanceof CoverageTimeline.State.Covered c ? c.level() : null;
    }

    /**
     * The uncovered days from the first covered day up to the day, the lapse since the coverage end
     * among them, and those still ahead before the coverage end.
     */
    public List<CoveragePeriod> uncovered(CoverageTimeline timeline) {
        var gaps = timeline.gaps();
        var dayAfter = timeline.dayAfterCoverage();
        if (dayAfter.isAfter(on)) {
            return gaps;
        }
        var all = new ArrayList<>(gaps);
        all.add(CoveragePeriod.closed(dayAfter, on));
        return all;
    }

    private ReinstatementFee fee(Proposal proposal) {
        return quotes.reinstatement(
                proposal.decision(), proposal.offering().term(), on, proposal.offering().price());
    }
}
