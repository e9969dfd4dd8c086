package dev.hoshu.server.delivery.store;

import dev.hoshu.server.delivery.Pack;
import dev.hoshu.server.delivery.SentLetter;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Packs and the times at which their letters were sent. */
@Repository
public class PackRows {

    private static final String SEEN = SeenRows.seen("pack");

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public PackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that no pack has. */
    public int nextNumber() {
        return jdbc.sql("SELECT nextval('hoshu.pack_number')").query(Integer.class).single();
    }

    /** Keeps a new pack. */
    public void add(Pack pack) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.pack
                               (programme, pack_serial, part_number, list_date, service_ja, service_en,
                                order_number, order_line, ordered_on, half_term, machine_type, model, serial_number,
                                product, customer, channel, issued_on, issued_at, issued_by)
                        VALUES (:programme, :serial, :part, :list, :serviceJa, :serviceEn,
                                :order, :line, :orderedOn, :half, :type, :model, :machineSerial,
                                :product, :customer, :channel, :on, :at, :by)
                        """)
                .param("programme", pack.programme())
                .param("serial", pack.packSerial())
                .param("part", pack.partNumber())
                .param("list", pack.listDate())
                .param("serviceJa", pack.serviceJa())
                .param("serviceEn", pack.serviceEn())
                .param("order", pack.orderNumber())
                .param("line", pack.orderLine())
                .param("orderedOn", pack.orderedOn())
                .param("half", pack.halfTerm())
                .param("type", pack.machineType())
                .param("model", pack.model())
                .param("machineSerial", pack.serialNumber())
                .param("product", pack.product())
                .param("customer", pack.customer())
                .param("channel", pack.channel())
                .param("on", pack.issuedOn())
                .param("at", pack.issuedAt().atOffset(ZoneOffset.UTC))
                .param("by", pack.issuedBy())
                .update();
    }

    /** Keeps that a letter was sent. */
    public void add(SentLetter letter) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.pack_letter
                               (pack_serial, copy, language, recipient, sent_on, sent_at, sent_by)
                        VALUES (:serial, :copy, :language, :recipient, :on, :at, :by)
                        """)
                .param("serial", letter.packSerial())
                .param("copy", letter.copy())
                .param("language", letter.language())
                .param("recipient", letter.recipient())
                .param("on", letter.sentOn())
                .param("at", letter.sentAt().atOffset(ZoneOffset.UTC))
                .param("by", letter.sentBy())
                .update();
    }

    /** A pack, whoever asks. */
    public Optional<Pack> find(String programme, String serial) {
        return jdbc.sql("SELECT * FROM hoshu.pack WHERE programme = ? AND pack_serial = ?")
                .params(programme, serial)
                .query((row, n) -> pack(row))
                .optional();
    }

    /** The same, and nobody else takes it until the transaction ends. */
    public Optional<Pack> take(String programme, String serial) {
        return jdbc.sql(
                        "SELECT * FROM hoshu.pack WHERE programme = ? AND pack_serial = ? FOR"
                                + " UPDATE")
                .params(programme, serial)
                .query((row, n) -> pack(row))
                .optional();
    }

    /** A pack as that viewer sees it. */
    public Optional<Pack> seen(String serial, Viewer viewer) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                "SELECT * FROM hoshu.pack WHERE pack_serial = :serial AND " + SEEN))
                .param("serial", serial)
                .query((row, n) -> pack(row))
                .optional();
    }

    /** The packs that a viewer sees, the latest first. */
    public List<Pack> of(String programme, Viewer viewer, int most) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                "SELECT * FROM hoshu.pack WHERE programme = :programme AND "
                                        + SEEN
                                        + " ORDER BY pack_serial DESC LIMIT :most"))
                .param("programme", programme)
                .param("most", most)
                .query((row, n) -> pack(row))
                .list();
    }

    /** The packs of an order, by line. */
    public List<Pack> ofOrder(String order) {
        return jdbc.sql("SELECT * FROM hoshu.pack WHERE order_number = ? ORDER BY order_line")
                .param(order)
                .query((row, n) -> pack(row))
                .list();
    }

    /** The times at which a letter was sent, the first first. */
    public List<SentLetter> letters(String serial) {
        return jdbc.sql("SELECT * FROM hoshu.pack_letter WHERE pack_serial = ? ORDER BY copy")
                .param(serial)
                .query((row, n) ->
                        new SentLetter(
                                row.getString("pack_serial"),
                                row.getInt("copy"),
                                row.getString("language"),
                                row.getString("recipient"),
                                row.getObject("sent_on", LocalDate.class),
                                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                                row.getString("sent_by")))
                .list();
    }

    /** The language of whoever placed an order. */
    public String languageOf(String order) {
        return jdbc.sql(
                        """
                        SELECT a.language FROM hoshu.service_order o JOIN hoshu.account a ON a.id = o.account_id
                         WHERE o.number = ?
                        """)
                .param(order)
                .query(String.class)
                .single();
    }

    private static Pack pack(ResultSet row) throws SQLException {
        return new Pack(
                row.getString("programme"),
                row.getString("pack_serial"),
                row.getString("part_number"),
                row.getObject("list_date", LocalDate.class),
                row.getString("service_ja"),
                row.getString("service_en"),
                row.getString("order_number"),
                row.getInt("order_line"),
                row.getObject("ordered_on", LocalDate.class),
                row.getBoolean("half_term"),
                row.getString("machine_type"),
                row.getString("model"),
                row.getString("serial_number"),
                row.getString("product"),
                row.getString("customer"),
                row.getString("channel"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("issued_by"));
    }
}
