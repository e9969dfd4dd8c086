package dev.hoshu.domain.fleet;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.MachineInTest;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.plan.PricedOffering;
import dev.hoshu.domain.rulebook.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/** What it costs to keep one machine covered; its warranty ends on 2026-03-31. */
class CostsAheadTest {

    private static final LocalDate ON = LocalDate.of(2026, 1, 10);

    private static CostAhead cost(MachineInTest machine, String until) {
        return CostsAhead.under(
                        ReferenceFigures.policy(),
                        ReferenceFigures.areas(),
                        ON,
                        LocalDate.parse(until))
                .of(machine.facts(), PricedOffering.ofList(ListInTest.LIST, "JP"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERM-2 covered by the warranty               | NBD  | 2026-03-31 | 0 in 0
                    TERM-2 a day more takes a year               | NBD  | 2026-04-01 | 50000 in 1
                    TERM-2 the year to its last day              | NBD  | 2027-03-31 | 50000 in 1
                    CAT-6 two years at once are cheaper          | NBD  | 2027-04-01 | 90000 in 1
                    CAT-6 three years                            | NBD  | 2029-03-31 | 140000 in 2
                    REP-1 the level that it has is held          | 24X7 | 2026-04-01 | 80000 in 1
                    """)
    void theCheapestPlan(String situation, String level, String until, String total) {
        var machine =
                aMachine()
                        .withService(ServiceKind.UPGRADE, level, false, "2023-04-01", "2026-03-31");
        var found =
                switch (cost(machine, until)) {
                    case CostAhead.Covered _ -> "0 in 0";
                    case CostAhead.Priced p -> p.total().amount() + " in " + p.purchases();
                    case CostAhead.Impossible no -> no.rule().id();
                    case CostAhead.Unknown _ -> "unknown";
                };
        assertThat(found).isEqualTo(total);
    }

    @Test
    void whereSupportEndsItIsSaidHowFarItGoes() {
        assertThat(cost(aMachine().supportedUntil("2027-03-31"), "2028-03-31"))
                .isInstanceOfSatisfying(
                        CostAhead.Impossible.class,
                        no -> {
                            assertThat(no.coveredUntil()).isEqualTo("2027-03-31");
                            assertThat(no.rule()).isEqualTo(Rule.EOS_1);
                            assertThat(no.explanation().ja()).isNotEmpty();
                        });
    }

    @Test
    void anUnknownWarrantyIsNotTakenForNone() {
        assertThat(cost(aMachine().withUnknownWarranty(), "2027-03-31"))
                .isInstanceOf(CostAhead.Unknown.class);
    }

    @Test
    void aLastDayBeforeTheFirstIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> cost(aMachine(), "2026-01-09"));
    }
}
