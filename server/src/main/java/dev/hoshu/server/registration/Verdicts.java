package dev.hoshu.server.registration;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.entitlement.PremierDecision;
import dev.hoshu.domain.entitlement.PremierUpgrades;
import dev.hoshu.domain.quote.Quotes;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.registration.RegistrationDecision;
import dev.hoshu.domain.registration.RegistrationRequest;
import dev.hoshu.domain.registration.Registrations;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.registration.Preview.Verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts what is known of a pack and a machine before the rules. It reads nothing. */
final class Verdicts {

    private final Programme programme;
    private final Policy policy;
    private final LocalDate on;

    Verdicts(Programme programme, Policy policy, LocalDate on) {
        this.programme = programme;
        this.policy = policy;
        this.on = on;
    }

    /** What the rules say of a pack that was not used before. */
    Verdict of(
            ServiceOffering offering, LocalDate orderedOn, boolean half, MachineCoverage coverage) {
        var facts =
                MachineFacts.onRecord(
                        coverage.machine(),
                        programme.machineTypes().of(coverage.machine().number()).orElse(null),
                        coverage.timeline().orElse(null));
        return offering.kind() == OfferingKind.PREMIER_UPGRADE
                ? premier(offering, facts, coverage)
                : service(offering, orderedOn, half, facts, coverage);
    }

    private Verdict service(
            ServiceOffering offering,
            LocalDate orderedOn,
            boolean half,
            MachineFacts facts,
            MachineCoverage coverage) {
        var request =
                new RegistrationRequest(
                        OfferedService.of(offering, programme.country()),
                        on,
                        orderedOn,
                        half,
                        false,
                        null);
        var decision =
                Registrations.under(policy, programme.areaLists().inForce(on).orElse(null))
                        .decide(facts, request);
        return switch (decision) {
            case RegistrationDecision.Undecided u -> new Verdict.Undecided(u.explanation());
            case RegistrationDecision.Refused r ->
                    new Verdict.Refused(r.findings(), r.advice(), r.explanation(), null, List.of());
            case RegistrationDecision.Accepted a ->
                    taken(offering, a.period(), coverage)
                            .orElseGet(() -> granted(offering, orderedOn, a));
            case RegistrationDecision.Consult c ->
                    taken(offering, c.period(), coverage)
                            .orElseGet(() -> new Verdict.Consult(granted(offering, orderedOn, c)));
        };
    }

    private Verdict.Accepted granted(
            ServiceOffering offering, LocalDate orderedOn, RegistrationDecision.Granted decision) {
        return new Verdict.Accepted(
                decision.period(),
                fee(offering, orderedOn, decision),
                decision.findings(),
                decision.advice(),
                decision.explanation());
    }

    private ReinstatementFee fee(
            ServiceOffering offering, LocalDate orderedOn, RegistrationDecision.Granted decision) {
        if (!decision.reinstatementFee()) {
            return new ReinstatementFee.None();
        }
        var firstDay = decision.period().firstDay();
        long late = ChronoUnit.DAYS.between(firstDay, orderedOn) + 1;
        return Quotes.under(policy)
                .fee(late, offering.term().from(firstDay).days(), offering.price());
    }

    private Verdict premier(
            ServiceOffering offering, MachineFacts facts, MachineCoverage coverage) {
        if (!offering.fits(coverage.machine().number())) {
            return doesNotFit(offering, coverage);
        }
        return switch (PremierUpgrades.decide(facts, on, Set.of(offering.term().months()))) {
            case PremierDecision.Undecided u -> new Verdict.Undecided(u.explanation());
            case PremierDecision.Refused r ->
                    new Verdict.Refused(r.findings(), Set.of(), r.explanation(), null, List.of());
            case PremierDecision.Available a ->
                    taken(offering, a.period(), coverage)
                            .orElseGet(() -> premier(a.period(), a.findings(), a.explanation()));
            case PremierDecision.Consult c ->
                    taken(offering, c.period(), coverage)
                            .orElseGet(() ->
                                    new Verdict.Consult(
                                            premier(c.period(), c.findings(), c.explanation())));
        };
    }

    private static Verdict.Accepted premier(
            CoveragePeriod period, List<Finding> findings, Sentence explanation) {
        return new Verdict.Accepted(
                period, new ReinstatementFee.None(), findings, Set.of(), explanation);
    }

    private static Verdict doesNotFit(ServiceOffering offering, MachineCoverage coverage) {
        var finding =
                new Finding(
                        Rule.REG_3,
                        Outcome.REFUSED,
                        new Sentence(
                                "商品 %s は %s のためのものではありません。"
                                        .formatted(offering.number(), coverage.machine().number()),
                                "Offering %s is not for %s."
                                        .formatted(offering.number(), coverage.machine().number())),
                        new Sentence(
                                "この機種のための商品なら登録できます。",
                                "An offering for this machine type can be registered."));
        return new Verdict.Refused(List.of(finding), Set.of(), finding.facts(), null, List.of());
    }

    /** What is in the way of those days; empty where nothing is. */
    private static Optional<Verdict> taken(
            ServiceOffering offering, CoveragePeriod period, MachineCoverage coverage) {
        return coverage.occupied(offering.kind(), period).map(Verdict.Overlapping::new);
    }
}
