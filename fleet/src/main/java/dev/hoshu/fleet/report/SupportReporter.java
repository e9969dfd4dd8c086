package dev.hoshu.fleet.report;

import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.fleet.base.FleetMachine;
import dev.hoshu.fleet.programme.MachineDecisions;

import org.apache.spark.sql.Row;

import java.util.function.Consumer;

/** The machines whose end of support is announced, one row each. */
record SupportReporter(MachineDecisions decisions) implements Reporter {

    @Override
    public void report(FleetMachine held, MachineFacts facts, Consumer<Row> rows) {
        if (facts.endOfSupport().announcedDay().isPresent()) {
            rows.accept(DecisionColumns.row(held.machine(), decisions.outlook(facts)));
        }
    }
}
