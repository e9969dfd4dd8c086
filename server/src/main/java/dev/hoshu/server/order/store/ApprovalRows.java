package dev.hoshu.server.order.store;

import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.order.Approval;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What the sales desk is asked and what it decided. */
@Repository
public class ApprovalRows {

    private static final String APPROVALS =
            """
            SELECT l.*, a.id, a.state AS approval_state, a.asked_on, a.decided_on, a.decided_by, a.reason,
                   a.granted_until AS approved_until, o.programme, o.customer, o.channel, o.ordered_by
              FROM hoshu.approval a
              JOIN hoshu.order_line l ON l.order_number = a.order_number AND l.line = a.line
              JOIN hoshu.service_order o ON o.number = a.order_number
            """;

    private final JdbcClient jdbc;
    private final OrderRows orders;

    /** Made by Spring. */
    public ApprovalRows(JdbcClient jdbc, OrderRows orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /**
     * Requests, the open ones first, the oldest of them first; then those decided last.
     *
     * @param after the group, 0 for the open ones and 1 for the others, and the number
     */
    public List<Approval> list(Place after, int limit) {
        return jdbc.sql(
                        APPROVALS
                                + """
                                WHERE (a.state <> 'OPEN')::int > :group
                                   OR :group = 0 AND a.state = 'OPEN' AND a.id > :after
                                   OR :group = 1 AND a.state <> 'OPEN' AND EXISTS
                                      (SELECT FROM hoshu.approval l
                                        WHERE l.id = :after AND (a.decided_at < l.decided_at
                                              OR a.decided_at = l.decided_at AND a.id > l.id))
                                ORDER BY a.state <> 'OPEN', CASE WHEN a.state = 'OPEN' THEN a.id END,
                                         a.decided_at DESC, a.id LIMIT :limit
                                """)
                .param("group", after.group())
                .param("after", after.number())
                .param("limit", limit)
                .query((row, n) -> approval(row))
                .list();
    }

    /** One request. */
    public Optional<Approval> find(long id) {
        return jdbc.sql(APPROVALS + "WHERE a.id = ?")
                .param(id)
                .query((row, n) -> approval(row))
                .optional();
    }

    /** The requests about an order's lines. */
    public List<Approval> ofOrder(String order) {
        return jdbc.sql(APPROVALS + "WHERE a.order_number = ? ORDER BY a.line")
                .param(order)
                .query((row, n) -> approval(row))
                .list();
    }

    /**
     * Who placed an order, as far as mail is concerned.
     *
     * @param email where mail goes
     * @param language {@code ja} or {@code en}
     */
    public record Orderer(String email, String language) {}

    /** Who placed an order; empty if no mail can be sent to that person. */
    public Optional<Orderer> orderer(String order) {
        return jdbc.sql(
                        """
                        SELECT a.email, a.language FROM hoshu.service_order o JOIN hoshu.account a ON a.id = o.account_id
                         WHERE o.number = ? AND a.email IS NOT NULL AND a.disabled_at IS NULL
                        """)
                .param(order)
                .query((row, n) -> new Orderer(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Keeps what was decided. */
    public void decide(
            long id,
            Approval.State state,
            Instant at,
            LocalDate day,
            String who,
            String reason,
            @Nullable LocalDate until) {
        jdbc.sql(
                        """
                        UPDATE hoshu.approval
                           SET state = :state, decided_at = :at, decided_on = :day, decided_by = :who, reason = :reason,
                               granted_until = :until
                         WHERE id = :id AND state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .param("who", who)
                .param("reason", reason)
                .param("until", until)
                .param("id", id)
                .update();
    }

    private Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                row.getLong("id"),
                row.getString("order_number"),
                row.getString("programme"),
                row.getString("customer"),
                row.getString("channel"),
                row.getString("ordered_by"),
                orders.line(row),
                Approval.State.valueOf(row.getString("approval_state")),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("reason"),
                row.getObject("approved_until", LocalDate.class));
    }
}
