package dev.hoshu.server.renewal.store;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.renewal.Ending;
import dev.hoshu.server.renewal.Owner;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Machines by the day on which their coverage ends. The end is that of the domain: the latest of
 * the warranty and of the services that count in the machine's country (TERR-1).
 */
@Repository
public class EndingRows {

    // Whose machines are asked for comes from the caller, and who asks is asked for besides: nobody
    // sees a row that is not his, whatever was asked. The end is looked up machine by machine, by
    // an
    // index: a join of two sets leaves the planner, who does not know the values of a prepared
    // statement, a choice that takes minutes for ten thousand machines.
    private static final String ENDING =
            """
              FROM hoshu.machine s
              JOIN LATERAL (
                  SELECT max(upper(e.valid)) - 1 AS covered_to, bool_or(e.layer = 'WARRANTY') AS warranted
                    FROM hoshu.coverage_entry e
                   WHERE e.machine_id = s.id AND upper_inf(e.recorded)
                     AND (e.layer = 'WARRANTY' OR e.layer = 'SERVICE' AND e.country = s.country)) g ON g.warranted
            """;

    private static final String ASKED =
            """
             WHERE s.programme = :of AND WHOSE
               AND (:everything OR (s.programme = :programme AND (s.customer = :customer OR s.channel = :channel)))
               AND g.covered_to BETWEEN :from AND :until
            """;

    private static final String PART =
            """
            SELECT s.id, s.machine_type, s.model, s.serial_number, s.customer, s.channel, s.country, s.municipality,
                   g.covered_to, (SELECT c.document FROM hoshu.machine_coverage c WHERE c.machine_id = s.id) AS document,
                   ARRAY(SELECT r.reminder FROM hoshu.reminder_sent r
                          WHERE r.machine_id = s.id AND r.covered_to = g.covered_to AND r.account_id = :account) AS said
            """
                    + ENDING
                    + ASKED
                    + """
                       AND (g.covered_to, s.machine_type, s.serial_number) > (:afterDay, :afterType, :afterSerial)
                     ORDER BY g.covered_to, s.machine_type, s.serial_number LIMIT :limit
                    """;

    // All machines, each looked at once over all parts together: their order is that of their
    // numbers.
    private static final String EVERYBODYS =
            """
            SELECT s.id, s.machine_type, s.model, s.serial_number, s.customer, s.channel, s.country, s.municipality,
                   g.covered_to, (SELECT c.document FROM hoshu.machine_coverage c WHERE c.machine_id = s.id) AS document,
                   '{}'\\:\\:text[] AS said
            """
                    + ENDING
                    + """
                     WHERE s.programme = :of AND s.id > :after AND g.covered_to BETWEEN :from AND :until
                     ORDER BY s.id LIMIT :limit
                    """;

    private static final String MONTHS =
            "SELECT extract(year FROM g.covered_to)::int, extract(month FROM g.covered_to)::int,"
                    + " count(*)\n"
                    + ENDING
                    + ASKED
                    + " GROUP BY 1, 2";

    private static final String DAYS =
            """
            SELECT g.covered_to, count(*), (array_agg(s.machine_type || s.model || ' ' || s.serial_number
                       ORDER BY s.machine_type, s.serial_number))[1\\:100]
            """
                    + ENDING
                    + ASKED
                    + " GROUP BY 1 ORDER BY 1";

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public EndingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which machines are asked for.
     *
     * @param owner whose
     * @param viewer who asks
     * @param from the first day on which coverage ends
     * @param until the last day on which it ends
     */
    public record Asked(Owner owner, Viewer viewer, LocalDate from, LocalDate until) {}

    /**
     * Where a part begins: behind this machine.
     *
     * @param day the day on which its coverage ends
     * @param machineType its type
     * @param serial its serial number
     */
    public record After(LocalDate day, String machineType, String serial) {

        /** Behind nothing. */
        public static final After NOTHING = new After(LocalDate.of(1, 1, 1), "", "");
    }

    /**
     * Machines on one day.
     *
     * @param day the day on which their coverage ends
     * @param count how many
     * @param machines the first hundred of them, number and serial number
     */
    public record OnDay(LocalDate day, int count, List<String> machines) {

        /** Copies the machines. */
        public OnDay {
            machines = List.copyOf(machines);
        }
    }

    /**
     * A part of the machines, by end, machine type and serial number.
     *
     * @param account for whom it is read, whose reminders are told; 0 for nobody
     * @param limit at most so many
     */
    public List<Ending> part(Asked asked, After after, long account, int limit) {
        return statement(asked, PART)
                .param("account", account)
                .param("afterDay", after.day())
                .param("afterType", after.machineType())
                .param("afterSerial", after.serial())
                .param("limit", limit)
                .query((row, n) -> ending(row))
                .list();
    }

    /**
     * A part of all machines of a programme whose coverage ends between two days, by their numbers;
     * for the product's own work.
     *
     * @param after behind the machine of that number
     * @param limit at most so many
     */
    public List<Ending> everybodys(
            String programme, LocalDate from, LocalDate until, long after, int limit) {
        return jdbc.sql(EVERYBODYS)
                .param("of", programme)
                .param("from", from)
                .param("until", until)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> ending(row))
                .list();
    }

    /** How many machines end in each month, by month. */
    public Map<YearMonth, Integer> months(Asked asked) {
        var months = new TreeMap<YearMonth, Integer>();
        statement(asked, MONTHS)
                .query(row -> {
                    months.put(YearMonth.of(row.getInt(1), row.getInt(2)), row.getInt(3));
                });
        return months;
    }

    /** The machines of each day, by day. */
    public List<OnDay> days(Asked asked) {
        return statement(asked, DAYS)
                .query((row, n) ->
                        new OnDay(
                                row.getObject(1, LocalDate.class),
                                row.getInt(2),
                                List.of((String[]) row.getArray(3).getArray())))
                .list();
    }

    private JdbcClient.StatementSpec statement(Asked asked, String what) {
        var owner = asked.owner();
        var viewer = asked.viewer();
        var whose = owner.customer() != null ? "s.customer = :code" : "s.channel = :code";
        return jdbc.sql(what.replace("WHOSE", whose))
                .param("of", owner.programme())
                .param("code", owner.code())
                .param("everything", viewer.everything())
                .param("programme", viewer.programme(), java.sql.Types.VARCHAR)
                .param("customer", viewer.customer(), java.sql.Types.VARCHAR)
                .param("channel", viewer.channel(), java.sql.Types.VARCHAR)
                .param("from", asked.from())
                .param("until", asked.until());
    }

    private static Ending ending(ResultSet row) throws SQLException {
        return new Ending(
                row.getLong("id"),
                new MachineNumber(row.getString("machine_type"), row.getString("model")),
                SerialNumber.parse(row.getString("serial_number")).orElseThrow(),
                text(row, "customer"),
                text(row, "channel"),
                row.getString("country"),
                text(row, "municipality"),
                row.getObject("covered_to", LocalDate.class),
                row.getString("document"),
                Set.of((String[]) row.getArray("said").getArray()));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
