package dev.hoshu.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline.State;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.installbase.MachineAsOf;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Coverage is read as of a day and as it was known at an instant; neither changes the other. */
class TimesOfKnowledgeTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);
    private static final Instant LOADED = Instant.parse("2024-01-10T00:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2025-06-01T03:00:00Z");
    private static final LocalDate ASKED = LocalDate.of(2026, 5, 1);

    /** The warranty first recorded a month too early and corrected later, and a renewal. */
    private static final List<CoverageEntry> RECORD =
            List.of(
                    entry(warranty(FIRST.minusMonths(1)), LOADED, CORRECTED),
                    entry(warranty(FIRST), CORRECTED, null),
                    entry(renewal(FIRST.plusYears(3)), CORRECTED, null));

    @Test
    void todayTheCorrectionCounts() {
        var coverage = Coverages.coverage(onRecord(machine()), RECORD, ASKED, Optional.empty());

        assertThat(coverage.entries()).hasSize(2);
        assertThat(coverage.machine().warranty())
                .isEqualTo(CoveragePeriod.closed(FIRST, FIRST.plusYears(3).minusDays(1)));
        assertThat(coverage.state())
                .contains(new State.Covered(ServiceLevel.ROUND_THE_CLOCK, true));
    }

    @Test
    void beforeTheCorrectionTheOldRecordCounts() {
        var known = Optional.of(CORRECTED.minusMillis(1));

        var coverage = Coverages.coverage(onRecord(machine()), RECORD, ASKED, known);

        assertThat(coverage.entries()).hasSize(1);
        assertThat(coverage.state()).contains(new State.Expired());
        assertThat(
                        Coverages.coverage(
                                        onRecord(machine()), RECORD, ASKED, Optional.of(CORRECTED))
                                .state())
                .contains(new State.Covered(ServiceLevel.ROUND_THE_CLOCK, true));
    }

    @Test
    void aMachineThatMovedAbroadKeepsWhatWasKnownOfItAtHome() {
        var record =
                List.of(
                        entry(warranty(FIRST), LOADED, CORRECTED),
                        entry(warrantyIn("US", FIRST), CORRECTED, null),
                        entry(renewal(FIRST.plusYears(3)), LOADED, null));
        var moved = machineIn("US");

        assertThat(Coverages.coverage(onRecord(moved), record, ASKED, Optional.empty()).state())
                .contains(new State.Expired());
        assertThat(
                        Coverages.coverage(
                                        onRecord(moved),
                                        record,
                                        ASKED,
                                        Optional.of(CORRECTED.minusMillis(1)))
                                .state())
                .contains(new State.Covered(ServiceLevel.ROUND_THE_CLOCK, true));
    }

    @Test
    void beforeAnythingWasRecordedNothingIsKnown() {
        var known = Optional.of(LOADED.minusMillis(1));

        var coverage = Coverages.coverage(onRecord(machine()), RECORD, ASKED, known);

        assertThat(coverage.state()).isEmpty();
        assertThat(CoverageAnswer.of(coverage).state()).isEqualTo("UNKNOWN");
        assertThat(CoverageAnswer.of(coverage).coveredUntil()).isNull();
    }

    @Test
    void historyTellsWhatWasLearntLatestFirst() {
        var history = Coverages.history(RECORD);

        assertThat(history)
                .extracting(Coverages.Event::at)
                .containsExactly(CORRECTED, CORRECTED, CORRECTED, LOADED);
        assertThat(history)
                .extracting(Coverages.Event::change)
                .containsExactly(
                        Coverages.Change.RECORDED,
                        Coverages.Change.RECORDED,
                        Coverages.Change.SUPERSEDED,
                        Coverages.Change.RECORDED);
    }

    @Test
    void aPremierUpgradeMakesItsPartOfAServicePremier() {
        var plain =
                new Cover(
                        CoverageEntry.Layer.SERVICE,
                        "RENEWAL",
                        ServiceLevel.NEXT_BUSINESS_DAY,
                        false,
                        false,
                        null,
                        "JP",
                        CoveragePeriod.closed(FIRST, FIRST.plusYears(1).minusDays(1)),
                        "LS00000002",
                        "5WS7Z10713",
                        null,
                        null);
        var premier =
                new Cover(
                        CoverageEntry.Layer.PREMIER,
                        "PREMIER_UPGRADE",
                        null,
                        true,
                        false,
                        null,
                        "JP",
                        CoveragePeriod.closed(FIRST.plusMonths(6), FIRST.plusYears(1).minusDays(1)),
                        "LS00000003",
                        "5PS7Z00001",
                        null,
                        null);

        var services = Timelines.services(List.of(plain, premier));

        assertThat(services).hasSize(2);
        assertThat(services.get(0).premier()).isFalse();
        assertThat(services.get(1).premier()).isTrue();
        assertThat(services.get(0).period().adjoins(services.get(1).period())).isTrue();
        assertThat(services.get(1).period().lastDay()).isEqualTo(plain.valid().lastDay());
    }

    @Test
    void theReadModelSaysWhatTheRecordSays() {
        var document =
                """
                {"model":"CTO1WW","country":"JP",
                 "warranty":{"level":"NBD","start":"2023-04-01","end":"2026-03-31"},
                 "entries":[{"layer" : "SERVICE", "kind" : "RENEWAL", "level" : "24X7", "premier" : true,
                   "driveRetention" : false, "country" : "JP", "start" : "2026-04-01", "end" : "2027-03-31",
                   "packSerial" : "LS00000001", "partNumber" : "5WS7Z10713"}]}
                """;

        var read = CoverageDocument.read(document);

        assertThat(read.covers()).containsExactly(warranty(FIRST), renewal(FIRST.plusYears(3)));
        assertThat(
                        CoverageDocument.read(
                                        "{\"model\":\"\",\"country\":\"JP\",\"warranty\":null,\"entries\":[]}")
                                .covers())
                .isEmpty();
    }

    private static CoverageEntry entry(Cover cover, Instant from, @Nullable Instant until) {
        return new CoverageEntry(cover, from, until, "import", null);
    }

    private static Cover warranty(LocalDate firstDay) {
        return warrantyIn("JP", firstDay);
    }

    private static Cover warrantyIn(String country, LocalDate firstDay) {
        return new Cover(
                CoverageEntry.Layer.WARRANTY,
                "WARRANTY",
                ServiceLevel.NEXT_BUSINESS_DAY,
                false,
                false,
                null,
                country,
                CoveragePeriod.closed(firstDay, firstDay.plusYears(3).minusDays(1)),
                null,
                null,
                null,
                null);
    }

    private static Cover renewal(LocalDate firstDay) {
        return new Cover(
                CoverageEntry.Layer.SERVICE,
                "RENEWAL",
                ServiceLevel.ROUND_THE_CLOCK,
                true,
                false,
                null,
                "JP",
                CoveragePeriod.closed(firstDay, firstDay.plusYears(1).minusDays(1)),
                "LS00000001",
                "5WS7Z10713",
                null,
                null);
    }

    private static InstalledMachine machine() {
        return machineIn("JP");
    }

    private static InstalledMachine machineIn(String country) {
        return new InstalledMachine(
                new MachineNumber("7X06", "CTO1WW"),
                new SerialNumber("J300ABCD"),
                "C00001",
                "D-001",
                "JP",
                country,
                null,
                null,
                "13101",
                false);
    }

    private static MachineAsOf onRecord(InstalledMachine machine) {
        return new MachineAsOf(machine, false);
    }
}
