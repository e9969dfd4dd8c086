package dev.hoshu.server.registration;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Many packs at once: each row is registered by itself, so that a wrong one keeps none of the
 * others back.
 */
@Service
public class PackBatch {

    /** The most rows of one batch. */
    public static final int MOST_ROWS = 500;

    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern CELLS = Pattern.compile("\\t|,|\\s+");
    private static final Pattern HALF =
            Pattern.compile("(?i)半年|半期|6\\s?[かヶケカヵ]月|half.*|yes|true|はい|○|1");
    private static final Pattern TITLES = Pattern.compile("(?i).*(登録用シリアル|pack.?serial).*");
    private static final int FEWEST_CELLS = 4;

    private final PackRegistrations registrations;

    /** Made by Spring. */
    public PackBatch(PackRegistrations registrations) {
        this.registrations = registrations;
    }

    /**
     * A row as it stands in the list.
     *
     * @param number its number, from 1
     * @param cells pack serial number, claim code, machine number, serial number, half term; fewer
     *     where the row has fewer
     */
    public record Row(int number, List<String> cells) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell at that place; empty if there is none. */
        public String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        /** The row as text, from which it can be read again. */
        public String text() {
            return String.join("\t", cells);
        }

        TypedRegistration typed() {
            return new TypedRegistration(
                    cell(0), cell(1), cell(2), cell(3), HALF.matcher(cell(4).strip()).matches());
        }
    }

    /**
     * What came of a row.
     *
     * @param row the row
     * @param registered the registration; null if it was only looked at, or failed
     * @param preview what it would come to; null if it was registered, or cannot be judged
     * @param fault what is wrong and what to do; null if nothing is
     */
    public record Outcome(
            Row row,
            @Nullable Registered registered,
            @Nullable Preview preview,
            @Nullable Sentence fault) {}

    /** The rows of a pasted list, without its titles, at most one more than {@link #MOST_ROWS}. */
    public static List<Row> pasted(String text) {
        var rows = new ArrayList<Row>();
        var lines = LINES.split(text, -1);
        for (int i = 0; i < lines.length && rows.size() <= MOST_ROWS; i++) {
            var line = lines[i].strip();
            if (line.isEmpty() || TITLES.matcher(line).matches()) {
                continue;
            }
            rows.add(new Row(i + 1, List.of(CELLS.split(line))));
        }
        return rows;
    }

    /**
     * Goes through the rows in their order.
     *
     * @param keep whether they are registered; if not they are only looked at
     */
    public List<Outcome> run(String programme, List<Row> rows, boolean keep) {
        return rows.stream().map(row -> one(programme, row, keep)).toList();
    }

    private Outcome one(String programme, Row row, boolean keep) {
        if (row.cells().size() < FEWEST_CELLS) {
            return failed(
                    row,
                    new Sentence(
                            "登録用シリアル番号、登録コード、製品番号、シリアル番号の4つが要ります。",
                            "Four cells are needed: pack serial number, claim code, machine number,"
                                    + " serial number."));
        }
        return switch (row.typed().read(programme, null)) {
            case TypedRegistration.Read.NotUnderstood not ->
                    failed(
                            row,
                            not.faults().values().stream().reduce(Sentence::then).orElseThrow());
            case TypedRegistration.Read.Understood(RegistrationWish wish) ->
                    understood(row, wish, keep);
        };
    }

    private Outcome understood(Row row, RegistrationWish wish, boolean keep) {
        try {
            if (keep) {
                return new Outcome(row, registrations.register(wish, Optional.empty()), null, null);
            }
            var preview = registrations.preview(wish);
            return new Outcome(
                    row,
                    null,
                    preview,
                    preview.verdict() instanceof Preview.Verdict.Accepted
                            ? null
                            : preview.verdict().explanation());
        } catch (Problem problem) {
            return failed(row, problem.type().title().then(problem.detail()));
        }
    }

    private static Outcome failed(Row row, Sentence fault) {
        return new Outcome(row, null, null, fault);
    }
}
