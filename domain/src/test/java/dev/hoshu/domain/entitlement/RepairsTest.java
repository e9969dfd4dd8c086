package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.rulebook.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who pays for a repair: one row for each rule and on both sides of each edge. */
class RepairsTest {

    /** Next business day to 2026-03-31, 24x7 to 2027-03-31, both ordered in time. */
    private static MachineInTest machine() {
        return aMachine()
                .withWarranty(3, "2023-04-01")
                .withRenewalOrderedOn("2026-03-01", "24X7", false, "2026-04-01", "2027-03-31");
    }

    private static String verdict(MachineInTest machine, String on, String cause, String part) {
        var verdict =
                RepairInTest.verdict(
                        RepairInTest.decide(machine, RepairInTest.of(on, cause, part)));
        return verdict.replace("LABOUR PARTS PARTS_SHIPPING TRAVEL 2h", "ALL 2h");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REP-1 the warranty's first day                | 2023-04-01 | FAILURE | SYSTEM_BOARD | COVERED SYSTEM NBD TECHNICIAN: REP-1
                    REP-5 the day before it                       | 2023-03-31 | FAILURE | SYSTEM_BOARD | CHARGEABLE ALL 2h: REP-5
                    REP-1 the warranty's last day                 | 2026-03-31 | FAILURE | SYSTEM_BOARD | COVERED SYSTEM NBD TECHNICIAN: REP-1
                    REP-1 the service's first day                 | 2026-04-01 | FAILURE | SYSTEM_BOARD | COVERED SYSTEM 24X7 TECHNICIAN: REP-1
                    REP-1 the service's last day                  | 2027-03-31 | FAILURE | SYSTEM_BOARD | COVERED SYSTEM 24X7 TECHNICIAN: REP-1
                    REP-5 the day after it                        | 2027-04-01 | FAILURE | SYSTEM_BOARD | CHARGEABLE ALL 2h: REP-5
                    REP-2 preventive under coverage               | 2027-03-31 | PREVENTIVE | HDD | CHARGEABLE LABOUR PARTS: REP-2
                    REP-2 preventive after coverage               | 2027-04-01 | PREVENTIVE | HDD | CHARGEABLE ALL 2h: REP-2 REP-5
                    REP-2 before PART-5 and PART-6                | 2026-05-01 | PREVENTIVE | SSD later limited left=0 | CHARGEABLE LABOUR PARTS: REP-2
                    REP-2 an option's own warranty is no coverage | 2027-04-01 | PREVENTIVE | HDD later own=2027-01-01/2027-12-31 | CHARGEABLE ALL 2h: REP-2 REP-5
                    REP-3 an accident under coverage              | 2026-05-01 | ACCIDENT | MEMORY | CHARGEABLE ALL 2h: REP-3 REP-5
                    REP-3 an unsuitable environment               | 2026-05-01 | ENVIRONMENT | MEMORY | CHARGEABLE ALL 2h: REP-3 REP-5
                    REP-3 before PART-6                           | 2026-05-01 | ACCIDENT | SSD left=0 | CHARGEABLE ALL 2h: REP-3 REP-5
                    REP-3 an option in its own warranty           | 2027-04-01 | ACCIDENT | OPTION later own=2027-01-01/2027-12-31 | CHARGEABLE ALL 2h: REP-3 REP-5
                    REP-4 a failure of unknown day                | 2026-05-01 | PRE_EXISTING | MEMORY | CHARGEABLE ALL 2h: REP-4 REP-5
                    REP-4 before PART-5                           | 2026-05-01 | PRE_EXISTING | UPS_BATTERY later | CHARGEABLE ALL 2h: REP-4 REP-5
                    PART-1 an option that came with the system    | 2026-05-01 | FAILURE | OPTION | COVERED SYSTEM 24X7 TECHNICIAN: REP-1 PART-1
                    PART-1 after coverage                         | 2027-04-01 | FAILURE | OPTION | CHARGEABLE ALL 2h: REP-5
                    PART-2 an option put in later                 | 2027-03-31 | FAILURE | OPTION later | COVERED SYSTEM 24X7 TECHNICIAN: PART-2 REP-1
                    PART-2 goes before the option's own warranty  | 2027-03-31 | FAILURE | OPTION later own=2027-01-01/2027-12-31 | COVERED SYSTEM 24X7 TECHNICIAN: PART-2 REP-1
                    PART-3 the day after the system's coverage    | 2027-04-01 | FAILURE | OPTION later own=2027-01-01/2027-12-31 | COVERED OPTION TECHNICIAN: PART-3
                    PART-3 the option's last day                  | 2027-12-31 | FAILURE | OPTION later own=2027-01-01/2027-12-31 | COVERED OPTION TECHNICIAN: PART-3
                    PART-4 the day after it                       | 2028-01-01 | FAILURE | OPTION later own=2027-01-01/2027-12-31 | CHARGEABLE ALL 2h: PART-4 REP-5
                    PART-3 the option's first day                 | 2027-05-01 | FAILURE | OPTION later own=2027-05-01/2027-12-31 | COVERED OPTION TECHNICIAN: PART-3
                    PART-4 the day before it                      | 2027-04-30 | FAILURE | OPTION later own=2027-05-01/2027-12-31 | CHARGEABLE ALL 2h: PART-4 REP-5
                    PART-4 no warranty of its own                 | 2027-04-01 | FAILURE | HDD later | CHARGEABLE ALL 2h: PART-4 REP-5
                    PART-5 a structural part put in later         | 2026-05-01 | FAILURE | STRUCTURAL later | CHARGEABLE ALL 2h: PART-5 REP-5
                    PART-5 a RAID battery put in later            | 2026-05-01 | FAILURE | RAID_BATTERY later | CHARGEABLE ALL 2h: PART-5 REP-5
                    PART-5 a UPS battery put in later             | 2026-05-01 | FAILURE | UPS_BATTERY later own=2026-01-01/2026-12-31 | CHARGEABLE ALL 2h: PART-5 REP-5
                    PART-5 a backup medium put in later           | 2026-05-01 | FAILURE | BACKUP_MEDIA later | CHARGEABLE ALL 2h: PART-5 REP-5
                    PART-5 a limited-warranty SSD put in later    | 2026-05-01 | FAILURE | SSD later limited left=50 | CHARGEABLE ALL 2h: PART-5 REP-5
                    PART-5 another SSD put in later               | 2026-05-01 | FAILURE | SSD later unlimited left=50 | COVERED SYSTEM 24X7 TECHNICIAN: PART-2 REP-1
                    PART-5 an HDD has no limited warranty         | 2026-05-01 | FAILURE | HDD later limited | COVERED SYSTEM 24X7 TECHNICIAN: PART-2 REP-1
                    PART-5 a UPS battery that came with it        | 2026-05-01 | FAILURE | UPS_BATTERY | COVERED SYSTEM 24X7 TECHNICIAN: REP-1 PART-5
                    PART-5 a limited-warranty SSD that came with  | 2026-05-01 | FAILURE | SSD limited left=1 | COVERED SYSTEM 24X7 TECHNICIAN: REP-1 PART-5
                    PART-5 a coin cell is no consumable           | 2026-05-01 | FAILURE | COIN_CELL later | COVERED SYSTEM 24X7 TECHNICIAN: PART-2 REP-1
                    PART-5 a coin cell on the board               | 2026-05-01 | FAILURE | COIN_CELL | COVERED SYSTEM 24X7 TECHNICIAN: REP-1
                    PART-6 an SSD at its end                      | 2026-05-01 | FAILURE | SSD left=0 | CHARGEABLE ALL 2h: PART-6 REP-5
                    PART-6 an SSD with a little left              | 2026-05-01 | FAILURE | SSD left=1 | COVERED SYSTEM 24X7 TECHNICIAN: REP-1 PART-1
                    PART-6 an SSD with less than a percent        | 2026-05-01 | FAILURE | SSD left=0.5 | COVERED SYSTEM 24X7 TECHNICIAN: REP-1 PART-1
                    PART-6 a High IOPS adapter at its end         | 2026-05-01 | FAILURE | HIGH_IOPS_ADAPTER later left=0 own=2026-01-01/2026-12-31 | CHARGEABLE ALL 2h: PART-6 REP-5
                    PART-6 a High IOPS adapter with a little left | 2026-05-01 | FAILURE | HIGH_IOPS_ADAPTER later left=1 | COVERED SYSTEM 24X7 TECHNICIAN: PART-2 REP-1
                    PART-6 goes before PART-5                     | 2026-05-01 | FAILURE | SSD later limited left=0 | CHARGEABLE ALL 2h: PART-6 REP-5
                    PART-6 an HDD does not wear out               | 2026-05-01 | FAILURE | HDD left=0 | COVERED SYSTEM 24X7 TECHNICIAN: REP-1 PART-1
                    PART-6 endurance that nobody stated           | 2026-05-01 | FAILURE | HIGH_IOPS_ADAPTER | COVERED SYSTEM 24X7 TECHNICIAN: REP-1 PART-1
                    PART-7 a CRU under coverage is sent           | 2026-05-01 | FAILURE | HDD CRU | COVERED SYSTEM 24X7 PART_SENT: REP-1 PART-1 PART-7
                    PART-7 a FRU is brought                       | 2026-05-01 | FAILURE | HDD FRU | COVERED SYSTEM 24X7 TECHNICIAN: REP-1 PART-1 PART-7
                    PART-7 a CRU in its own warranty is sent      | 2027-04-01 | FAILURE | HDD later CRU own=2027-01-01/2027-12-31 | COVERED OPTION PART_SENT: PART-3 PART-7
                    PART-7 a CRU that nothing covers              | 2027-04-01 | FAILURE | HDD later CRU | CHARGEABLE ALL 2h: PART-4 REP-5
                    """)
    void theFirstRuleThatFitsDecides(
            String situation, String on, String cause, String part, String expected) {
        assertThat(verdict(machine(), on, cause, part)).isEqualTo(expected);
    }

    /** The renewal over the day of the failure, 2027-05-10, is ordered on the day of the row. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REP-4 ordered the day before the failure | 2027-05-09 | MEMORY       | COVERED SYSTEM 24X7_4H TECHNICIAN: REP-1 PART-1
                    REP-4 ordered on the day of the failure  | 2027-05-10 | MEMORY       | COVERED SYSTEM 24X7_4H TECHNICIAN: REP-1 PART-1
                    REP-4 ordered the day after it           | 2027-05-11 | MEMORY       | CHARGEABLE ALL 2h: REP-4 REP-5
                    REP-4 before PART-4                      | 2027-05-11 | MEMORY later | CHARGEABLE ALL 2h: REP-4 REP-5
                    PART-3 before REP-4                      | 2027-05-11 | MEMORY later own=2027-01-01/2027-12-31 | COVERED OPTION TECHNICIAN: PART-3
                    """)
    void aBackdatedRenewalCoversNoFailureFromBeforeItsOrder(
            String situation, String orderedOn, String part, String expected) {
        var machine =
                machine()
                        .withRenewalOrderedOn(
                                orderedOn, "24X7_4H", false, "2027-04-01", "2028-03-31");
        assertThat(verdict(machine, "2027-05-10", "FAILURE", part)).isEqualTo(expected);
    }

    @Test
    void theLevelOfADayCountsOnlyWhatWasOrderedByThen() {
        var machine =
                machine()
                        .withRenewalOrderedOn(
                                "2026-06-02", "24X7_2H", true, "2026-04-01", "2027-03-31");
        assertThat(verdict(machine, "2026-06-01", "FAILURE", "SYSTEM_BOARD"))
                .as("REP-4 the better service was ordered the day after")
                .isEqualTo("COVERED SYSTEM 24X7 TECHNICIAN: REP-1");
        assertThat(verdict(machine, "2026-06-02", "FAILURE", "SYSTEM_BOARD"))
                .isEqualTo("COVERED SYSTEM 24X7_2H TECHNICIAN: REP-1");
    }

    @Test
    void preventiveWorkUnderAServiceOrderedLaterIsSpotWork() {
        var machine =
                machine()
                        .withRenewalOrderedOn(
                                "2027-05-11", "24X7", false, "2027-04-01", "2028-03-31");
        assertThat(verdict(machine, "2027-05-10", "PREVENTIVE", "HDD"))
                .as("REP-2, REP-4")
                .isEqualTo("CHARGEABLE ALL 2h: REP-2 REP-5");
        assertThat(verdict(machine, "2027-05-11", "PREVENTIVE", "HDD"))
                .isEqualTo("CHARGEABLE LABOUR PARTS: REP-2");
    }

    @Test
    void aServiceOfAnotherCountryCountsForNothing() {
        var machine =
                aMachine()
                        .withServiceOf(
                                "SG",
                                ServiceKind.RENEWAL,
                                "24X7",
                                false,
                                "2026-04-01",
                                "2027-03-31");
        assertThat(verdict(machine, "2026-04-01", "FAILURE", "SYSTEM_BOARD"))
                .as("TERR-1")
                .isEqualTo("CHARGEABLE ALL 2h: REP-5 TERR-1");
        assertThat(verdict(machine, "2026-03-31", "FAILURE", "SYSTEM_BOARD"))
                .isEqualTo("COVERED SYSTEM NBD TECHNICIAN: REP-1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EOS-4 the last day of support             | 2027-06-30 | FAILURE    | MEMORY            | CHARGEABLE ALL 2h: REP-5
                    EOS-4 the day after it                    | 2027-07-01 | FAILURE    | MEMORY            | REFUSED: EOS-4 REP-5
                    EOS-4 preventive on the last day          | 2027-06-30 | PREVENTIVE | MEMORY            | CHARGEABLE ALL 2h: REP-2 REP-5
                    EOS-4 preventive after it                 | 2027-07-01 | PREVENTIVE | MEMORY            | REFUSED: EOS-4 REP-2
                    EOS-4 an accident on the last day         | 2027-06-30 | ACCIDENT   | MEMORY            | CHARGEABLE ALL 2h: REP-3 REP-5
                    EOS-4 an accident after it                | 2027-07-01 | ACCIDENT   | MEMORY            | REFUSED: EOS-4 REP-3 REP-5
                    EOS-4 a consumable put in later, after it | 2027-07-01 | FAILURE    | UPS_BATTERY later | REFUSED: EOS-4 PART-5 REP-5
                    EOS-4 both over, after it                 | 2027-07-01 | FAILURE    | OPTION later      | REFUSED: EOS-4 PART-4 REP-5
                    EOS-4 an option's own warranty after it   | 2027-07-01 | FAILURE    | OPTION later own=2027-01-01/2027-12-31 | COVERED OPTION TECHNICIAN: PART-3
                    """)
    void afterTheEndOfSupportNoSpotWorkIsAccepted(
            String situation, String on, String cause, String part, String expected) {
        assertThat(verdict(machine().supportedUntil("2027-06-30"), on, cause, part))
                .isEqualTo(expected);
    }

    @Test
    void coverageHoldsAfterTheEndOfSupport() {
        var machine = machine().supportedUntil("2026-06-30");
        assertThat(verdict(machine, "2026-07-01", "FAILURE", "SYSTEM_BOARD"))
                .as("EOS-4 speaks of spot work")
                .isEqualTo("COVERED SYSTEM 24X7 TECHNICIAN: REP-1");
        assertThat(verdict(machine, "2026-07-01", "PREVENTIVE", "SYSTEM_BOARD"))
                .as("EOS-4, REP-2 is chargeable under coverage too")
                .isEqualTo("REFUSED: EOS-4 REP-2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    coverage decides                        | FAILURE      | MEMORY            | UNDECIDED [WARRANTY]:
                    only an accident, chargeable anyway     | ACCIDENT     | MEMORY            | CHARGEABLE ALL 2h: REP-3 REP-5
                    only a failure from before              | PRE_EXISTING | MEMORY            | CHARGEABLE ALL 2h: REP-4 REP-5
                    only a worn-out part                    | FAILURE      | SSD left=0        | CHARGEABLE ALL 2h: PART-6 REP-5
                    only a consumable put in later          | FAILURE      | UPS_BATTERY later | CHARGEABLE ALL 2h: PART-5 REP-5
                    coverage decides what preventive costs  | PREVENTIVE   | MEMORY            | UNDECIDED [WARRANTY]:
                    an own warranty goes after the system's | FAILURE      | HDD later own=2027-01-01/2027-12-31 | UNDECIDED [WARRANTY]:
                    """)
    void theWarrantyIsAskedForOnlyWhereTheAnswerTurnsOnIt(
            String situation, String cause, String part, String expected) {
        var machine = aMachine().withUnknownWarranty();
        assertThat(verdict(machine, "2027-04-01", cause, part)).isEqualTo(expected);
    }

    @Test
    void theEndOfSupportIsAskedForOnlyWhereSomethingIsChargeable() {
        var machine = machine().supportedUntil(null);
        assertThat(verdict(machine, "2027-03-31", "FAILURE", "MEMORY")).startsWith("COVERED");
        assertThat(verdict(machine, "2027-04-01", "FAILURE", "MEMORY"))
                .isEqualTo("UNDECIDED [END_OF_SUPPORT]:");
        assertThat(verdict(machine, "2027-03-31", "PREVENTIVE", "MEMORY"))
                .isEqualTo("UNDECIDED [END_OF_SUPPORT]:");
        assertThat(verdict(machine.withUnknownWarranty(), "2027-03-31", "PREVENTIVE", "MEMORY"))
                .isEqualTo("UNDECIDED [WARRANTY, END_OF_SUPPORT]:");
        assertThat(
                        verdict(
                                machine.supportedUntil("2027-03-30"),
                                "2027-03-31",
                                "PREVENTIVE",
                                "MEMORY"))
                .as("refused, whatever the warranty")
                .isEqualTo("REFUSED: EOS-4 REP-2");
    }

    private static String english(MachineInTest machine, String on, String cause, String part) {
        return RepairInTest.decide(machine, RepairInTest.of(on, cause, part)).explanation().en();
    }

    @Test
    void theAnswerIsWrittenForAPersonWithItsDays() {
        assertThat(english(machine(), "2026-05-01", "FAILURE", "HDD CRU"))
                .isEqualTo(
                        "On 1 May 2026 the machine is covered at 24x7. The repair is free; the part"
                                + " is sent to the customer.");
        var chargeable =
                RepairInTest.decide(
                        machine(), RepairInTest.of("2027-04-01", "FAILURE", "SYSTEM_BOARD"));
        assertThat(chargeable.explanation().ja())
                .isEqualTo("2027年4月1日の修理は有償です。技術員作業費 (最低2時間分)、技術員交通費、部品代、部品配送費は" + "すべてお客様のご負担です。");
        assertThat(english(machine(), "2026-05-01", "FAILURE", "SSD later"))
                .as("what nobody said is said to matter")
                .contains("If it is a limited-warranty SSD")
                .contains("If its write endurance is used up");
        assertThat(english(machine(), "2026-05-01", "FAILURE", "SSD later unlimited left=5"))
                .doesNotContain("If it");
        assertThat(
                        english(
                                machine().supportedUntil("2027-06-30"),
                                "2027-07-01",
                                "FAILURE",
                                "MEMORY"))
                .isEqualTo(
                        "The repair of 1 July 2027 is not covered and would be spot work. 1 July"
                                + " 2027 lies after the end of support on 30 June 2027, so no spot"
                                + " work is accepted.");
    }

    @Test
    void aFindingSaysWhatWouldHaveChangedIt() {
        var machine =
                machine()
                        .withRenewalOrderedOn(
                                "2027-05-11", "24X7", false, "2027-04-01", "2028-03-31");
        var late = RepairInTest.decide(machine, RepairInTest.of("2027-05-10", "FAILURE", "HDD"));
        assertThat(late.findings().getFirst().whatWouldChange().orElseThrow().en())
                .isEqualTo("Ordered on or before 10 May 2027, it would have covered it.");
        var accident =
                RepairInTest.decide(machine, RepairInTest.of("2026-05-10", "ACCIDENT", "HDD"));
        assertThat(accident.findings().stream().map(Finding::whatWouldChange))
                .as("no service pays for an accident")
                .allMatch(java.util.Optional::isEmpty);
    }
}
