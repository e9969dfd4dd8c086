package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.entitlement.RequestInTest.aRenewal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Limits count from the warranty's first day, here 2023-04-01: five years end on 2028-03-31, seven
 * on 2030-03-31. The coverage ends so that one year more ends on the limit or a day after it.
 */
class LimitOffersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MAX-1 to the last day of year seven       | THINKSYSTEM | true  | 2029-03-31 | AVAILABLE REN-2
                    MAX-1 a day beyond it                     | THINKSYSTEM | true  | 2029-04-01 | REFUSED MAX-1 MAX-5
                    MAX-1 a System x                          | SYSTEM_X    | true  | 2029-04-01 | REFUSED MAX-1 MAX-5
                    MAX-1 other storage                       | STORAGE     | true  | 2029-03-31 | AVAILABLE REN-2
                    MAX-4 without a 2-year renewal, five      | THINKSYSTEM | false | 2027-03-31 | AVAILABLE REN-2
                    MAX-4 without a 2-year renewal, beyond    | THINKSYSTEM | false | 2027-04-01 | REFUSED MAX-4 MAX-5
                    MAX-4 ThinkAgile, five                    | THINKAGILE  | true  | 2027-03-31 | AVAILABLE REN-2
                    MAX-4 ThinkAgile, beyond                  | THINKAGILE  | true  | 2027-04-01 | REFUSED MAX-4 MAX-5
                    MAX-4 a switch, beyond                    | SWITCH      | false | 2027-04-01 | REFUSED MAX-4 MAX-5
                    MAX-2 an ST50, five                       | ST50        | false | 2027-03-31 | AVAILABLE REN-2
                    MAX-2 an ST50, beyond                     | ST50        | false | 2027-04-01 | REFUSED MAX-2 MAX-5
                    MAX-3 a DM array, five                    | STORAGE_DM  | false | 2027-03-31 | AVAILABLE REN-2
                    MAX-3 a DM array, into year six           | STORAGE_DM  | false | 2027-04-01 | CONSULT MAX-3 REN-2
                    MAX-3 a DE array, to the end of seven     | STORAGE_DE  | false | 2029-03-31 | CONSULT MAX-3 REN-2
                    MAX-3 a DE array, beyond seven            | STORAGE_DE  | false | 2029-04-01 | REFUSED MAX-3 MAX-5
                    """)
    void aServiceEndsByTheLimitOfItsFamily(
            String situation,
            String family,
            boolean twoYears,
            String coveredUntil,
            String verdict) {
        var machine =
                aMachine().ofFamily(family).withTwoYearRenewal(twoYears).coveredUntil(coveredUntil);
        assertThat(Verdict.of(aRenewal(12).decidedFor(machine))).isEqualTo(verdict);
    }

    @Test
    void theLimitOfALeapDayEndsByTheCivilCode() {
        var machine = aMachine().withWarranty(3, "2020-02-29").coveredUntil("2026-02-28");
        assertThat(Verdict.of(aRenewal(12).decidedFor(machine)))
                .as("TERM-1: seven years from 2020-02-29 end on 2027-02-28")
                .isEqualTo("AVAILABLE REN-2");
    }

    @Test
    void theLimitLooksAtWhatIsLeftAfterTheCut() {
        var machine =
                aMachine()
                        .ofFamily("SWITCH")
                        .withTwoYearRenewal(false)
                        .coveredUntil("2027-09-30")
                        .supportedUntil("2028-03-31");
        assertThat(Verdict.of(aRenewal(12).held().decidedFor(machine)))
                .as("MAX-4 after EOS-3")
                .isEqualTo("AVAILABLE EOS-3 REN-2");
        assertThat(Verdict.of(aRenewal(12).decidedFor(machine)))
                .isEqualTo("REFUSED MAX-4 MAX-5 EOS-2");
    }

    @Test
    void aTermThatCannotBeHadIsJudgedNoFurther() {
        var machine = aMachine().coveredUntil("2029-04-01").supportedUntil("2020-01-01");
        assertThat(Verdict.of(aRenewal(36).orderedOn("2035-01-01").decidedFor(machine)))
                .as("neither EOS nor the limit nor REN-8")
                .isEqualTo("REFUSED CAT-2");
    }
}
