package dev.hoshu.sheets.rows;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sheet changes of what is held: records added, changed (and in which columns, from what to
 * what), withdrawn because the sheet does not name them any more, and unchanged; and the rows that
 * were not understood. It is worked out in memory, for kinds of some thousands of rows.
 *
 * @param added records whose key is not held, in the order of the sheet
 * @param changed records whose key is held with other cells
 * @param withdrawn records held whose key the sheet does not name
 * @param unchanged how many records are held exactly so
 * @param notUnderstood the rows that were not understood
 * @param brokenOff where the file could not be read any further; null if it was read to its end,
 *     and only then does {@code withdrawn} say anything
 * @param <R> what a row of this kind of sheet says
 */
public record Difference<R>(
        List<R> added,
        List<Change<R>> changed,
        List<R> withdrawn,
        long unchanged,
        List<SheetRow.NotUnderstood<R>> notUnderstood,
        SheetRow.@Nullable BrokenOff<R> brokenOff) {

    /** Copies the lists. */
    public Difference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        withdrawn = List.copyOf(withdrawn);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /**
     * A record that changes.
     *
     * @param before as it is held
     * @param after as the sheet has it
     * @param columns the columns that differ, at least one
     * @param <R> what a row of this kind of sheet says
     */
    public record Change<R>(R before, R after, List<ColumnChange> columns) {
        /** Copies the list. */
        public Change {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A cell that changes.
     *
     * @param column the column's title
     * @param from as it is held
     * @param to as the sheet has it
     */
    public record ColumnChange(String column, String from, String to) {}

    /**
     * What the rows change of what is held. Records are told apart and compared as they are
     * written.
     */
    public static <R> Difference<R> between(
            SheetKind<R> kind, Iterable<? extends R> held, Iterator<SheetRow<R>> rows) {
        var left = new LinkedHashMap<String, R>();
        for (var record : held) {
            left.put(kind.key(record), record);
        }
        var collected = new Collected<R>();
        while (rows.hasNext() && collected.brokenOff == null) {
            switch (rows.next()) {
                case SheetRow.Understood<R> understood ->
                        collected.take(kind, left, understood.record());
                case SheetRow.NotUnderstood<R> not -> collected.notUnderstood.add(not);
                case SheetRow.BrokenOff<R> broken -> collected.brokenOff = broken;
            }
        }
        return collected.against(left);
    }

    /** Whether the sheet changes nothing and every row of it was understood. */
    public boolean isNone() {
        return added.isEmpty()
                && changed.isEmpty()
                && withdrawn.isEmpty()
                && notUnderstood.isEmpty()
                && brokenOff == null;
    }

    /** The columns in which two records differ, as they are written. */
    public static <R> List<ColumnChange> columns(SheetKind<R> kind, R before, R after) {
        var from = kind.cells(before);
        var to = kind.cells(after);
        var changes = new ArrayList<ColumnChange>();
        for (int place = 0; place < from.size(); place++) {
            if (!from.get(place).equals(to.get(place))) {
                changes.add(
                        new ColumnChange(
                                kind.columns().get(place).title(), from.get(place), to.get(place)));
            }
        }
        return changes;
    }

    private static final class Collected<R> {
        private final List<R> added = new ArrayList<>();
        private final List<Change<R>> changed = new ArrayList<>();
        private final List<SheetRow.NotUnderstood<R>> notUnderstood = new ArrayList<>();
        private SheetRow.@Nullable BrokenOff<R> brokenOff;
        private long unchanged;

        void take(SheetKind<R> kind, Map<String, R> left, R after) {
            var before = left.remove(kind.key(after));
            if (before == null) {
                added.add(after);
                return;
            }
            var columns = Difference.columns(kind, before, after);
            if (columns.isEmpty()) {
                unchanged++;
            } else {
                changed.add(new Change<>(before, after, columns));
            }
        }

        Difference<R> against(Map<String, R> left) {
            return new Difference<>(
                    added,
                    changed,
                    brokenOff == null ? List.copyOf(left.values()) : List.of(),
                    unchanged,
                    notUnderstood,
                    brokenOff);
        }
    }
}
