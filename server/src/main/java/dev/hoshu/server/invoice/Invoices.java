package dev.hoshu.server.invoice;

import dev.hoshu.domain.invoice.InvoiceDecision;
import dev.hoshu.domain.invoice.Party;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.invoice.store.InvoiceRows;
import dev.hoshu.server.order.Order;
import dev.hoshu.server.order.OrderBook;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/**
 * The door to invoices: of an order never two stand, and each stays as it was issued; one that was
 * wrong is taken back by a credit note.
 */
@Service
public class Invoices {

    private static final int LONGEST_REASON = 500;

    private final OrderBook orders;
    private final InvoiceDecisions decisions;
    private final InvoiceRows rows;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    public Invoices(
            OrderBook orders,
            InvoiceDecisions decisions,
            InvoiceRows rows,
            Audit audit,
            Today today) {
        this.orders = orders;
        this.decisions = decisions;
        this.rows = rows;
        this.audit = audit;
        this.today = today;
    }

    /** Whether an order that this person reads could be invoiced today, for the sales desk. */
    @Transactional(readOnly = true)
    public InvoiceDecision decide(Order order) {
        return decisions.decide(order, today.day()).decision();
    }

    /**
     * The invoices of an order with what took them back, the latest first; without those that hold
     * a dealer's prices where this person is neither that dealer nor of the sales desk (PRICE-1).
     *
     * @throws Problem if there is no such order for this person
     */
    @Transactional(readOnly = true)
    public List<IssuedInvoice> all(String order) {
        return all(orders.find(order));
    }

    /** The same of an order that this person reads. */
    @Transactional(readOnly = true)
    public List<IssuedInvoice> all(Order order) {
        return rows.of(order.number()).stream()
                .filter(issued -> mayRead(issued.invoice()))
                .toList();
    }

    /**
     * The invoice of an order that stands.
     *
     * @throws Problem if there is none for this person
     */
    @Transactional(readOnly = true)
    public Invoice issued(String order) {
        return standing(all(order)).orElseThrow(() -> InvoiceProblems.none(order));
    }

    /** The one that was not taken back. */
    public static Optional<Invoice> standing(List<IssuedInvoice> all) {
        return all.stream()
                .filter(issued -> issued.creditNote() == null)
                .map(IssuedInvoice::invoice)
                .findFirst();
    }

    /**
     * The document of the invoice that stands, as it was issued.
     *
     * @throws Problem if there is none for this person
     */
    @Transactional(readOnly = true)
    public String document(String order) {
        return rows.document(issued(order).number());
    }

    /**
     * The document of an invoice or a credit note of an order, as it was issued.
     *
     * @throws Problem if there is none of that number for this person
     */
    @Transactional(readOnly = true)
    public String document(String order, String number) {
        for (var one : all(order)) {
            var note = one.creditNote();
            if (one.invoice().number().equals(number)) {
                return rows.document(number);
            }
            if (note != null && note.number().equals(number)) {
                return rows.creditNote(number);
            }
        }
        throw InvoiceProblems.none(order);
    }

    /**
     * Takes the invoice of an order that stands back, as a whole; the order can then be invoiced
     * anew.
     *
     * @param typed why, as the buyer reads it
     * @throws Problem if there is no such order or no such invoice for this person, or no reason
     */
    @Transactional
    public CreditNote credit(String order, String typed) {
        orders.lock(order);
        var invoice = standing(rows.of(order)).orElseThrow(() -> InvoiceProblems.none(order));
        var reason = typed.replaceAll("\\p{Cntrl}", " ").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw InvoiceProblems.unclear(
                    null,
                    "/reason",
                    new Sentence(
                            "理由を1文字から500文字で書いてください。", "Write the reason in 1 to 500 characters."));
        }
        var note =
                new CreditNote(
                        rows.nextCreditNote(),
                        invoice.number(),
                        order,
                        today.day(),
                        reason,
                        People.current().signature(),
                        today.instant());
        rows.add(note, UblCreditNote.of(note, invoice, rows.document(invoice.number())));
        audit.record("invoice.credited", order, reason, invoice, note);
        return note;
    }

    /**
     * Issues the invoice of an order. Sent again it is answered with the one that there is.
     *
     * @throws Problem if there is no such order for this person, the buyer is not clear, or the
     *     order cannot be invoiced; nothing is kept then
     */
    @Transactional
    public Invoice issue(String number, TypedBuyer typed) {
        var order = orders.lock(number);
        var before = rows.of(number);
        var issued = standing(before);
        if (issued.isPresent()) {
            return issued.get();
        }
        var buyer = typed.read();
        var decided = decisions.decide(order, today.day());
        return switch (decided.decision()) {
            case InvoiceDecision.Refused refused -> throw InvoiceProblems.refused(refused);
            case InvoiceDecision.Issuable issuable ->
                    keep(order, buyer, issuable, decided.dealerPrices(), before);
        };
    }

    private Invoice keep(
            Order order,
            Party buyer,
            InvoiceDecision.Issuable issuable,
            boolean dealerPrices,
            List<IssuedInvoice> before) {
        var invoice =
                new Invoice(
                        rows.nextInvoice(),
                        order.number(),
                        order.programme(),
                        today.day(),
                        issuable.dueOn(),
                        buyer.name(),
                        issuable.net(),
                        issuable.rate().percent(),
                        issuable.tax(),
                        dealerPrices,
                        issuable.terms().invented(),
                        People.current().signature(),
                        today.instant());
        var document =
                UblInvoice.of(
                        new UblInvoice.Content(
                                invoice.number(),
                                invoice.issuedOn(),
                                order.number(),
                                order.reference(),
                                buyer,
                                issuable));
        rows.add(invoice, replaced(before), document);
        audit.record("invoice.issued", order.number(), null, null, invoice);
        return invoice;
    }

    /** The credit note of the latest one; all before it were taken back and replaced. */
    private static @Nullable String replaced(List<IssuedInvoice> before) {
        var note = before.isEmpty() ? null : before.getFirst().creditNote();
        return note == null ? null : note.number();
    }

    private static boolean mayRead(Invoice invoice) {
        var role = People.current().role();
        return !invoice.dealerPrices() || role == Role.DEALER || role == Role.MANAGER;
    }
}
