package dev.hoshu.domain.fleet;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.MachineInTest;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.quote.ReinstatementFee;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/** What one machine of a fleet comes to on a day; its warranty ends on 2026-03-31. */
class OutlooksTest {

    private static Outlook outlook(MachineInTest machine, LocalDate on) {
        return Outlooks.under(ReferenceFigures.policy(), ReferenceFigures.areas(), on, "JP")
                .of(machine.facts(), ListInTest.LIST);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REP-1 the day before the warranty       | 2023-03-31 | NOT_STARTED | 0
                    REP-1 its first day                     | 2023-04-01 | COVERED     | 0
                    REP-1 its last day                      | 2026-03-31 | COVERED     | 0
                    REP-1 the day after                     | 2026-04-01 | UNCOVERED   | 1
                    REP-1 ninety days after                 | 2026-06-29 | UNCOVERED   | 90
                    """)
    void theCoverOfADay(String situation, LocalDate on, Cover cover, long uncovered) {
        var outlook = outlook(aMachine(), on);
        assertThat(outlook.cover()).isEqualTo(cover);
        assertThat(outlook.uncoveredDays()).isEqualTo(uncovered);
        assertThat(outlook.coveredTo()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(outlook.orderBy()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-3 ninety-one days ahead | 2025-12-30 | false | false
                    REN-3 ninety days ahead     | 2025-12-31 | true  | false
                    REN-3 the day to order by   | 2026-02-28 | true  | false
                    REN-3 the day after it      | 2026-03-01 | true  | true
                    REN-3 the last covered day  | 2026-03-31 | true  | true
                    REN-4 the lapse             | 2026-04-01 | false | false
                    """)
    void whatEndsSoonAndWhatIsLate(
            String situation, LocalDate on, boolean endsWithin90Days, boolean late) {
        var outlook = outlook(aMachine(), on);
        assertThat(outlook.endsWithin(90)).isEqualTo(endsWithin90Days);
        assertThat(outlook.isLate()).isEqualTo(late);
    }

    @Test
    void anUnknownWarrantyIsUnknownAndNotUncovered() {
        var outlook = outlook(aMachine().withUnknownWarranty(), LocalDate.of(2026, 1, 10));
        assertThat(outlook.cover()).isEqualTo(Cover.UNKNOWN);
        assertThat(outlook.coveredTo()).isNull();
        assertThat(outlook.renewalCost()).isEmpty();
        assertThat(Following.of(outlook.prospect())).isEqualTo(Following.OPEN);
    }

    @Test
    void gapsAndTheLapseAreNamedWithTheirDays() {
        var machine =
                aMachine()
                        .withService(ServiceKind.RENEWAL, "NBD", false, "2026-05-01", "2027-04-30");
        assertThat(outlook(machine, LocalDate.of(2027, 5, 2)).gaps())
                .as("TERM-2")
                .containsExactly(
                        CoveragePeriod.closed(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)),
                        CoveragePeriod.closed(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 2)));
        assertThat(outlook(machine, LocalDate.of(2026, 1, 10)).gaps())
                .as("TERM-2, still ahead")
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-6 the price of the list          | 24X7    | 2026-01-10 | 80000
                    CAT-6 on request is not 0            | 24X7_2H | 2026-01-10 | -
                    REN-5 day 90: no fee                 | 24X7    | 2026-06-29 | 80000
                    """)
    void whatARenewalCosts(String situation, String level, LocalDate on, String cost) {
        var machine =
                aMachine()
                        .withService(ServiceKind.UPGRADE, level, false, "2023-04-01", "2026-03-31");
        var found = outlook(machine, on).renewalCost().map(y -> Long.toString(y.amount()));
        assertThat(found.orElse("-")).isEqualTo(cost);
    }

    @Test
    void aFeeThatHasToBeAskedForLeavesTheCostOpen() {
        var outlook = outlook(aMachine(), LocalDate.of(2026, 6, 30));
        assertThat(outlook.proposal()).isNotNull();
        assertThat(outlook.fee()).as("REN-5, day 91").isNotInstanceOf(ReinstatementFee.None.class);
        assertThat(outlook.renewalCost().isPresent())
                .isEqualTo(outlook.fee() instanceof ReinstatementFee.Amount);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EOS-1 support ends with the coverage | 2026-03-31 | 0
                    EOS-1 support ended a day before     | 2026-03-30 | 1
                    EOS-1 none is announced              | -          | 0
                    """)
    void howLongItIsCoveredPastTheEndOfSupport(String situation, String end, long days) {
        var machine = aMachine().supportedUntil(end.equals("-") ? null : end);
        assertThat(outlook(machine, LocalDate.of(2026, 1, 10)).daysPastSupport()).isEqualTo(days);
    }

    @Test
    void withoutAListNothingIsProposedAndTheRulesStillSpeak() {
        var outlook =
                Outlooks.under(ReferenceFigures.policy(), null, LocalDate.of(2026, 1, 10), "JP")
                        .of(aMachine().facts(), List.of());
        assertThat(outlook.proposal()).isNull();
        assertThat(Following.of(outlook.prospect())).isEqualTo(Following.RENEWABLE);
    }
}
