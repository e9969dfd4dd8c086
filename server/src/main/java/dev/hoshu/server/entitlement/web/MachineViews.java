package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers.Judged;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.proof.Proof;
import dev.hoshu.domain.proof.ProofWords;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.entitlement.DriveEnds.DriveEnd;
import dev.hoshu.server.entitlement.MachineOffers;
import dev.hoshu.server.entitlement.OfferChanges;
import dev.hoshu.server.entitlement.SoftwareOfMachine.Supported;
import dev.hoshu.server.entitlement.web.MachineView.GapRow;
import dev.hoshu.server.entitlement.web.MachineView.Note;
import dev.hoshu.server.entitlement.web.MachineView.Picture;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.ShownProgramme;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.timeline.Timeline;
import dev.hoshu.server.timeline.TimelineDrawings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a machine's page from what is on record and what was decided. It reads nothing itself. */
final class MachineViews {
    private static final int MOST_YEARS_DRAWN = 30;

    private final Phrases phrases;
    private final LocalDate today;

    MachineViews(Phrases phrases, LocalDate today) {
        this.phrases = phrases;
        this.today = today;
    }

    /**
     * What the page is made from.
     *
     * @param coverage the coverage, as of the day asked about
     * @param type what the catalogue knows of it
     * @param programme the programme
     * @param shown what the page says of it
     * @param offers the offers with their decisions; empty where the page shows what was known once
     * @param lists the date of the list that shows a part number on record; those on no list are
     *     left out
     * @param history what was ever learnt, the latest first
     * @param driveEnds drives whose coverage ends before the machine's (PART-6)
     * @param software support of software that is registered for it (CAT-5)
     */
    record Facts(
            MachineCoverage coverage,
            Optional<MachineType> type,
            Programme programme,
            ShownProgramme shown,
            Optional<MachineOffers> offers,
            Map<String, LocalDate> lists,
            List<Coverages.Event> history,
            List<DriveEnd> driveEnds,
            List<Supported> software) {}

    /**
     * What is worked out of the facts, once.
     *
     * @param policy the figures in force on the day asked about
     * @param timeline the coverage
     * @param standing how it stands
     * @param last what covers the machine on the last day
     * @param limit the limit of years
     * @param renewals the renewals among the offers
     * @param drawn the offer that the picture shows as if bought
     * @param proof what is proved of the coverage
     * @param changes what would change the answers
     */
    private record Ground(
            Optional<Policy> policy,
            Optional<CoverageTimeline> timeline,
            Optional<Standing> standing,
            Optional<LastService> last,
            Optional<ServiceLimit> limit,
            Optional<Renewals> renewals,
            Optional<Judged> drawn,
            Optional<Proof> proof,
            Optional<OfferChanges> changes) {}

    private Ground ground(Facts facts, MachineAddress address) {
        var coverage = facts.coverage();
        var on = coverage.asOf();
        var policy = facts.programme().policies().inForce(on);
        var timeline = coverage.timeline();
        var renewals = facts.offers().map(o -> Renewals.among(o.offers()));
        var last = timeline.flatMap(t -> LastService.of(coverage, t));
        return new Ground(
                policy,
                timeline,
                timeline.map(t -> Standing.of(t, on, policy)),
                last,
                timeline.flatMap(t -> ServiceLimit.of(t, facts.type(), policy)),
                renewals,
                drawn(facts, address, renewals, last),
                facts.offers().map(o -> CoverageProofs.of(o, renewals.orElseThrow(), last)),
                facts.offers().map(o -> o.changes(today)));
    }

    MachineView of(Facts facts, MachineAddress address) {
        var coverage = facts.coverage();
        var on = coverage.asOf();
        var ground = ground(facts, address);
        return new MachineView(
                coverage.machine(),
                product(facts),
                facts.shown(),
                place(coverage.machine(), facts.programme(), on).orElse(null),
                on,
                today,
                address.knownAt(),
                status(facts, ground),
                ground.timeline()
                        .filter(t -> canBeDrawn(on))
                        .map(t -> picture(facts, t, ground))
                        .orElse(null),
                facts.offers().map(o -> table(o, address, ground)).orElse(null),
                plan(facts, address, ground).orElse(null),
                ground.proof().map(ProofWords::of).orElse(List.of()),
                facts.offers()
                        .map(o -> RefusalGroup.of(o.offers(), ground.changes().orElseThrow()))
                        .orElse(List.of()),
                notes(facts, ground.standing()),
                facts.offers()
                        .flatMap(MachineOffers::questions)
                        .map(MachineQuestions::of)
                        .orElse(null),
                history(facts.history()),
                facts.lists(),
                basis(facts, ground.policy()));
    }

    /** On a scale of many decades the days that matter would lie on one spot. */
    private boolean canBeDrawn(LocalDate on) {
        return Math.abs(on.getYear() - today.getYear()) <= MOST_YEARS_DRAWN;
    }

    private static String product(Facts facts) {
        return facts.type()
                .map(MachineType::productName)
                .orElseGet(() -> facts.coverage().machine().number().toString());
    }

    private static Optional<String> place(
            InstalledMachine machine, Programme programme, LocalDate on) {
        var code = machine.municipality();
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(
                programme
                        .areaLists()
                        .inForce(on)
                        .flatMap(list -> list.entry(code))
                        .map(entry -> entry.prefecture() + entry.municipality())
                        .orElse(code));
    }

    private Status status(Facts facts, Ground ground) {
        var words = new StatusWords(phrases, today);
        return ground.timeline()
                .map(t ->
                        words.of(
                                t,
                                ground.standing().orElseThrow(),
                                ground.renewals(),
                                endOfSupport(facts)))
                .orElseGet(words::unknown);
    }

    private static Optional<LocalDate> endOfSupport(Facts facts) {
        return facts.type().flatMap(t -> t.endOfSupport().announcedDay());
    }

    private static Optional<Judged> drawn(
            Facts facts,
            MachineAddress address,
            Optional<Renewals> renewals,
            Optional<LastService> last) {
        var chosen =
                Optional.ofNullable(address.offer())
                        .flatMap(OfferingNumber::parse)
                        .flatMap(number ->
                                facts.offers().stream()
                                        .flatMap(o -> o.offers().stream())
                                        .filter(j -> j.offering().number().equals(number))
                                        .findFirst())
                        .filter(j -> j.decision() instanceof OfferDecision.Granted);
        return chosen.or(() -> renewals.flatMap(r -> r.candidate(last)));
    }

    private Picture picture(Facts facts, CoverageTimeline timeline, Ground ground) {
        var standing = ground.standing().orElseThrow();
        var worded = new CoverageRows(phrases);
        var rows =
                Stream.concat(
                                worded.of(facts.coverage()).stream(),
                                facts.software().stream().map(worded::describe))
                        .toList();
        var keyDays =
                new KeyDays(phrases, today)
                        .of(
                                standing,
                                ground.renewals(),
                                ground.limit(),
                                endOfSupport(facts),
                                facts.driveEnds(),
                                facts.software());
        var machine = facts.coverage().machine();
        var scene =
                new MachineTimeline.Scene(
                        product(facts) + " " + machine.serial(),
                        timeline,
                        standing,
                        rows,
                        keyDays,
                        ground.limit(),
                        ground.renewals(),
                        ground.drawn(),
                        ground.last(),
                        ground.proof()
                                .filter(Proof.Shown.class::isInstance)
                                .map(Proof.Shown.class::cast));
        var picture = new MachineTimeline(phrases).of(scene);
        var gaps =
                picture.gaps().stream()
                        .map(gap ->
                                new GapRow(
                                        String.join(
                                                phrases.say("timeline.gap.join"),
                                                Stream.concat(
                                                                Stream.of(gap.name()),
                                                                gap.costs().stream().limit(1))
                                                        .toList()),
                                        gap.period().firstDay(),
                                        gap.period().lastDay()))
                        .toList();
        return new Picture(
                TimelineDrawings.level(picture),
                TimelineDrawings.upright(picture),
                rows,
                gaps,
                overlaps(picture),
                keyDays,
                ground.drawn().isPresent());
    }

    private List<GapRow> overlaps(Timeline picture) {
        return picture.overlaps().stream()
                .map(overlap ->
                        new GapRow(
                                String.join(
                                        phrases.say("timeline.gap.join"),
                                        Stream.concat(
                                                        Stream.of(overlap.name())
                                                                .filter(n -> !n.isEmpty()),
                                                        overlap.uprightWords().stream())
                                                .toList()),
                                overlap.period().firstDay(),
                                overlap.period().lastDay()))
                .toList();
    }

    private static OfferTable table(MachineOffers offers, MachineAddress address, Ground ground) {
        var setting =
                new OfferTable.Setting(
                        ground.last(),
                        ground.drawn().map(j -> j.offering().number()),
                        ground.limit(),
                        ground.policy().map(p -> p.renewal().halfTermMonths()).orElse(0),
                        ground.policy().map(p -> p.renewal().halfTermOfMonths()).orElse(1),
                        offers::reinstatement,
                        offers::occupied,
                        ground.changes().orElseThrow());
        return OfferTable.of(offers.offers(), setting, address.sort(), address.descending());
    }

    private static Optional<PlanView> plan(Facts facts, MachineAddress address, Ground ground) {
        var farthest =
                Stream.concat(
                                ground.limit().map(ServiceLimit::lastDay).stream(),
                                endOfSupport(facts).stream())
                        .min(LocalDate::compareTo);
        return facts.offers()
                .flatMap(offers -> {
                    var wish =
                            address.plan()
                                    .wish(
                                            offers.on(),
                                            offers.coverage().timeline(),
                                            ground.last(),
                                            farthest);
                    return offers.plan(wish)
                            .map(plan -> PlanView.of(plan, offers.basis().policy().orElseThrow()));
                });
    }

    private static List<Note> notes(Facts facts, Optional<Standing> standing) {
        var notes = new ArrayList<Note>();
        if (facts.offers().isPresent() && facts.coverage().machine().municipality() == null) {
            notes.add(new Note("machine.note.place", "TERR-2"));
        }
        if (standing.map(Standing::isOver).orElse(false)) {
            notes.add(new Note("machine.note.broken", "REP-4"));
        }
        if (!facts.coverage()
                .timeline()
                .map(CoverageTimeline::leftOut)
                .orElse(List.of())
                .isEmpty()) {
            notes.add(new Note("machine.note.abroad", "TERR-1"));
        }
        return notes;
    }

    private List<HistoryRow> history(List<Coverages.Event> events) {
        var rows = new CoverageRows(phrases);
        return events.stream()
                .map(event -> {
                    var entry = event.entry();
                    var covered = rows.describe(entry);
                    return new HistoryRow(
                            LocalDate.ofInstant(event.at(), Today.ZONE),
                            event.change(),
                            covered.row(),
                            covered.content(),
                            entry.valid(),
                            entry.packSerial(),
                            entry.partNumber(),
                            entry.recordedBy(),
                            entry.reason());
                })
                .toList();
    }

    private static MachineView.Basis basis(Facts facts, Optional<Policy> policy) {
        return new MachineView.Basis(
                facts.offers().flatMap(o -> o.basis().list()).map(l -> l.date()).orElse(null),
                policy.map(Policy::effectiveFrom).orElse(null),
                facts.offers().flatMap(o -> o.basis().areas()).map(a -> a.version()).orElse(null));
    }
}
