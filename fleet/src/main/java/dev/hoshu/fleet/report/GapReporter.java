package dev.hoshu.fleet.report;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.fleet.Cover;
import dev.hoshu.fleet.base.FleetMachine;
import dev.hoshu.fleet.programme.MachineDecisions;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

import java.time.LocalDate;
import java.util.function.Consumer;

/** The uncovered days of a machine, a row for each period; one that lasts ends on the day. */
record GapReporter(MachineDecisions decisions, LocalDate on) implements Reporter {

    @Override
    public void report(FleetMachine held, MachineFacts facts, Consumer<Row> rows) {
        var timeline = facts.timeline();
        if (timeline == null) {
            return;
        }
        for (var gap : decisions.uncovered(timeline)) {
            rows.accept(row(held, timeline, gap));
        }
    }

    private Row row(FleetMachine held, CoverageTimeline timeline, CoveragePeriod gap) {
        var machine = held.machine();
        boolean lasts = !timeline.dayAfterCoverage().isAfter(gap.firstDay());
        return RowFactory.create(
                machine.number().toString(),
                machine.serial().value(),
                machine.customer(),
                machine.channel(),
                Cover.of(timeline.on(on)).name(),
                gap.firstDay(),
                gap.lastDay(),
                gap.days(),
                ja(gap.firstDay())
                        + "から"
                        + (lasts ? "保守がありません。" : ja(gap.lastDay()) + "まで保守がありません。"),
                "Nothing covers it from "
                        + en(gap.firstDay())
                        + (lasts ? " on." : " to " + en(gap.lastDay()) + "."));
    }
}
