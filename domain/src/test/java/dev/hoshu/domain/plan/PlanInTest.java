package dev.hoshu.domain.plan;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans written on one line. */
final class PlanInTest {

    private PlanInTest() {}

    /** Offerings like {@code U36/NBD/99000} or, with Premier, {@code R12/24X7+P/82000}. */
    static List<PricedOffering> offerings(String line) {
        return Stream.of(line.split(" ", -1)).map(PlanInTest::offering).toList();
    }

    private static PricedOffering offering(String written) {
        var parts = written.split("/", -1);
        boolean premier = parts[1].endsWith("+P");
        return offering(
                parts[0].startsWith("U") ? OfferingKind.UPGRADE : OfferingKind.RENEWAL,
                ServiceLevel.ofCode(parts[1].replace("+P", "")).orElseThrow(),
                premier,
                Integer.parseInt(parts[0].substring(1)),
                Integer.parseInt(parts[2]));
    }

    static PricedOffering offering(
            OfferingKind kind, ServiceLevel level, boolean premier, int months, int price) {
        return new PricedOffering(
                new OfferedService(
                        kind, level, premier, Term.ofMonths(months), "JP", SaleWindow.ALWAYS, null),
                new Yen(price));
    }

    /** A wish like {@code 24X7_4H+P}. */
    static PlanRequest request(String orderedOn, String until, String wish, String offerings) {
        return new PlanRequest(
                LocalDate.parse(orderedOn),
                LocalDate.parse(until),
                ServiceLevel.ofCode(wish.replace("+P", "")).orElseThrow(),
                wish.endsWith("+P"),
                offerings(offerings),
                new Yen(30_000));
    }

    static String verdict(MachineFacts machine, PlanRequest request) {
        return words(
                Plans.under(ReferenceFigures.policy(), ReferenceFigures.areas())
                        .decide(machine, request));
    }

    private static String words(PlanDecision decision) {
        return switch (decision) {
            case PlanDecision.Found found ->
                    "FOUND "
                            + found.total().amount()
                            + found.steps().stream()
                                    .map(PlanInTest::step)
                                    .collect(Collectors.joining())
                            + " "
                            + ids(found.findings());
            case PlanDecision.Impossible impossible ->
                    "IMPOSSIBLE " + impossible.coveredUntil() + " " + ids(impossible.findings());
            case PlanDecision.Undecided undecided -> "UNDECIDED " + undecided.needed();
        };
    }

    private static String step(PlanStep step) {
        return " #"
                + step.offering()
                + (step.reinstatementFee() ? " fee " : " ")
                + step.period().firstDay()
                + "/"
                + step.period().lastDay()
                + " by "
                + step.orderBy();
    }

    private static String ids(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.rule().id())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
