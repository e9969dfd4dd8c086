package dev.hoshu.server.exchange;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.RejectedRows;
import dev.hoshu.sheets.rows.RowFault;
import dev.hoshu.sheets.rows.SheetHeading;
import dev.hoshu.sheets.rows.SheetKind;
import dev.hoshu.sheets.rows.SheetRow;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a file that cannot be taken, written beside it as they are found.
 *
 * @param <R> a record of the kind
 */
final class Rejections<R> implements AutoCloseable {

    private final @Nullable RejectedRows<R> file;
    private final @Nullable Path path;
    private final List<Sentence> examples = new ArrayList<>();
    private long count;

    Rejections(SheetKind<R> kind, SheetHeading heading, ImportRequest request) {
        path = request.rejectedFile();
        file = path == null ? null : new RejectedRows<>(kind, heading, path, request.locale());
    }

    void add(SheetRow.NotUnderstood<R> row) throws IOException {
        note(row.faults());
        if (file != null) {
            file.add(row);
        }
    }

    void add(R record, RowFault fault) throws IOException {
        note(List.of(fault));
        if (file != null) {
            file.add(record, List.of(fault));
        }
    }

    private void note(List<RowFault> faults) {
        count++;
        if (examples.size() < ImportReport.EXAMPLES) {
            examples.add(faults.getFirst().words());
        }
    }

    long count() {
        return count;
    }

    List<Sentence> examples() {
        return examples;
    }

    /** Where they were written; null if there was none, or if none are kept. */
    @Nullable Path path() {
        return count == 0 ? null : path;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
