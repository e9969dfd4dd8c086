package dev.hoshu.server.dispatch;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.dispatch.DayPlan;
import dev.hoshu.domain.dispatch.Engineer;
import dev.hoshu.domain.dispatch.Leg;
import dev.hoshu.domain.dispatch.NeededPart;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.StartWindow;
import dev.hoshu.domain.dispatch.Stop;
import dev.hoshu.domain.dispatch.TravelRule;
import dev.hoshu.domain.dispatch.Visit;
import dev.hoshu.domain.dispatch.VisitWindow;
import dev.hoshu.domain.dispatch.VisitWindows;
import dev.hoshu.domain.dispatch.WorkDay;
import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.rulebook.ClockPolicy;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.dispatch.VisitDay.OnDay;
import dev.hoshu.server.dispatch.store.VisitRows;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.CaseTimes;
import dev.hoshu.server.servicecase.ServiceCase;
import dev.hoshu.server.servicecase.Timed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts a day of visits together: what is kept, the clocks of the cases, who works, and the roads.
 * The same number of statements, however many visits there are.
 */
@Service
public class VisitDays {

    private static final Set<PartState> ON_ITS_WAY =
            Set.of(PartState.RESERVED, PartState.ON_THE_WAY);
    private static final int MINUTES_A_DAY = 24 * 60;

    private final VisitRows rows;
    private final Staff staff;
    private final CaseBook cases;
    private final CaseTimes times;
    private final Programmes programmes;
    private final Today today;

    /** Made by Spring. */
    VisitDays(
            VisitRows rows,
            Staff staff,
            CaseBook cases,
            CaseTimes times,
            Programmes programmes,
            Today today) {
        this.rows = rows;
        this.staff = staff;
        this.cases = cases;
        this.times = times;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * A day as it stands now.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if the programme has no figures for it
     */
    @Transactional(readOnly = true)
    public VisitDay read(String programme, LocalDate day) {
        return read(programme, day, 0);
    }

    /**
     * A day as it will stand so many minutes from now, for a plan that somebody has to look at
     * before it is kept.
     */
    @Transactional(readOnly = true)
    public VisitDay read(String programme, LocalDate day, int ahead) {
        return new Reading(programme, day, ahead).read();
    }

    /** What a case's clock says of when somebody should come. */
    VisitWindows.Facts facts(Policy policy, Timed timed, KeptVisit visit) {
        return facts(policy, timed, visit.notBefore(), visit.notAfter());
    }

    /** The same of a visit that is not kept yet. */
    VisitWindows.Facts facts(
            Policy policy, Timed timed, @Nullable Instant notBefore, @Nullable Instant notAfter) {
        return new VisitWindows.Facts(
                today.instant(),
                timed.due(),
                notBefore,
                notAfter,
                hours(policy.clock(), timed.level()),
                policy.dispatch().lateWithinMinutes());
    }

    /** The hours in which a level is served; null round the clock. */
    private static VisitWindows.@Nullable Hours hours(
            ClockPolicy clock, @Nullable ServiceLevel level) {
        var measured = level == null ? null : clock.levels().get(level.code());
        if (measured != null
                && !(measured.target() instanceof ClockPolicy.Target.NextBusinessDay)) {
            return null;
        }
        var hours = clock.businessHours();
        return new VisitWindows.Hours(hours.opensAt(), hours.closesAt());
    }

    /** One reading of a day. */
    private final class Reading {

        private final String programme;
        private final LocalDate day;
        private final int nowMinute;
        private final Programme known;
        private final Policy policy;
        private final TravelRule travel;
        private final Map<String, Spot> homes;
        private final Map<String, Spot> sources = new HashMap<>();

        Reading(String programme, LocalDate day, int ahead) {
            this.programme = programme;
            this.day = day;
            this.known = programmes.current(programme);
            this.policy =
                    known.policies().inForce(day).orElseThrow(() -> VisitProblems.noFigures(day));
            this.travel = TravelRule.of(policy.dispatch().roads());
            this.homes = staff.homes(programme);
            programmes
                    .partSites(programme)
                    .forEach(site -> sources.put(site.name(), Staff.spot(site)));
            var now = today.instant().atZone(Today.ZONE).toLocalDateTime();
            long minute = Duration.between(day.atStartOfDay(), now).toMinutes();
            this.nowMinute = (int) Math.clamp(minute + ahead, -1L, 3L * MINUTES_A_DAY);
        }

        VisitDay read() {
            var kept = rows.on(programme, day);
            var ofVisits =
                    cases.of(kept.stream().map(KeptVisit::caseNumber).distinct().toList()).stream()
                            .collect(Collectors.toMap(ServiceCase::number, Function.identity()));
            var timed = times.read(List.copyOf(ofVisits.values()));
            var engineers = engineers(kept);
            var begun = begun(engineers, kept);
            var ids = engineers.stream().map(Engineer::id).collect(Collectors.toSet());
            var visits = new ArrayList<OnDay>();
            for (var visit : kept) {
                var one = Objects.requireNonNull(ofVisits.get(visit.caseNumber()));
                var clock = Objects.requireNonNull(timed.get(one.number()));
                var window = VisitWindows.on(day, facts(policy, clock, visit), Today.ZONE);
                boolean fixed =
                        visit.stop() != null
                                && ids.contains(visit.stop().engineer())
                                && (visit.locked()
                                        || visit.state() != KeptVisit.State.OPEN
                                        || begun.contains(visit.number())
                                        || window instanceof VisitWindow.Shut);
                visits.add(new OnDay(visit, one, clock, window, fixed));
            }
            return whole(engineers, visits);
        }

        private VisitDay whole(List<Engineer> engineers, List<OnDay> visits) {
            var work =
                    new WorkDay(
                            engineers,
                            visits.stream().filter(OnDay::canBePlanned).map(this::visit).toList(),
                            travel,
                            Math.max(0, nowMinute));
            return new VisitDay(
                    programme,
                    day,
                    rows.version(programme, day),
                    nowMinute,
                    work,
                    new DayPlan(
                            visits.stream()
                                    .map(one -> one.visit().stop())
                                    .filter(Objects::nonNull)
                                    .toList()),
                    visits,
                    known.calendar(policy).knows(day),
                    staff.isInvented(programme));
        }

        /** Who works, and whoever is planned all the same. */
        private List<Engineer> engineers(List<KeptVisit> kept) {
            var planned =
                    kept.stream()
                            .map(KeptVisit::stop)
                            .filter(Objects::nonNull)
                            .map(Stop::engineer)
                            .collect(Collectors.toSet());
            var calendar = known.calendar(policy);
            return staff.all(programme).stream()
                    .filter(one -> one.worksOn(day, calendar) || planned.contains(one.id()))
                    .filter(one -> homes.containsKey(one.site()))
                    .map(one -> one.from(Objects.requireNonNull(homes.get(one.site()))))
                    .toList();
        }

        /** The visits to which somebody has set out by now. */
        private Set<String> begun(List<Engineer> engineers, List<KeptVisit> kept) {
            var begun = new HashSet<String>();
            if (nowMinute < 0) {
                return begun;
            }
            var byEngineer =
                    kept.stream()
                            .filter(visit -> visit.stop() != null)
                            .collect(
                                    Collectors.groupingBy(visit ->
                                            Objects.requireNonNull(visit.stop()).engineer()));
            for (var engineer : engineers) {
                var at = engineer.home();
                for (var visit : inOrder(byEngineer.getOrDefault(engineer.id(), List.of()))) {
                    int drive = travel.leg(at, visit.spot()).map(Leg::minutes).orElse(0);
                    if (Objects.requireNonNull(visit.stop()).startMinute() - drive <= nowMinute) {
                        begun.add(visit.number());
                    }
                    at = visit.spot();
                }
            }
            return begun;
        }

        private List<KeptVisit> inOrder(List<KeptVisit> visits) {
            return visits.stream()
                    .sorted(
                            Comparator.comparingInt(
                                    visit -> Objects.requireNonNull(visit.stop()).startMinute()))
                    .toList();
        }

        private Visit visit(OnDay one) {
            var kept = one.visit();
            return new Visit(
                    kept.number(),
                    kept.spot(),
                    window(one),
                    kept.minutes(),
                    kept.skill(),
                    part(kept),
                    one.fixed() ? kept.stop() : null);
        }

        /**
         * The window of what is fixed holds what it is fixed to, or nothing would fit beside it.
         */
        private StartWindow window(OnDay one) {
            var stop = one.visit().stop();
            var open = one.window() instanceof VisitWindow.Open o ? o.window() : null;
            if (stop == null || !one.fixed()) {
                return Objects.requireNonNull(open);
            }
            int start = stop.startMinute();
            return open == null
                    ? new StartWindow(start, start)
                    : new StartWindow(
                            Math.min(open.earliestMinute(), start),
                            Math.max(open.latestMinute(), start));
        }

        private @Nullable NeededPart part(KeptVisit kept) {
            var part = kept.part();
            var from = part == null ? null : sources.get(part.site());
            return part == null || from == null || !ON_ITS_WAY.contains(part.state())
                    ? null
                    : new NeededPart(part.number(), from);
        }
    }
}
