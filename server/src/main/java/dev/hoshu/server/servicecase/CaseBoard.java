package dev.hoshu.server.servicecase;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The open cases with their clocks, those that are due first, first. Two statements, however many
 * there are.
 */
@Service
public class CaseBoard {

    // By when the time is up or was: what has no time set comes after that, and what is met last.
    private static final Comparator<Row> URGENT_FIRST =
            Comparator.comparing((Row row) -> row.timed().state() == Timed.State.MET)
                    .thenComparing(
                            row -> row.timed().due(),
                            Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                    .thenComparing(row -> row.one().number());

    private final CaseBook book;
    private final CaseTimes times;

    /** Made by Spring. */
    CaseBoard(CaseBook book, CaseTimes times) {
        this.book = book;
        this.times = times;
    }

    /** Whose cases are shown; the names are the codes. */
    public enum Desk {
        /** Everybody's. */
        ALL,
        /** The Premier desk's (REP-6). */
        PREMIER,
        /** All others. */
        SERVICE;

        /** The one of that code; everybody's for whatever is none. */
        public static Desk of(String code) {
            for (var desk : values()) {
                if (desk.name().equals(code)) {
                    return desk;
                }
            }
            return ALL;
        }

        /** Whether it is the Premier desk's alone, or everybody else's; empty for all. */
        public Optional<Boolean> premier() {
            return this == ALL ? Optional.empty() : Optional.of(this == PREMIER);
        }
    }

    /**
     * A case and its clock.
     *
     * @param one the case
     * @param timed what its clock shows
     */
    public record Row(ServiceCase one, Timed timed) {}

    /**
     * What is on it.
     *
     * @param rows those that are due first, first
     * @param more whether there are open cases that were not looked at
     */
    public record Now(List<Row> rows, boolean more) {

        /** Copies the list. */
        public Now {
            rows = List.copyOf(rows);
        }

        /** How many are in that state. */
        public long count(Timed.State state) {
            return rows.stream().filter(r -> r.timed().state() == state).count();
        }
    }

    /** What is on it now of the cases that this person sees. */
    @Transactional(readOnly = true)
    public Now now(Desk desk) {
        var open = book.open(desk.premier(), CaseBook.MOST_ON_BOARD);
        var read = times.read(open);
        return new Now(
                open.stream()
                        .map(one -> new Row(one, Objects.requireNonNull(read.get(one.number()))))
                        .sorted(URGENT_FIRST)
                        .toList(),
                open.size() == CaseBook.MOST_ON_BOARD);
    }
}
