package dev.hoshu.domain.repair;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.repair.CoveringChoice.Beaten;
import dev.hoshu.domain.repair.CoveringChoice.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Which of several services in force covers a failure (REP-1). */
class CoveringChoiceTest {

    private static final List<ServiceKind> KINDS = List.of(ServiceKind.values());
    private static final List<ServiceLevel> LEVELS = List.of(ServiceLevel.values());
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final BaseWarranty WARRANTY =
            new BaseWarranty(
                    CoveragePeriod.closed(LocalDate.of(2024, 4, 1), LocalDate.of(2027, 3, 31)),
                    ServiceLevel.NEXT_BUSINESS_DAY);

    /** {@code RENEWAL 24X7 Premier 2026-04-01/2027-03-31 ordered=2026-03-01}. */
    private static RegisteredService service(String written) {
        var words = List.of(written.split(" ", -1));
        var days =
                words.stream()
                        .filter(w -> w.contains("/"))
                        .findFirst()
                        .orElseThrow()
                        .split("/", -1);
        return new RegisteredService(
                ServiceKind.valueOf(words.getFirst()),
                ServiceLevel.ofCode(words.get(1)).orElseThrow(),
                words.contains("Premier"),
                "JP",
                CoveragePeriod.closed(LocalDate.parse(days[0]), LocalDate.parse(days[1])),
                words.stream()
                        .filter(w -> w.startsWith("ordered="))
                        .map(w -> LocalDate.parse(w.substring(8)))
                        .findFirst()
                        .orElse(null));
    }

    @ParameterizedTest(name = "REP-1 {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the higher level            | RENEWAL 24X7_4H 2026-04-01/2026-12-31         | RENEWAL 24X7 Premier 2026-04-01/2028-03-31              | LOWER_LEVEL
                    Premier at the same level   | RENEWAL 24X7 Premier 2026-04-01/2026-12-31    | RENEWAL 24X7 2026-04-01/2028-03-31                      | NO_PREMIER
                    the one that ends later     | RENEWAL 24X7 2026-04-01/2027-03-31            | RENEWAL 24X7 2026-01-01/2027-03-30                      | ENDS_EARLIER
                    the one that began earlier  | RENEWAL 24X7 2026-03-31/2027-03-31            | UPGRADE 24X7 2026-04-01/2027-03-31                      | BEGAN_LATER
                    an upgrade before a renewal | UPGRADE 24X7 2026-04-01/2027-03-31            | RENEWAL 24X7 2026-04-01/2027-03-31                      | KIND
                    a pack before a contract    | RENEWAL 24X7 2026-04-01/2027-03-31            | INDIVIDUAL_CONTRACT 24X7 2026-04-01/2027-03-31          | KIND
                    the one ordered earlier     | RENEWAL 24X7 2026-04-01/2027-03-31 ordered=2026-03-01 | RENEWAL 24X7 2026-04-01/2027-03-31 ordered=2026-03-02 | ORDERED_LATER
                    a known day of order        | RENEWAL 24X7 2026-04-01/2027-03-31 ordered=2026-05-01 | RENEWAL 24X7 2026-04-01/2027-03-31            | ORDERED_LATER
                    two that are the same       | RENEWAL 24X7 2026-04-01/2027-03-31            | RENEWAL 24X7 2026-04-01/2027-03-31                      | THE_SAME
                    """)
    void theBestOneCoversWhicheverIsRecordedFirst(
            String situation, String better, String worse, Reason reason) {
        for (var order : List.of(List.of(better, worse), List.of(worse, better))) {
            var timeline =
                    CoverageTimeline.of(
                            WARRANTY,
                            order.stream().map(CoveringChoiceTest::service).toList(),
                            "JP");
            var choice = CoveringChoice.on(timeline, DAY).orElseThrow();
            assertThat(choice.by()).isEqualTo(Cover.of(service(better)));
            assertThat(choice.others())
                    .containsExactly(
                            new Beaten(Cover.of(service(worse)), reason),
                            new Beaten(Cover.of(WARRANTY), Reason.LOWER_LEVEL));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REP-1 a service goes before the warranty    | RENEWAL NBD 2026-05-01/2026-05-01                    | RENEWAL
                    REP-1 its first day is the day after        | RENEWAL NBD 2026-05-02/2026-05-31                    | warranty
                    REP-1 its last day was the day before       | RENEWAL NBD 2026-04-01/2026-04-30                    | warranty
                    REP-4 ordered on the day of the failure     | RENEWAL NBD 2026-05-01/2026-05-31 ordered=2026-05-01 | RENEWAL
                    REP-4 ordered the day after                 | RENEWAL NBD 2026-05-01/2026-05-31 ordered=2026-05-02 | warranty
                    """)
    void onlyWhatIsInForceAndOrderedByThenIsChosenFrom(
            String situation, String service, String expected) {
        var timeline = CoverageTimeline.of(WARRANTY, List.of(service(service)), "JP");
        var kind = CoveringChoice.on(timeline, DAY).orElseThrow().by().kind();
        assertThat(kind == null ? "warranty" : kind.name()).isEqualTo(expected);
    }

    @Test
    void theChoiceSaysWhatElseWasInForceAndWhyItIsNotIt() {
        var timeline =
                CoverageTimeline.of(
                        WARRANTY,
                        List.of(
                                service("UPGRADE 24X7 2024-04-01/2027-03-31"),
                                service("RENEWAL 24X7_4H 2026-04-01/2026-12-31")),
                        "JP");
        var words = CoveringChoice.on(timeline, DAY).orElseThrow().explanation();
        assertThat(words.en())
                .isEqualTo(
                        "What covers it is the renewal (24x7, 4-hour response, 1 April 2026 to 31"
                            + " December 2026). Also in force: the upgrade (24x7, 1 April 2024 to"
                            + " 31 March 2027): a lower level; the warranty (next business day,"
                            + " 9x5, 1 April 2024 to 31 March 2027): a lower level.");
        assertThat(words.ja()).startsWith("対象とするのは継続サービス").contains("ほかに有効だったもの");
        assertThat(CoveringChoice.on(timeline, LocalDate.of(2027, 4, 1))).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 2000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfEntryChangesNothing(long seed) {
        var random = new Random(seed);
        var services = new ArrayList<RegisteredService>();
        for (int n = 2 + random.nextInt(5); n > 0; n--) {
            // Few different values, so that ties are frequent.
            var first = DAY.minusDays(random.nextInt(3));
            services.add(
                    new RegisteredService(
                            KINDS.get(random.nextInt(3)),
                            LEVELS.get(random.nextInt(2)),
                            random.nextBoolean(),
                            random.nextInt(4) == 0 ? "SG" : "JP",
                            CoveragePeriod.closed(first, DAY.plusDays(random.nextInt(2))),
                            random.nextInt(3) == 0
                                    ? null
                                    : DAY.minusDays(1).plusDays(random.nextInt(4))));
        }
        var warranty =
                random.nextBoolean()
                        ? WARRANTY
                        : new BaseWarranty(
                                CoveragePeriod.closed(DAY.minusYears(3), DAY.minusDays(5)),
                                ServiceLevel.NEXT_BUSINESS_DAY);
        var line = CaseInTest.part(1, DAY.toString(), "FAILURE", "OPTION later");
        var before = decided(warranty, services, line);
        for (int n = 0; n < 5; n++) {
            Collections.shuffle(services, random);
            var after = decided(warranty, services, line);
            assertThat(after.decision().findings())
                    .as("seed %d", seed)
                    .isEqualTo(before.decision().findings());
            assertThat(after.covering()).as("seed %d", seed).isEqualTo(before.covering());
            assertThat(after.explanation()).as("seed %d", seed).isEqualTo(before.explanation());
        }
        var covering = before.covering();
        assertThat(covering != null)
                .as("seed %d: what covers is named exactly where something does", seed)
                .isEqualTo(before.payer() == Payer.COVERAGE);
    }

    private static DecidedLine decided(
            BaseWarranty warranty, List<RegisteredService> services, RepairLine line) {
        var facts = aMachine().facts().withTimeline(CoverageTimeline.of(warranty, services, "JP"));
        return CaseDecisions.under(CaseInTest.policy(null)).decide(facts, List.of(line)).getFirst();
    }
}
