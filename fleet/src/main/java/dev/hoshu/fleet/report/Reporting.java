package dev.hoshu.fleet.report;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The work of a task: the rows of a partition of the base, one after another, as rows of a report.
 *
 * @param question what is asked, sent to each worker once
 */
public record Reporting(Broadcast<Question> question) implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> machines) {
        return new Rows(machines, new MachineReports(question.value()));
    }

    /** Holds the rows of one machine at a time. */
    private static final class Rows implements Iterator<Row> {
        private final Iterator<Row> machines;
        private final MachineReports reports;
        private final ArrayDeque<Row> ready = new ArrayDeque<>();

        Rows(Iterator<Row> machines, MachineReports reports) {
            this.machines = machines;
            this.reports = reports;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && machines.hasNext()) {
                reports.report(machines.next(), ready::add);
            }
            return !ready.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }
    }
}
