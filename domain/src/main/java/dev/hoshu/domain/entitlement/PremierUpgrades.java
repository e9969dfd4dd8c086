package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Decides which Premier upgrade a registered service can have, if any (PREM-1…4). */
public final class PremierUpgrades {

    private PremierUpgrades() {}

    /** The same for a machine on record, whose services stand beside its warranty. */
    public static PremierDecision decide(
            MachineFacts machine, LocalDate registeredOn, Set<Integer> tiers) {
        var timeline = machine.timeline();
        return timeline == null
                ? new PremierDecision.Undecided(List.of(NeededFact.WARRANTY))
                : decide(machine, timeline.services(), registeredOn, tiers);
    }

    /**
     * Judges the service in force on that day that ends last.
     *
     * @param services what is registered for it, in any country; its warranty decides nothing
     * @param registeredOn the day of registration, on which the upgrade starts (PREM-3)
     * @param tiers the "up to" months of the offerings there are
     */
    public static PremierDecision decide(
            MachineFacts machine,
            List<RegisteredService> services,
            LocalDate registeredOn,
            Set<Integer> tiers) {
        var here = services.stream().filter(s -> s.country().equals(machine.country())).toList();
        var inForce = CoverageTimeline.endingLast(here, registeredOn);
        var judgement = new Judgement();
        var period = PremierRules.period(machine, inForce, registeredOn, judgement);
        if (!judgement.needed().isEmpty()) {
            return new PremierDecision.Undecided(judgement.needed());
        }
        if (period == null) {
            var objections = judgement.objections();
            return new PremierDecision.Refused(objections, Explanations.refused(objections));
        }
        int remaining = PremierRules.remainingMonths(period);
        var tier = PremierRules.chooseTier(remaining, tiers, judgement);
        tier.ifPresent(t -> judgement.rests(DateFindings.chosenTier(remaining, t)));
        judgement.rests(DateFindings.endsWithService(period));
        var findings = judgement.objectionsAndGrounds();
        if (judgement.outcome() == Outcome.AVAILABLE) {
            return new PremierDecision.Available(
                    remaining,
                    tier.orElseThrow(),
                    period,
                    findings,
                    findings.getFirst().facts().then(days(period)));
        }
        return new PremierDecision.Consult(
                remaining,
                tier,
                period,
                findings,
                Explanations.refused(judgement.objections()).then(days(period)));
    }

    private static Sentence days(CoveragePeriod period) {
        return new Sentence(
                "期間は" + ja(period.firstDay()) + "から" + ja(period.lastDay()) + "までです。",
                "It would run from " + en(period.firstDay()) + " to " + en(period.lastDay()) + ".");
    }
}
