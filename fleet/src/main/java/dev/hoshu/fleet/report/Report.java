package dev.hoshu.fleet.report;

import org.apache.spark.sql.types.StructType;

import java.util.Locale;
import java.util.Optional;

/** What can be asked of a base. */
public enum Report {
    /** What each machine comes to. */
    DECIDE(DecisionColumns.SCHEMA),
    /** The machines whose coverage ends within some days, and those that lapsed not long ago. */
    RENEWALS(DecisionColumns.WITH_OCCASION),
    /** The machines whose support ends on an announced day. */
    EOS(DecisionColumns.SCHEMA),
    /** The uncovered days, a row for each period. */
    GAPS(GapColumns.SCHEMA),
    /** The machines for which another policy, list or end of support changes something. */
    WHAT_IF(ChangeColumns.SCHEMA),
    /** The columns of decide and nothing decided: what a benchmark compares with. */
    NOTHING(DecisionColumns.SCHEMA);

    // Not serialised: a constant travels by its name.
    private final transient StructType columns;

    Report(StructType columns) {
        this.columns = columns;
    }

    /** The columns of its rows. */
    public StructType columns() {
        return columns;
    }

    /** Its name on the command line. */
    public String verb() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The report of that name, if a person may ask for it. */
    public static Optional<Report> named(String verb) {
        for (var report : values()) {
            if (report != NOTHING && report.verb().equals(verb)) {
                return Optional.of(report);
            }
        }
        return Optional.empty();
    }
}
