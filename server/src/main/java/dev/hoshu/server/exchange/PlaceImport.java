package dev.hoshu.server.exchange;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.exchange.store.Counts;
import dev.hoshu.server.exchange.store.ImportRuns;
import dev.hoshu.server.exchange.store.PlaceTable;
import dev.hoshu.server.exchange.store.Scope;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Takes in an official file of places as a whole.
 *
 * @param places which
 */
record PlaceImport(PlaceTable places) {

    Transaction.Kept<ImportReport> run(Connection connection, ImportRequest request, String sha256)
            throws SQLException, IOException {
        ImportRuns.alone(connection, Scope.OF_ALL_PROGRAMMES, request.programme());
        var started = ImportRuns.now(connection);
        Counts counts;
        try (var csv = open(request)) {
            counts = places.stage(connection, csv);
        } catch (SQLException e) {
            return new Transaction.Kept<>(refused(e), false);
        }
        boolean nothing =
                !counts.changesSomething()
                        && (places == PlaceTable.PREFECTURES || counts.withdrawn() == 0);
        var ending =
                request.dryRun()
                        ? ImportReport.Ending.DRY_RUN
                        : nothing ? ImportReport.Ending.NOTHING_TO_DO : ImportReport.Ending.APPLIED;
        if (ending == ImportReport.Ending.APPLIED) {
            var run =
                    new ImportRuns.Begun(
                            request.programme(),
                            places.kind(),
                            request.fileName(),
                            sha256,
                            null,
                            request.who(),
                            request.why());
            long id = ImportRuns.begin(connection, run, started);
            places.replace(connection);
            ImportRuns.end(connection, id, counts);
        }
        var report =
                new ImportReport.Read(
                        places.title(),
                        null,
                        false,
                        counts,
                        new ImportReport.Examples(List.of(), List.of(), List.of(), List.of()),
                        places == PlaceTable.PREFECTURES,
                        ending,
                        null);
        return new Transaction.Kept<>(report, ending == ImportReport.Ending.APPLIED);
    }

    private static InputStream open(ImportRequest request) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(request.file()), 1 << 16);
        return request.fileName().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private ImportReport refused(SQLException e) throws SQLException {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        // 22: a cell is not what it must be, 23: a rule of the table; anything else is no fault of
        // the file.
        if (!state.startsWith("22") && !state.startsWith("23")) {
            throw e;
        }
        return new ImportReport.Refused(
                new Sentence(
                        "「%s」のファイルではないか、壊れた行があります: %s。見出し: %s。何も変更していません。"
                                .formatted(places.title().ja(), e.getMessage(), places.header()),
                        "This is no file of %s, or a row of it is spoilt: %s. Header: %s. Nothing was changed."
                                .formatted(places.title().en(), e.getMessage(), places.header())));
    }
}
