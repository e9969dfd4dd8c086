package dev.hoshu.server.dispatch.store;

import dev.hoshu.domain.dispatch.StaffMember;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who can be sent. */
@Repository
public class StaffRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public StaffRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody on the staff of a programme, by id. */
    public List<StaffMember> all(String programme) {
        return jdbc.sql(
                        """
                        SELECT * FROM hoshu.engineer WHERE programme = ? AND active ORDER BY id
                        """)
                .param(programme)
                .query((row, n) -> member(row))
                .list();
    }

    /** One of them, if there is one who still works. */
    public Optional<StaffMember> find(String programme, String id) {
        return jdbc.sql("SELECT * FROM hoshu.engineer WHERE programme = ? AND id = ? AND active")
                .params(programme, id)
                .query((row, n) -> member(row))
                .optional();
    }

    /** Whether any of them is invented, which has to be said wherever they show. */
    public boolean anyInvented(String programme) {
        return exists(
                "SELECT EXISTS (SELECT FROM hoshu.engineer WHERE programme = ? AND invented)",
                programme);
    }

    /** Whether a programme has anybody. */
    public boolean hasStaff(String programme) {
        return exists("SELECT EXISTS (SELECT FROM hoshu.engineer WHERE programme = ?)", programme);
    }

    private boolean exists(String question, String programme) {
        return jdbc.sql(question).param(programme).query((row, n) -> row.getBoolean(1)).single();
    }

    /** Adds people who do not exist; those who are there already stay as they are. */
    public void invent(String programme, List<StaffMember> people) {
        people.forEach(one -> add(programme, one, true));
    }

    private void add(String programme, StaffMember one, boolean invented) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.engineer (programme, id, name, partner, site, skills, weekdays, on_holidays,
                                                    from_minute, until_minute, invented)
                        VALUES (:programme, :id, :name, :partner, :site, CAST(:skills AS text[]),
                                CAST(:weekdays AS smallint[]), :holidays, :from, :until, :invented)
                        ON CONFLICT DO NOTHING
                        """)
                .param("programme", programme)
                .param("id", one.id())
                .param("name", one.name())
                .param("partner", one.partner(), Types.VARCHAR)
                .param("site", one.site())
                .param("skills", one.skills().stream().sorted().toArray(String[]::new))
                .param(
                        "weekdays",
                        one.weekdays().stream()
                                .sorted()
                                .map(DayOfWeek::getValue)
                                .toArray(Integer[]::new))
                .param("holidays", one.onHolidays())
                .param("from", one.fromMinute())
                .param("until", one.untilMinute())
                .param("invented", invented)
                .update();
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                row.getString("id"),
                row.getString("name"),
                row.getString("partner"),
                row.getString("site"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("skills").getArray())),
                weekdays(row.getArray("weekdays")),
                row.getBoolean("on_holidays"),
                row.getInt("from_minute"),
                row.getInt("until_minute"));
    }

    private static Set<DayOfWeek> weekdays(Array array) throws SQLException {
        return Arrays.stream((Short[]) array.getArray())
                .map(day -> DayOfWeek.of(day))
                .collect(Collectors.toUnmodifiableSet());
    }
}
