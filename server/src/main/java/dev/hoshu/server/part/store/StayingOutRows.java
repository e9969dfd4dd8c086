package dev.hoshu.server.part.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.List;

/** Defective parts that are awaited back, and which reminders of them were said. */
@Repository
public class StayingOutRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public StayingOutRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part that is awaited back.
     *
     * @param id its number
     * @param caseNumber the case's number
     * @param programme the programme's code
     */
    public record Awaited(long id, String caseNumber, String programme) {}

    /**
     * Parts about which something may be due on a day, those that are awaited back first before the
     * others. Of a part about which something was said on that day nothing more is due until the
     * next.
     *
     * @param latest until when the last day of return can be at the latest
     */
    public List<Awaited> due(LocalDate day, LocalDate latest) {
        return jdbc.sql(
                        """
                        SELECT c.id, c.case_number, c.programme FROM hoshu.case_part c
                         WHERE c.state = 'DELIVERED' AND c.return_by <= ?
                           AND NOT EXISTS (SELECT FROM hoshu.case_part_reminder r
                                            WHERE r.case_part_id = c.id AND r.said_on = ?)
                         ORDER BY c.return_by, c.id
                        """)
                .params(latest, day)
                .query((row, n) ->
                        new Awaited(
                                row.getLong("id"),
                                row.getString("case_number"),
                                row.getString("programme")))
                .list();
    }

    /** Whether this reminder of a part was said, or a later one. */
    public boolean isSaid(long part, int daysAfter) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM hoshu.case_part_reminder WHERE case_part_id = ? AND days_after >= ?)
                        """)
                .params(part, daysAfter)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody was told on a day before that the last day of return was over. */
    public boolean isToldOver(long part, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM hoshu.case_part_reminder
                                        WHERE case_part_id = ? AND days_after > 0 AND said_on < ?)
                        """)
                .params(part, day)
                .query(Boolean.class)
                .single();
    }

    /** Keeps that a reminder is said. */
    public void keep(long part, int daysAfter, LocalDate returnBy, LocalDate saidOn) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.case_part_reminder (case_part_id, days_after, return_by, said_on)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(part, daysAfter, returnBy, saidOn)
                .update();
    }
}
