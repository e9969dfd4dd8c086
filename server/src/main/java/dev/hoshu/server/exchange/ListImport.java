package dev.hoshu.server.exchange;

import dev.hoshu.server.exchange.store.Counts;
import dev.hoshu.server.exchange.store.HeldList;
import dev.hoshu.server.exchange.store.ImportRuns;
import dev.hoshu.server.exchange.store.ListSource;
import dev.hoshu.sheets.rows.Difference;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.RowFault;
import dev.hoshu.sheets.rows.SheetRow;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Takes in a kind of some thousands of records. A list with a date is kept under its date; a file
 * of the same date replaces it. A file that changes nothing leaves no trace.
 *
 * @param held the kind as it is held
 * @param <R> a record of the kind
 */
record ListImport<R>(HeldList<R> held) {

    Transaction.Kept<ImportReport> run(
            Connection connection, Opening.Opened<R> opened, ImportRequest request, String sha256)
            throws SQLException, IOException {
        ImportRuns.alone(connection, held.scope(), request.programme());
        var started = ImportRuns.now(connection);
        var records = new ArrayList<R>();
        try (var rejections = new Rejections<>(held.kind(), opened.heading(), request);
                var rows = opened.rows()) {
            var all = new ArrayList<SheetRow<R>>();
            rows.forEachRemaining(all::add);
            for (var row : all) {
                if (row instanceof SheetRow.Understood<R> understood) {
                    records.add(understood.record());
                } else if (row instanceof SheetRow.NotUnderstood<R> not) {
                    rejections.add(not);
                }
            }
            var date = held.date(opened.heading(), records);
            var programme = request.programme();
            boolean fresh = !held.holds(connection, programme, date);
            var before = before(connection, programme, date, fresh);
            if (!fresh) {
                complete(all, records, before);
                before = takeOutRefused(all, records, before, rejections);
            }
            var difference = Difference.between(held.kind(), before, all.iterator());
            if (difference.brokenOff() != null) {
                return new Transaction.Kept<>(
                        new ImportReport.Refused(difference.brokenOff().why()), false);
            }
            boolean nothing = records.isEmpty() || (!fresh && isNothing(difference));
            var ending = ending(nothing, request.dryRun());
            if (ending == ImportReport.Ending.APPLIED) {
                var source =
                        new ListSource(
                                programme, date, request.fileName(), sha256, opened.heading());
                var run =
                        new ImportRuns.Begun(
                                programme,
                                held.kind().name(),
                                request.fileName(),
                                sha256,
                                date,
                                request.who(),
                                request.why());
                long id = ImportRuns.begin(connection, run, started);
                held.write(connection, source, records, difference);
                ImportRuns.end(connection, id, counts(difference, rejections));
            }
            return new Transaction.Kept<>(
                    report(date, fresh, difference, ending, rejections),
                    ending == ImportReport.Ending.APPLIED);
        }
    }

    private void complete(List<SheetRow<R>> all, List<R> records, List<R> before) {
        var completion = held.completion(before);
        records.replaceAll(completion);
        all.replaceAll(row ->
                row instanceof SheetRow.Understood<R>(var number, var record)
                        ? new SheetRow.Understood<>(number, completion.apply(record))
                        : row);
    }

    /**
     * Takes out and reports the rows that cannot take the place of what is held. What is held under
     * their keys is left alone, so it is no part of the comparison.
     *
     * @return what is held otherwise
     */
    private List<R> takeOutRefused(
            List<SheetRow<R>> all, List<R> records, List<R> before, Rejections<R> rejections)
            throws IOException {
        var byKey = new HashMap<String, R>();
        before.forEach(record -> byKey.put(held.kind().key(record), record));
        var refused = new HashSet<String>();
        for (var row : List.copyOf(all)) {
            if (row instanceof SheetRow.Understood<R>(var number, var record)) {
                var there = byKey.get(held.kind().key(record));
                var objection =
                        there == null
                                ? Optional.<RowFault>empty()
                                : held.objection(number, there, record);
                if (objection.isPresent()) {
                    rejections.add(record, objection.get());
                    refused.add(held.kind().key(record));
                }
            }
        }
        records.removeIf(record -> refused.contains(held.kind().key(record)));
        all.removeIf(row ->
                row instanceof SheetRow.Understood<R>(var number, var record)
                        && refused.contains(held.kind().key(record)));
        return before.stream()
                .filter(record -> !refused.contains(held.kind().key(record)))
                .toList();
    }

    /** The records to compare with: of the same list, for a new list of the one before it. */
    private List<R> before(
            Connection connection, String programme, @Nullable LocalDate date, boolean fresh)
            throws SQLException {
        var compared = fresh && date != null ? held.newest(connection, programme, date) : date;
        return fresh && compared == null
                ? List.of()
                : held.records(connection, programme, compared);
    }

    private boolean isNothing(Difference<R> difference) {
        return difference.added().isEmpty()
                && difference.changed().isEmpty()
                && (held.keepsWithdrawn() || difference.withdrawn().isEmpty());
    }

    private static ImportReport.Ending ending(boolean nothing, boolean dryRun) {
        if (dryRun) {
            return ImportReport.Ending.DRY_RUN;
        }
        return nothing ? ImportReport.Ending.NOTHING_TO_DO : ImportReport.Ending.APPLIED;
    }

    private static Counts counts(Difference<?> difference, Rejections<?> rejections) {
        return new Counts(
                difference.added().size(),
                difference.changed().size(),
                difference.withdrawn().size(),
                difference.unchanged(),
                rejections.count());
    }

    private ImportReport report(
            @Nullable LocalDate date,
            boolean fresh,
            Difference<R> difference,
            ImportReport.Ending ending,
            Rejections<R> rejections) {
        var kind = held.kind();
        var examples =
                new ImportReport.Examples(
                        difference.added().stream()
                                .limit(ImportReport.EXAMPLES)
                                .map(kind::key)
                                .toList(),
                        difference.changed().stream()
                                .limit(ImportReport.EXAMPLES)
                                .map(this::words)
                                .toList(),
                        difference.withdrawn().stream()
                                .limit(ImportReport.EXAMPLES)
                                .map(kind::key)
                                .toList(),
                        rejections.examples());
        return new ImportReport.Read(
                kind.title(),
                date,
                fresh && date != null,
                counts(difference, rejections),
                examples,
                held.keepsWithdrawn(),
                ending,
                rejections.path());
    }

    private String words(Difference.Change<R> change) {
        var columns =
                change.columns().stream()
                        .map(c ->
                                "%s: %s → %s".formatted(c.column(), shown(c.from()), shown(c.to())))
                        .toList();
        return held.kind().key(change.after()) + " (" + String.join(", ", columns) + ")";
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "–" : cell;
    }
}
