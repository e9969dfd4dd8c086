package dev.hoshu.server.order.store;

import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.order.Quote;
import dev.hoshu.server.order.QuoteDocument;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Quotes and their versions. */
@Repository
public class QuoteRows {

    private static final String SEEN = SeenRows.seen("quote");

    private static final String QUOTES =
            """
            SELECT q.number, q.programme, q.customer, q.channel, v.version, q.version AS latest, v.made_by, v.made_at,
                   (SELECT o.number FROM hoshu.service_order o WHERE o.quote_number = q.number) AS order_number,
                   v.document
              FROM (SELECT * FROM hoshu.quote WHERE
            """
                    + SEEN
                    + """
                    ) q JOIN hoshu.quote_version v ON v.quote_number = q.number
                    """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public QuoteRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A number that no quote has. */
    public String nextNumber() {
        return jdbc.sql("SELECT 'Q' || to_char(nextval('hoshu.quote_number'), 'FM0000000')")
                .query(String.class)
                .single();
    }

    /** Keeps a new quote. */
    public void add(Quote quote, long account) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.quote (number, programme, account_id, customer, channel, version, made_at)
                        VALUES (:number, :programme, :account, :customer, :channel, 1, :at)
                        """)
                .param("number", quote.number())
                .param("programme", quote.programme())
                .param("account", account)
                .param("customer", quote.customer())
                .param("channel", quote.channel())
                .param("at", quote.madeAt().atOffset(ZoneOffset.UTC))
                .update();
        keep(quote);
    }

    /** Keeps a further version of a quote that is locked. */
    public void addVersion(Quote quote) {
        jdbc.sql("UPDATE hoshu.quote SET version = ? WHERE number = ?")
                .params(quote.version(), quote.number())
                .update();
        keep(quote);
    }

    private void keep(Quote quote) {
        var document = quote.document();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.quote_version
                               (quote_number, version, quoted_on, valid_until, list_date, made_by, made_at, document)
                        VALUES (:number, :version, :on, :until, :list, :by, :at, :document::jsonb)
                        """)
                .param("number", quote.number())
                .param("version", quote.version())
                .param("on", document.quotedOn())
                .param("until", document.validUntil())
                .param("list", document.listDate())
                .param("by", quote.madeBy())
                .param("at", quote.madeAt().atOffset(ZoneOffset.UTC))
                .param("document", json.writeValueAsString(document))
                .update();
    }

    /**
     * A quote as that viewer sees it.
     *
     * @param version the version; 0 for the latest
     */
    public Optional<Quote> find(String number, int version, Viewer viewer) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                QUOTES
                                        + """
                                         WHERE q.number = :number
                                           AND v.version = CASE WHEN :version = 0 THEN q.version ELSE :version END
                                        """))
                .param("number", number)
                .param("version", version)
                .query((row, n) -> quote(row))
                .optional();
    }

    /** The latest version, and nobody else changes the quote before this transaction ends. */
    public Optional<Quote> lock(String number, Viewer viewer) {
        jdbc.sql("SELECT number FROM hoshu.quote WHERE number = ? FOR UPDATE")
                .param(number)
                .query(String.class)
                .optional();
        return find(number, 0, viewer);
    }

    /** Quotes in their latest version, the newest first. */
    public List<Quote> latest(String before, int limit, Viewer viewer) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                QUOTES
                                        + """
                                         WHERE v.version = q.version
                                           AND (:before = '' OR (length(q.number), q.number) < (length(:before), :before))
                                         ORDER BY length(q.number) DESC, q.number DESC LIMIT :most
                                        """))
                .param("before", before)
                .param("most", limit)
                .query((row, n) -> quote(row))
                .list();
    }

    private Quote quote(ResultSet row) throws SQLException {
        return new Quote(
                row.getString("number"),
                row.getString("programme"),
                row.getString("customer"),
                row.getString("channel"),
                row.getInt("version"),
                row.getInt("latest"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("order_number"),
                json.readValue(row.getString("document"), QuoteDocument.class));
    }
}
