package dev.hoshu.server.renewal;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.quote.Quotes;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.renewal.Proposal;
import dev.hoshu.domain.renewal.Proposals;
import dev.hoshu.domain.renewal.Prospects;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.catalog.OfferingList;
import dev.hoshu.server.coverage.DocumentedCoverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Decides lines of the renewal list from what was read. It reads nothing, so that ten thousand
 * machines cost no more statements than one.
 */
final class RenewalLines {

    private final Programme programme;
    private final Optional<OfferingList> list;
    private final LocalDate on;
    private final Optional<Policy> policy;

    RenewalLines(Programme programme, Optional<OfferingList> list, LocalDate on) {
        this.programme = programme;
        this.list = list;
        this.on = on;
        this.policy = programme.policies().inForce(on);
    }

    List<RenewalLine> of(List<Ending> endings) {
        return endings.stream().map(this::line).toList();
    }

    private RenewalLine line(Ending ending) {
        var type = programme.machineTypes().of(ending.number());
        var facts = facts(ending, type);
        var proposal = policy.flatMap(p -> proposal(p, facts));
        return new RenewalLine(
                ending,
                type.map(MachineType::productName).orElse(null),
                policy.map(p -> p.renewal().orderBy(ending.coveredTo())).orElse(null),
                policy.map(p -> Prospects.under(p).of(facts, on)).orElse(null),
                proposal.orElse(null),
                policy.flatMap(p -> proposal.map(r -> fee(p, r)))
                        .orElseGet(ReinstatementFee.None::new),
                on);
    }

    private Optional<Proposal> proposal(Policy figures, MachineFacts facts) {
        return list.flatMap(l ->
                Proposals.under(figures, programme.areaLists().inForce(on).orElse(null))
                        .of(facts, l.fitting(facts.number()), on, programme.country()));
    }

    private ReinstatementFee fee(Policy figures, Proposal proposal) {
        return Quotes.under(figures)
                .reinstatement(
                        proposal.decision(),
                        proposal.offering().term(),
                        on,
                        proposal.offering().price());
    }

    private static MachineFacts facts(Ending ending, Optional<MachineType> type) {
        return new MachineFacts(
                ending.number(),
                DocumentedCoverage.timeline(ending.document()).orElse(null),
                type.flatMap(MachineType::knownFamily).orElse(null),
                type.map(MachineType::endOfSupport)
                        .orElseGet(dev.hoshu.domain.catalog.EndOfSupport.Unknown::new),
                type.map(MachineType::twoYearRenewal).orElse(null),
                type.map(MachineType::responseTimes).orElse(null),
                type.map(MachineType::premierUpgrade).orElse(null),
                true,
                ending.country(),
                ending.channel(),
                ending.municipality());
    }
}
