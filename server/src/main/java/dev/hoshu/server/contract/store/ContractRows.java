package dev.hoshu.server.contract.store;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.server.contract.Contract;
import dev.hoshu.server.contract.Contract.State;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Individual contracts. */
@Repository
public class ContractRows {

    private static final TypeReference<List<KeptFinding>> FINDINGS = new TypeReference<>() {};
    private static final String SEEN =
            """
            SELECT c.*, m.machine_type, m.serial_number FROM hoshu.individual_contract c
              JOIN hoshu.machine m ON m.id = c.machine_id WHERE
            """
                    + SeenRows.seen("c");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public ContractRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a contract that is asked for; its number. */
    public String add(Contract asked, long machine, @Nullable String channel, long account) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.individual_contract
                            (number, programme, machine_id, customer, channel, level, premier, drive_retention, first_day,
                             last_day, terms, price_yen, reason, findings, asked_on, asked_by, account_id)
                        VALUES ('IC-' || lpad(nextval('hoshu.individual_contract_number')::text, 8, '0'), :programme,
                                :machine, :customer, :channel, :level, :premier, :drives, :first, :last, :terms, :price,
                                :reason, :findings::jsonb, :on, :by, :account)
                        RETURNING number
                        """)
                .param("programme", asked.programme())
                .param("machine", machine)
                .param("customer", asked.customer(), Types.VARCHAR)
                .param("channel", channel, Types.VARCHAR)
                .param("level", asked.level().code())
                .param("premier", asked.premier())
                .param("drives", asked.driveRetention())
                .param("first", asked.firstDay())
                .param("last", asked.lastDay())
                .param("terms", asked.terms())
                .param("price", asked.priceYen())
                .param("reason", asked.reason())
                .param("findings", json.writeValueAsString(asked.findings()))
                .param("on", asked.askedOn())
                .param("by", asked.askedBy())
                .param("account", account)
                .query(String.class)
                .single();
    }

    /** A contract as that viewer sees it. */
    public Optional<Contract> find(String number, Viewer viewer) {
        return SeenRows.by(viewer, jdbc.sql(SEEN + " AND c.number = :number"))
                .param("number", number)
                .query((row, n) -> contract(row))
                .optional();
    }

    /** Nobody else decides of it before this transaction ends. */
    public void lock(String number) {
        jdbc.sql("SELECT number FROM hoshu.individual_contract WHERE number = ? FOR UPDATE")
                .param(number)
                .query(String.class)
                .optional();
    }

    /**
     * Contracts as that viewer sees them, those that wait first, then the latest.
     *
     * @param after the group, 0 for those that wait and 1 for the others, and the number
     */
    public List<Contract> list(Viewer viewer, Place after, int most) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                SEEN
                                        + """
                                         AND ((c.state <> 'ASKED')::int > :group
                                              OR (c.state <> 'ASKED')::int = :group AND c.number < :after)
                                        ORDER BY (c.state <> 'ASKED'), c.number DESC LIMIT :most
                                        """))
                .param("group", after.group())
                .param("after", after.key())
                .param("most", most)
                .query((row, n) -> contract(row))
                .list();
    }

    /** The account that asked, if mail can reach it. */
    public Optional<Asker> asker(String number) {
        return jdbc.sql(
                        """
                        SELECT a.email, a.language FROM hoshu.individual_contract c
                          JOIN hoshu.account a ON a.id = c.account_id
                         WHERE c.number = ? AND a.email IS NOT NULL AND a.disabled_at IS NULL
                        """)
                .param(number)
                .query((row, n) -> new Asker(row.getString("email"), row.getString("language")))
                .optional();
    }

    /**
     * Somebody who asked.
     *
     * @param email where mail goes
     * @param language {@code ja} or {@code en}
     */
    public record Asker(String email, String language) {}

    /** Keeps a decision; the entry is what covers the machine since, or null. */
    public void decide(
            String number,
            State state,
            LocalDate on,
            String by,
            @Nullable String because,
            @Nullable Long entry) {
        jdbc.sql(
                        """
                        UPDATE hoshu.individual_contract
                           SET state = :state, decided_on = :on, decided_by = :by, decided_because = :because,
                               coverage_entry_id = :entry
                         WHERE number = :number
                        """)
                .param("state", state.name())
                .param("on", on)
                .param("by", by)
                .param("because", because, Types.VARCHAR)
                .param("entry", entry, Types.BIGINT)
                .param("number", number)
                .update();
    }

    private Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                row.getString("number"),
                row.getString("programme"),
                row.getString("machine_type"),
                row.getString("serial_number"),
                row.getString("customer"),
                ServiceLevel.ofCode(row.getString("level")).orElseThrow(),
                row.getBoolean("premier"),
                row.getBoolean("drive_retention"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("terms"),
                row.getLong("price_yen"),
                row.getString("reason"),
                json.readValue(row.getString("findings"), FINDINGS),
                State.valueOf(row.getString("state")),
                row.getObject("asked_on", LocalDate.class),
                row.getString("asked_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("decided_because"));
    }
}
