package dev.hoshu.server.dispatch;

import dev.hoshu.domain.dispatch.DayPlan;
import dev.hoshu.domain.dispatch.PlanCheck;
import dev.hoshu.domain.dispatch.PlanFault;
import dev.hoshu.domain.dispatch.VisitWindow;
import dev.hoshu.domain.dispatch.WorkDay;
import dev.hoshu.server.servicecase.ServiceCase;
import dev.hoshu.server.servicecase.Timed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day of visits as it stands.
 *
 * @param programme the programme's code
 * @param day the day
 * @param version how often its plan was changed
 * @param nowMinute the minute of the day that it is now; 0 or less before it, past the last after
 * @param work who works, what can be planned, and the roads between
 * @param plan who comes when as it is kept
 * @param visits every visit of the day that is not called off, by number
 * @param holidaysKnown whether it is known if the day is a holiday; else people go by the weekday
 * @param invented whether the people are invented
 */
public record VisitDay(
        String programme,
        LocalDate day,
        long version,
        int nowMinute,
        WorkDay work,
        DayPlan plan,
        List<OnDay> visits,
        boolean holidaysKnown,
        boolean invented) {

    /** Copies the list. */
    public VisitDay {
        visits = List.copyOf(visits);
    }

    /**
     * A visit on its day.
     *
     * @param visit the visit
     * @param one its case
     * @param timed what the case's clock shows
     * @param window when the work may start on that day
     * @param fixed whether no plan changes it: it is locked, has begun, or is over
     */
    public record OnDay(
            KeptVisit visit, ServiceCase one, Timed timed, VisitWindow window, boolean fixed) {

        /** Whether it can be put into a plan. */
        public boolean canBePlanned() {
            return fixed || window instanceof VisitWindow.Open;
        }
    }

    /** The visit of that number, if it is on this day. */
    public Optional<OnDay> visit(String number) {
        return visits.stream().filter(one -> one.visit().number().equals(number)).findFirst();
    }

    /** Those for whom nobody is planned. */
    public List<OnDay> unplanned() {
        return visits.stream().filter(one -> one.visit().stop() == null).toList();
    }

    /** What cannot be done in the plan as it stands. */
    public List<PlanFault> faults() {
        return PlanCheck.faults(work, plan);
    }
}
