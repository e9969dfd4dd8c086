package dev.hoshu.server.renewal;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.fleet.Outlook;
import dev.hoshu.domain.fleet.Outlooks;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.renewal.Prospect;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.catalog.OfferingList;
import dev.hoshu.server.coverage.DocumentedCoverage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Decides lines of the renewal list from what was read, as the page of a fleet does. It reads
 * nothing, so that ten thousand machines cost no more statements than one.
 */
final class RenewalLines {

    private final Programme programme;
    private final Optional<OfferingList> list;
    private final LocalDate on;
    private final Optional<Policy> policy;
    private final Optional<Outlooks> outlooks;

    RenewalLines(Programme programme, Optional<OfferingList> list, LocalDate on) {
        this.programme = programme;
        this.list = list;
        this.on = on;
        this.policy = programme.policies().inForce(on);
        this.outlooks =
                policy.map(p ->
                        Outlooks.under(
                                p,
                                programme.areaLists().inForce(on).orElse(null),
                                on,
                                programme.country()));
    }

    List<RenewalLine> of(List<Ending> endings) {
        return endings.stream().map(this::line).toList();
    }

    private RenewalLine line(Ending ending) {
        var type = programme.machineTypes().of(ending.number()).orElse(null);
        var outlook = outlooks.map(o -> outlook(o, ending, type));
        return new RenewalLine(
                ending,
                type == null ? null : type.productName(),
                policy.map(p -> p.renewal().orderBy(ending.coveredTo())).orElse(null),
                outlook.map(RenewalLines::prospect).orElse(null),
                outlook.map(Outlook::proposal).orElse(null),
                outlook.map(Outlook::fee).orElseGet(ReinstatementFee.None::new),
                on);
    }

    private Outlook outlook(Outlooks decided, Ending ending, @Nullable MachineType type) {
        var facts =
                MachineFacts.onRecord(
                        ending.number(),
                        type,
                        DocumentedCoverage.timeline(ending.document()).orElse(null),
                        ending.country(),
                        ending.channel(),
                        ending.municipality());
        return decided.of(facts, list.map(l -> l.fitting(facts.number())).orElse(List.of()));
    }

    private static Prospect prospect(Outlook outlook) {
        var prospect = outlook.prospect();
        return prospect == null ? new Prospect.Open(List.of(NeededFact.WARRANTY)) : prospect;
    }
}
