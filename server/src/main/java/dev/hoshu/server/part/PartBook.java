package dev.hoshu.server.part;

import dev.hoshu.domain.part.Part;
import dev.hoshu.domain.part.PartReturn;
import dev.hoshu.domain.part.PartSource;
import dev.hoshu.domain.part.PartSources;
import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.part.PartWay;
import dev.hoshu.domain.part.SiteStock;
import dev.hoshu.domain.part.StockKind;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.part.store.PartRows;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.CaseClock;
import dev.hoshu.server.servicecase.MachineOfCase;
import dev.hoshu.server.servicecase.ServiceCase;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The door to spare parts. Whoever sees a case sees its parts; the service desk moves them. */
@Service
public class PartBook {

    /** The most parts that one answer holds. */
    public static final int MOST_PARTS = 500;

    private final CaseBook cases;
    private final PartRows rows;
    private final Programmes programmes;
    private final MachineOfCase machines;
    private final CaseClock clock;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    PartBook(
            CaseBook cases,
            PartRows rows,
            Programmes programmes,
            MachineOfCase machines,
            CaseClock clock,
            Audit audit,
            Today today) {
        this.cases = cases;
        this.clock = clock;
        this.rows = rows;
        this.programmes = programmes;
        this.machines = machines;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps. */
    record Kept(
            long id,
            String part,
            String site,
            String state,
            @Nullable LocalDate returnBy,
            @Nullable Long chargeYen) {

        static Kept of(CasePart one) {
            return new Kept(
                    one.id(),
                    one.part(),
                    one.site(),
                    one.state().name(),
                    one.returnBy(),
                    one.chargeYen());
        }
    }

    /**
     * Reserves a part for an open case, from the nearest centre that has it (SLA-3).
     *
     * @throws dev.hoshu.server.frontdoor.Problem if the case is closed, the part or the place is
     *     not known, or no centre has one that is free
     */
    @Transactional
    public CasePart reserve(String caseNumber, String typed) {
        var one = cases.held(caseNumber);
        var number = typed.strip();
        var part =
                rows.part(one.programme(), number).orElseThrow(() -> PartProblems.unknown(number));
        var source =
                PartSources.decide(
                        part,
                        machines.point(one).orElseThrow(PartProblems::noPlace),
                        stock(one.programme(), number));
        var way = PartWay.of(part, one.coverage().state() == ServiceCase.CoverageState.COVERED);
        var site =
                switch (source) {
                    case PartSource.AtHand a -> a.source().site();
                    case PartSource.Brought b -> b.source().site();
                    case PartSource.Nowhere n -> throw PartProblems.nowhere(n.explanation());
                };
        long id =
                rows.reserve(
                        new PartRows.Reserved(
                                caseNumber,
                                one.programme(),
                                number,
                                site,
                                source instanceof PartSource.Brought,
                                way.kind(),
                                way.finding().facts().then(source.explanation()),
                                List.of(
                                        KeptFinding.of(source.finding()),
                                        KeptFinding.of(way.finding())),
                                today.day(),
                                People.current().signature()));
        happened(id, PartState.RESERVED);
        var kept = find(caseNumber, id);
        audit.record("part.reserved", one.subject(), null, null, Kept.of(kept));
        return kept;
    }

    /** What each centre has, with its place; held so that nobody else takes it meanwhile. */
    private List<SiteStock> stock(String programme, String number) {
        var free = rows.heldStock(programme, number);
        return programmes.partSites(programme).stream()
                .map(s ->
                        new SiteStock(
                                s.name(),
                                s.point(),
                                s.kind() == StockKind.CENTRAL,
                                free.getOrDefault(s.name(), 0)))
                .toList();
    }

    /**
     * Moves a part on; nothing changes where it stands there already.
     *
     * @param to the state's code
     * @throws dev.hoshu.server.frontdoor.Problem if that does not follow on where it stands
     */
    @Transactional
    public CasePart move(String caseNumber, long id, String to) {
        var one = cases.find(caseNumber);
        rows.lock(id);
        var before = find(caseNumber, id);
        var wanted =
                Arrays.stream(PartState.values())
                        .filter(s -> s.name().equals(to))
                        .findFirst()
                        .orElseThrow(() -> PartProblems.notNext(before.state(), to));
        var after = settled(one, before, wanted);
        if (before.state() == after) {
            return before;
        }
        if (!before.state().next().contains(after)) {
            throw PartProblems.notNext(before.state(), to);
        }
        if (after == PartState.CHARGED && !before.isOverdueOn(today.day())) {
            throw PartProblems.notOverdue(Objects.requireNonNull(before.returnBy()));
        }
        rows.move(
                id,
                after,
                after == PartState.DELIVERED ? returnBy(one, before) : before.returnBy(),
                after == PartState.CHARGED
                        ? Long.valueOf(rows.price(one.programme(), before.part()))
                        : after == PartState.RETURNED ? null : before.chargeYen());
        happened(id, after);
        if (before.state() == PartState.ON_THE_WAY) {
            clock.partDelivered(caseNumber, before.part());
        }
        var kept = find(caseNumber, id);
        audit.record(
                "part." + after.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                one.subject(),
                null,
                Kept.of(before),
                Kept.of(kept));
        return kept;
    }

    /** A drive that is delivered under drive retention is settled: nothing is asked back. */
    private PartState settled(ServiceCase one, CasePart part, PartState wanted) {
        if (!Set.of(PartState.DELIVERED, PartState.KEPT).contains(wanted)
                || part.state() != PartState.ON_THE_WAY) {
            return wanted;
        }
        return back(one, part) instanceof PartReturn.Kept ? PartState.KEPT : PartState.DELIVERED;
    }

    private @Nullable LocalDate returnBy(ServiceCase one, CasePart part) {
        return switch (back(one, part)) {
            case PartReturn.Asked asked -> asked.by();
            case PartReturn.Kept k -> null;
        };
    }

    private PartReturn back(ServiceCase one, CasePart kept) {
        Part part = rows.part(one.programme(), kept.part()).orElseThrow();
        var day = today.day();
        var figures = programmes.current(one.programme()).policies().inForce(day).orElseThrow();
        boolean retention =
                machines.coverage(one).stream()
                        .flatMap(c -> c.entries().stream())
                        .anyMatch(e -> e.driveRetention() && e.valid().contains(day));
        return PartReturn.of(part, retention, day, figures.partReturns());
    }

    private void happened(long id, PartState state) {
        rows.happened(id, new CasePart.Event(state, today.instant(), People.current().signature()));
    }

    private CasePart find(String caseNumber, long id) {
        return rows.find(caseNumber, id).orElseThrow(() -> PartProblems.notThere(id));
    }

    /**
     * The parts of a case that this person sees, in order.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is no such case
     */
    @Transactional(readOnly = true)
    public List<CasePart> of(String caseNumber) {
        var parts = rows.of(cases.find(caseNumber).number());
        return Circle.MAKER.includes(People.current().role())
                ? parts
                : parts.stream().map(CasePart::outside).toList();
    }

    /** Parts that are out: those that stay out longer than they may first. */
    @Transactional(readOnly = true)
    public List<CasePart> out() {
        return rows.out(MOST_PARTS);
    }

    /** What a programme's centres have, of one part or of all. */
    @Transactional(readOnly = true)
    public List<StockLine> stockOf(String programme, String part) {
        return rows.stock(programme, part);
    }

    /** The parts that some centre of a programme stocks, by number. */
    @Transactional(readOnly = true)
    public List<Part> stocked(String programme) {
        return rows.stocked(programme);
    }
}
