package dev.hoshu.server.repair;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.PartDelivery;
import dev.hoshu.domain.entitlement.RepairCharge;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.repair.CoveringChoice;
import dev.hoshu.domain.repair.DecidedLine;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.server.frontdoor.KeptFinding;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * What the rules said of a line when it was entered.
 *
 * @param outcome COVERED, CHARGEABLE, REFUSED or UNDECIDED
 * @param coveredBy SYSTEM or OPTION; null where nothing covers it
 * @param level the level in force; null unless the system's coverage pays
 * @param delivery how the part comes; null unless it is covered
 * @param charges what is charged, empty unless it is chargeable
 * @param minimumLabourHours the least labour; null where none is named
 * @param needed what is not known, empty unless it is undecided
 * @param findings what each rule saw, the deciding one first
 * @param explanation all of it in words
 * @param covering which cover pays and which others were in force; null unless the system's pays
 */
public record KeptDecision(
        String outcome,
        @Nullable String coveredBy,
        @Nullable String level,
        @Nullable PartDelivery delivery,
        List<RepairCharge> charges,
        @Nullable Integer minimumLabourHours,
        List<NeededFact> needed,
        List<KeptFinding> findings,
        Said explanation,
        @Nullable Covering covering) {

    /** Copies the lists. */
    public KeptDecision {
        charges = List.copyOf(charges);
        needed = List.copyOf(needed);
        findings = List.copyOf(findings);
    }

    /**
     * Which cover pays.
     *
     * @param by what it is
     * @param others the others in force, the next best first
     */
    public record Covering(Said by, List<Other> others) {

        /** Copies the list. */
        public Covering {
            others = List.copyOf(others);
        }

        static Covering of(CoveringChoice choice) {
            return new Covering(
                    Said.of(choice.by().words()),
                    choice.others().stream()
                            .map(o ->
                                    new Other(
                                            Said.of(o.cover().words()),
                                            o.because().name(),
                                            Said.of(o.because().words())))
                            .toList());
        }
    }

    /**
     * A cover that was in force and does not pay.
     *
     * @param cover what it is
     * @param because the code of what decided against it
     * @param reason the same in words
     */
    public record Other(Said cover, String because, Said reason) {}

    /** As it is kept. */
    public static KeptDecision of(DecidedLine line) {
        var decision = line.decision();
        var choice = line.covering();
        return new KeptDecision(
                outcome(decision),
                coveredBy(decision),
                decision instanceof RepairDecision.CoveredBySystem c ? c.level().code() : null,
                decision instanceof RepairDecision.Covered c ? c.delivery() : null,
                decision instanceof RepairDecision.Chargeable c
                        ? List.copyOf(c.charges())
                        : List.of(),
                decision instanceof RepairDecision.Chargeable c ? c.minimumLabourHours() : null,
                decision instanceof RepairDecision.Undecided u ? u.needed() : List.of(),
                decision.findings().stream().map(KeptFinding::of).toList(),
                Said.of(line.explanation()),
                choice == null ? null : Covering.of(choice));
    }

    private static String outcome(RepairDecision decision) {
        return switch (decision) {
            case RepairDecision.Covered c -> "COVERED";
            case RepairDecision.Chargeable c -> "CHARGEABLE";
            case RepairDecision.Refused r -> "REFUSED";
            case RepairDecision.Undecided u -> "UNDECIDED";
        };
    }

    private static @Nullable String coveredBy(RepairDecision decision) {
        return switch (decision) {
            case RepairDecision.CoveredBySystem c -> "SYSTEM";
            case RepairDecision.CoveredByOption c -> "OPTION";
            case RepairDecision.Chargeable c -> null;
            case RepairDecision.Refused r -> null;
            case RepairDecision.Undecided u -> null;
        };
    }

    /** The ids of the rules that decided, the deciding one first. */
    public List<String> rules() {
        return findings.stream().map(KeptFinding::rule).distinct().toList();
    }

    /** The decision again. */
    RepairDecision decision() {
        var words = explanation.sentence();
        var seen = findings.stream().map(KeptDecision::finding).toList();
        return switch (outcome) {
            case "COVERED" ->
                    level == null
                            ? new RepairDecision.CoveredByOption(delivered(), seen, words)
                            : new RepairDecision.CoveredBySystem(
                                    ServiceLevel.ofCode(level).orElseThrow(),
                                    delivered(),
                                    seen,
                                    words);
            case "CHARGEABLE" ->
                    new RepairDecision.Chargeable(
                            EnumSet.copyOf(charges), minimumLabourHours, seen, words);
            case "REFUSED" -> new RepairDecision.Refused(seen, words);
            case "UNDECIDED" -> new RepairDecision.Undecided(needed);
            default -> throw new IllegalStateException("Outcome (%s) is none.".formatted(outcome));
        };
    }

    private PartDelivery delivered() {
        return Objects.requireNonNull(delivery, "What is covered says how its part comes.");
    }

    private static Finding finding(KeptFinding kept) {
        return new Finding(
                Rule.ofId(kept.rule()).orElseThrow(),
                Outcome.valueOf(kept.outcome()),
                kept.facts(),
                null);
    }
}
