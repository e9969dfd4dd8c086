package dev.hoshu.fleet.report;

import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.fleet.base.FleetMachine;

import org.apache.spark.sql.Row;

import java.util.function.Consumer;

/** Writes the rows of one report about machines. One serves one task. */
interface Reporter {

    /** Hands on the machine's rows: none, one, or several. */
    void report(FleetMachine held, MachineFacts facts, Consumer<Row> rows);
}
