package dev.hoshu.fleet.report;

import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.renewal.Reminders;
import dev.hoshu.fleet.base.FleetMachine;
import dev.hoshu.fleet.programme.MachineDecisions;

import org.apache.spark.sql.Row;

import java.util.function.Consumer;

/**
 * The machines whose coverage ends on one of the days, with the reminder that stands (REN-3), and
 * those that lapsed within the twelve months before the day.
 */
record RenewalReporter(MachineDecisions decisions, Question question) implements Reporter {

    /** So many months back a lapse is worth a call. */
    static final int LAPSED_MONTHS = 12;

    @Override
    public void report(FleetMachine held, MachineFacts facts, Consumer<Row> rows) {
        var timeline = facts.timeline();
        if (timeline == null) {
            return;
        }
        var end = timeline.coverageEnd();
        boolean inTime = !end.isBefore(question.from()) && !end.isAfter(question.until());
        boolean lapsed =
                end.isBefore(question.on())
                        && !end.isBefore(question.on().minusMonths(LAPSED_MONTHS));
        if (!inTime && !lapsed) {
            return;
        }
        var occasion =
                lapsed
                        ? "LAPSED"
                        : Reminders.under(decisions.policy())
                                .standing(timeline, question.on())
                                .map(r -> r.occasion().code())
                                .orElse("ENDS");
        rows.accept(DecisionColumns.row(held.machine(), decisions.outlook(facts), occasion));
    }
}
