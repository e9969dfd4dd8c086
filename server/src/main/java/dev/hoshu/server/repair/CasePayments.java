package dev.hoshu.server.repair;

import dev.hoshu.domain.repair.Acceptances;
import dev.hoshu.domain.repair.CaseDecisions;
import dev.hoshu.domain.repair.CaseSummary;
import dev.hoshu.domain.repair.DecidedLine;
import dev.hoshu.domain.repair.PaidLine;
import dev.hoshu.domain.repair.Payer;
import dev.hoshu.domain.repair.RepairLine;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.repair.store.CaseLineRows;
import dev.hoshu.server.repair.store.EstimateRows;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.ServiceCase;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The door to who pays for a case, and to whether its chargeable work is released; for whoever sees
 * the case.
 */
@Service
public class CasePayments {

    private final CaseBook cases;
    private final CaseMachines machines;
    private final CaseLineRows lines;
    private final EstimateRows estimates;
    private final Today today;

    /** Made by Spring. */
    CasePayments(
            CaseBook cases,
            CaseMachines machines,
            CaseLineRows lines,
            EstimateRows estimates,
            Today today) {
        this.cases = cases;
        this.machines = machines;
        this.lines = lines;
        this.estimates = estimates;
        this.today = today;
    }

    /**
     * Who pays for a case.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none that this person sees
     */
    @Transactional(readOnly = true)
    public WhoPays of(String number) {
        return of(cases.find(number));
    }

    /** Who pays for a case that was found already. */
    @Transactional(readOnly = true)
    public WhoPays of(ServiceCase one) {
        var all = standing(one);
        var current = all.stream().filter(l -> !l.current().withdrawn()).toList();
        var paid = current.stream().map(StandingLine::paid).toList();
        var made = estimates.of(one.number());
        var scope = scope(current);
        var support = machines.endOfSupport(one);
        return new WhoPays(
                one,
                current,
                all.stream().filter(l -> l.current().withdrawn()).toList(),
                made,
                CaseSummary.of(paid),
                Acceptances.state(
                        paid,
                        made.isEmpty() ? null : made.getFirst().issued(),
                        scope,
                        support,
                        today.day()),
                CaseDecisions.noSpotWork(support, today.day()).orElse(null),
                scope);
    }

    private List<StandingLine> standing(ServiceCase one) {
        var byLine =
                lines.of(one.number()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        CaseLine::line, TreeMap::new, Collectors.toList()));
        var goodwill = lines.goodwill(one.number());
        var standing = new ArrayList<StandingLine>();
        byLine.forEach((line, entries) -> {
            var current = entries.getLast();
            var granted = goodwill.stream().filter(g -> g.line() == line).toList();
            standing.add(
                    new StandingLine(
                            current,
                            entries.subList(0, entries.size() - 1).reversed(),
                            granted,
                            paid(current, granted)));
        });
        return standing;
    }

    private static PaidLine paid(CaseLine current, List<GoodwillEntry> granted) {
        var line = current.decided();
        if (granted.isEmpty() || current.withdrawn()) {
            return new PaidLine(line, null);
        }
        var last = granted.getLast();
        boolean holds =
                last.granted() && last.entry() == current.entry() && line.payer() == Payer.CUSTOMER;
        return new PaidLine(line, holds ? last.goodwill() : null);
    }

    /** Which entries of which lines are charged. */
    private static String scope(List<StandingLine> lines) {
        return lines.stream()
                .filter(l -> l.paid().payer() == Payer.CUSTOMER)
                .sorted(Comparator.comparingInt(l -> l.current().line()))
                .map(l -> l.current().mark())
                .collect(Collectors.joining(" "));
    }

    /** What the rules say of a line of a case today, among the others that stand. */
    DecidedLine decide(WhoPays pays, RepairLine line) {
        var all = new ArrayList<RepairLine>();
        pays.lines().stream()
                .map(l -> l.current().facts())
                .filter(l -> l.number() != line.number())
                .forEach(all::add);
        all.add(line);
        return CaseDecisions.under(machines.policy(pays.one()))
                .decide(machines.facts(pays.one()), all)
                .getLast();
    }
}
