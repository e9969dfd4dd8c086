package dev.hoshu.domain.contract;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.contract.SoftwareSupport.Right;
import dev.hoshu.domain.contract.SoftwareSupport.Standing;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.rulebook.Finding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The individual contract (CAT-3, EOS-1, EOS-2, TERM-2) and support of software (CAT-5). */
class ContractsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-3 nothing stands against it         |            | 2026-04-01 | 2026-10-15 | Grantable CAT-3
                    EOS-2 recommended, less than a year left| 2027-03-30 | 2026-04-01 | 2027-03-30 | Grantable EOS-2 CAT-3
                    EOS-2 exactly a year left, it is not    | 2027-03-31 | 2026-04-01 | 2026-10-15 | Grantable CAT-3
                    EOS-1 it ends on the last day           | 2026-10-15 | 2026-04-01 | 2026-10-15 | Grantable EOS-2 CAT-3
                    EOS-1 it ends a day after               | 2026-10-15 | 2026-04-01 | 2026-10-16 | Refused EOS-1
                    TERM-2 days that a service has          |            | 2026-03-31 | 2026-10-15 | Refused TERM-2
                    TERM-2 a gap is told, not refused       |            | 2026-04-02 | 2026-10-15 | Grantable CAT-3 TERM-2
                    TERM-2 all objections are told          | 2026-10-15 | 2026-03-01 | 2026-12-31 | Refused EOS-1 TERM-2
                    """)
    void anIndividualContractIsTheSalesDesksToGrant(
            String situation, String end, LocalDate from, LocalDate until, String verdict) {
        var machine = aMachine().withWarranty(1, "2023-04-01").coveredUntil("2026-03-31");
        var facts = (end == null ? machine : machine.supportedUntil(end)).facts();
        var decision =
                IndividualContracts.decide(
                        facts, CoveragePeriod.closed(from, until), ReferenceFigures.policy());
        assertThat(decision.getClass().getSimpleName() + " " + rules(decision.findings()))
                .as(situation)
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-5 the proof is accepted            | ACCEPTED  | RHEL 9    | 2027-03-31 | Allowed | up to
                    CAT-5 to the right's last day          | ACCEPTED  | RHEL 9    | 2026-12-31 | Allowed | up to
                    CAT-5 a day longer than the right      | ACCEPTED  | RHEL 9    | 2026-12-30 | Refused | up to
                    CAT-5 the proof waits                  | PRESENTED | RHEL 9    | 2027-03-31 | Refused | once a named person
                    CAT-5 the proof was refused            | REFUSED   | RHEL 9    | 2027-03-31 | Refused | another proof
                    CAT-5 a right to other software        | ACCEPTED  | SLES 15   | 2027-03-31 | Refused | presented and accepted
                    CAT-5 a right to another version       | ACCEPTED  | RHEL 8    | 2027-03-31 | Refused | presented and accepted
                    CAT-5 full-width and lower case        | ACCEPTED  | ｒｈｅｌ 9 | 2027-03-31 | Allowed | up to
                    CAT-5 a right to every version         | ACCEPTED  | RHEL *    | 2027-03-31 | Allowed | up to
                    """)
    void softwareSupportNeedsARightToSupportOfTheSoftware(
            String situation,
            Standing standing,
            String software,
            LocalDate until,
            String verdict,
            String remedy) {
        var named = software.split(" ", -1);
        var right = new Right("SR-00000001", named[0], named[1], until, standing);
        var wanted = CoveragePeriod.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        var decision = SoftwareSupport.registering(List.of(right), "RHEL", "9", wanted);
        assertThat(decision.getClass().getSimpleName()).as(situation).isEqualTo(verdict);
        assertThat(rules(decision.findings())).isEqualTo("CAT-5");
        if (verdict.equals("Refused")) {
            assertThat(decision.findings().getFirst().whatWouldChange().orElseThrow().en())
                    .contains(remedy);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-5 on the last day of the right            | 2026-12-31 | 9  | Allowed | SR-2
                    CAT-5 the day after it                        | 2027-01-01 | 9  | Refused | proof of a new right
                    CAT-5 on the first day of the support         | 2026-12-01 | 9  | Allowed | SR-2
                    CAT-5 the day before, with the right alone    | 2026-11-30 | 9  | Refused | Once it is registered
                    CAT-5 another version of it                   | 2026-12-01 | 10 | Refused | presented and accepted
                    """)
    void aCaseIsTakenWhileTheRightLastsAndSupportIsRegistered(
            String situation, LocalDate day, String version, String verdict, String says) {
        var rights =
                List.of(
                        new Right("SR-1", "RHEL", "9", LocalDate.of(2028, 1, 1), Standing.REFUSED),
                        new Right(
                                "SR-2",
                                "RHEL",
                                "9",
                                LocalDate.of(2026, 12, 31),
                                Standing.ACCEPTED));
        var registered =
                new SoftwareSupport.Registered(
                        "ES-1",
                        "RHEL",
                        "9",
                        CoveragePeriod.closed(
                                LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 31)));
        var decision = SoftwareSupport.taking(rights, List.of(registered), "rhel", version, day);
        assertThat(decision.getClass().getSimpleName()).as(situation).isEqualTo(verdict);
        if (decision instanceof SoftwareSupport.Decision.Allowed allowed) {
            assertThat(allowed.registered()).isEqualTo(registered);
            assertThat(allowed.right().number()).isEqualTo(says);
        } else {
            assertThat(decision.findings().getFirst().whatWouldChange().orElseThrow().en())
                    .contains(says);
        }
    }

    private static String rules(List<Finding> findings) {
        return findings.stream().map(f -> f.rule().id()).collect(Collectors.joining(" "));
    }
}
