package dev.hoshu.fleet.report;

import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.fleet.OutlookChange;
import dev.hoshu.fleet.base.FleetMachine;
import dev.hoshu.fleet.programme.MachineDecisions;

import org.apache.spark.sql.Row;

import java.util.function.Consumer;

/** The machines for which something is another, each decided without the change and with it. */
record ChangeReporter(MachineDecisions without, MachineDecisions with) implements Reporter {

    @Override
    public void report(FleetMachine held, MachineFacts facts, Consumer<Row> rows) {
        // An end of support is a fact of the machine's type, so the facts differ too.
        if (with.facts(held) instanceof MachineDecisions.Facts.Known(var changedFacts)) {
            var change = OutlookChange.between(without.outlook(facts), with.outlook(changedFacts));
            if (change.isChanged()) {
                rows.accept(ChangeColumns.row(held.machine(), change));
            }
        }
    }
}
