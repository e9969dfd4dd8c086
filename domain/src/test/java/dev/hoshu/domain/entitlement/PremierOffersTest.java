package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.installbase.MachineNumber;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Premier upgrade of a service from 2023-04-01 to 2028-03-31, out of five tiers on the list.
 */
class PremierOffersTest {

    private static final List<ServiceOffering> TIERS =
            IntStream.of(12, 24, 36, 48, 60).mapToObj(PremierOffersTest::upTo).toList();

    private static ServiceOffering upTo(int months) {
        return new ServiceOffering(
                new OfferingNumber("5WS7Z100" + months),
                "Premier Up to " + months + " Months",
                "ThinkSystem",
                "SR650",
                List.of(new MachineNumber("7X06", "")),
                OfferingKind.PREMIER_UPGRADE,
                Term.ofMonths(months),
                null,
                true,
                false,
                null,
                null,
                SaleWindow.ALWAYS,
                null);
    }

    private static MachineInTest served(boolean premier) {
        return aMachine()
                .withService(ServiceKind.UPGRADE, "24X7", premier, "2023-04-01", "2028-03-31");
    }

    private static List<Offers.Judged> judged(MachineInTest machine, String orderedOn) {
        return Offers.under(ReferenceFigures.policy(), ReferenceFigures.areas())
                .decideAll(machine.facts(), TIERS, LocalDate.parse(orderedOn), "JP", null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PREM-2 the service's first day, all of five years | 2023-04-01 | 60
                    PREM-2 a month gone to the day                    | 2023-05-01 | 60
                    PREM-2 48 months and a day left                   | 2024-03-31 | 60
                    PREM-2 48 months left                             | 2024-04-01 | 48
                    PREM-2 12 months and a day left                   | 2027-03-31 | 24
                    PREM-2 12 months left                             | 2027-04-01 | 12
                    PREM-2 the last day of the service                | 2028-03-31 | 12
                    """)
    void theSmallestTierThatIsNotShorterIsTheOne(String situation, String orderedOn, int tier) {
        for (var each : judged(served(false), orderedOn)) {
            if (each.offering().term().months() == tier) {
                assertThat(Verdict.of(each.decision())).isEqualTo("AVAILABLE PREM-2 PREM-3");
                assertThat(Verdict.days(each.decision())).isEqualTo(orderedOn + "/2028-03-31");
            } else {
                assertThat(Verdict.of(each.decision())).isEqualTo("REFUSED PREM-2");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PREM-2 55 months are left, as on the page       | 2023-09-01 | 2028-03-31 | 55
                    PREM-2 a started month counts                   | 2023-08-31 | 2028-03-31 | 56
                    PREM-2 from a 31st to a month without one       | 2026-01-31 | 2026-02-28 | 1
                    PREM-2 from a 31st and a day more               | 2026-01-31 | 2026-03-01 | 2
                    PREM-2 from a leap day to the year's end of it  | 2024-02-29 | 2025-02-28 | 12
                    PREM-2 and a day more                           | 2024-02-29 | 2025-03-01 | 13
                    PREM-2 one day                                  | 2026-05-05 | 2026-05-05 | 1
                    """)
    void remainingMonthsAreRoundedUp(
            String situation, LocalDate registeredOn, LocalDate lastDay, int months) {
        var period = CoveragePeriod.closed(registeredOn, lastDay);
        assertThat(PremierRules.remainingMonths(period)).isEqualTo(months);
        assertThat(Term.ofMonths(months).from(registeredOn).lastDay()).isAfterOrEqualTo(lastDay);
        if (months > 1) {
            assertThat(Term.ofMonths(months - 1).from(registeredOn).lastDay()).isBefore(lastDay);
        }
    }

    @Test
    void itIsForAServiceThatIsNotPremier() {
        assertThat(judged(served(true), "2026-01-01"))
                .as("PREM-1, Premier already")
                .allSatisfy(j -> assertThat(Verdict.of(j.decision())).isEqualTo("REFUSED PREM-1"));
        assertThat(judged(aMachine(), "2026-01-01"))
                .as("PREM-1, the warranty alone is no registered service")
                .allSatisfy(j -> assertThat(Verdict.of(j.decision())).isEqualTo("REFUSED PREM-1"));
        assertThat(judged(served(false), "2028-04-01"))
                .as("PREM-1, the service is over")
                .allSatisfy(j -> assertThat(Verdict.of(j.decision())).isEqualTo("REFUSED PREM-1"));
    }

    @Test
    void aMachineThatIsNotAmongThoseThatCanHaveItIsForTheSalesDesk() {
        var tier = judged(served(false).withPremierUpgrade(false), "2027-04-01").getFirst();
        assertThat(Verdict.of(tier.decision())).isEqualTo("CONSULT PREM-4 PREM-2 PREM-3");
    }

    @Test
    void withNoTierLongEnoughTheSalesDeskDecides() {
        var machine =
                aMachine()
                        .withService(
                                ServiceKind.UPGRADE, "24X7", false, "2023-04-01", "2030-03-31");
        assertThat(judged(machine, "2024-01-01"))
                .allSatisfy(j ->
                        assertThat(Verdict.of(j.decision())).isEqualTo("CONSULT PREM-2 PREM-3"));
    }
}
