package dev.hoshu.domain.plan;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.plan.PlanInTest.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.entitlement.MachineInTest;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.money.Yen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;

/** What else can be done for the reference machine, in warranty from 2023-04-01 to 2026-03-31. */
class AlternativesTest {

    private static final String LIST = "U60/NBD/15 R12/NBD/10 R24/NBD/18";

    private static List<Alternative> all(MachineInTest machine, String orderedOn, String until) {
        return Alternatives.under(ReferenceFigures.policy(), ReferenceFigures.areas())
                .of(
                        machine.facts(),
                        request(orderedOn, until, "NBD", LIST),
                        (bought, decision, day) -> new Yen(30_000));
    }

    private static String words(Alternative alternative) {
        return alternative.course().getClass().getSimpleName()
                + " "
                + switch (alternative.plan()) {
                    case null -> "-";
                    case PlanDecision.Found found ->
                            found.total().amount() + " in " + found.steps().size();
                    case PlanDecision.Impossible impossible -> "impossible";
                    case PlanDecision.Undecided undecided -> "undecided";
                }
                + " "
                + alternative.lastDay()
                + alternative.consequences().stream()
                        .map(c -> " " + c.rule().id())
                        .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NEW-1 on the warranty's last day | 2026-03-31 | 2028-03-31 | 20 in 2 2028-03-31 NEW-1 CHG-5 | 18 in 1 2028-03-31 NEW-1 CHG-5 | 15 in 1 2028-03-31 CHG-5
                    NEW-1 the day after it           | 2026-04-01 | 2028-03-31 | 20 in 2 2028-03-31 CHG-5       | 18 in 1 2028-03-31 CHG-5       | impossible null NEW-1
                    REN-5 90 days late               | 2026-06-29 | 2028-03-31 | 20 in 2 2028-03-31 CHG-5       | 18 in 1 2028-03-31 CHG-5       | impossible null NEW-1
                    REN-5 91 days late               | 2026-06-30 | 2028-03-31 | 30020 in 2 2028-03-31 CHG-5    | 30018 in 1 2028-03-31 CHG-5    | impossible null NEW-1
                    TERM-2 covered already           | 2026-03-01 | 2026-03-31 | 0 in 0 2026-03-31 NEW-1        | 0 in 0 2026-03-31 NEW-1        | 15 in 1 2028-03-31 CHG-5
                    """)
    void theOtherWaysCostWhatTheyCost(
            String situation,
            String orderedOn,
            String until,
            String yearly,
            String twoYearly,
            String upgrade) {
        assertThat(all(aMachine(), orderedOn, until).stream().map(AlternativesTest::words))
                .startsWith(
                        "RenewalsOf " + yearly, "RenewalsOf " + twoYearly, "UpgradeNow " + upgrade);
    }

    @Test
    void withoutAPackItServesUpToTheEndOfSupport() {
        assertThat(
                        all(aMachine().supportedUntil("2028-12-31"), "2026-01-10", "2028-03-31")
                                .stream()
                                .skip(3)
                                .map(AlternativesTest::words))
                .containsExactly(
                        "IndividualContract - 2028-12-31 CAT-3 EOS-2",
                        "PayPerRepair - 2028-12-31 REP-5 REN-5 EOS-4");
        assertThat(
                        all(aMachine(), "2026-01-10", "2028-03-31").stream()
                                .skip(3)
                                .map(AlternativesTest::words))
                .as("none announced")
                .containsExactly(
                        "IndividualContract - null CAT-3", "PayPerRepair - null REP-5 REN-5");
    }

    @Test
    void withoutAWarrantyOnRecordNothingIsSaid() {
        assertThat(all(aMachine().withUnknownWarranty(), "2026-01-10", "2028-03-31")).isEmpty();
    }
}
