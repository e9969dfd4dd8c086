package dev.hoshu.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.dispatch.DayPlan;
import dev.hoshu.domain.dispatch.Engineer;
import dev.hoshu.domain.dispatch.GreedyPlan;
import dev.hoshu.domain.dispatch.PlanCheck;
import dev.hoshu.domain.dispatch.PlanDifference;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.StartWindow;
import dev.hoshu.domain.dispatch.Stop;
import dev.hoshu.domain.dispatch.TravelRule;
import dev.hoshu.domain.dispatch.Visit;
import dev.hoshu.domain.dispatch.VisitReasons;
import dev.hoshu.domain.dispatch.WorkDay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A day is planned, and disturbed, and planned anew. */
class DayPlannerTest {

    private static final PlanningEffort SMALL = new PlanningEffort(7, 4_000, Duration.ofMinutes(2));
    private static final DayPlanner PLANNER = new DayPlanner(SMALL);
    private static final int DISTURBANCES = 10;
    private static final int FIRST_MINUTE = 10 * 60;
    private static final int MINUTES_BETWEEN = 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPlanCanBeDoneAndIsNotWorseThanTheGreedyOne(long seed) {
        var day = SampleDay.of(seed, 8, 40);
        var greedy = GreedyPlan.of(day);
        var plan = PLANNER.plan(day);
        assertThat(PlanCheck.faults(day, plan)).as("seed %d", seed).isEmpty();
        int left = PlanCheck.leftOut(day, plan).size();
        int leftByGreedy = PlanCheck.leftOut(day, greedy).size();
        assertThat(left).as("seed %d", seed).isLessThanOrEqualTo(leftByGreedy);
        if (left == leftByGreedy) {
            assertThat(PlanCheck.metres(day, plan))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(PlanCheck.metres(day, greedy));
        }
    }

    @Test
    void theSameSeedAndMovesGiveTheSamePlan() {
        var day = SampleDay.of(4, 6, 30);
        assertThat(PLANNER.plan(day)).isEqualTo(PLANNER.plan(day));
    }

    @Test
    void nobodyOrNothingToDoIsPlannedToo() {
        var nobody = new WorkDay(List.of(), SampleDay.of(1, 1, 3).visits(), travel());
        assertThat(PLANNER.plan(nobody)).isEqualTo(DayPlan.EMPTY);
        assertThat(PLANNER.plan(SampleDay.of(1, 3, 0))).isEqualTo(DayPlan.EMPTY);
    }

    @Test
    void ofTwoWaysAlikeTheSoonerIsTaken() {
        var home = new Spot("架空のセンター", 35.68, 139.77, "MAIN");
        var late = engineer("E-1", home, 16 * 60, 26 * 60);
        var early = engineer("E-2", home, 9 * 60, 19 * 60);
        var there = new Spot("架空の客先", 35.73, 139.70, "MAIN");
        var visit =
                new Visit("V-1", there, new StartWindow(9 * 60, 18 * 60), 90, "SERVER", null, null);
        var day = new WorkDay(List.of(late, early), List.of(visit), travel());
        var stop = PLANNER.plan(day).stopAt("V-1").orElseThrow();
        assertThat(stop.engineer()).isEqualTo("E-2");
        assertThat(stop.startMinute()).isLessThan(10 * 60);
    }

    private static Engineer engineer(String id, Spot home, int from, int until) {
        return new Engineer(id, "架空 " + id, null, home, Set.of("SERVER"), from, until);
    }

    /** Each time one urgent visit comes, and one more of the visits is fixed where it stands. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void aPlanThatIsDisturbedTenTimesKeepsWhatIsFixedAndChangesLittle(long seed) {
        var random = new Random(seed);
        var day = SampleDay.of(seed, 8, 40);
        var plan = PLANNER.plan(day);
        int changes = 0;
        int changesAfresh = 0;
        for (int i = 0; i < DISTURBANCES; i++) {
            day = fixed(day, plan.stops().get(random.nextInt(plan.stops().size())));
            day =
                    SampleDay.disturbed(
                            day, seed * 100 + i, "URGENT-" + i, FIRST_MINUTE + i * MINUTES_BETWEEN);
            var after = PLANNER.plan(day, plan);
            assertThat(PlanCheck.faults(day, after)).as("seed %d, %d", seed, i).isEmpty();
            assertThat(PlanDifference.between(day, plan, after).moves())
                    .as("seed %d, %d: nobody is dropped for somebody else", seed, i)
                    .noneMatch(move -> move.kind() == PlanDifference.Kind.LEFT_OUT);
            for (var stop : after.stops()) {
                assertThat(VisitReasons.why(day, plan, after, stop.visit())).isPresent();
            }
            changes += PlanDifference.between(day, plan, after).changes();
            changesAfresh += PlanDifference.between(day, plan, PLANNER.plan(day)).changes();
            plan = after;
        }
        assertThat(changes)
                .as("seed %d: %d changes, %d where planned afresh", seed, changes, changesAfresh)
                .isLessThanOrEqualTo(4 * DISTURBANCES)
                .isLessThan(changesAfresh / 3);
    }

    private static WorkDay fixed(WorkDay day, Stop stop) {
        var visits =
                day.visits().stream()
                        .map(one -> one.id().equals(stop.visit()) ? one.lockedTo(stop) : one)
                        .toList();
        return new WorkDay(day.engineers(), visits, travel());
    }

    private static TravelRule travel() {
        return TravelRule.OF_THE_AREA_LISTS;
    }

    @Test
    void planningNothingIsRefused() {
        assertThatThrownBy(() -> new PlanningEffort(1, 0, Duration.ofSeconds(1)))
                .hasMessageContaining("more than nothing");
    }
}
