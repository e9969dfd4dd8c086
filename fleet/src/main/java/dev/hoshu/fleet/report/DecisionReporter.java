package dev.hoshu.fleet.report;

import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.fleet.base.FleetMachine;
import dev.hoshu.fleet.programme.MachineDecisions;

import org.apache.spark.sql.Row;

import java.util.function.Consumer;

/** Every machine, one row. */
record DecisionReporter(MachineDecisions decisions) implements Reporter {

    @Override
    public void report(FleetMachine held, MachineFacts facts, Consumer<Row> rows) {
        rows.accept(DecisionColumns.row(held.machine(), decisions.outlook(facts)));
    }
}
