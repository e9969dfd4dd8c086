package dev.hoshu.server.invoice.store;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.server.invoice.CreditNote;
import dev.hoshu.server.invoice.Invoice;
import dev.hoshu.server.invoice.IssuedInvoice;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Invoices as they were issued; they are added and read, and never changed. */
@Repository
public class InvoiceRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public InvoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of an invoice; nobody else takes one until the transaction ends. */
    public String nextInvoice() {
        return "I" + next("INVOICE");
    }

    /** The next number of a credit note, likewise. */
    public String nextCreditNote() {
        return "CN" + next("CREDIT_NOTE");
    }

    private String next(String kind) {
        return jdbc.sql(
                        """
                        UPDATE hoshu.document_number SET last = last + 1 WHERE kind = ?
                        RETURNING lpad(last::text, 7, '0')
                        """)
                .param(kind)
                .query((row, n) -> row.getString(1))
                .single();
    }

    /**
     * Keeps an invoice with its document.
     *
     * @param replaces the credit note that took the order's invoice before it back, or null
     */
    public void add(Invoice invoice, @Nullable String replaces, String document) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.invoice
                            (number, order_number, programme, issued_on, due_on, buyer, net_yen, percent, tax_yen,
                             dealer_prices, invented, replaces, document, who, at)
                        VALUES (:number, :order, :programme, :issued, :due, :buyer, :net, :percent, :tax,
                                :dealer, :invented, :replaces, :document, :who, :at)
                        """)
                .param("replaces", replaces, Types.VARCHAR)
                .param("number", invoice.number())
                .param("order", invoice.order())
                .param("programme", invoice.programme())
                .param("issued", invoice.issuedOn())
                .param("due", invoice.dueOn())
                .param("buyer", invoice.buyer())
                .param("net", invoice.net().amount())
                .param("percent", invoice.percent())
                .param("tax", invoice.tax().amount())
                .param("dealer", invoice.dealerPrices())
                .param("invented", invoice.invented())
                .param("document", document)
                .param("who", invoice.who())
                .param("at", invoice.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The invoices of an order with what took them back, the latest first. */
    public List<IssuedInvoice> of(String order) {
        return jdbc.sql(
                        """
                        SELECT i.*, c.number AS credit_note, c.issued_on AS credited_on, c.reason, c.who AS credited_by,
                               c.at AS credited_at
                          FROM hoshu.invoice i LEFT JOIN hoshu.credit_note c ON c.invoice_number = i.number
                         WHERE i.order_number = ? ORDER BY i.number DESC
                        """)
                .param(order)
                .query((row, n) -> new IssuedInvoice(invoice(row), creditNote(row)))
                .list();
    }

    /** Keeps a credit note with its document. */
    public void add(CreditNote note, String document) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.credit_note
                            (number, invoice_number, order_number, issued_on, reason, document, who, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        note.number(),
                        note.invoice(),
                        note.order(),
                        note.issuedOn(),
                        note.reason(),
                        document,
                        note.who(),
                        note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The document of a credit note that there is. */
    public String creditNote(String number) {
        return jdbc.sql("SELECT document FROM hoshu.credit_note WHERE number = ?")
                .param(number)
                .query((row, n) -> row.getString(1))
                .single();
    }

    /** The document of an invoice that there is. */
    public String document(String number) {
        return jdbc.sql("SELECT document FROM hoshu.invoice WHERE number = ?")
                .param(number)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static @Nullable CreditNote creditNote(ResultSet row) throws SQLException {
        var number = row.getString("credit_note");
        return number == null
                ? null
                : new CreditNote(
                        number,
                        row.getString("number"),
                        row.getString("order_number"),
                        row.getObject("credited_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("credited_by"),
                        row.getObject("credited_at", OffsetDateTime.class).toInstant());
    }

    private static Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                row.getString("number"),
                row.getString("order_number"),
                row.getString("programme"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("buyer"),
                new Yen(row.getLong("net_yen")),
                row.getInt("percent"),
                new Yen(row.getLong("tax_yen")),
                row.getBoolean("dealer_prices"),
                row.getBoolean("invented"),
                row.getString("who"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
