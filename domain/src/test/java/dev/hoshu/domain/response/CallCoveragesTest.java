package dev.hoshu.domain.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.rulebook.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What covers a machine on the day of a call: a warranty of 2024-04-01 to 2027-03-31, with a
 * service of 4 hours and Premier to 2026-12-31, and a renewal of 2027-05-01 to 2028-04-30.
 */
class CallCoveragesTest {

    private static final CoverageTimeline TIMELINE =
            CoverageTimeline.of(
                    new BaseWarranty(
                            days("2024-04-01", "2027-03-31"), ServiceLevel.NEXT_BUSINESS_DAY),
                    List.of(
                            service(
                                    ServiceKind.UPGRADE,
                                    ServiceLevel.WITHIN_4_HOURS,
                                    true,
                                    days("2024-04-01", "2026-12-31")),
                            service(
                                    ServiceKind.RENEWAL,
                                    ServiceLevel.ROUND_THE_CLOCK,
                                    false,
                                    days("2027-05-01", "2028-04-30"))),
                    "JP");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REP-5 the day before the first day     | 2024-03-31 | NotCovered: REP-5                         | 1 April 2024
                    REP-6 the first day, Premier           | 2024-04-01 | 24X7_4H Premier 2026-12-31: REP-1 REP-6   | until 31 December 2026. From the day after it is next business day, 9x5. The Premier desk
                    REP-6 the last day of Premier          | 2026-12-31 | 24X7_4H Premier 2026-12-31: REP-1 REP-6   | until 31 December 2026
                    REP-1 the day after it                 | 2027-01-01 | NBD 2027-03-31: REP-1                     | until 31 March 2027
                    REP-1 the warranty's last day          | 2027-03-31 | NBD 2027-03-31: REP-1                     | until 31 March 2027
                    REP-5 the first day of a gap           | 2027-04-01 | NotCovered: REP-5                         | ended on 31 March 2027
                    REP-5 the last day of a gap            | 2027-04-30 | NotCovered: REP-5                         | ended on 31 March 2027
                    REP-1 the coverage end                 | 2028-04-30 | 24X7 2028-04-30: REP-1                    | until 30 April 2028
                    REP-5 the day after the coverage end   | 2028-05-01 | NotCovered: REP-5                         | ended on 30 April 2028
                    """)
    void aCallIsTakenAtWhatIsInForceThatDay(
            String situation, LocalDate on, String expected, String words) {
        var coverage = CallCoverages.on(on, TIMELINE);
        assertThat(said(coverage)).isEqualTo(expected);
        assertThat(coverage.explanation().en()).contains(words).endsWith(".");
        assertThat(coverage.explanation().ja()).endsWith("。");
        assertThat(coverage.isForPremierDesk()).as("REP-6").isEqualTo(expected.contains("Premier"));
    }

    /** CHG-6: unknown is not the same as none, and no reason to send somebody away. */
    @Test
    void whatIsNotKnownIsNotConfirmedAndNotRefused() {
        for (var coverage :
                List.of(CallCoverages.notOnRecord(), CallCoverages.withoutWarrantyOnRecord())) {
            assertThat(said(coverage)).isEqualTo("NotConfirmed: CHG-6");
            assertThat(coverage.explanation().en()).contains("the call is taken");
            assertThat(coverage.isForPremierDesk()).isFalse();
        }
    }

    private static String said(CallCoverage coverage) {
        var rules = coverage.rules().stream().map(Rule::id).collect(Collectors.joining(" "));
        return switch (coverage) {
            case CallCoverage.Covered c ->
                    "%s%s %s: %s"
                            .formatted(
                                    c.level().code(),
                                    c.premier() ? " Premier" : "",
                                    c.lastDay(),
                                    rules);
            case CallCoverage.NotCovered n -> "NotCovered: " + rules;
            case CallCoverage.NotConfirmed n -> "NotConfirmed: " + rules;
        };
    }

    private static CoveragePeriod days(String first, String last) {
        return new CoveragePeriod(LocalDate.parse(first), LocalDate.parse(last).plusDays(1));
    }

    private static RegisteredService service(
            ServiceKind kind, ServiceLevel level, boolean premier, CoveragePeriod period) {
        return new RegisteredService(kind, level, premier, "JP", period, null);
    }
}
