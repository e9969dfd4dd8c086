package dev.hoshu.server.fleetview.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

/** What was left as it was shown changes nothing, whatever day is asked about. */
class DraftFiguresTest {

    private static final String HELD =
            """
            policies:
              - effectiveFrom: 2020-01-01
                renewal: {orderLeadMonths: 1, terms: [12]}
              - effectiveFrom: 2027-04-01
                renewal: {orderLeadMonths: 3, terms: [12]}
            """;

    @Test
    void figuresOfTodayAreNotTakenForADayThatHasOthers() {
        var draft =
                DraftFigures.applied(
                        HELD,
                        LocalDate.of(2026, 11, 27),
                        HELD,
                        LocalDate.of(2027, 5, 1),
                        Map.of("renewal.orderLeadMonths", "1", "renewal.terms", "[24]"));
        assertThat(draft)
                .isEqualTo(
                        HELD.replace(
                                "orderLeadMonths: 3, terms: [12]",
                                "orderLeadMonths: 3, terms: [24]"));
    }
}
