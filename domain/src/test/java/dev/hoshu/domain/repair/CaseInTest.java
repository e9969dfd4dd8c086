package dev.hoshu.domain.repair;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.entitlement.MachineInTest;
import dev.hoshu.domain.entitlement.PartOrigin;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.entitlement.RepairCause;
import dev.hoshu.domain.entitlement.RepairInTest;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.SpotRates;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Lines of a case for tables of tests. A component is written as a part is, and after {@code in}
 * the option that it sits in: {@code UPS_BATTERY in later own=2026-04-01/2026-12-31}.
 */
final class CaseInTest {

    static final SpotRates RATES =
            new SpotRates(
                    true, new Yen(16_000), 30, new Yen(6_000), new Yen(80), new Yen(2_500), 14);

    private CaseInTest() {}

    static Policy policy(@Nullable SpotRates rates) {
        var p = ReferenceFigures.policy();
        return new Policy(
                p.effectiveFrom(),
                p.families(),
                p.levels(),
                p.renewal(),
                p.reinstatement(),
                p.endOfSupport(),
                p.startDate(),
                p.delivery(),
                p.closedDays(),
                new Policy.SpotRepair(2, rates),
                p.valueSelection(),
                p.response(),
                p.quote(),
                p.reminders(),
                p.clock(),
                p.partReturns(),
                p.dispatch(),
                p.repeatCalls(),
                p.watch());
    }

    static Component component(String written) {
        var both = written.split(" in ", 2);
        var part = RepairInTest.part(both[0]);
        return new Component(
                part.kind(),
                part.origin(),
                part.replaceableBy(),
                part.limitedWarranty(),
                part.enduranceLeftPercent(),
                part.warranty(),
                both.length == 1 ? null : option(both[1]));
    }

    private static AttachedOption option(String written) {
        @Nullable CoveragePeriod own = null;
        int at = written.indexOf("own=");
        if (at >= 0) {
            own =
                    CoveragePeriod.closed(
                            LocalDate.parse(written.substring(at + 4, at + 14)),
                            LocalDate.parse(written.substring(at + 15)));
        }
        return new AttachedOption(
                "UPS 3U",
                written.startsWith("later") ? PartOrigin.ADDED_LATER : PartOrigin.WITH_SYSTEM,
                own);
    }

    static RepairLine.Part part(int number, String on, String cause, String component) {
        return part(number, on, cause, component, 30, 10_000L);
    }

    static RepairLine.Part part(
            int number,
            String on,
            String cause,
            String component,
            @Nullable Integer minutes,
            @Nullable Long yen) {
        return new RepairLine.Part(
                number,
                LocalDate.parse(on),
                RepairCause.valueOf(cause),
                component(component),
                1,
                minutes,
                yen == null ? null : new Yen(yen));
    }

    static List<DecidedLine> decide(MachineInTest machine, RepairLine... lines) {
        return CaseDecisions.under(policy(RATES)).decide(machine.facts(), List.of(lines));
    }

    static List<PaidLine> paid(MachineInTest machine, RepairLine... lines) {
        return decide(machine, lines).stream().map(d -> new PaidLine(d, null)).toList();
    }

    /** The line of that number, taken over by the sales desk. */
    static List<PaidLine> takenOver(int number, List<PaidLine> lines) {
        return lines.stream()
                .map(l ->
                        l.decided().line().number() == number
                                ? new PaidLine(
                                        l.decided(),
                                        new Goodwill(
                                                "manager",
                                                LocalDate.of(2026, 11, 22),
                                                "Long-standing customer"))
                                : l)
                .toList();
    }
}
