package dev.hoshu.server.part;

import dev.hoshu.domain.report.PartFact;
import dev.hoshu.server.part.store.PartFactRows;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The parts that are out or charged, for those who count them; one statement. It sees every case's,
 * so its callers stand open to the maker's own people alone.
 */
@Service
public class PartFacts {

    private final PartFactRows rows;

    /** Made by Spring. */
    PartFacts(PartFactRows rows) {
        this.rows = rows;
    }

    /**
     * Those of a programme.
     *
     * @param premier the Premier desk's alone, or everybody else's; empty for all
     * @param zone in which a day is a day
     */
    @Transactional(readOnly = true)
    public List<PartFact> of(String programme, Optional<Boolean> premier, ZoneId zone) {
        return rows.of(programme, premier, zone);
    }
}
