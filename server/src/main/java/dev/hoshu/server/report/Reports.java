package dev.hoshu.server.report;

import dev.hoshu.domain.report.DeskReport;
import dev.hoshu.domain.report.Months;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.part.PartFacts;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.servicecase.CaseBoard.Desk;
import dev.hoshu.server.servicecase.CaseHistories;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.ZoneId;

/** Counts the cases of some months. Three statements, however many cases there are. */
@Service
public class Reports {

    private final CaseHistories histories;
    private final PartFacts parts;
    private final Programmes programmes;
    private final Today today;

    /** Made by Spring. */
    Reports(CaseHistories histories, PartFacts parts, Programmes programmes, Today today) {
        this.histories = histories;
        this.parts = parts;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * What is asked for.
     *
     * @param programme the programme's code
     * @param months which months
     * @param desk whose cases
     */
    public record Asked(String programme, Months months, Desk desk) {}

    /** The figures, as of today. */
    @Transactional(readOnly = true)
    public DeskReport of(Asked asked) {
        var zone = zone(asked.programme());
        var premier = asked.desk().premier();
        return DeskReport.of(
                histories.of(asked.programme(), asked.months(), zone),
                one -> premier.isEmpty() || premier.get() == one.premierDesk(),
                parts.of(asked.programme(), premier, zone),
                asked.months(),
                today.day(),
                zone);
    }

    /** The zone in which the programme's days are days. */
    public ZoneId zone(String programme) {
        return programmes
                .current(programme)
                .policies()
                .inForce(today.day())
                .map(policy -> policy.response().acceptanceZone())
                .orElse(Today.ZONE);
    }
}
