package dev.hoshu.server.part.store;

import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.report.PartFact;
import dev.hoshu.domain.rulebook.Sentence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Parts that are out or charged, with no more of each than what it is counted by. */
@Repository
public class PartFactRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public PartFactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of a programme.
     *
     * @param premier the Premier desk's alone, or everybody else's; empty for all
     * @param zone in which a day is a day
     */
    public List<PartFact> of(String programme, Optional<Boolean> premier, ZoneId zone) {
        var whose = premier.map(p -> p ? "AND s.premier_desk " : "AND NOT s.premier_desk ");
        return jdbc.sql(
                        """
                        SELECT c.case_number, c.part, p.name_ja, p.name_en, c.state, c.return_by, c.charge_yen,
                               (SELECT CAST(max(e.at) AT TIME ZONE :zone AS date) FROM hoshu.case_part_event e
                                 WHERE e.case_part_id = c.id AND e.state = 'CHARGED') AS charged_on
                          FROM hoshu.case_part c
                          JOIN hoshu.part p ON p.programme = c.programme AND p.number = c.part
                          JOIN hoshu.service_case s ON s.number = c.case_number
                         WHERE c.programme = :programme
                           AND c.state IN ('RESERVED', 'ON_THE_WAY', 'DELIVERED', 'CHARGED')
                        """
                                + whose.orElse("")
                                + "ORDER BY c.part, c.id")
                .param("programme", programme)
                .param("zone", zone.getId())
                .query((row, n) ->
                        new PartFact(
                                row.getString("case_number"),
                                row.getString("part"),
                                new Sentence(row.getString("name_ja"), row.getString("name_en")),
                                PartState.valueOf(row.getString("state")),
                                row.getObject("return_by", LocalDate.class),
                                row.getObject("charge_yen", Long.class),
                                row.getObject("charged_on", LocalDate.class)))
                .list();
    }
}
