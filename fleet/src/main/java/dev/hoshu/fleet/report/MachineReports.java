package dev.hoshu.fleet.report;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.fleet.base.BaseRows;
import dev.hoshu.fleet.base.FleetMachine;
import dev.hoshu.fleet.programme.FleetProgramme;
import dev.hoshu.fleet.programme.MachineDecisions;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Consumer;

/** Rows of a base in, rows of a report out. One serves one task. */
public final class MachineReports {

    /** What stands for the state of a machine whose row is not understood. */
    public static final String NOT_UNDERSTOOD = "NOT_UNDERSTOOD";

    private final BaseRows base = new BaseRows();
    private final StructType columns;
    private final @Nullable MachineDecisions decisions;
    private final Reporter reporter;

    /** The reports that a question asks for. */
    public MachineReports(Question question) {
        this.columns = question.report().columns();
        if (question.report() == Report.NOTHING) {
            this.decisions = null;
            this.reporter = (held, facts, rows) -> {};
            return;
        }
        var decided = decisions(question, question.programme());
        this.decisions = decided;
        this.reporter =
                switch (question.report()) {
                    case DECIDE, NOTHING -> new DecisionReporter(decided);
                    case RENEWALS -> new RenewalReporter(decided, question);
                    case EOS -> new SupportReporter(decided);
                    case GAPS -> new GapReporter(decided, question.on());
                    case WHAT_IF ->
                            new ChangeReporter(
                                    decided,
                                    decisions(
                                            question,
                                            Objects.requireNonNull(question.changed(), "changed")));
                };
    }

    private static MachineDecisions decisions(
            Question question, dev.hoshu.fleet.programme.PackedProgramme packed) {
        return new MachineDecisions(FleetProgramme.of(packed), question.on());
    }

    /** Hands on the rows of a machine; one that is not understood has one row that says why. */
    public void report(Row row, Consumer<Row> rows) {
        switch (base.read(row)) {
            case BaseRows.Reading.NotUnderstood(Sentence why) ->
                    rows.accept(rejected(row.getString(0), row.getString(1), why));
            case BaseRows.Reading.Understood(FleetMachine held) -> report(held, rows);
        }
    }

    private void report(FleetMachine held, Consumer<Row> rows) {
        if (decisions == null) {
            rows.accept(DecisionColumns.nothing(held.machine()));
            return;
        }
        switch (decisions.facts(held)) {
            case MachineDecisions.Facts.Unclear(Sentence why) ->
                    rows.accept(
                            rejected(
                                    held.machine().number().toString(),
                                    held.machine().serial().value(),
                                    why));
            case MachineDecisions.Facts.Known(var facts) -> reporter.report(held, facts, rows);
        }
    }

    private Row rejected(@Nullable String number, @Nullable String serial, Sentence why) {
        var values = new @Nullable Object[columns.size()];
        values[columns.fieldIndex("machine_number")] = number;
        values[columns.fieldIndex("serial_number")] = serial;
        values[columns.fieldIndex("cover")] = NOT_UNDERSTOOD;
        values[columns.fieldIndex("sentence_ja")] = why.ja();
        values[columns.fieldIndex("sentence_en")] = why.en();
        return RowFactory.create(values);
    }
}
