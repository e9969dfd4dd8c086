package dev.hoshu.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.ServiceLevel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** REP-1, TERR-1 and TERM-2 on a machine with a warranty from 2023-04-01 to 2026-03-31. */
class CoverageTimelineTest {

    private static final BaseWarranty WARRANTY =
            new BaseWarranty(days("2023-04-01", "2026-03-31"), ServiceLevel.NEXT_BUSINESS_DAY);

    private static final List<ServiceLevel> LEVELS = List.of(ServiceLevel.values());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 1000);
    }

    private static CoveragePeriod days(String first, String last) {
        return CoveragePeriod.closed(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static RegisteredService service(
            ServiceKind kind, String level, boolean premier, String first, String last) {
        return new RegisteredService(
                kind,
                ServiceLevel.ofCode(level).orElseThrow(),
                premier,
                "JP",
                days(first, last),
                null);
    }

    private static CoverageTimeline timeline() {
        return CoverageTimeline.of(
                WARRANTY,
                List.of(
                        service(ServiceKind.RENEWAL, "24X7", false, "2027-01-01", "2027-12-31"),
                        service(ServiceKind.UPGRADE, "24X7_4H", false, "2023-04-01", "2026-03-31"),
                        service(
                                ServiceKind.INDIVIDUAL_CONTRACT,
                                "NBD",
                                true,
                                "2027-06-01",
                                "2028-05-31")),
                "JP");
    }

    private static String state(LocalDate day) {
        return switch (timeline().on(day)) {
            case CoverageTimeline.State.NotStarted s -> "NOT_STARTED";
            case CoverageTimeline.State.Expired s -> "EXPIRED";
            case CoverageTimeline.State.Covered c ->
                    "COVERED " + c.level().code() + (c.premier() ? " premier" : "");
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REP-1 before the first covered day     | 2023-03-31 | NOT_STARTED
                    REP-1 the first day, the better level  | 2023-04-01 | COVERED 24X7_4H
                    REP-1 the last day of the warranty     | 2026-03-31 | COVERED 24X7_4H
                    REP-1 the first day of a gap           | 2026-04-01 | EXPIRED
                    REP-1 the last day of a gap            | 2026-12-31 | EXPIRED
                    REP-1 the first day after a gap        | 2027-01-01 | COVERED 24X7
                    REP-1 the day before a second service  | 2027-05-31 | COVERED 24X7
                    REP-1 two services, best level, any Premier | 2027-06-01 | COVERED 24X7 premier
                    REP-1 the first has ended              | 2028-01-01 | COVERED NBD premier
                    REP-1 the coverage end                 | 2028-05-31 | COVERED NBD premier
                    REP-1 the day after                    | 2028-06-01 | EXPIRED
                    """)
    void theBestServiceInForceCounts(String situation, LocalDate day, String state) {
        assertThat(state(day)).isEqualTo(state);
    }

    @Test
    void aGapIsNamedWithItsDays() {
        assertThat(timeline().gaps()).containsExactly(days("2026-04-01", "2026-12-31"));
        assertThat(timeline().coverageEnd()).isEqualTo(LocalDate.of(2028, 5, 31));
    }

    @Test
    void aServiceOfAnotherCountryCountsForNothing() {
        var abroad =
                new RegisteredService(
                        ServiceKind.UPGRADE,
                        ServiceLevel.ROUND_THE_CLOCK,
                        true,
                        "US",
                        days("2023-04-01", "2028-03-31"),
                        null);
        var timeline = CoverageTimeline.of(WARRANTY, List.of(abroad), "JP");
        assertThat(timeline.leftOut()).as("TERR-1").containsExactly(abroad);
        assertThat(timeline.coverageEnd()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(timeline.on(LocalDate.of(2024, 1, 1)))
                .isEqualTo(
                        new CoverageTimeline.State.Covered(ServiceLevel.NEXT_BUSINESS_DAY, false));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDayIsEitherCoveredOrInAGapThatIsNamed(long seed) {
        var random = new Random(seed);
        var services = new ArrayList<RegisteredService>();
        for (int n = random.nextInt(5); n > 0; n--) {
            var first = LocalDate.of(2023, 4, 1).plusDays(random.nextInt(2500));
            services.add(
                    new RegisteredService(
                            ServiceKind.RENEWAL,
                            LEVELS.get(random.nextInt(LEVELS.size())),
                            random.nextBoolean(),
                            random.nextInt(5) == 0 ? "US" : "JP",
                            Term.ofMonths(1 + random.nextInt(24)).from(first),
                            null));
        }
        var timeline = CoverageTimeline.of(WARRANTY, services, "JP");
        for (var day = timeline.firstDay(); !day.isAfter(timeline.coverageEnd()); ) {
            var here = day;
            boolean covered = timeline.on(day) instanceof CoverageTimeline.State.Covered;
            boolean inGap = timeline.gaps().stream().anyMatch(g -> g.contains(here));
            assertThat(covered).as("seed %d: no silent gap on %s", seed, day).isNotEqualTo(inGap);
            day = day.plusDays(1 + random.nextInt(20));
        }
        var gaps = timeline.gaps();
        for (int i = 1; i < gaps.size(); i++) {
            assertThat(gaps.get(i - 1).overlaps(gaps.get(i))).as("seed %d", seed).isFalse();
        }
    }
}
