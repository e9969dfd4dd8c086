package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who pays for a repair (REP-1…5, PART-1…7, EOS-4). The rules are asked in a fixed order
 * and the first that fits decides: what no coverage ever pays for, then what this part has lost,
 * then the coverage of the day, then the option's own warranty.
 */
public final class Repairs {

    private static final Set<RepairCharge> PREVENTIVE_UNDER_COVERAGE =
            EnumSet.of(RepairCharge.LABOUR, RepairCharge.PARTS);

    private final Policy policy;

    private Repairs(Policy policy) {
        this.policy = policy;
    }

    /** Decisions by the figures of that policy. */
    public static Repairs under(Policy policy) {
        return new Repairs(policy);
    }

    /** Decides one repair. */
    public RepairDecision decide(MachineFacts machine, RepairRequest request) {
        if (request.cause() == RepairCause.PREVENTIVE) {
            return preventive(machine, request);
        }
        var exclusion = exclusion(request);
        if (exclusion.isPresent()) {
            return spotWork(
                    machine, request, new Reasons(List.of(exclusion.get()), List.of()), null);
        }
        var timeline = machine.timeline();
        return timeline == null
                ? new RepairDecision.Undecided(List.of(NeededFact.WARRANTY))
                : byCoverage(machine, request, timeline);
    }

    /** Why no coverage pays for it, whatever runs that day. */
    private static Optional<Finding> exclusion(RepairRequest request) {
        var part = request.part();
        return switch (request.cause()) {
            case ACCIDENT, ENVIRONMENT -> Optional.of(RepairFindings.damage(request));
            case PRE_EXISTING -> Optional.of(RepairFindings.preExisting());
            case FAILURE, PREVENTIVE -> {
                if (part.isWornOut()) {
                    yield Optional.of(RepairFindings.wornOut(part));
                }
                yield part.isConsumable() && part.isAddedLater()
                        ? Optional.of(RepairFindings.consumable(part))
                        : Optional.empty();
            }
        };
    }

    private RepairDecision byCoverage(
            MachineFacts machine, RepairRequest request, CoverageTimeline timeline) {
        var on = request.on();
        var part = request.part();
        var inTime = timeline.orderedBy(on);
        if (inTime.on(on) instanceof CoverageTimeline.State.Covered covered) {
            var inForce = RepairFindings.covered(on, covered);
            var findings = new ArrayList<Finding>(3);
            if (part.isAddedLater()) {
                findings.add(RepairFindings.addedLater(part));
                findings.add(inForce);
            } else {
                findings.add(inForce);
                RepairFindings.cameWithSystem(part).ifPresent(findings::add);
            }
            RepairFindings.replacedBy(part).ifPresent(findings::add);
            return new RepairDecision.CoveredBySystem(
                    covered.level(),
                    delivery(part),
                    findings,
                    RepairWords.covered(inForce, part, delivery(part)));
        }
        var ownWarranty = part.warranty();
        if (ownWarranty != null && ownWarranty.contains(on)) {
            var inForce = RepairFindings.ownWarranty(on, ownWarranty);
            var findings = new ArrayList<Finding>(2);
            findings.add(inForce);
            RepairFindings.replacedBy(part).ifPresent(findings::add);
            return new RepairDecision.CoveredByOption(
                    delivery(part), findings, RepairWords.covered(inForce, part, delivery(part)));
        }
        return spotWork(
                machine,
                request,
                new Reasons(uncovered(request, timeline), boughtElsewhere(on, timeline)),
                RepairFindings.coveredInTime(on));
    }

    /** Why nothing covers the day. */
    private static List<Finding> uncovered(RepairRequest request, CoverageTimeline timeline) {
        var on = request.on();
        var reasons = new ArrayList<Finding>(3);
        timeline.services().stream()
                .filter(s -> s.period().contains(on) && !s.isOrderedBy(on))
                .findFirst()
                .ifPresent(s -> reasons.add(RepairFindings.orderedLater(on, s)));
        if (reasons.isEmpty() && request.part().isAddedLater()) {
            reasons.add(RepairFindings.bothOver(request));
        }
        return reasons;
    }

    /**
     * A service over that day that counts for nothing here (TERR-1): worth saying, never deciding.
     */
    private static List<Finding> boughtElsewhere(LocalDate on, CoverageTimeline timeline) {
        return timeline.leftOut().stream()
                .filter(s -> s.period().contains(on) && s.isOrderedBy(on))
                .limit(1)
                .map(s -> RepairFindings.ofAnotherCountry(on, s))
                .toList();
    }

    /**
     * Why work is chargeable.
     *
     * @param deciding what decides, before REP-5
     * @param beside what is worth saying beside it
     */
    private record Reasons(List<Finding> deciding, List<Finding> beside) {

        List<Finding> with(Finding spotWork) {
            var all = new ArrayList<Finding>(deciding);
            all.add(spotWork);
            all.addAll(beside);
            return all;
        }

        Sentence words(Finding spotWork) {
            var first = deciding.isEmpty() ? spotWork : deciding.getFirst();
            var words = RepairWords.all(first, spotWork);
            return beside.isEmpty() ? words : words.then(beside.getFirst().facts());
        }
    }

    /**
     * All four charges, or nothing at all after the end of support.
     *
     * @param remedy what would have spared the customer the charges, or null where nothing would
     */
    private RepairDecision spotWork(
            MachineFacts machine,
            RepairRequest request,
            Reasons reasons,
            @Nullable Sentence remedy) {
        var on = request.on();
        return switch (machine.endOfSupport()) {
            case EndOfSupport.Unknown unknown ->
                    new RepairDecision.Undecided(List.of(NeededFact.END_OF_SUPPORT));
            case EndOfSupport.EndsOn(var lastDay) when on.isAfter(lastDay) ->
                    refused(on, lastDay, reasons.with(RepairFindings.wouldBeSpotWork(on, remedy)));
            case EndOfSupport.EndsOn announced -> charged(on, reasons, remedy);
            case EndOfSupport.NoneAnnounced none -> charged(on, reasons, remedy);
        };
    }

    private RepairDecision charged(LocalDate on, Reasons reasons, @Nullable Sentence remedy) {
        int hours = policy.spotRepair().minimumLabourHours();
        var spotWork = RepairFindings.spotWork(on, hours, remedy);
        var findings = reasons.with(spotWork);
        return new RepairDecision.Chargeable(
                EnumSet.allOf(RepairCharge.class), hours, findings, reasons.words(spotWork));
    }

    private static RepairDecision refused(LocalDate on, LocalDate lastDay, List<Finding> reasons) {
        var refusal = RepairFindings.afterEndOfSupport(on, lastDay);
        var findings = new ArrayList<Finding>(reasons.size() + 1);
        findings.add(refusal);
        findings.addAll(reasons);
        return new RepairDecision.Refused(findings, RepairWords.all(reasons.getFirst(), refusal));
    }

    /** Preventive work, which is chargeable under coverage too (REP-2). */
    private RepairDecision preventive(MachineFacts machine, RepairRequest request) {
        var on = request.on();
        var reason = RepairFindings.preventive();
        if (machine.endOfSupport() instanceof EndOfSupport.EndsOn(var lastDay)
                && on.isAfter(lastDay)) {
            return refused(on, lastDay, List.of(reason));
        }
        var needed = neededForPreventive(machine);
        var timeline = machine.timeline();
        if (timeline == null || !needed.isEmpty()) {
            return new RepairDecision.Undecided(needed);
        }
        if (!(timeline.orderedBy(on).on(on) instanceof CoverageTimeline.State.Covered)) {
            return charged(on, new Reasons(List.of(reason), List.of()), null);
        }
        return new RepairDecision.Chargeable(
                PREVENTIVE_UNDER_COVERAGE,
                null,
                List.of(reason),
                RepairWords.preventiveUnderCoverage(on, reason));
    }

    private static List<NeededFact> neededForPreventive(MachineFacts machine) {
        var needed = new ArrayList<NeededFact>(2);
        if (machine.timeline() == null) {
            needed.add(NeededFact.WARRANTY);
        }
        if (machine.endOfSupport() instanceof EndOfSupport.Unknown) {
            needed.add(NeededFact.END_OF_SUPPORT);
        }
        return needed;
    }

    private static PartDelivery delivery(RepairedPart part) {
        return part.replaceableBy() == ReplaceableBy.CUSTOMER
                ? PartDelivery.PART_SENT
                : PartDelivery.TECHNICIAN;
    }
}
