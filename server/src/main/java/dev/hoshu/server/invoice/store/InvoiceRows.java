package dev.hoshu.server.invoice.store;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.server.invoice.Invoice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Invoices as they were issued; they are added and read, and never changed. */
@Repository
public class InvoiceRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public InvoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that no invoice has. */
    public String nextNumber() {
        return jdbc.sql("SELECT 'I' || lpad(nextval('hoshu.invoice_number')::text, 7, '0')")
                .query((row, n) -> row.getString(1))
                .single();
    }

    /** Keeps an invoice with its document. */
    public void add(Invoice invoice, String document) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.invoice
                            (number, order_number, programme, issued_on, due_on, buyer, net_yen, percent, tax_yen,
                             dealer_prices, invented, document, who, at)
                        VALUES (:number, :order, :programme, :issued, :due, :buyer, :net, :percent, :tax,
                                :dealer, :invented, :document, :who, :at)
                        """)
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

    /** The invoice of an order. */
    public Optional<Invoice> of(String order) {
        return jdbc.sql(
                        """
                        SELECT number, order_number, programme, issued_on, due_on, buyer, net_yen, percent, tax_yen,
                               dealer_prices, invented, who, at
                          FROM hoshu.invoice WHERE order_number = ?
                        """)
                .param(order)
                .query((row, n) -> invoice(row))
                .optional();
    }

    /** The document of an invoice that there is. */
    public String document(String number) {
        return jdbc.sql("SELECT document FROM hoshu.invoice WHERE number = ?")
                .param(number)
                .query((row, n) -> row.getString(1))
                .single();
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
