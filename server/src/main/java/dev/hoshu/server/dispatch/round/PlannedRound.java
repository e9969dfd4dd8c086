package dev.hoshu.server.dispatch.round;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;

import dev.hoshu.domain.dispatch.DayPlan;
import dev.hoshu.domain.dispatch.Engineer;
import dev.hoshu.domain.dispatch.Round;
import dev.hoshu.domain.dispatch.Stop;
import dev.hoshu.domain.dispatch.Visit;
import dev.hoshu.domain.dispatch.WorkDay;

import java.util.ArrayList;
import java.util.List;

/** An engineer's visits, whose order the planner changes; fixed visits are not in its reach. */
@PlanningEntity
public class PlannedRound {

    /** That somebody else comes is worse than that the same person comes at another time. */
    private static final int OTHER_ENGINEER = 2;

    private static final int OTHER_TIME = 1;

    private WorkDay day;
    private DayPlan inForce;
    private Engineer engineer;
    private List<Visit> fixed;

    @PlanningListVariable(allowsUnassignedValues = true)
    private List<Visit> order;

    /** For the planner, which copies a round field by field. */
    @SuppressWarnings("NullAway.Init")
    public PlannedRound() {}

    /** A round that starts from an order. */
    PlannedRound(WorkDay day, DayPlan inForce, Engineer engineer, List<Visit> order) {
        this.day = day;
        this.inForce = inForce;
        this.engineer = engineer;
        this.fixed = day.lockedTo(engineer.id());
        this.order = new ArrayList<>(order);
    }

    /** The visits in order, the planner's own list; for the planner. */
    public List<Visit> getOrder() {
        return order;
    }

    /** Puts a list in the place of the other; for the planner. */
    public void setOrder(List<Visit> order) {
        this.order = order;
    }

    /**
     * What an order comes to.
     *
     * @param round the round as the domain walks it
     * @param kept how many visits are made that somebody made in the plan in force too
     * @param made how many visits are made that are not fixed
     * @param disturbance how much is otherwise than in the plan in force
     */
    record Worth(Round round, int kept, int made, int disturbance) {}

    Worth worth() {
        var round = Round.of(day, engineer, fixed, order, inForce);
        int kept = 0;
        for (var visit : order) {
            kept += inForce.stopAt(visit.id()).isPresent() ? 1 : 0;
        }
        return new Worth(round, kept, order.size(), disturbance(round));
    }

    private int disturbance(Round round) {
        int sum = 0;
        for (var stop : round.stops()) {
            sum += inForce.stopAt(stop.visit()).map(was -> weight(was, stop)).orElse(0);
        }
        return sum;
    }

    private static int weight(Stop was, Stop is) {
        if (!was.engineer().equals(is.engineer())) {
            return OTHER_ENGINEER;
        }
        return was.startMinute() == is.startMinute() ? 0 : OTHER_TIME;
    }
}
