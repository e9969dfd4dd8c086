package dev.hoshu.server.dispatch;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.VisitWindow;
import dev.hoshu.domain.dispatch.VisitWindows;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.rulebook.DispatchPolicy;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.dispatch.store.VisitRows;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.part.PartBook;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.CaseClock;
import dev.hoshu.server.servicecase.CaseTimes;
import dev.hoshu.server.servicecase.MachineOfCase;
import dev.hoshu.server.servicecase.ServiceCase;
import dev.hoshu.server.servicecase.TypedEvent;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The door to visits: they are arranged for a case, put off, made and called off. Who comes when is
 * planned by {@link VisitPlanning}. For the service desk alone (TERR-3).
 */
@Service
public class VisitBook {

    private final VisitRows rows;
    private final CaseBook cases;
    private final CaseTimes times;
    private final CaseClock clock;
    private final MachineOfCase machines;
    private final PartBook parts;
    private final Programmes programmes;
    private final VisitDays days;
    private final VisitLog log;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    VisitBook(
            VisitRows rows,
            CaseBook cases,
            CaseTimes times,
            CaseClock clock,
            MachineOfCase machines,
            PartBook parts,
            Programmes programmes,
            VisitDays days,
            VisitLog log,
            Audit audit,
            Today today) {
        this.rows = rows;
        this.cases = cases;
        this.times = times;
        this.clock = clock;
        this.machines = machines;
        this.parts = parts;
        this.programmes = programmes;
        this.days = days;
        this.log = log;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps. */
    record Kept(
            String caseNumber,
            LocalDate day,
            String state,
            boolean locked,
            @Nullable String engineer,
            @Nullable Integer startMinute) {

        static Kept of(KeptVisit visit) {
            var stop = visit.stop();
            return new Kept(
                    visit.caseNumber(),
                    visit.day(),
                    visit.state().name(),
                    visit.locked(),
                    stop == null ? null : stop.engineer(),
                    stop == null ? null : stop.startMinute());
        }
    }

    /**
     * The visits of a case, in the order in which they were arranged.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is no such case
     */
    @Transactional(readOnly = true)
    public List<KeptVisit> of(String caseNumber) {
        return rows.of(cases.find(caseNumber).number());
    }

    /**
     * One visit by its number.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none
     */
    @Transactional(readOnly = true)
    public KeptVisit find(String number) {
        return Optional.of(number)
                .filter(n -> n.matches("V-\\d{6,15}"))
                .map(n -> Long.parseLong(n.substring(2)))
                .flatMap(rows::find)
                .orElseThrow(() -> VisitProblems.unknown(number));
    }

    /** The skills that work can ask of an engineer, and which one a case's machine asks. */
    public record Skills(List<String> all, String usual) {}

    /** The skills of a case's programme. */
    @Transactional(readOnly = true)
    public Skills skills(ServiceCase one) {
        var figures = policy(one, today.day()).dispatch();
        return new Skills(figures.allSkills(), skill(one, figures));
    }

    /**
     * Arranges a visit for an open case, on the first day that its clock has if none is named.
     * Nobody is planned yet.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if the case is closed, its place is not known, the
     *     visit is not clear or cannot start on that day, or there is one already
     */
    @Transactional
    public KeptVisit arrange(String caseNumber, TypedVisit typed) {
        var one = cases.held(caseNumber);
        if (!typed.another()) {
            rows.of(caseNumber).stream()
                    .filter(visit -> !visit.state().isOver())
                    .findFirst()
                    .ifPresent(visit -> {
                        throw VisitProblems.already(visit);
                    });
        }
        var figures = policy(one, today.day()).dispatch();
        var said = typed.read(figures.allSkills());
        var day = day(one, said);
        rows.hold(one.programme(), day);
        long id =
                rows.arrange(
                        new VisitRows.Arranged(
                                one.programme(),
                                caseNumber,
                                day,
                                spot(one),
                                Objects.requireNonNullElseGet(
                                        said.skill(), () -> skill(one, figures)),
                                Objects.requireNonNullElse(said.minutes(), figures.visitMinutes()),
                                said.notBefore(),
                                said.notAfter(),
                                part(one, said.part())));
        rows.changed(one.programme(), day);
        var visit = rows.find(id).orElseThrow();
        log.happened("ARRANGED", visit, null);
        audit.record("visit.arranged", visit.subject(), null, null, Kept.of(visit));
        return visit;
    }

    private LocalDate day(ServiceCase one, TypedVisit.Understood said) {
        var timed = times.read(one);
        var facts = days.facts(policy(one, today.day()), timed, said.notBefore(), said.notAfter());
        var named = said.day();
        var day = named == null ? VisitWindows.firstDay(facts, Today.ZONE) : named;
        if (VisitWindows.on(day, facts, Today.ZONE) instanceof VisitWindow.Shut shut) {
            throw VisitProblems.unclear(Map.of("/day", shut.explanation()));
        }
        return day;
    }

    private Spot spot(ServiceCase one) {
        var point = machines.point(one).orElseThrow(VisitProblems::noPlace);
        return new Spot(
                machines.placeName(one).orElseThrow(VisitProblems::noPlace),
                point.latitude(),
                point.longitude(),
                Objects.requireNonNullElse(point.landMass(), ""));
    }

    private String skill(ServiceCase one, DispatchPolicy figures) {
        return programmes
                .current(one.programme())
                .machineTypes()
                .of(new MachineNumber(one.machineType(), one.model()))
                .map(MachineType::family)
                .map(family -> figures.skill(family.code()))
                .orElse(figures.otherSkill());
    }

    private @Nullable Long part(ServiceCase one, @Nullable Long id) {
        if (id == null) {
            return null;
        }
        return parts.of(one.number()).stream()
                .filter(part -> part.id() == id && part.state() != PartState.RELEASED)
                .findFirst()
                .map(part -> id)
                .orElseThrow(() ->
                        VisitProblems.unclear(
                                Map.of(
                                        "/part",
                                        new Sentence(
                                                "この受付の部品から選んでください。",
                                                "Choose a part of this case."))));
    }

    private Policy policy(ServiceCase one, LocalDate day) {
        return programmes
                .current(one.programme())
                .policies()
                .inForce(day)
                .orElseThrow(() -> VisitProblems.noFigures(day));
    }

    /**
     * Puts a visit to another day; nobody is planned for it there yet.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it has begun, or cannot start on that day
     */
    @Transactional
    public KeptVisit putOff(String number, LocalDate day, String why) {
        var before = held(number);
        if (before.state() != KeptVisit.State.OPEN) {
            throw VisitProblems.state(before);
        }
        var one = cases.find(before.caseNumber());
        var facts = days.facts(policy(one, day), times.read(one), before);
        if (VisitWindows.on(day, facts, Today.ZONE) instanceof VisitWindow.Shut shut) {
            throw VisitProblems.unclear(Map.of("/day", shut.explanation()));
        }
        rows.hold(before.programme(), day);
        rows.putOff(before.id(), day);
        rows.changed(before.programme(), day);
        return changed("PUT_OFF", before, why);
    }

    /**
     * The engineer is at the machine; so says the case's clock from now on (SLA-2).
     *
     * @param why why it is entered on another day than the visit's; may be empty on its own day
     * @throws dev.hoshu.server.frontdoor.Problem if nobody is planned, it has begun, or nobody is
     *     expected today and no reason is given
     */
    @Transactional
    public KeptVisit arrived(String number, String why) {
        var before = held(number);
        if (before.state() != KeptVisit.State.OPEN) {
            throw VisitProblems.state(before);
        }
        if (before.stop() == null) {
            throw VisitProblems.nobody(before);
        }
        if (!before.isExpectedOn(today.day()) && why.isBlank()) {
            throw VisitProblems.anotherDay(before, today.day());
        }
        // Whoever reads the case reads of the visit, and not who came (TERR-3).
        clock.enter(
                before.caseNumber(),
                new TypedEvent("ENGINEER_ARRIVED", "", "", "", before.number()),
                Optional.empty());
        rows.state(before.id(), KeptVisit.State.ARRIVED);
        return changed("ARRIVED", before, why);
    }

    /** The work is done. What became of the failure is said in the case. */
    @Transactional
    public KeptVisit done(String number) {
        var before = held(number);
        if (before.state() != KeptVisit.State.ARRIVED) {
            throw VisitProblems.state(before);
        }
        rows.state(before.id(), KeptVisit.State.DONE);
        return changed("DONE", before, null);
    }

    /** Nobody comes, with the reason. */
    @Transactional
    public KeptVisit callOff(String number, String why) {
        var before = held(number);
        if (before.state() != KeptVisit.State.OPEN) {
            throw VisitProblems.state(before);
        }
        if (why.isBlank()) {
            throw VisitProblems.unclear(Map.of("/reason", new Sentence("理由を書いてください。", "Say why.")));
        }
        rows.state(before.id(), KeptVisit.State.CALLED_OFF);
        return changed("CALLED_OFF", before, why);
    }

    /** A visit whose day nobody else changes until the transaction ends. */
    private KeptVisit held(String number) {
        var visit = find(number);
        rows.hold(visit.programme(), visit.day());
        return find(number);
    }

    private KeptVisit changed(String kind, KeptVisit before, @Nullable String why) {
        rows.changed(before.programme(), before.day());
        var after = rows.find(before.id()).orElseThrow();
        var reason = why == null || why.isBlank() ? null : why.strip();
        log.happened(kind, after, reason);
        audit.record(
                "visit." + kind.toLowerCase(Locale.ROOT).replace('_', '-'),
                after.subject(),
                reason,
                Kept.of(before),
                Kept.of(after));
        return after;
    }
}
