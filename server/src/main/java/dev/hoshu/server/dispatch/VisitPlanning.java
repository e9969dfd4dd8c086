package dev.hoshu.server.dispatch;

import dev.hoshu.domain.dispatch.DayPlan;
import dev.hoshu.domain.dispatch.PlanCheck;
import dev.hoshu.domain.dispatch.PlanDifference;
import dev.hoshu.domain.dispatch.PlanFault;
import dev.hoshu.domain.dispatch.Stop;
import dev.hoshu.domain.dispatch.Visit;
import dev.hoshu.domain.dispatch.VisitReason;
import dev.hoshu.domain.dispatch.VisitReasons;
import dev.hoshu.domain.dispatch.WorkDay;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.dispatch.VisitDay.OnDay;
import dev.hoshu.server.dispatch.store.VisitRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The door to the plan of a day. A plan is proposed and looked at before it is kept; a person moves
 * a visit by hand, and what a person put somewhere stays there. Nothing is kept that cannot be
 * done, or that rests on a plan which was changed meanwhile.
 */
@Service
public class VisitPlanning {

    /** So many minutes somebody has to look at a proposal before it is too late to set out. */
    private static final int TO_LOOK_AT_IT = 5;

    private final VisitDays days;
    private final VisitBook book;
    private final VisitRows rows;
    private final VisitLog log;
    private final Audit audit;

    /** Made by Spring. */
    VisitPlanning(VisitDays days, VisitBook book, VisitRows rows, VisitLog log, Audit audit) {
        this.days = days;
        this.book = book;
        this.rows = rows;
        this.log = log;
        this.audit = audit;
    }

    /**
     * A plan that is not kept.
     *
     * @param day the day as it stands
     * @param plan who would come when
     * @param difference what would be otherwise
     * @param leftOut those whom nobody can come to
     * @param metres how far all of them would drive
     */
    public record Proposal(
            VisitDay day,
            DayPlan plan,
            PlanDifference difference,
            List<Visit> leftOut,
            long metres) {

        /** Copies the list. */
        public Proposal {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** What the audit keeps of a plan. */
    record Kept(LocalDate day, List<Stop> stops) {}

    /**
     * Looks for a plan of a day that makes as many visits as can be made and disturbs as few people
     * as it can. This takes some seconds, and nothing is kept or held meanwhile.
     */
    public Proposal propose(String programme, LocalDate day) {
        var now = days.read(programme, day, TO_LOOK_AT_IT);
        var effort = PlanningEffort.atTheDesk(now.work().visits().size());
        var plan = new DayPlanner(effort).plan(now.work(), now.plan());
        return new Proposal(
                now,
                plan,
                PlanDifference.between(now.work(), now.plan(), plan),
                PlanCheck.leftOut(now.work(), plan),
                PlanCheck.metres(now.work(), plan));
    }

    /**
     * Keeps a plan that was looked at.
     *
     * @param version the version of the plan on which it rests
     * @param stops who comes when, all of it
     * @throws dev.hoshu.server.frontdoor.Problem if the plan was changed meanwhile, or this one
     *     cannot be done, and then nothing is kept
     */
    @Transactional
    public VisitDay keep(String programme, LocalDate day, long version, List<Stop> stops) {
        if (rows.hold(programme, day) != version) {
            throw VisitProblems.meanwhile();
        }
        var now = days.read(programme, day);
        var plan = plan(stops);
        var faults = fresh(now, plan);
        if (!faults.isEmpty()) {
            throw VisitProblems.cannot(faults);
        }
        for (var one : now.visits()) {
            if (!one.fixed()) {
                place(now.work(), now.plan(), plan, one, new Placing(null, false, null));
            }
        }
        finish(now, stops);
        return days.read(programme, day);
    }

    private static DayPlan plan(List<Stop> stops) {
        try {
            return new DayPlan(stops);
        } catch (IllegalArgumentException e) {
            throw VisitProblems.meanwhile();
        }
    }

    /** What cannot be done in a plan and could in the one that is kept. */
    private static List<PlanFault> fresh(VisitDay now, DayPlan plan) {
        var old = new HashSet<>(now.faults());
        return PlanCheck.faults(now.work(), plan).stream().filter(f -> !old.contains(f)).toList();
    }

    /**
     * How a visit is placed.
     *
     * @param kind what is written down; null for what the difference says
     * @param locked whether it stays there
     * @param why what the person said, or null
     */
    private record Placing(@Nullable String kind, boolean locked, @Nullable String why) {}

    private void place(WorkDay work, DayPlan inForce, DayPlan plan, OnDay one, Placing how) {
        var visit = one.visit();
        var before = visit.stop();
        var after = plan.stopAt(visit.number()).orElse(null);
        if (Objects.equals(before, after) && visit.locked() == how.locked()) {
            return;
        }
        rows.place(visit.id(), after, how.locked(), reason(work, inForce, plan, visit));
        var kind = how.kind();
        if (kind == null) {
            kind = after == null ? "LEFT_OUT" : before == null ? "PLANNED" : "MOVED";
        }
        log.happened(kind, rows.find(visit.id()).orElseThrow(), how.why());
    }

    private static @Nullable Sentence reason(
            WorkDay work, DayPlan inForce, DayPlan plan, KeptVisit visit) {
        return VisitReasons.why(work, inForce, plan, visit.number())
                .map(VisitReason::explanation)
                .orElseGet(() ->
                        plan.stopAt(visit.number()).isEmpty()
                                ? null
                                : new Sentence("人が決めた割り当てです。", "A person decided this."));
    }

    private void finish(VisitDay now, List<Stop> stops) {
        rows.look();
        rows.changed(now.programme(), now.day());
        audit.record(
                "dispatch.planned",
                "dispatch:%s:%s".formatted(now.programme(), now.day()),
                null,
                new Kept(now.day(), now.plan().stops()),
                new Kept(now.day(), stops));
    }

    /**
     * Puts a visit to an engineer and a time by hand. It stays there until a person releases it.
     *
     * @param start in minutes from midnight
     * @param version the version of the plan that was looked at; null for whatever there is
     * @param why why it is outside its window, if it is; else empty
     * @throws dev.hoshu.server.frontdoor.Problem if it cannot be done, or is outside its window and
     *     nobody says why
     */
    @Transactional
    public VisitDay move(
            String number, String engineer, int start, @Nullable Long version, String why) {
        var visit = book.find(number);
        if (visit.state() != KeptVisit.State.OPEN) {
            throw VisitProblems.state(visit);
        }
        var now = held(visit, version);
        var one = now.visit(number).orElseThrow(() -> VisitProblems.unknown(number));
        var free = released(now.work(), number);
        var moved = new ArrayList<>(now.plan().stops());
        moved.removeIf(stop -> stop.visit().equals(number));
        moved.add(stop(number, engineer, start));
        var plan = new DayPlan(moved);
        var old = new HashSet<>(PlanCheck.faults(free, now.plan()));
        var faults = PlanCheck.faults(free, plan).stream().filter(f -> !old.contains(f)).toList();
        refuse(faults, why);
        place(
                free,
                now.plan(),
                plan,
                one,
                new Placing("MOVED", true, why.isBlank() ? null : why.strip()));
        finish(now, moved);
        return days.read(now.programme(), now.day());
    }

    private static Stop stop(String number, String engineer, int start) {
        try {
            return new Stop(number, engineer, start);
        } catch (IllegalArgumentException e) {
            throw VisitProblems.unclear(
                    Map.of("/start", new Sentence("時刻を書いてください。", "Write a time of the day.")));
        }
    }

    private VisitDay held(KeptVisit visit, @Nullable Long version) {
        long held = rows.hold(visit.programme(), visit.day());
        if (version != null && version != held) {
            throw VisitProblems.meanwhile();
        }
        return days.read(visit.programme(), visit.day());
    }

    /** The same day with that visit not fixed, so that a person can move it. */
    private static WorkDay released(WorkDay work, String number) {
        var visits =
                work.visits().stream()
                        .map(visit ->
                                visit.id().equals(number)
                                        ? new Visit(
                                                visit.id(),
                                                visit.spot(),
                                                visit.window(),
                                                visit.minutes(),
                                                visit.skill(),
                                                visit.part(),
                                                null)
                                        : visit)
                        .toList();
        return new WorkDay(work.engineers(), visits, work.travel(), work.nowMinute());
    }

    /** A time outside the window is a person's to choose, with the reason; nothing else is. */
    private static void refuse(List<PlanFault> faults, String why) {
        var hard = faults.stream().filter(f -> f.kind() != PlanFault.Kind.WINDOW).toList();
        if (!hard.isEmpty()) {
            throw VisitProblems.cannot(hard);
        }
        if (!faults.isEmpty() && why.isBlank()) {
            throw VisitProblems.needsReason(faults.getFirst());
        }
    }

    /** Fixes a visit to who comes when, or lets plans change it again. */
    @Transactional
    public VisitDay lock(String number, boolean locked) {
        var visit = book.find(number);
        if (visit.state().isOver()) {
            throw VisitProblems.state(visit);
        }
        if (visit.stop() == null) {
            throw VisitProblems.nobody(visit);
        }
        var now = held(visit, null);
        var kept = book.find(number);
        if (kept.locked() != locked) {
            rows.place(kept.id(), kept.stop(), locked, kept.reason());
            log.happened(locked ? "LOCKED" : "RELEASED", book.find(number), null);
            finish(now, now.plan().stops());
        }
        return days.read(now.programme(), now.day());
    }
}
