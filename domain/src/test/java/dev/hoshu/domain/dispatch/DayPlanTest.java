package dev.hoshu.domain.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.dispatch.PlanDifference.Kind;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** The plan of a day: what can be done, what it costs, what changes, and why. */
class DayPlanTest {

    /** Thirteen kilometres by road from the centre, and 34 minutes. */
    private static final Spot NEAR = new Spot("近", 35.79, 139.80, "MAIN");

    private static final Spot FAR = new Spot("遠", 36.00, 139.80, "MAIN");
    private static final Spot ISLAND = new Spot("島", 34.7, 139.4, "IZU");

    private static final Engineer AOI = engineer("A", "server");
    private static final Engineer BEN = engineer("B", "storage");

    private static Engineer engineer(String id, String skill) {
        return new Engineer(id, "技術員" + id, null, DrawnDay.EAST, Set.of(skill), 540, 1080);
    }

    private static Visit visit(
            String id, Spot spot, int earliest, int latest, @Nullable Stop lock) {
        return new Visit(id, spot, new StartWindow(earliest, latest), 60, "server", null, lock);
    }

    private static WorkDay day(Visit... visits) {
        return new WorkDay(List.of(AOI, BEN), List.of(visits), TravelRule.OF_THE_AREA_LISTS);
    }

    @ParameterizedTest(name = "{0}: {1} at minute {2} {3}")
    @CsvSource({
        "as soon as the drive is done,   A, 574, ''",
        "a minute before,                A, 573, OVERLAP",
        "in the last minute of a target, A, 700, ''",
        "SLA a minute later,             A, 701, WINDOW",
        "without the skill,              B, 700, SKILL",
        "nobody of this day,             X, 700, UNKNOWN"
    })
    void aStopIsLookedOver(String situation, String engineer, int start, String kinds) {
        var day = day(visit("V", NEAR, 540, 700, null));
        var faults = PlanCheck.faults(day, new DayPlan(List.of(new Stop("V", engineer, start))));
        assertThat(faults.stream().map(fault -> fault.kind().name()).toList())
                .as(situation)
                .isEqualTo(kinds.isEmpty() ? List.of() : List.of(kinds));
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.explanation().ja()).isNotBlank())
                .allSatisfy(fault -> assertThat(fault.explanation().en()).isNotBlank());
    }

    @ParameterizedTest(name = "now {0}, start {1}: {2}")
    @CsvSource({"600, 634, true", "600, 633, false", "0, 574, true"})
    void nobodySetsOutBeforeNow(int now, int start, boolean fits) {
        var visit = visit("V", NEAR, 540, 700, null);
        var day = new WorkDay(List.of(AOI), List.of(visit), TravelRule.OF_THE_AREA_LISTS, now);
        var faults = PlanCheck.faults(day, new DayPlan(List.of(new Stop("V", "A", start))));
        assertThat(faults.isEmpty()).isEqualTo(fits);
        assertThat(GreedyPlan.of(day).stopAt("V").orElseThrow().startMinute())
                .isEqualTo(Math.max(540, now) + 34);
    }

    @Test
    void whatIsFixedWasSetOutToBefore() {
        var visit = visit("V", NEAR, 540, 700, new Stop("V", "A", 610));
        var day = new WorkDay(List.of(AOI), List.of(visit), TravelRule.OF_THE_AREA_LISTS, 600);
        assertThat(PlanCheck.faults(day, GreedyPlan.of(day))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1020, true", "1021, false"})
    void workIsDoneByTheEndOfTheDay(int start, boolean fits) {
        var day = day(visit("V", NEAR, 540, 1100, null));
        var faults = PlanCheck.faults(day, new DayPlan(List.of(new Stop("V", "A", start))));
        assertThat(faults.isEmpty()).isEqualTo(fits);
    }

    @Test
    void noEngineerDrivesOverTheSea() {
        var day = day(visit("V", ISLAND, 540, 1000, null));
        var faults = PlanCheck.faults(day, new DayPlan(List.of(new Stop("V", "A", 700))));
        assertThat(faults).extracting(PlanFault::kind).containsExactly(PlanFault.Kind.NO_ROAD);
        assertThat(PlanCheck.leftOut(day, GreedyPlan.of(day))).hasSize(1);
    }

    @Test
    void aFixedVisitMayNotMoveNorBeMissing() {
        var lock = new Stop("V", "A", 600);
        var day = day(visit("V", NEAR, 540, 700, lock));
        assertThat(PlanCheck.faults(day, new DayPlan(List.of(lock)))).isEmpty();
        assertThat(PlanCheck.faults(day, new DayPlan(List.of(new Stop("V", "A", 601)))))
                .extracting(PlanFault::kind)
                .containsExactly(PlanFault.Kind.LOCKED);
        assertThat(PlanCheck.faults(day, DayPlan.EMPTY)).hasSize(1);
    }

    @Test
    void theOthersAreMadeAroundAFixedVisit() {
        var lock = new Stop("FIXED", "A", 700);
        var day =
                day(
                        visit("FIXED", NEAR, 540, 700, lock),
                        visit("BEFORE", NEAR, 540, 1000, null),
                        visit("AFTER", NEAR, 540, 1000, null));
        var plan = GreedyPlan.of(day);
        assertThat(PlanCheck.faults(day, plan)).isEmpty();
        assertThat(plan.stopsOf("A")).hasSize(3).contains(lock);
        assertThat(plan.stopsOf("A").getFirst().startMinute()).isEqualTo(574);
    }

    @Test
    void anUrgentVisitTakesTheNearestAndSaysWhatGaveWay() {
        var calm = visit("CALM", NEAR, 540, 1000, null);
        var urgent = visit("URGENT", FAR, 540, 640, null);
        var before = GreedyPlan.of(day(calm));
        assertThat(before.stops()).containsExactly(new Stop("CALM", "A", 574));
        var day = day(calm, urgent);
        var plan = new DayPlan(List.of(new Stop("URGENT", "A", 640), new Stop("CALM", "A", 770)));
        assertThat(PlanCheck.faults(day, plan)).isEmpty();
        var difference = PlanDifference.between(day, before, plan);
        assertThat(difference.changes()).isEqualTo(1);
        assertThat(difference.moves())
                .extracting(PlanDifference.Move::kind)
                .containsExactly(Kind.OTHER_TIME, Kind.ADDED);
        var reason = VisitReasons.why(day, before, plan, "URGENT").orElseThrow();
        assertThat(reason.rules()).startsWith(Rule.SLA_3);
        assertThat(reason.displaced())
                .extracting(PlanDifference.Move::visit)
                .containsExactly("CALM");
        assertThat(reason.explanation().en())
                .contains("comes from 東", "Nobody is nearer", "gave way: CALM");
        assertThat(reason.explanation().ja()).contains("代わりに動いた訪問：CALM。");
    }

    @Test
    void whoIsNearerWithoutTheSkillIsNamed() {
        var near = new Engineer("N", "近くの人", null, NEAR, Set.of("storage"), 540, 1080);
        var visit =
                new Visit(
                        "V",
                        NEAR,
                        new StartWindow(540, 700),
                        60,
                        "server",
                        new NeededPart("01AB", DrawnDay.WEST),
                        null);
        var day = new WorkDay(List.of(AOI, near), List.of(visit), TravelRule.OF_THE_AREA_LISTS);
        var plan = GreedyPlan.of(day);
        var reason = VisitReasons.why(day, DayPlan.EMPTY, plan, "V").orElseThrow();
        assertThat(reason.engineer()).isEqualTo(AOI);
        assertThat(reason.partAlong()).isFalse();
        assertThat(reason.nearer())
                .extracting(VisitReason.Passed::obstacle)
                .containsExactly(VisitReason.Obstacle.SKILL);
        assertThat(reason.explanation().en())
                .contains("this is the nearest", "近くの人", "is brought from 西");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPlannedCanBeDoneAndCostsWhatTheRoundsSay(long seed) {
        var day = DrawnDay.of(new Random(seed));
        var plan = GreedyPlan.of(day);
        assertThat(PlanCheck.faults(day, plan)).as("seed %d", seed).isEmpty();
        assertThat(plan.stops().size() + PlanCheck.leftOut(day, plan).size())
                .as("seed %d", seed)
                .isEqualTo(day.visits().size());
        long metres = 0;
        for (var engineer : day.engineers()) {
            var order =
                    plan.stopsOf(engineer.id()).stream()
                            .map(stop -> day.visit(stop.visit()).orElseThrow())
                            .toList();
            var round = Round.of(day, engineer, List.of(), order, DayPlan.EMPTY);
            assertThat(round.works()).as("seed %d", seed).isTrue();
            metres += round.metres();
        }
        assertThat(PlanCheck.metres(day, plan)).as("seed %d", seed).isEqualTo(metres);
        assertThat(GreedyPlan.of(day)).as("seed %d", seed).isEqualTo(plan);
    }

    /** A walk says that an order works exactly if the check finds nothing in what came of it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void walkAndCheckAgreeAboutAnyOrder(long seed) {
        var random = new Random(seed);
        var day = DrawnDay.of(random);
        var engineer = day.engineers().getFirst();
        var order = new ArrayList<>(day.visits());
        Collections.shuffle(order, random);
        var some = order.subList(0, Math.min(order.size(), 1 + random.nextInt(5)));
        var round = Round.of(day, engineer, List.of(), some, DayPlan.EMPTY);
        assertThat(PlanCheck.faults(day, new DayPlan(round.stops())).isEmpty())
                .as("seed %d", seed)
                .isEqualTo(round.works());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanIsContinuedWithoutDisturbingAnybody(long seed) {
        var random = new Random(seed);
        var day = DrawnDay.of(random);
        var before = GreedyPlan.of(day);
        assertThat(GreedyPlan.continuing(day, before))
                .as("seed %d: nothing new", seed)
                .isEqualTo(before);
        var visits = new ArrayList<>(day.visits());
        before.stops().stream()
                .findFirst()
                .ifPresent(stop ->
                        visits.replaceAll(
                                one -> one.id().equals(stop.visit()) ? one.lockedTo(stop) : one));
        visits.add(DrawnDay.visit(random, "NEW"));
        var later = new WorkDay(day.engineers(), visits, TravelRule.OF_THE_AREA_LISTS);
        var after = GreedyPlan.continuing(later, before);
        assertThat(PlanCheck.faults(later, after)).as("seed %d", seed).isEmpty();
        assertThat(PlanDifference.between(later, before, after).moves())
                .as("seed %d: nobody gets another engineer", seed)
                .noneMatch(
                        move -> move.kind() == Kind.OTHER_ENGINEER || move.kind() == Kind.LEFT_OUT);
        for (var stop : after.stops()) {
            var reason = VisitReasons.why(later, before, after, stop.visit()).orElseThrow();
            assertThat(reason.engineer().id()).as("seed %d", seed).isEqualTo(stop.engineer());
            assertThat(reason.nearer())
                    .as("seed %d", seed)
                    .allMatch(passed -> passed.metres() < reason.metres());
        }
    }

    @Test
    void wrongFiguresAreRefused() {
        assertThatThrownBy(() -> new DayPlan(List.of(new Stop("V", "A", 1), new Stop("V", "B", 2))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new StartWindow(10, 9)).hasMessageContaining("9");
        assertThatThrownBy(() -> day(visit("V", NEAR, 1, 2, new Stop("V", "X", 1))))
                .hasMessageContaining("is not there");
        assertThatThrownBy(() -> visit("V", NEAR, 1, 2, new Stop("W", "A", 1)))
                .hasMessageContaining("stop of W");
        assertThatThrownBy(() -> new Spot("V", 91, 0, "MAIN")).hasMessageContaining("globe");
    }
}
