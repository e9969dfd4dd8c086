package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.entitlement.RequestInTest.aRenewal;
import static dev.hoshu.domain.entitlement.RequestInTest.anUpgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.coverage.ServiceKind;

import org.junit.jupiter.api.Test;

/** A fact that is needed and unknown is asked for; one that is not needed is not. */
class UnknownFactsTest {

    @Test
    void theFamilyIsNeededForTheLimit() {
        var machine = aMachine().ofFamily(null);
        assertThat(Verdict.of(aRenewal(12).decidedFor(machine))).isEqualTo("UNDECIDED [FAMILY]");
        assertThat(Verdict.of(anUpgrade(36).decidedFor(machine))).isEqualTo("UNDECIDED [FAMILY]");
        assertThat(Verdict.of(anUpgrade(12).decidedFor(machine)))
                .as("which rule objects depends on it")
                .isEqualTo("UNDECIDED [FAMILY]");
    }

    @Test
    void theFamilyIsNotNeededForATermThatNoMachineCanHave() {
        var machine = aMachine().ofFamily(null).supportedUntil(null).withUnknownWarranty();
        assertThat(Verdict.of(aRenewal(11).decidedFor(machine))).isEqualTo("REFUSED CAT-8");
        assertThat(Verdict.of(aRenewal(36).decidedFor(machine))).isEqualTo("REFUSED CAT-2");
    }

    @Test
    void aFamilyThatTheProgrammeDoesNotKnowIsAskedForToo() {
        assertThat(Verdict.of(aRenewal(12).decidedFor(aMachine().ofFamily("MAINFRAME"))))
                .isEqualTo("UNDECIDED [FAMILY]");
    }

    @Test
    void theWarrantyIsNeededForEveryDate() {
        var machine = aMachine().withUnknownWarranty();
        assertThat(Verdict.of(aRenewal(12).decidedFor(machine))).isEqualTo("UNDECIDED [WARRANTY]");
        assertThat(Verdict.of(anUpgrade(36).decidedFor(machine))).isEqualTo("UNDECIDED [WARRANTY]");
    }

    @Test
    void theEndOfSupportMayBeUnknownWhichIsNotNone() {
        assertThat(Verdict.of(aRenewal(12).decidedFor(aMachine().supportedUntil(null))))
                .isEqualTo("UNDECIDED [END_OF_SUPPORT]");
    }

    @Test
    void theTwoYearRenewalIsNeededForTwoYearsAndForTheLimitOfCurrentHardware() {
        var machine = aMachine().withTwoYearRenewal(null);
        assertThat(Verdict.of(aRenewal(24).decidedFor(machine)))
                .isEqualTo("UNDECIDED [TWO_YEAR_RENEWAL]");
        assertThat(Verdict.of(aRenewal(12).decidedFor(machine)))
                .as("four years are within either limit")
                .isEqualTo("AVAILABLE REN-2");
        assertThat(
                        Verdict.of(
                                aRenewal(12)
                                        .decidedFor(
                                                aMachine()
                                                        .withTwoYearRenewal(null)
                                                        .coveredUntil("2027-03-31"))))
                .as("MAX-4 five years are within either limit")
                .isEqualTo("AVAILABLE REN-2");
        assertThat(
                        Verdict.of(
                                aRenewal(12)
                                        .decidedFor(
                                                aMachine()
                                                        .withTwoYearRenewal(null)
                                                        .coveredUntil("2027-04-01"))))
                .as("MAX-4 five years and a day are not")
                .isEqualTo("UNDECIDED [TWO_YEAR_RENEWAL]");
        assertThat(Verdict.of(aRenewal(12).decidedFor(machine.ofFamily("SWITCH"))))
                .as("a switch has five years either way")
                .isEqualTo("AVAILABLE REN-2");
    }

    @Test
    void theResponseTimesAreNeededOnlyForALevelWithOne() {
        var machine = aMachine().withResponses(null);
        assertThat(Verdict.of(aRenewal(12).at("24X7").decidedFor(machine)))
                .isEqualTo("AVAILABLE REN-2");
        assertThat(Verdict.of(aRenewal(12).at("24X7_4H").decidedFor(machine)))
                .isEqualTo("UNDECIDED [RESPONSE_TIMES]");
    }

    @Test
    void whetherPremierIsPossibleIsNeededOnlyForItsUpgrade() {
        var machine =
                aMachine()
                        .withPremierUpgrade(null)
                        .withService(
                                ServiceKind.UPGRADE, "24X7", false, "2023-04-01", "2028-03-31");
        assertThat(Verdict.of(aRenewal(12).decidedFor(machine))).isEqualTo("AVAILABLE REN-2");
        var premier = RequestInTest.a(OfferingKind.PREMIER_UPGRADE, 60).withoutLevel();
        assertThat(Verdict.of(premier.decidedFor(machine)))
                .isEqualTo("UNDECIDED [PREMIER_UPGRADE]");
    }

    @Test
    void everythingThatIsMissingIsNamedInWords() {
        var machine = aMachine().ofFamily(null).supportedUntil(null).withResponses(null);
        var decision = aRenewal(12).at("24X7_4H").decidedFor(machine);
        assertThat(Verdict.of(decision))
                .isEqualTo("UNDECIDED [FAMILY, END_OF_SUPPORT, RESPONSE_TIMES]");
        assertThat(decision.explanation().ja()).contains("系列", "保守廃止日", "時間対応");
        assertThat(decision.explanation().en()).contains("family", "end of support", "responses");
    }
}
