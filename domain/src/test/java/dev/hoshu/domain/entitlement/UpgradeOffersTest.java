package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.entitlement.RequestInTest.anUpgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.coverage.ServiceKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Upgrades of a warranty from 2023-04-01 to 2026-03-31. */
class UpgradeOffersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NEW-1 long before the warranty           | 2022-01-01 | AVAILABLE NEW-2 | none
                    NEW-1 the warranty's first day           | 2023-04-01 | AVAILABLE NEW-2 | none
                    NEW-1 the warranty's last day            | 2026-03-31 | AVAILABLE NEW-2 | none
                    NEW-1 the day after the warranty         | 2026-04-01 | REFUSED NEW-1   | ONE_YEAR_RENEWAL
                    """)
    void anUpgradeIsForAMachineInItsWarranty(
            String situation, String orderedOn, String verdict, String advice) {
        var decision = anUpgrade(60).orderedOn(orderedOn).decidedFor(aMachine());
        assertThat(Verdict.of(decision)).isEqualTo(verdict);
        assertThat(Verdict.advice(decision)).isEqualTo(advice);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NEW-2 three years         | 36 | 2023-04-01/2026-03-31
                    NEW-2 four years          | 48 | 2023-04-01/2027-03-31
                    NEW-2 five years          | 60 | 2023-04-01/2028-03-31
                    """)
    void anUpgradeRunsFromTheWarrantysFirstDayWheneverItIsBought(
            String situation, int months, String days) {
        assertThat(Verdict.days(anUpgrade(months).orderedOn("2023-04-01").decidedFor(aMachine())))
                .isEqualTo(days);
        assertThat(Verdict.days(anUpgrade(months).orderedOn("2026-03-31").decidedFor(aMachine())))
                .isEqualTo(days);
    }

    @Test
    void anUpgradeFromALeapDayEndsByTheCivilCode() {
        var machine = aMachine().withWarranty(3, "2024-02-29");
        assertThat(Verdict.days(anUpgrade(60).orderedOn("2024-03-01").decidedFor(machine)))
                .as("TERM-1")
                .isEqualTo("2024-02-29/2029-02-28");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-2 one year, a current server          | THINKSYSTEM | 12 | REFUSED CAT-2
                    CAT-2 two years, a current server         | THINKSYSTEM | 24 | REFUSED CAT-2
                    CAT-2 35 months                           | THINKSYSTEM | 35 | REFUSED CAT-2
                    CAT-2 three years                         | THINKSYSTEM | 36 | AVAILABLE NEW-2
                    CAT-2 37 months                           | THINKSYSTEM | 37 | REFUSED CAT-2
                    CAT-2 six years                           | THINKSYSTEM | 72 | REFUSED CAT-2
                    MAX-2 one year, an ST50                   | ST50        | 12 | AVAILABLE NEW-2
                    MAX-2 two years, an ST50                  | ST50        | 24 | REFUSED MAX-2
                    MAX-2 five years, an ST50                 | ST50        | 60 | AVAILABLE NEW-2
                    MAX-2 six years, an ST50                  | ST50        | 72 | REFUSED MAX-2
                    """)
    void onlySomeTermsCanBeHad(String situation, String family, int months, String verdict) {
        var machine = aMachine().ofFamily(family);
        assertThat(Verdict.of(anUpgrade(months).decidedFor(machine))).isEqualTo(verdict);
    }

    @Test
    void halfAnUpgradeCannotBeHad() {
        assertThat(Verdict.of(anUpgrade(36).forHalfTheTerm().decidedFor(aMachine())))
                .isEqualTo("REFUSED REN-7");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-7 the day before the first day of sale | 2024-01-09 | REFUSED CAT-7 NEW-3 | ONE_YEAR_RENEWAL
                    CAT-7 the first day of sale                | 2024-01-10 | AVAILABLE NEW-2     | none
                    CAT-7 the last day of sale                 | 2024-02-10 | AVAILABLE NEW-2     | none
                    CAT-7 the day after it, withdrawn          | 2024-02-11 | REFUSED CAT-7 NEW-3 | ONE_YEAR_RENEWAL
                    """)
    void anUpgradeIsSoldInItsWindowAndThenARenewalIsTheWayOn(
            String situation, String orderedOn, String verdict, String advice) {
        var decision =
                anUpgrade(60)
                        .onSale("2024-01-10", "2024-02-10")
                        .orderedOn(orderedOn)
                        .decidedFor(aMachine());
        assertThat(Verdict.of(decision)).as("NEW-3").isEqualTo(verdict);
        assertThat(Verdict.advice(decision)).isEqualTo(advice);
    }

    @Test
    void aPackThatIsHeldWasSoldAlready() {
        var decision =
                anUpgrade(60)
                        .onSale(null, "2023-12-31")
                        .orderedOn("2024-01-10")
                        .held()
                        .decidedFor(aMachine());
        assertThat(Verdict.of(decision)).as("CAT-7").isEqualTo("AVAILABLE NEW-2");
    }

    @Test
    void aPreOwnedMachineIsTreatedLikeAnyOtherByTheWarrantyOnRecord() {
        // NEW-4: whatever day it was bought second-hand, the record's warranty counts.
        var decision = anUpgrade(36).orderedOn("2026-03-31").decidedFor(aMachine());
        assertThat(Verdict.days(decision)).isEqualTo("2023-04-01/2026-03-31");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EOS-1 end of support on its last day      | 2028-03-31 | false | AVAILABLE NEW-2       | 2023-04-01/2028-03-31
                    EOS-1 end of support the day before       | 2028-03-30 | false | CONSULT EOS-1 NEW-2   | 2023-04-01/2028-03-31
                    EOS-3 the pack is held, cut               | 2028-03-30 | true  | AVAILABLE EOS-3 NEW-2 | 2023-04-01/2028-03-30
                    EOS-1 starts on the last day of support   | 2023-04-01 | true  | AVAILABLE EOS-3 NEW-2 | 2023-04-01/2023-04-01
                    EOS-1 starts after it, held or not        | 2023-03-31 | true  | REFUSED EOS-1         | none
                    """)
    void anUpgradeAndTheEndOfSupport(
            String situation, String endOfSupport, boolean held, String verdict, String days) {
        var request = anUpgrade(60);
        var decision =
                (held ? request.held() : request)
                        .decidedFor(aMachine().supportedUntil(endOfSupport));
        assertThat(Verdict.of(decision)).isEqualTo(verdict);
        assertThat(Verdict.days(decision)).isEqualTo(days);
    }

    @Test
    void anUpgradeDoesNotLookAtWhatCoversTheMachineBesidesItsWarranty() {
        var machine =
                aMachine()
                        .withService(ServiceKind.UPGRADE, "24X7", true, "2023-04-01", "2028-03-31");
        assertThat(Verdict.of(anUpgrade(36).orderedOn("2026-04-01").decidedFor(machine)))
                .isEqualTo("REFUSED NEW-1");
    }
}
