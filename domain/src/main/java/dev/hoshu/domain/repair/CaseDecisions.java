package dev.hoshu.domain.repair;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.PartKind;
import dev.hoshu.domain.entitlement.PartOrigin;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.entitlement.RepairRequest;
import dev.hoshu.domain.entitlement.RepairedPart;
import dev.hoshu.domain.entitlement.Repairs;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides the lines of a case, each by its own facts (REP-1…5, PART-1…7, EOS-4). */
public final class CaseDecisions {

    private static final RepairedPart THE_MACHINE =
            new RepairedPart(PartKind.SYSTEM_BOARD, PartOrigin.WITH_SYSTEM, null, null, null, null);

    private final Repairs repairs;

    private CaseDecisions(Policy policy) {
        this.repairs = Repairs.under(policy);
    }

    /** Decisions by the figures of that policy. */
    public static CaseDecisions under(Policy policy) {
        return new CaseDecisions(policy);
    }

    /**
     * Decides every line, in the order in which they are given.
     *
     * @param lines the lines; no number twice, and work that belongs to a part after its part or
     *     before it
     * @throws IllegalArgumentException if a number is there twice, or work belongs to a line that
     *     is no part
     */
    public List<DecidedLine> decide(MachineFacts machine, List<RepairLine> lines) {
        var parts = new HashMap<Integer, DecidedLine>();
        for (var line : lines) {
            if (line instanceof RepairLine.Part part) {
                parts.put(part.number(), decide(machine, part));
            }
        }
        if (lines.stream().map(RepairLine::number).distinct().count() != lines.size()) {
            throw new IllegalArgumentException("Two lines of a case have one number: " + lines);
        }
        return lines.stream().map(line -> decide(machine, line, parts)).toList();
    }

    private DecidedLine decide(
            MachineFacts machine, RepairLine line, Map<Integer, DecidedLine> parts) {
        return switch (line) {
            case RepairLine.Part part -> decide(machine, part);
            case RepairLine.MachineWork work -> decide(machine, work);
            case RepairLine.PartWork work -> {
                var part = parts.get(work.forLine());
                if (part == null) {
                    throw new IllegalArgumentException(
                            "Line %d belongs to line %d, which is no part of the case."
                                    .formatted(work.number(), work.forLine()));
                }
                yield new DecidedLine(work, part.decision(), part.covering(), like(work, part));
            }
        };
    }

    private static Sentence like(RepairLine.PartWork work, DecidedLine part) {
        return new Sentence(
                        "%d行目の部品の作業なので、同じ扱いです。".formatted(work.forLine()),
                        "It is work on the part of line %d and goes with it."
                                .formatted(work.forLine()))
                .then(part.explanation());
    }

    private DecidedLine decide(MachineFacts machine, RepairLine.Part line) {
        var component = line.component();
        var decision =
                repairs.decide(
                        machine, new RepairRequest(line.on(), line.cause(), component.asPart()));
        return decided(machine, line, line.on(), decision, component.way());
    }

    private DecidedLine decide(MachineFacts machine, RepairLine.MachineWork line) {
        var decision =
                repairs.decide(machine, new RepairRequest(line.on(), line.cause(), THE_MACHINE));
        return decided(
                machine,
                line,
                line.on(),
                decision instanceof RepairDecision.CoveredBySystem c ? workAlone(c) : decision,
                null);
    }

    /** The same without words about a part, for there is none. */
    private static RepairDecision workAlone(RepairDecision.CoveredBySystem covered) {
        return new RepairDecision.CoveredBySystem(
                covered.level(),
                covered.delivery(),
                covered.findings(),
                covered.findings()
                        .getFirst()
                        .facts()
                        .then(new Sentence("作業は無償です。", "The work is free.")));
    }

    private static DecidedLine decided(
            MachineFacts machine,
            RepairLine line,
            LocalDate on,
            RepairDecision decision,
            @Nullable Sentence way) {
        var covering =
                decision instanceof RepairDecision.CoveredBySystem
                        ? choice(machine, on).orElse(null)
                        : null;
        var words = decision.explanation();
        if (way != null) {
            words = way.then(words);
        }
        if (covering != null) {
            words = words.then(covering.explanation());
        }
        return new DecidedLine(line, decision, covering, words);
    }

    private static Optional<CoveringChoice> choice(MachineFacts machine, LocalDate on) {
        var timeline = machine.timeline();
        return timeline == null ? Optional.empty() : CoveringChoice.on(timeline, on);
    }

    /**
     * What the desk is to know before it writes anything about that machine: on a day after the end
     * of support no chargeable work is accepted (EOS-4).
     *
     * @param today the day on which somebody asks
     * @return empty where it is accepted, or nobody knows the end of support
     */
    public static Optional<Sentence> noSpotWork(EndOfSupport endOfSupport, LocalDate today) {
        return endOfSupport
                .announcedDay()
                .filter(today::isAfter)
                .map(lastDay ->
                        new Sentence(
                                "保守廃止日の%sを過ぎているので、有償の作業 (スポット対応) はお受けできません。保守の対象になる行だけをお受けします (%s)。"
                                        .formatted(WrittenDay.ja(lastDay), Rule.EOS_4.id()),
                                "The end of support, %s, has passed: no chargeable work is accepted, only what is covered (%s)."
                                        .formatted(WrittenDay.en(lastDay), Rule.EOS_4.id())));
    }
}
