package dev.hoshu.server.repair;

import dev.hoshu.domain.repair.GoodwillDecision;
import dev.hoshu.domain.repair.Payer;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.repair.store.CaseLineRows;
import dev.hoshu.server.servicecase.CaseBook;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to goodwill: somebody of the sales desk takes a chargeable line over, or takes that
 * back, with a reason. What the rules decided stays as it is.
 */
@Service
public class Goodwills {

    private final CaseBook cases;
    private final CasePayments payments;
    private final CaseLineRows rows;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    Goodwills(CaseBook cases, CasePayments payments, CaseLineRows rows, Audit audit, Today today) {
        this.cases = cases;
        this.payments = payments;
        this.rows = rows;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps of it. */
    record Kept(int line, int entry, String byTheRules, String inTheEnd) {}

    /**
     * Takes a line over, or takes that back.
     *
     * @param granted whether it is taken over
     * @throws dev.hoshu.server.frontdoor.Problem if there is no such line, no reason is given, it
     *     is not chargeable, or it was not taken over
     */
    @Transactional
    public void enter(String number, int line, boolean granted, String reason) {
        var one = cases.held(number);
        var standing =
                payments.of(number).line(line).orElseThrow(() -> RepairProblems.unknownLine(line));
        var why = RepairBook.reason(reason, RepairBook.LONGEST_REASON);
        var payer = standing.paid().payer();
        if (granted && GoodwillDecision.of(payer) instanceof GoodwillDecision.Impossible no) {
            throw RepairProblems.notPossible(no.why());
        }
        if (!granted && payer != Payer.GOODWILL) {
            throw RepairProblems.notPossible(
                    new Sentence("好意による負担になっていません。", "It is not taken over."));
        }
        int entry = standing.current().entry();
        rows.add(
                number,
                new GoodwillEntry(
                        line,
                        entry,
                        granted,
                        why,
                        today.day(),
                        today.instant(),
                        People.current().signature()));
        var rules = standing.current().payer().name();
        audit.record(
                granted ? "case-goodwill.granted" : "case-goodwill.taken-back",
                one.subject(),
                why,
                new Kept(line, entry, rules, payer.name()),
                new Kept(line, entry, rules, (granted ? Payer.GOODWILL : Payer.CUSTOMER).name()));
    }
}
