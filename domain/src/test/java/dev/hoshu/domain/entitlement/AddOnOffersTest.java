package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.entitlement.RequestInTest.a;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.OfferingKind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drive retention and Value Selection by themselves follow the upgrades. */
class AddOnOffersTest {

    @ParameterizedTest
    @EnumSource(names = {"DRIVE_RETENTION", "VALUE_SELECTION"})
    void anAddOnRunsFromTheWarrantysFirstDay(OfferingKind kind) {
        var decision = a(kind, 60).withoutLevel().orderedOn("2026-03-31").decidedFor(aMachine());
        assertThat(Verdict.of(decision)).isEqualTo("AVAILABLE NEW-2");
        assertThat(Verdict.days(decision)).isEqualTo("2023-04-01/2028-03-31");
    }

    @ParameterizedTest
    @EnumSource(names = {"DRIVE_RETENTION", "VALUE_SELECTION"})
    void afterTheWarrantyItCannotBeHadAndAfterTheCoverageNoNewContractIsMade(OfferingKind kind) {
        var machine = aMachine().coveredUntil("2027-03-31");
        var request = a(kind, 60).withoutLevel();
        assertThat(Verdict.of(request.orderedOn("2026-04-01").decidedFor(machine)))
                .isEqualTo("REFUSED NEW-1");
        assertThat(Verdict.of(request.orderedOn("2027-03-31").decidedFor(machine)))
                .isEqualTo("REFUSED NEW-1");
        assertThat(Verdict.of(request.orderedOn("2027-04-01").decidedFor(machine)))
                .isEqualTo("REFUSED REN-4");
    }

    @ParameterizedTest
    @EnumSource(names = {"DRIVE_RETENTION", "VALUE_SELECTION"})
    void itHasTheTermsTheWindowAndTheEndsOfAnUpgrade(OfferingKind kind) {
        assertThat(Verdict.of(a(kind, 12).withoutLevel().decidedFor(aMachine())))
                .isEqualTo("REFUSED CAT-2");
        assertThat(
                        Verdict.of(
                                a(kind, 36)
                                        .withoutLevel()
                                        .onSale(null, "2023-12-29")
                                        .decidedFor(aMachine())))
                .as("a renewal is no way on to an add-on: NEW-3 is not named")
                .isEqualTo("REFUSED CAT-7");
        assertThat(
                        Verdict.of(
                                a(kind, 60)
                                        .withoutLevel()
                                        .decidedFor(aMachine().supportedUntil("2028-03-30"))))
                .isEqualTo("CONSULT EOS-1 NEW-2");
    }
}
