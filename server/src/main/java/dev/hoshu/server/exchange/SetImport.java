package dev.hoshu.server.exchange;

import dev.hoshu.server.exchange.store.Counts;
import dev.hoshu.server.exchange.store.ImportRuns;
import dev.hoshu.server.exchange.store.Scope;
import dev.hoshu.server.exchange.store.StagedRows;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.SheetKind;
import dev.hoshu.sheets.rows.SheetRow;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes in a kind of any size: the rows go into a table of the session as they are read, and
 * everything else is done by the database in sets. Memory does not grow with the file.
 *
 * @param kind the kind's file
 * @param staged its rows in the database
 * @param <R> a record of the kind
 */
record SetImport<R>(SheetKind<R> kind, StagedRows<R> staged) {

    Transaction.Kept<ImportReport> run(
            Connection connection, Opening.Opened<R> opened, ImportRequest request, String sha256)
            throws SQLException, IOException {
        ImportRuns.alone(connection, Scope.OF_A_PROGRAMME, request.programme());
        var started = ImportRuns.now(connection);
        try (var rejections = new Rejections<>(kind, opened.heading(), request)) {
            var broken = stage(connection, opened, rejections);
            if (broken != null) {
                return new Transaction.Kept<>(new ImportReport.Refused(broken.why()), false);
            }
            staged.compare(connection, request.programme(), rejections::add);
            var difference =
                    staged.difference(connection, request.programme(), ImportReport.EXAMPLES);
            var counts = difference.counts(rejections.count());
            var ending =
                    request.dryRun()
                            ? ImportReport.Ending.DRY_RUN
                            : counts.changesSomething()
                                    ? ImportReport.Ending.APPLIED
                                    : ImportReport.Ending.NOTHING_TO_DO;
            if (ending == ImportReport.Ending.APPLIED) {
                apply(connection, request, sha256, started, counts);
            }
            var report =
                    new ImportReport.Read(
                            kind.title(),
                            null,
                            false,
                            counts,
                            new ImportReport.Examples(
                                    difference.addedExamples(),
                                    difference.changedExamples(),
                                    difference.withdrawnExamples(),
                                    rejections.examples()),
                            true,
                            ending,
                            rejections.path());
            return new Transaction.Kept<>(report, ending == ImportReport.Ending.APPLIED);
        }
    }

    private void apply(
            Connection connection,
            ImportRequest request,
            String sha256,
            java.time.OffsetDateTime started,
            Counts counts)
            throws SQLException {
        var run =
                new ImportRuns.Begun(
                        request.programme(),
                        kind.name(),
                        request.fileName(),
                        sha256,
                        null,
                        request.who(),
                        request.why());
        long id = ImportRuns.begin(connection, run, started);
        // What is recorded now becomes visible at the commit; reading the file does not count.
        staged.apply(connection, run, id, ImportRuns.now(connection));
        ImportRuns.end(connection, id, counts);
    }

    private SheetRow.@org.jspecify.annotations.Nullable BrokenOff<R> stage(
            Connection connection, Opening.Opened<R> opened, Rejections<R> rejections)
            throws SQLException, IOException {
        SheetRow.BrokenOff<R> brokenOff = null;
        staged.prepare(connection);
        try (var rows = opened.rows();
                var copy = staged.copy(connection)) {
            while (rows.hasNext() && brokenOff == null) {
                switch (rows.next()) {
                    case SheetRow.Understood<R> row -> staged.add(copy, row.number(), row.record());
                    case SheetRow.NotUnderstood<R> not -> rejections.add(not);
                    case SheetRow.BrokenOff<R> broken -> brokenOff = broken;
                }
            }
            copy.end();
        }
        return brokenOff;
    }
}
