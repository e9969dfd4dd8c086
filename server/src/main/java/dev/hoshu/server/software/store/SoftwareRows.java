package dev.hoshu.server.software.store;

import dev.hoshu.domain.contract.SoftwareSupport.Registered;
import dev.hoshu.domain.contract.SoftwareSupport.Standing;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.software.RegisteredSupport;
import dev.hoshu.server.software.SoftwareRight;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rights to support of software, and what rests on them. */
@Repository
public class SoftwareRows {

    private static final String RIGHTS =
            "SELECT r.* FROM hoshu.software_right r WHERE " + SeenRows.seen("r");
    private static final String SUPPORTS =
            """
            SELECT s.*, m.machine_type, m.serial_number FROM hoshu.software_support s
              JOIN hoshu.machine m ON m.id = s.machine_id WHERE
            """
                    + SeenRows.seen("s");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public SoftwareRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a right of which proof is presented; its number. */
    public String add(SoftwareRight right, @Nullable String channel) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.software_right
                            (number, programme, customer, channel, product, version, right_until, presented_on, presented_by)
                        VALUES ('SR-' || lpad(nextval('hoshu.software_right_number')::text, 8, '0'), :programme, :customer,
                                :channel, :product, :version, :until, :on, :by)
                        RETURNING number
                        """)
                .param("programme", right.programme())
                .param("customer", right.customer())
                .param("channel", channel, Types.VARCHAR)
                .param("product", right.product())
                .param("version", right.version())
                .param("until", right.until())
                .param("on", right.presentedOn())
                .param("by", right.presentedBy())
                .query(String.class)
                .single();
    }

    /** A right as that viewer sees it. */
    public Optional<SoftwareRight> find(String number, Viewer viewer) {
        return SeenRows.by(viewer, jdbc.sql(RIGHTS + " AND r.number = :number"))
                .param("number", number)
                .query((row, n) -> right(row))
                .optional();
    }

    /** Nobody else decides of it before this transaction ends. */
    public void lock(String number) {
        jdbc.sql("SELECT number FROM hoshu.software_right WHERE number = ? FOR UPDATE")
                .param(number)
                .query(String.class)
                .optional();
    }

    /**
     * Rights as that viewer sees them, those that wait first.
     *
     * @param after the group, 0 for those that wait and 1 for the others, and the number
     */
    public List<SoftwareRight> rights(Viewer viewer, Place after, int most) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                RIGHTS
                                        + """
                                         AND ((r.state <> 'PRESENTED')::int > :group
                                              OR (r.state <> 'PRESENTED')::int = :group AND r.number < :after)
                                        ORDER BY (r.state <> 'PRESENTED'), r.number DESC LIMIT :most
                                        """))
                .param("group", after.group())
                .param("after", after.key())
                .param("most", most)
                .query((row, n) -> right(row))
                .list();
    }

    /** Every right of a customer, whoever asks. */
    public List<SoftwareRight> rightsOf(String programme, String customer) {
        return jdbc.sql(
                        """
                        SELECT * FROM hoshu.software_right WHERE programme = ? AND customer = ? ORDER BY number
                        """)
                .params(programme, customer)
                .query((row, n) -> right(row))
                .list();
    }

    /** The rights of those numbers, whoever asks; one statement, however many. */
    public List<SoftwareRight> named(Collection<String> numbers) {
        return jdbc.sql("SELECT * FROM hoshu.software_right WHERE number = ANY (?) ORDER BY number")
                .param(numbers.toArray(String[]::new))
                .query((row, n) -> right(row))
                .list();
    }

    /** Keeps what was decided of a right's proof. */
    public void decide(String number, Standing state, LocalDate on, String by, String because) {
        jdbc.sql(
                        """
                        UPDATE hoshu.software_right
                           SET state = ?, decided_on = ?, decided_by = ?, decided_because = ? WHERE number = ?
                        """)
                .params(state.name(), on, by, because, number)
                .update();
    }

    /** Keeps support that is registered; its number. */
    public String register(
            RegisteredSupport support,
            long machine,
            @Nullable String channel,
            List<KeptFinding> findings) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.software_support
                            (number, programme, machine_id, customer, channel, software_right, product, version, first_day,
                             last_day, findings, registered_on, registered_by)
                        VALUES ('ES-' || lpad(nextval('hoshu.software_support_number')::text, 8, '0'), :programme,
                                :machine, :customer, :channel, :right, :product, :version, :first, :last,
                                :findings::jsonb, :on, :by)
                        RETURNING number
                        """)
                .param("programme", support.programme())
                .param("machine", machine)
                .param("customer", support.customer())
                .param("channel", channel, Types.VARCHAR)
                .param("right", support.right())
                .param("product", support.product())
                .param("version", support.version())
                .param("first", support.firstDay())
                .param("last", support.lastDay())
                .param("findings", json.writeValueAsString(findings))
                .param("on", support.registeredOn())
                .param("by", support.registeredBy())
                .query(String.class)
                .single();
    }

    /**
     * Registered support as that viewer sees it, the latest first.
     *
     * @param after the number after which to go on; empty from the beginning
     */
    public List<RegisteredSupport> supports(Viewer viewer, String after, int most) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                SUPPORTS
                                        + " AND (:after = '' OR s.number < :after) ORDER BY"
                                        + " s.number DESC LIMIT :most"))
                .param("after", after)
                .param("most", most)
                .query((row, n) -> support(row))
                .list();
    }

    /** Everything that is registered for a machine, whoever asks. */
    public List<RegisteredSupport> supportsOf(long machine) {
        return SeenRows.by(
                        Viewer.EVERYTHING,
                        jdbc.sql(SUPPORTS + " AND s.machine_id = :machine ORDER BY s.number"))
                .param("machine", machine)
                .query((row, n) -> support(row))
                .list();
    }

    /** Keeps by what a case about software was taken. */
    public void taken(String caseNumber, Registered support, List<KeptFinding> findings) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.software_case (case_number, support, product, version, findings)
                        VALUES (?, ?, ?, ?, ?::jsonb)
                        """)
                .params(
                        caseNumber,
                        support.number(),
                        support.product(),
                        support.version(),
                        json.writeValueAsString(findings))
                .update();
    }

    private static SoftwareRight right(ResultSet row) throws SQLException {
        return new SoftwareRight(
                row.getString("number"),
                row.getString("programme"),
                row.getString("customer"),
                row.getString("product"),
                row.getString("version"),
                row.getObject("right_until", LocalDate.class),
                Standing.valueOf(row.getString("state")),
                row.getObject("presented_on", LocalDate.class),
                row.getString("presented_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("decided_because"));
    }

    private static RegisteredSupport support(ResultSet row) throws SQLException {
        return new RegisteredSupport(
                row.getString("number"),
                row.getString("programme"),
                row.getString("machine_type"),
                row.getString("serial_number"),
                row.getString("customer"),
                row.getString("software_right"),
                row.getString("product"),
                row.getString("version"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("registered_on", LocalDate.class),
                row.getString("registered_by"));
    }
}
