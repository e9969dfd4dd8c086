package dev.hoshu.server.startdate;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.correction.CorrectionDecision;
import dev.hoshu.domain.correction.HeldService;
import dev.hoshu.domain.correction.StartDateChange;
import dev.hoshu.domain.entitlement.Explanations;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.domain.registration.StartDateDecision;
import dev.hoshu.domain.registration.StartDates;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.coverage.Cover;
import dev.hoshu.server.coverage.CoverageRecord;
import dev.hoshu.server.coverage.CoverageRecord.Held;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.startdate.StartDatePreview.Outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what a decision needs and says what it comes to today, by the record itself: what the
 * asking person may see of it decides nothing. It keeps nothing.
 */
@Component
class StartDateJudging {

    private final Programmes programmes;
    private final Catalogue catalogue;
    private final Coverages coverages;
    private final CoverageRecord record;
    private final Today today;

    StartDateJudging(
            Programmes programmes,
            Catalogue catalogue,
            Coverages coverages,
            CoverageRecord record,
            Today today) {
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.coverages = coverages;
        this.record = record;
        this.today = today;
    }

    /** What a decision came to, without the facts that it came of. */
    private record Verdict(
            Outcome outcome,
            List<Finding> findings,
            Sentence explanation,
            List<CoverageRecord.Successor> successors) {}

    /**
     * What a request comes to.
     *
     * @param machine the machine's number in the record
     * @param papers the papers that are there
     * @throws dev.hoshu.server.frontdoor.Problem if the machine is not on record
     */
    StartDatePreview of(StartDateWish wish, long machine, Set<ProofOfPurchase> papers) {
        var on = today.day();
        var coverage =
                coverages
                        .read(
                                wish.programme(),
                                wish.machine().machineType(),
                                wish.machine().serial(),
                                on,
                                Optional.empty(),
                                Viewer.EVERYTHING)
                        .orElseThrow(wish.machine()::notOnRecord);
        var held = record.held(machine);
        var verdict = verdict(wish, papers, coverage, held);
        boolean kept =
                verdict.outcome() == Outcome.ACCEPTED
                        || verdict.outcome() == Outcome.NEEDS_DOCUMENTS;
        return new StartDatePreview(
                on,
                coverage,
                verdict.outcome(),
                verdict.findings(),
                verdict.explanation(),
                kept ? wish.deliveredOn() : null,
                held,
                verdict.successors());
    }

    private Verdict verdict(
            StartDateWish wish,
            Set<ProofOfPurchase> papers,
            MachineCoverage coverage,
            List<Held> held) {
        var programme = programmes.current(wish.programme());
        var policy = programme.policies().inForce(coverage.asOf());
        if (policy.isEmpty()) {
            return new Verdict(
                    Outcome.UNDECIDED,
                    List.of(),
                    new Sentence(
                            "この日の方針がないので、判断できません。",
                            "There is no policy for that day, so nothing can be decided."),
                    List.of());
        }
        var request =
                new dev.hoshu.domain.registration.StartDateRequest(
                        wish.of(), wish.deliveredOn(), papers);
        var decision =
                StartDates.under(policy.get())
                        .decide(request, coverage.machine().shippedFromFactory());
        return switch (decision) {
            case StartDateDecision.Undecided u -> undecided(u);
            case StartDateDecision.Refused r ->
                    new Verdict(Outcome.REFUSED, r.findings(), r.explanation(), List.of());
            case StartDateDecision.NeedsDocuments n ->
                    moved(Outcome.NEEDS_DOCUMENTS, n, wish, programme, coverage, held);
            case StartDateDecision.Accepted a ->
                    moved(Outcome.ACCEPTED, a, wish, programme, coverage, held);
        };
    }

    private static Verdict undecided(StartDateDecision.Undecided decision) {
        return new Verdict(Outcome.UNDECIDED, List.of(), decision.explanation(), List.of());
    }

    private Verdict moved(
            Outcome outcome,
            StartDateDecision papersAndDays,
            StartDateWish wish,
            Programme programme,
            MachineCoverage coverage,
            List<Held> held) {
        if (coverage.machine().warranty() == null) {
            return undecided(new StartDateDecision.Undecided(List.of(NeededFact.WARRANTY)));
        }
        var services = held.stream().map(h -> sold(wish.programme(), h.cover())).toList();
        var end =
                programme
                        .machineTypes()
                        .of(coverage.machine().number())
                        .map(t -> t.endOfSupport())
                        .orElseGet(EndOfSupport.Unknown::new);
        return switch (StartDateChange.decide(services, wish.deliveredOn(), end)) {
            case CorrectionDecision.Refused r -> {
                var findings =
                        Stream.concat(
                                        r.findings().stream(),
                                        papersAndDays.findings().stream().filter(Finding::objects))
                                .toList();
                yield new Verdict(
                        Outcome.REFUSED, findings, Explanations.refused(findings), List.of());
            }
            case CorrectionDecision.Accepted a ->
                    new Verdict(
                            outcome,
                            Stream.concat(papersAndDays.findings().stream(), a.findings().stream())
                                    .toList(),
                            papersAndDays.explanation().then(a.explanation()),
                            a.successors().stream()
                                    .map(s ->
                                            CoverageRecord.Successor.on(
                                                    entry(held, s.before()), s.period()))
                                    .toList());
        };
    }

    private StartDateChange.Sold sold(String programme, Cover cover) {
        return new StartDateChange.Sold(service(cover), term(programme, cover));
    }

    /** The length for which it was sold, where every list that has the part says the same. */
    private @Nullable Term term(String programme, Cover cover) {
        var terms =
                Optional.ofNullable(cover.partNumber())
                        .flatMap(OfferingNumber::parse)
                        .map(number -> catalogue.everyListing(programme, number))
                        .orElse(List.of())
                        .stream()
                        .map(listed -> listed.offering().term())
                        .distinct()
                        .toList();
        return terms.size() == 1 ? terms.getFirst() : null;
    }

    private static Held entry(List<Held> held, HeldService service) {
        return held.stream()
                .filter(h -> service(h.cover()).equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static HeldService service(Cover cover) {
        return new HeldService(
                HeldService.Kind.valueOf(cover.kind()),
                cover.level(),
                cover.country(),
                cover.valid(),
                cover.packSerial());
    }
}
