package dev.hoshu.domain.correction;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.TimedResponses;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Judges what a move of a machine means for its coverage: whether its services hold in the country
 * (TERR-1) and whether a timed response can be had at the new place (TERR-2). A move is a fact and
 * not a request, so it is kept whatever follows from it (CHG-6).
 */
public final class Relocation {

    private final MachineFacts machine;
    private final List<HeldService> held;
    private final @Nullable ResponseAreaList areas;

    private Relocation(
            MachineFacts machine, List<HeldService> held, @Nullable ResponseAreaList areas) {
        this.machine = machine;
        this.held = List.copyOf(held);
        this.areas = areas;
    }

    /**
     * Moves of a machine.
     *
     * @param machine the machine where it stands now
     * @param held everything that covers it
     * @param areas the area list in force, or null if there is none
     */
    public static Relocation of(
            MachineFacts machine, List<HeldService> held, @Nullable ResponseAreaList areas) {
        return new Relocation(machine, held, areas);
    }

    /**
     * Judges one move.
     *
     * @param to where it stands from then on
     * @param since the first day there
     * @param on the day of the report; a move that lies ahead is no fact yet
     */
    public CorrectionDecision decide(Place to, LocalDate since, LocalDate on) {
        if (since.isAfter(on)) {
            return new CorrectionDecision.Refused(
                    List.of(Ahead.refused(Rule.CHG_6, "まだ移っていない", on)));
        }
        boolean same =
                to.country().equals(machine.country())
                        && Objects.equals(to.municipality(), machine.municipality());
        if (same) {
            return new CorrectionDecision.Refused(List.of(nothingNew()));
        }
        var findings = new ArrayList<Finding>();
        countries(to, since, findings);
        responses(to, since, on, findings);
        findings.add(served());
        var successors =
                to.country().equals(machine.country())
                        ? List.<Successor>of()
                        : held.stream()
                                .filter(s -> s.kind() == HeldService.Kind.WARRANTY)
                                .map(s -> Successor.in(s, to.country()))
                                .toList();
        findings.sort((a, b) -> b.outcome().compareTo(a.outcome()));
        return new CorrectionDecision.Accepted(successors, findings, words(since, findings));
    }

    private List<HeldService> runningOn(LocalDate since) {
        return held.stream()
                .filter(s -> s.kind() != HeldService.Kind.WARRANTY)
                .filter(s -> s.period().dayAfter().isAfter(since))
                .toList();
    }

    private void countries(Place to, LocalDate since, List<Finding> findings) {
        for (var service : runningOn(since)) {
            var what = service.words();
            if (!service.country().equals(to.country())) {
                findings.add(
                        new Finding(
                                Rule.TERR_1,
                                Outcome.REFUSED,
                                new Sentence(
                                        "%sは %s で購入されたので、%s では有効ではありません。"
                                                .formatted(
                                                        what.ja(), service.country(), to.country()),
                                        "The %s was bought in %s and does not hold in %s."
                                                .formatted(
                                                        what.en(),
                                                        service.country(),
                                                        to.country())),
                                new Sentence(
                                        "%s で販売されているサービスなら有効です。".formatted(to.country()),
                                        "A service that is sold in %s holds there."
                                                .formatted(to.country()))));
            } else if (!machine.country().equals(to.country())) {
                findings.add(
                        new Finding(
                                Rule.TERR_1,
                                Outcome.AVAILABLE,
                                new Sentence(
                                        "%sは %s で購入されたので、また有効になります。"
                                                .formatted(what.ja(), to.country()),
                                        "The %s was bought in %s and holds there again."
                                                .formatted(what.en(), to.country())),
                                null));
            }
        }
    }

    private void responses(Place to, LocalDate since, LocalDate on, List<Finding> findings) {
        runningOn(since).stream()
                .filter(s -> s.country().equals(to.country()))
                .map(HeldService::level)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(level -> findings.addAll(response(to, level, on)));
    }

    private List<Finding> response(Place to, ServiceLevel level, LocalDate on) {
        return TimedResponses.judge(
                        machine.standingIn(to.country(), to.municipality()), level, areas, on)
                .objections();
    }

    private static Sentence words(LocalDate since, List<Finding> findings) {
        var kept =
                new Sentence(
                        "%sからの設置場所として記録します。".formatted(ja(since)),
                        "It is kept as the place since %s.".formatted(en(since)));
        return findings.stream()
                .filter(Finding::objects)
                .map(Finding::facts)
                .reduce(kept, Sentence::then);
    }

    private static Finding served() {
        return new Finding(
                Rule.CHG_6,
                Outcome.AVAILABLE,
                new Sentence("保守の期間は変わりません。", "The days of its coverage stay as they are."),
                null);
    }

    private static Finding nothingNew() {
        return new Finding(
                Rule.CHG_6,
                Outcome.REFUSED,
                new Sentence("記録されている設置場所と同じです。", "It is the place that is on record already."),
                null);
    }
}
