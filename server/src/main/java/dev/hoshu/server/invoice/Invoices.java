package dev.hoshu.server.invoice;

import dev.hoshu.domain.invoice.InvoiceDecision;
import dev.hoshu.domain.invoice.Party;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.invoice.store.InvoiceRows;
import dev.hoshu.server.order.Order;
import dev.hoshu.server.order.OrderBook;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** The door to invoices: an order has one at most, and it stays as it was issued. */
@Service
public class Invoices {

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

    /**
     * Whether an order could be invoiced today, for the sales desk.
     *
     * @throws Problem if there is no such order for this person
     */
    @Transactional(readOnly = true)
    public InvoiceDecision decide(String order) {
        return decisions.decide(orders.find(order), today.day()).decision();
    }

    /**
     * The invoice of an order; empty if none was issued, or it holds a dealer's prices and this
     * person is neither that dealer nor of the sales desk (PRICE-1).
     *
     * @throws Problem if there is no such order for this person
     */
    @Transactional(readOnly = true)
    public Optional<Invoice> find(String order) {
        orders.find(order);
        return rows.of(order).filter(Invoices::mayRead);
    }

    /**
     * The invoice of an order.
     *
     * @throws Problem if there is none for this person
     */
    @Transactional(readOnly = true)
    public Invoice issued(String order) {
        return find(order).orElseThrow(() -> InvoiceProblems.none(order));
    }

    /**
     * The document as it was issued.
     *
     * @throws Problem if there is none for this person
     */
    @Transactional(readOnly = true)
    public String document(String order) {
        return rows.document(issued(order).number());
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
        var issued = rows.of(number);
        if (issued.isPresent()) {
            return issued.get();
        }
        var buyer = typed.read();
        var decided = decisions.decide(order, today.day());
        return switch (decided.decision()) {
            case InvoiceDecision.Refused refused -> throw InvoiceProblems.refused(refused);
            case InvoiceDecision.Issuable issuable ->
                    keep(order, buyer, issuable, decided.dealerPrices());
        };
    }

    private Invoice keep(
            Order order, Party buyer, InvoiceDecision.Issuable issuable, boolean dealerPrices) {
        var invoice =
                new Invoice(
                        rows.nextNumber(),
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
        rows.add(invoice, document);
        audit.record("invoice.issued", order.number(), null, null, invoice);
        return invoice;
    }

    private static boolean mayRead(Invoice invoice) {
        var role = People.current().role();
        return !invoice.dealerPrices() || role == Role.DEALER || role == Role.MANAGER;
    }
}
