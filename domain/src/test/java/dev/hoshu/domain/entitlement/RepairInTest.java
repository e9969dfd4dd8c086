package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * Repairs and their verdicts in a line, for tables of tests. A part is written as its kind and what
 * is special about it: {@code SSD later limited left=0 own=2026-04-01/2026-12-31 CRU}.
 */
public final class RepairInTest {

    private RepairInTest() {}

    static RepairRequest of(String on, String cause, String part) {
        return new RepairRequest(LocalDate.parse(on), RepairCause.valueOf(cause), part(part));
    }

    public static RepairedPart part(String written) {
        var words = written.split(" ", -1);
        var origin = PartOrigin.WITH_SYSTEM;
        @Nullable ReplaceableBy replaceableBy = null;
        @Nullable Boolean limited = null;
        @Nullable BigDecimal left = null;
        @Nullable CoveragePeriod own = null;
        for (int i = 1; i < words.length; i++) {
            var word = words[i];
            switch (word.replaceAll("=.*", "")) {
                case "later" -> origin = PartOrigin.ADDED_LATER;
                case "CRU" -> replaceableBy = ReplaceableBy.CUSTOMER;
                case "FRU" -> replaceableBy = ReplaceableBy.TECHNICIAN;
                case "limited" -> limited = true;
                case "unlimited" -> limited = false;
                case "left" -> left = new BigDecimal(word.substring(5));
                case "own" ->
                        own =
                                CoveragePeriod.closed(
                                        LocalDate.parse(word.substring(4, 14)),
                                        LocalDate.parse(word.substring(15)));
                default -> throw new IllegalArgumentException(word);
            }
        }
        return new RepairedPart(
                PartKind.valueOf(words[0]), origin, replaceableBy, limited, left, own);
    }

    static RepairDecision decide(MachineInTest machine, RepairRequest request) {
        return Repairs.under(ReferenceFigures.policy()).decide(machine.facts(), request);
    }

    /** {@code COVERED SYSTEM 24X7 TECHNICIAN: REP-1}. */
    public static String verdict(RepairDecision decision) {
        var outcome =
                switch (decision) {
                    case RepairDecision.CoveredBySystem c ->
                            "COVERED SYSTEM " + c.level().code() + " " + c.delivery();
                    case RepairDecision.CoveredByOption c -> "COVERED OPTION " + c.delivery();
                    case RepairDecision.Chargeable c ->
                            "CHARGEABLE "
                                    + c.charges().stream()
                                            .map(Enum::name)
                                            .collect(Collectors.joining(" "))
                                    + (c.minimumLabourHours() == null
                                            ? ""
                                            : " " + c.minimumLabourHours() + "h");
                    case RepairDecision.Refused r -> "REFUSED";
                    case RepairDecision.Undecided u -> "UNDECIDED " + u.needed();
                };
        return decision.rules().stream()
                .map(Rule::id)
                .collect(Collectors.joining(" ", outcome + ": ", ""))
                .strip();
    }
}
