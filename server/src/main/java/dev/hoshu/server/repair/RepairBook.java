package dev.hoshu.server.repair;

import dev.hoshu.domain.repair.RepairLine;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.repair.store.CaseLineRows;
import dev.hoshu.server.servicecase.CaseBook;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The door to the parts and works of a case. Each is decided when it is written down; what is
 * changed or withdrawn, with a reason, is a further entry, and none is lost.
 */
@Service
public class RepairBook {

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    /** The most lines of a case. */
    public static final int MOST_LINES = 50;

    private static final int MOST_ENTRIES = 200;

    private final CaseBook cases;
    private final CasePayments payments;
    private final CaseLineRows rows;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    RepairBook(CaseBook cases, CasePayments payments, CaseLineRows rows, Audit audit, Today today) {
        this.cases = cases;
        this.payments = payments;
        this.rows = rows;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps of a line. */
    record Kept(int line, int entry, String kind, String payer, String rules, boolean withdrawn) {

        static Kept of(CaseLine line) {
            return new Kept(
                    line.line(),
                    line.entry(),
                    line.said().kind(),
                    line.payer().name(),
                    String.join(" ", line.decision().rules()),
                    line.withdrawn());
        }
    }

    /**
     * Writes a part or a work down.
     *
     * @return the line's number
     * @throws dev.hoshu.server.frontdoor.Problem if the case is closed or not this person's to see,
     *     or a member cannot be read; then nothing is kept
     */
    @Transactional
    public int add(String number, TypedLine typed) {
        cases.held(number);
        var pays = payments.of(number);
        int line = pays.lines().size() + pays.withdrawn().size() + 1;
        if (line > MOST_LINES) {
            throw RepairProblems.unclear(
                    "/kind",
                    "1つの受付に書けるのは%d行までです。".formatted(MOST_LINES),
                    "A case has at most %d lines.".formatted(MOST_LINES));
        }
        keep(pays, typed, line, 1, null, null);
        return line;
    }

    /**
     * Writes a line down anew; works that belong to it are decided anew with it.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is no such line, no reason is given, or a
     *     member cannot be read; then nothing is kept
     */
    @Transactional
    public void change(String number, int line, TypedLine typed, String reason) {
        cases.held(number);
        var pays = payments.of(number);
        var before = pays.line(line).orElseThrow(() -> RepairProblems.unknownLine(line)).current();
        if (!typed.kind().equals("PART") && !works(pays, line).isEmpty()) {
            throw RepairProblems.unclear(
                    "/kind",
                    "この部品の作業 (%s行目) があるので、部品のままにしてください。".formatted(works(pays, line)),
                    "Lines %s are work on this part, so it must stay a part."
                            .formatted(works(pays, line)));
        }
        keep(pays, typed, line, before.entry() + 1, demanded(reason), before);
        for (var work : pays.lines()) {
            if (belongsTo(work.current(), line)) {
                again(number, work.current(), reason);
            }
        }
    }

    private void again(String number, CaseLine work, String reason) {
        keep(
                payments.of(number),
                work.said(),
                work.line(),
                work.entry() + 1,
                demanded(reason),
                work);
    }

    /**
     * Takes a line out of the case; it is shown as withdrawn.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is no such line, no reason is given, or
     *     works belong to it
     */
    @Transactional
    public void withdraw(String number, int line, String reason) {
        var one = cases.held(number);
        var pays = payments.of(number);
        var before = pays.line(line).orElseThrow(() -> RepairProblems.unknownLine(line)).current();
        if (!works(pays, line).isEmpty()) {
            throw RepairProblems.unclear(
                    "/reason",
                    "この部品の作業 (%s行目) を先に取り消してください。".formatted(works(pays, line)),
                    "Withdraw the work on this part first, line %s.".formatted(works(pays, line)));
        }
        var after =
                new CaseLine(
                        line,
                        next(before.entry() + 1),
                        true,
                        before.said(),
                        before.payer(),
                        before.decision(),
                        demanded(reason),
                        today.day(),
                        today.instant(),
                        People.current().signature());
        rows.add(number, after);
        audit.record(
                "case-line.withdrawn",
                one.subject(),
                after.reason(),
                Kept.of(before),
                Kept.of(after));
    }

    private void keep(
            WhoPays pays,
            TypedLine typed,
            int line,
            int entry,
            @Nullable String reason,
            @Nullable CaseLine before) {
        var read = LineReading.of(typed, line, today.day());
        var facts = read.line();
        if (facts == null) {
            throw RepairProblems.unclear(read.faults());
        }
        demandPart(pays, facts);
        var decided = payments.decide(pays, facts);
        var after =
                new CaseLine(
                        line,
                        next(entry),
                        false,
                        typed,
                        decided.payer(),
                        KeptDecision.of(decided),
                        reason,
                        today.day(),
                        today.instant(),
                        People.current().signature());
        rows.add(pays.one().number(), after);
        audit.record(
                before == null ? "case-line.added" : "case-line.changed",
                pays.one().subject(),
                reason,
                before == null ? null : Kept.of(before),
                Kept.of(after));
    }

    private static void demandPart(WhoPays pays, RepairLine line) {
        if (line instanceof RepairLine.PartWork work
                && pays.line(work.forLine())
                        .filter(l -> l.current().said().kind().equals("PART"))
                        .filter(l -> l.current().line() != work.number())
                        .isEmpty()) {
            throw RepairProblems.unclear(
                    "/forLine",
                    "%d行目は部品ではないか、ありません。".formatted(work.forLine()),
                    "Line %d is no part, or there is none.".formatted(work.forLine()));
        }
    }

    private static String works(WhoPays pays, int line) {
        return pays.lines().stream()
                .map(StandingLine::current)
                .filter(l -> belongsTo(l, line))
                .flatMapToInt(l -> IntStream.of(l.line()))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static boolean belongsTo(CaseLine work, int line) {
        return work.facts() instanceof RepairLine.PartWork p && p.forLine() == line;
    }

    private static int next(int entry) {
        if (entry > MOST_ENTRIES) {
            throw RepairProblems.unclear(
                    "/reason",
                    "この行はこれ以上変えられません。取り消して新しく書いてください。",
                    "This line cannot be changed any more: withdraw it and write a new one.");
        }
        return entry;
    }

    private static String demanded(String reason) {
        return reason(reason, LONGEST_REASON);
    }

    /** A reason, without what surrounds it. */
    static String reason(String typed, int longest) {
        var why = TypedLine.plain(typed);
        if (why.isEmpty() || why.length() > longest) {
            throw RepairProblems.reason(longest);
        }
        return why;
    }
}
