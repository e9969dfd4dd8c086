package dev.hoshu.server.watch;

import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.watch.Report;
import dev.hoshu.domain.watch.WatchDecisions;
import dev.hoshu.domain.watch.WatchFacts;
import dev.hoshu.domain.watch.WatchOutcome;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.CaseLetters;
import dev.hoshu.server.servicecase.ProactiveCall;
import dev.hoshu.server.servicecase.Severity;
import dev.hoshu.server.watch.store.DriveRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Decides what a report about a drive comes to and keeps it, the case with its note in one
 * transaction. Whoever calls has locked the drive, so that no second case opens for it.
 */
@Component
class DriveWatch {

    /** Under which name a case is kept that opened by itself. */
    static final String WHO = "watch";

    private final Coverages coverages;
    private final WatchFigures figures;
    private final CaseBook cases;
    private final CaseLetters letters;
    private final DriveRows rows;
    private final Today today;

    DriveWatch(
            Coverages coverages,
            WatchFigures figures,
            CaseBook cases,
            CaseLetters letters,
            DriveRows rows,
            Today today) {
        this.coverages = coverages;
        this.figures = figures;
        this.cases = cases;
        this.letters = letters;
        this.rows = rows;
        this.today = today;
    }

    /** What covers a machine today, whoever asks. */
    private Optional<MachineCoverage> coverage(WatchedMachine machine) {
        return coverage(machine, new WatchDay(today.day(), Optional.empty()));
    }

    /** What covered a machine on a day, as it was known then, whoever asks. */
    Optional<MachineCoverage> coverage(WatchedMachine machine, WatchDay day) {
        return coverages.read(
                machine.programme(),
                machine.name().machineType(),
                machine.name().serial(),
                day.day(),
                day.knownAt(),
                Viewer.EVERYTHING);
    }

    /** The last day of the preventive service in force on that day; null where none is. */
    static @Nullable LocalDate inForceUntil(MachineCoverage coverage) {
        var machine = coverage.machine();
        return coverage.entries().stream()
                .filter(e -> e.valueSelection() != null)
                .filter(e -> e.country().equals(machine.country()))
                .filter(e -> e.valid().contains(coverage.asOf()))
                .map(e -> e.valid().lastDay())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** The last covered day of a machine; null where no warranty is on record. */
    static @Nullable LocalDate coverageEnd(MachineCoverage coverage) {
        return coverage.timeline().map(CoverageTimeline::coverageEnd).orElse(null);
    }

    /**
     * Decides and keeps.
     *
     * @param lasting whether the report speaks of a state that lasts, as a reading does: the same
     *     state again is nothing new, also after its case was closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<KeptNote> report(
            WatchedMachine machine, Drive drive, Report report, boolean lasting) {
        var coverage = coverage(machine);
        if (coverage.isEmpty()) {
            return Optional.empty();
        }
        var outcome = WatchDecisions.decide(report, facts(machine, coverage.get(), drive));
        var before = rows.notes(drive.id(), 1).stream().findFirst();
        if (before.isPresent() && isSaid(before.get(), report, outcome, lasting)) {
            return Optional.empty();
        }
        var note = note(machine, drive, report, outcome);
        rows.note(note);
        return Optional.of(note);
    }

    private WatchFacts facts(WatchedMachine machine, MachineCoverage coverage, Drive drive) {
        InstalledMachine installed = coverage.machine();
        return new WatchFacts(
                today.day(),
                figures.service(machine.programme(), installed),
                inForceUntil(coverage),
                rows.openCase(drive.id()).orElse(null));
    }

    private static boolean isSaid(
            KeptNote before, Report report, WatchOutcome outcome, boolean lasting) {
        if (before.alarm() != report.alarm()) {
            return false;
        }
        boolean inCase =
                before.outcome() == KeptNote.Outcome.CASE
                        || before.outcome() == KeptNote.Outcome.IN_CASE;
        return switch (outcome) {
            case WatchOutcome.OpensCase c -> lasting && inCase;
            case WatchOutcome.InOpenCase c -> inCase;
            case WatchOutcome.NotedWithOffer n -> before.outcome() == KeptNote.Outcome.OFFER;
            case WatchOutcome.NotedAsCleared c -> true;
            case WatchOutcome.NothingToDo n -> false;
        };
    }

    private KeptNote note(
            WatchedMachine machine, Drive drive, Report report, WatchOutcome outcome) {
        return switch (outcome) {
            case WatchOutcome.OpensCase c ->
                    kept(drive, report, outcome, KeptNote.Outcome.CASE, opened(machine, c));
            case WatchOutcome.InOpenCase c ->
                    kept(drive, report, outcome, KeptNote.Outcome.IN_CASE, c.caseNumber());
            case WatchOutcome.NotedWithOffer n ->
                    kept(drive, report, outcome, KeptNote.Outcome.OFFER, null);
            case WatchOutcome.NotedAsCleared c ->
                    kept(drive, report, outcome, KeptNote.Outcome.CLEARED, null);
            case WatchOutcome.NothingToDo n ->
                    kept(drive, report, outcome, KeptNote.Outcome.NOTHING, null);
        };
    }

    private String opened(WatchedMachine machine, WatchOutcome.OpensCase opens) {
        var number =
                cases.openByItself(
                                new ProactiveCall(
                                        machine.programme(),
                                        machine.name(),
                                        opens.symptom().ja() + "\n" + opens.symptom().en(),
                                        opens.urgent() ? Severity.IMPAIRED : Severity.RUNNING),
                                WHO)
                        .orElseThrow();
        letters.toCustomer(
                new CaseLetters.Letter(
                        number,
                        "watch-case:" + number,
                        new dev.hoshu.domain.rulebook.Sentence(
                                "未然防止の受付を開きました: " + number,
                                "A proactive case was opened: " + number),
                        opens.explanation()));
        return number;
    }

    private KeptNote kept(
            Drive drive,
            Report report,
            WatchOutcome outcome,
            KeptNote.Outcome code,
            @Nullable String caseNumber) {
        return new KeptNote(
                drive.id(),
                report.alarm(),
                code,
                caseNumber,
                outcome.explanation(),
                outcome.findings().stream().map(KeptFinding::of).toList(),
                today.day(),
                today.instant());
    }
}
