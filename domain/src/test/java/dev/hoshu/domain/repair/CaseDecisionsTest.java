package dev.hoshu.domain.repair;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.entitlement.MachineInTest;
import dev.hoshu.domain.entitlement.RepairCause;
import dev.hoshu.domain.entitlement.RepairInTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/** Who pays for a case, line by line. */
class CaseDecisionsTest {

    /** Next business day to 2026-03-31, 24x7 to 2027-03-31, both ordered in time. */
    private static MachineInTest machine() {
        return aMachine()
                .withWarranty(3, "2023-04-01")
                .withRenewalOrderedOn("2026-03-01", "24X7", false, "2026-04-01", "2027-03-31");
    }

    private static String verdict(DecidedLine line) {
        return RepairInTest.verdict(line.decision())
                .replace("LABOUR PARTS PARTS_SHIPPING TRAVEL 2h", "ALL 2h");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PART-1 a part of an option bought with the machine      | 2027-03-31 | POWER_SUPPLY in with                                 | COVERED SYSTEM 24X7 TECHNICIAN: REP-1 PART-1
                    PART-1 the day after coverage                           | 2027-04-01 | POWER_SUPPLY in with                                 | CHARGEABLE ALL 2h: REP-5
                    PART-2 a part of an option attached later               | 2027-03-31 | POWER_SUPPLY in later                                | COVERED SYSTEM 24X7 TECHNICIAN: PART-2 REP-1
                    PART-4 the day after coverage                           | 2027-04-01 | POWER_SUPPLY in later                                | CHARGEABLE ALL 2h: PART-4 REP-5
                    PART-2 put later into an option bought with it          | 2027-03-31 | POWER_SUPPLY later in with                           | COVERED SYSTEM 24X7 TECHNICIAN: PART-2 REP-1
                    PART-3 the option's warranty is its part's too          | 2027-12-31 | POWER_SUPPLY in later own=2027-01-01/2027-12-31      | COVERED OPTION TECHNICIAN: PART-3
                    PART-4 the day after it                                 | 2028-01-01 | POWER_SUPPLY in later own=2027-01-01/2027-12-31      | CHARGEABLE ALL 2h: PART-4 REP-5
                    PART-3 the part's own warranty goes before the option's | 2028-01-01 | POWER_SUPPLY own=2027-06-01/2028-05-31 in later own=2027-01-01/2027-12-31 | COVERED OPTION TECHNICIAN: PART-3
                    PART-4 and can be shorter                               | 2027-12-31 | POWER_SUPPLY own=2027-06-01/2027-11-30 in later own=2027-01-01/2027-12-31 | CHARGEABLE ALL 2h: PART-4 REP-5
                    PART-5 the battery of a UPS bought with the machine     | 2026-05-01 | UPS_BATTERY in with                                  | COVERED SYSTEM 24X7 TECHNICIAN: REP-1 PART-5
                    PART-5 the battery of a UPS attached later              | 2026-05-01 | UPS_BATTERY in later                                 | CHARGEABLE ALL 2h: PART-5 REP-5
                    PART-5 a fresh battery in a UPS bought with the machine | 2026-05-01 | UPS_BATTERY later in with                            | CHARGEABLE ALL 2h: PART-5 REP-5
                    PART-6 a worn-out SSD in an enclosure attached later    | 2026-05-01 | SSD unlimited left=0 in later                        | CHARGEABLE ALL 2h: PART-6 REP-5
                    PART-6 with a little left                               | 2026-05-01 | SSD unlimited left=1 in later                        | COVERED SYSTEM 24X7 TECHNICIAN: PART-2 REP-1
                    """)
    void whatSitsInAnOptionGoesByTheOption(
            String situation, String on, String component, String expected) {
        var line = CaseInTest.decide(machine(), CaseInTest.part(1, on, "FAILURE", component));
        assertThat(verdict(line.getFirst())).isEqualTo(expected);
        assertThat(line.getFirst().explanation().en()).contains("UPS 3U");
        assertThat(line.getFirst().explanation().ja()).contains("UPS 3U");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REP-1 work on the coverage's last day    | 2027-03-31 | FAILURE    | COVERED SYSTEM 24X7 TECHNICIAN: REP-1
                    REP-5 work on the day after it           | 2027-04-01 | FAILURE    | CHARGEABLE ALL 2h: REP-5
                    REP-2 preventive work under coverage     | 2027-03-31 | PREVENTIVE | CHARGEABLE LABOUR PARTS: REP-2
                    REP-3 work after an accident             | 2027-03-31 | ACCIDENT   | CHARGEABLE ALL 2h: REP-3 REP-5
                    """)
    void workAtTheMachineIsDecidedAsTheMachineIs(
            String situation, String on, String cause, String expected) {
        var line =
                CaseInTest.decide(
                                machine(),
                                new RepairLine.MachineWork(
                                        1, LocalDate.parse(on), RepairCause.valueOf(cause), 60))
                        .getFirst();
        assertThat(verdict(line)).isEqualTo(expected);
        assertThat(line.explanation().en()).doesNotContain("replaces the part");
    }

    @Test
    void workOnAPartGoesWithThePartWhicheverIsWrittenFirst() {
        var lines =
                CaseInTest.decide(
                        machine(),
                        new RepairLine.PartWork(1, 3, 20),
                        new RepairLine.PartWork(2, 4, 20),
                        CaseInTest.part(3, "2026-05-01", "FAILURE", "HDD"),
                        CaseInTest.part(4, "2026-05-01", "ACCIDENT", "HDD"));
        assertThat(lines)
                .extracting(DecidedLine::payer)
                .containsExactly(Payer.COVERAGE, Payer.CUSTOMER, Payer.COVERAGE, Payer.CUSTOMER);
        assertThat(lines.getFirst().explanation().en())
                .startsWith("It is work on the part of line 3");
        assertThatThrownBy(() -> CaseInTest.decide(machine(), new RepairLine.PartWork(1, 2, 20)))
                .hasMessageContaining("line 2");
    }

    @Test
    void aCaseSaysWhoPaysForWhichLine() {
        var machine = machine().supportedUntil("2027-06-30");
        var lines =
                CaseInTest.paid(
                        machine,
                        CaseInTest.part(1, "2026-05-01", "FAILURE", "HDD"),
                        CaseInTest.part(2, "2026-05-01", "FAILURE", "UPS_BATTERY later"),
                        CaseInTest.part(3, "2026-05-01", "PREVENTIVE", "HDD"),
                        CaseInTest.part(4, "2027-07-01", "FAILURE", "HDD"));
        assertThat(CaseSummary.of(CaseInTest.takenOver(3, lines)).explanation().en())
                .isEqualTo(
                        "Line 1 covered; line 3 taken over as goodwill; line 2 charged to the"
                                + " customer; line 4 refused.");
        assertThat(CaseSummary.of(lines).explanation().ja())
                .isEqualTo("無償 (保守の対象): 1行目。有償: 2、3行目。お受けできません: 4行目。");
        assertThat(CaseSummary.of(List.of()).explanation().en()).contains("written down yet");
    }

    @ParameterizedTest(name = "EOS-4 {0}")
    @CsvSource({"the last day of support,2027-06-30,false", "the day after,2027-07-01,true"})
    void afterTheEndOfSupportTheDeskIsToldBeforeItWritesAnything(
            String situation, LocalDate today, boolean told) {
        var said =
                CaseDecisions.noSpotWork(new EndOfSupport.EndsOn(LocalDate.of(2027, 6, 30)), today);
        assertThat(said.isPresent()).isEqualTo(told);
        assertThat(CaseDecisions.noSpotWork(new EndOfSupport.NoneAnnounced(), today)).isEmpty();
        assertThat(CaseDecisions.noSpotWork(new EndOfSupport.Unknown(), today)).isEmpty();
    }
}
