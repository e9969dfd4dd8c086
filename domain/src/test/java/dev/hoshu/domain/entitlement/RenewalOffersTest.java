package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.entitlement.RequestInTest.aRenewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.coverage.ServiceKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renewals of a machine whose coverage ends on 2026-03-31 unless the row says otherwise. */
class RenewalOffersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-1 during the warranty            | 2024-01-10 | AVAILABLE REN-2             | false | none
                    REN-3 two days before the order day  | 2026-02-27 | AVAILABLE REN-2             | false | none
                    REN-3 a month before, cut to its end | 2026-02-28 | AVAILABLE REN-2             | false | ORDER_NOW
                    REN-4 the last covered day           | 2026-03-31 | AVAILABLE REN-2             | false | ORDER_NOW
                    REN-4 the day after                  | 2026-04-01 | AVAILABLE REN-2 REN-4       | false | ORDER_NOW
                    REN-5 day 90, no fee                 | 2026-06-29 | AVAILABLE REN-2 REN-4       | false | ORDER_NOW
                    REN-5 day 91, the fee                | 2026-06-30 | AVAILABLE REN-2 REN-4 REN-5 | true  | ORDER_NOW
                    REN-8 the day on which it would end  | 2027-03-31 | AVAILABLE REN-2 REN-4 REN-5 | true  | ORDER_NOW
                    REN-8 the day after                  | 2027-04-01 | REFUSED REN-8               | false | none
                    """)
    void aRenewalStartsTheDayAfterTheCoverageEndWheneverItIsOrdered(
            String situation, String orderedOn, String verdict, boolean fee, String advice) {
        var decision = aRenewal(12).orderedOn(orderedOn).decidedFor(aMachine());
        assertThat(Verdict.of(decision)).isEqualTo(verdict);
        assertThat(Verdict.fee(decision)).isEqualTo(fee);
        assertThat(Verdict.advice(decision)).isEqualTo(advice);
        assertThat(Verdict.days(decision))
                .isEqualTo(verdict.startsWith("REFUSED") ? "none" : "2026-04-01/2027-03-31");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-3 order day of a 31st in a short month, before it | 2027-03-30 | 2027-02-27 | false
                    REN-3 order day of a 31st in a short month            | 2027-03-30 | 2027-02-28 | true
                    REN-3 order day of an ordinary day, before it         | 2027-03-15 | 2027-02-14 | false
                    REN-3 order day of an ordinary day                    | 2027-03-15 | 2027-02-15 | true
                    """)
    void orderNowIsSaidFromOneMonthBeforeTheCoverageEnd(
            String situation, String coveredUntil, String orderedOn, boolean now) {
        var decision =
                aRenewal(12).orderedOn(orderedOn).decidedFor(aMachine().coveredUntil(coveredUntil));
        assertThat(Verdict.advice(decision)).isEqualTo(now ? "ORDER_NOW" : "none");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-8 one month                         |  1 | true  | REFUSED CAT-8
                    CAT-8 eleven months                     | 11 | true  | REFUSED CAT-8
                    CAT-2 twelve months                     | 12 | true  | AVAILABLE REN-2
                    CAT-2 thirteen months                   | 13 | true  | REFUSED CAT-2
                    CAT-2 two years where there are some    | 24 | true  | AVAILABLE REN-2
                    CAT-2 two years where there are none    | 24 | false | REFUSED CAT-2
                    CAT-2 three years                       | 36 | true  | REFUSED CAT-2
                    """)
    void onlyOneAndTwoYearsCanBeHad(
            String situation, int months, boolean twoYears, String verdict) {
        var machine = aMachine().withTwoYearRenewal(twoYears);
        assertThat(Verdict.of(aRenewal(months).decidedFor(machine))).isEqualTo(verdict);
    }

    @Test
    void twoYearsForAnSt50AreRefusedByItsOwnRule() {
        // MAX-2 names the terms of an ST50; a catalogue that has a 2-year renewal of one is wrong.
        var machine = aMachine().ofFamily("ST50").withTwoYearRenewal(true);
        assertThat(Verdict.of(aRenewal(24).decidedFor(machine))).isEqualTo("REFUSED MAX-2");
        assertThat(Verdict.of(aRenewal(12).decidedFor(machine))).isEqualTo("AVAILABLE REN-2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-7 half of one year               | 12 | AVAILABLE REN-2     | 2026-04-01/2026-09-30
                    REN-7 half of two years              | 24 | REFUSED REN-7       | none
                    REN-7 half of six months             |  6 | REFUSED CAT-8 REN-7 | none
                    REN-7 half of three years            | 36 | REFUSED CAT-2 REN-7 | none
                    """)
    void aOneYearRenewalAloneMayBeHalved(
            String situation, int months, String verdict, String days) {
        var decision = aRenewal(months).forHalfTheTerm().decidedFor(aMachine());
        assertThat(Verdict.of(decision)).isEqualTo(verdict);
        assertThat(Verdict.days(decision)).isEqualTo(days);
    }

    @Test
    void halfAYearThatEndsBeforeTheOrderIsRefused() {
        var request = aRenewal(12).forHalfTheTerm();
        assertThat(Verdict.of(request.orderedOn("2026-09-30").decidedFor(aMachine())))
                .as("REN-8")
                .isEqualTo("AVAILABLE REN-2 REN-4 REN-5");
        assertThat(Verdict.of(request.orderedOn("2026-10-01").decidedFor(aMachine())))
                .as("REN-8")
                .isEqualTo("REFUSED REN-8");
    }

    @Test
    void itContinuesWhatEndsLastEvenWhatHasNotBegun() {
        var machine =
                aMachine()
                        .withService(ServiceKind.UPGRADE, "24X7", false, "2023-04-01", "2027-03-31")
                        .withService(
                                ServiceKind.INDIVIDUAL_CONTRACT,
                                "NBD",
                                false,
                                "2027-04-01",
                                "2027-09-30");
        assertThat(Verdict.days(aRenewal(12).orderedOn("2026-01-01").decidedFor(machine)))
                .as("REN-2")
                .isEqualTo("2027-10-01/2028-09-30");
    }

    @Test
    void aServiceOfAnotherCountryIsNoCoverageToContinue() {
        var machine =
                aMachine()
                        .withServiceOf(
                                "US",
                                ServiceKind.UPGRADE,
                                "24X7",
                                false,
                                "2023-04-01",
                                "2028-03-31");
        assertThat(Verdict.days(aRenewal(12).decidedFor(machine)))
                .as("TERR-1")
                .isEqualTo("2026-04-01/2027-03-31");
    }

    @Test
    void aPreOwnedMachinePastItsWarrantyGoesOnFromTheDayAfter() {
        var decision = aRenewal(12).orderedOn("2026-06-01").decidedFor(aMachine());
        assertThat(Verdict.days(decision)).as("NEW-5").isEqualTo("2026-04-01/2027-03-31");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EOS-2 a year to the end of support       | 2027-03-31 | AVAILABLE REN-2     | none
                    EOS-2 a day less                         | 2027-03-30 | CONSULT EOS-2 REN-2 | INDIVIDUAL_CONTRACT
                    EOS-2 starts on the last day of support  | 2026-04-01 | CONSULT EOS-2 REN-2 | INDIVIDUAL_CONTRACT
                    EOS-1 starts after it                    | 2026-03-31 | REFUSED EOS-1       | none
                    """)
    void aRenewalAndTheEndOfSupport(
            String situation, String endOfSupport, String verdict, String advice) {
        var decision = aRenewal(12).decidedFor(aMachine().supportedUntil(endOfSupport));
        assertThat(Verdict.of(decision)).isEqualTo(verdict);
        assertThat(Verdict.advice(decision)).isEqualTo(advice);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EOS-1 two years, all within support       | 24 | false | false | 2028-03-31 | AVAILABLE REN-2       | 2026-04-01/2028-03-31
                    EOS-1 two years, the last day without     | 24 | false | false | 2028-03-30 | CONSULT EOS-1 REN-2   | 2026-04-01/2028-03-31
                    EOS-3 two years, held, cut                | 24 | false | true  | 2028-03-30 | AVAILABLE EOS-3 REN-2 | 2026-04-01/2028-03-30
                    EOS-3 one year, held, cut                 | 12 | false | true  | 2027-03-30 | AVAILABLE EOS-3 REN-2 | 2026-04-01/2027-03-30
                    EOS-3 one day is left, held               | 12 | false | true  | 2026-04-01 | AVAILABLE EOS-3 REN-2 | 2026-04-01/2026-04-01
                    EOS-2 half a year fits, a year does not   | 12 | true  | false | 2027-03-30 | CONSULT EOS-2 REN-2   | 2026-04-01/2026-09-30
                    EOS-3 half a year fits, held, is not cut  | 12 | true  | true  | 2027-03-30 | AVAILABLE EOS-3 REN-2 | 2026-04-01/2026-09-30
                    EOS-3 half a year does not fit, held      | 12 | true  | true  | 2026-09-29 | AVAILABLE EOS-3 REN-2 | 2026-04-01/2026-09-29
                    """)
    void aPackThatIsHeldIsCutAndNeverLengthened(
            String situation,
            int months,
            boolean half,
            boolean held,
            String endOfSupport,
            String verdict,
            String days) {
        var request = aRenewal(months);
        if (half) {
            request.forHalfTheTerm();
        }
        if (held) {
            request.held();
        }
        var decision = request.decidedFor(aMachine().supportedUntil(endOfSupport));
        assertThat(Verdict.of(decision)).isEqualTo(verdict);
        assertThat(Verdict.days(decision)).isEqualTo(days);
    }

    @Test
    void aCutThatEndsBeforeTheOrderIsRefused() {
        var machine = aMachine().supportedUntil("2026-06-30");
        assertThat(Verdict.of(aRenewal(12).held().orderedOn("2026-06-30").decidedFor(machine)))
                .isEqualTo("AVAILABLE EOS-3 REN-2 REN-4 REN-5");
        assertThat(Verdict.of(aRenewal(12).held().orderedOn("2026-07-01").decidedFor(machine)))
                .as("REN-8 looks at what is left after the cut")
                .isEqualTo("REFUSED REN-8");
    }
}
