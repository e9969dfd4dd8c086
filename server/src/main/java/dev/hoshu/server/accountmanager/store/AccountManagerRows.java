package dev.hoshu.server.accountmanager.store;

import dev.hoshu.server.accountmanager.AccountContract;
import dev.hoshu.server.accountmanager.AccountContract.Contact;
import dev.hoshu.server.accountmanager.AccountContract.State;
import dev.hoshu.server.frontdoor.Viewer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Account managers and the days they agreed on; a dealer sees none of them. */
@Repository
public class AccountManagerRows {

    private static final String SEEN =
            """
            SELECT * FROM hoshu.account_contract c
             WHERE (CAST(:everything AS boolean)
                    OR (c.programme = CAST(:programme AS text) AND c.customer = CAST(:customer AS text)))
            """;

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public AccountManagerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was agreed; its number. */
    public String add(AccountContract one) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.account_contract
                            (number, programme, customer, manager, email, first_day, last_day, agreed_on, agreed_by)
                        VALUES ('TM-' || lpad(nextval('hoshu.account_contract_number')::text, 8, '0'), :programme,
                                :customer, :manager, :email, :first, :last, :on, :by)
                        RETURNING number
                        """)
                .param("programme", one.programme())
                .param("customer", one.customer())
                .param("manager", one.manager())
                .param("email", one.email(), Types.VARCHAR)
                .param("first", one.firstDay())
                .param("last", one.lastDay())
                .param("on", one.agreedOn())
                .param("by", one.agreedBy())
                .query(String.class)
                .single();
    }

    /** Whether another contract of that customer has days in common; nobody adds one meanwhile. */
    public boolean isOccupied(String programme, String customer, LocalDate first, LocalDate last) {
        jdbc.sql(
                        "SELECT pg_advisory_xact_lock(hashtextextended('hoshu account ' || ? || ' '"
                                + " || ?, 0))::text")
                .params(programme, customer)
                .query((row, n) -> 0)
                .list();
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM hoshu.account_contract
                                        WHERE programme = ? AND customer = ? AND first_day <= ? AND last_day >= ?)
                        """)
                .params(programme, customer, last, first)
                .query(Boolean.class)
                .single();
    }

    /** Whether a customer has a machine in that programme. */
    public boolean isCustomer(String programme, String customer) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM hoshu.machine WHERE programme = ? AND customer"
                                + " = ?)")
                .params(programme, customer)
                .query(Boolean.class)
                .single();
    }

    /**
     * What was agreed with the customers that viewer sees, the latest first; of one customer alone
     * where one is named.
     *
     * @param after the number after which to go on; empty from the beginning
     */
    public List<AccountContract> list(
            Viewer viewer, Optional<String> ofCustomer, String after, int most) {
        return by(
                        viewer,
                        SEEN
                                + " AND (CAST(:of AS text) IS NULL OR c.customer = CAST(:of AS"
                                + " text)) AND (:after = '' OR c.number < :after) ORDER BY"
                                + " c.number DESC LIMIT :most")
                .param("after", after)
                .param("of", ofCustomer.orElse(null), Types.VARCHAR)
                .param("most", most)
                .query((row, n) -> contract(row, List.of()))
                .list();
    }

    /** One of them with its days. */
    public Optional<AccountContract> find(String number, Viewer viewer) {
        return by(viewer, SEEN + " AND c.number = :number")
                .param("number", number)
                .query((row, n) -> contract(row, contacts(number)))
                .optional();
    }

    private JdbcClient.StatementSpec by(Viewer viewer, String statement) {
        return jdbc.sql(statement)
                .param("everything", viewer.everything())
                .param("programme", viewer.programme(), Types.VARCHAR)
                .param("customer", viewer.customer(), Types.VARCHAR);
    }

    /**
     * Adds an agreed day.
     *
     * @return false if it is agreed for that purpose already
     */
    public boolean plan(String number, LocalDate day, String purpose) {
        return jdbc.sql(
                                """
                                INSERT INTO hoshu.account_contact (contract, planned_on, purpose) VALUES (?, ?, ?)
                                ON CONFLICT (contract, planned_on, purpose) DO NOTHING
                                """)
                        .params(number, day, purpose)
                        .update()
                == 1;
    }

    /**
     * Keeps what became of an agreed day.
     *
     * @return false if that was written down before, or the contract has no such day
     */
    public boolean note(String number, long id, State state, LocalDate on, String by, String note) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.account_contact SET state = ?, noted_on = ?, noted_by = ?, note = ?
                                 WHERE contract = ? AND id = ? AND state = 'PLANNED'
                                """)
                        .params(state.name(), on, by, note, number, id)
                        .update()
                == 1;
    }

    private List<Contact> contacts(String number) {
        return jdbc.sql(
                        "SELECT * FROM hoshu.account_contact WHERE contract = ? ORDER BY"
                                + " planned_on, id")
                .param(number)
                .query((row, n) ->
                        new Contact(
                                row.getLong("id"),
                                row.getObject("planned_on", LocalDate.class),
                                row.getString("purpose"),
                                State.valueOf(row.getString("state")),
                                row.getObject("noted_on", LocalDate.class),
                                row.getString("noted_by"),
                                row.getString("note")))
                .list();
    }

    /** A machine of a customer as it was read. */
    public record Held(String machineType, String model, String serialNumber, String document) {}

    /** The machines of a customer with what covers them, at most so many. */
    public List<Held> machines(String programme, String customer, int most) {
        return jdbc.sql(
                        """
                        SELECT m.machine_type, m.model, m.serial_number, c.document
                          FROM hoshu.machine m JOIN hoshu.machine_coverage c ON c.machine_id = m.id
                         WHERE m.programme = ? AND m.customer = ?
                         ORDER BY m.machine_type, m.serial_number LIMIT ?
                        """)
                .params(programme, customer, most)
                .query((row, n) ->
                        new Held(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }

    /** A case of a customer as a report tells it. */
    public record HeldCase(
            String number,
            LocalDate takenOn,
            String machine,
            String symptom,
            @Nullable LocalDate closedOn) {}

    /** The cases that a customer called in on those days, at most so many. */
    public List<HeldCase> cases(
            String programme, String customer, LocalDate from, LocalDate until, int most) {
        return jdbc.sql(
                        """
                        SELECT number, taken_on, machine_type || ' ' || serial_number, symptom, closed_on
                          FROM hoshu.service_case
                         WHERE programme = ? AND customer = ? AND taken_on BETWEEN ? AND ?
                         ORDER BY taken_on, number LIMIT ?
                        """)
                .params(programme, customer, from, until, most)
                .query((row, n) ->
                        new HeldCase(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class)))
                .list();
    }

    private static AccountContract contract(ResultSet row, List<Contact> contacts)
            throws SQLException {
        return new AccountContract(
                row.getString("number"),
                row.getString("programme"),
                row.getString("customer"),
                row.getString("manager"),
                row.getString("email"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("agreed_on", LocalDate.class),
                row.getString("agreed_by"),
                contacts);
    }
}
