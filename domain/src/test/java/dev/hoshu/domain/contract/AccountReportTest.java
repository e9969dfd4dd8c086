package dev.hoshu.domain.contract;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.entitlement.ReferenceFigures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/** What an account manager reports: REN-3, EOS-1, EOS-2. Coverage ends on 2026-03-31. */
class AccountReportTest {

    private static final LocalDate END_OF_YEAR = LocalDate.of(2025, 12, 31);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "REN-3 no end of support,,2025-12-31,1,REN-3,2026-02-28",
        "REN-3 a full renewal is left,2027-03-31,2025-12-31,1,REN-3,2026-02-28",
        "EOS-2 a day short of a full renewal,2027-03-30,2025-12-31,1,EOS-2,2026-03-31",
        "EOS-1 support ends with the coverage,2026-03-31,2025-12-31,1,EOS-1,2026-03-31",
        "within six months of the end,,2025-10-01,1,REN-3,2026-02-28",
        "a day more than six months,,2025-09-30,1,,",
        "the day after the end,,2026-04-01,0,,"
    })
    void whatShouldBeDoneFollowsFromCoverageAndEndOfSupport(
            String situation,
            LocalDate end,
            LocalDate day,
            int covered,
            String rule,
            LocalDate by) {
        var report =
                AccountReport.of(List.of(machine("7X06 A", end)), day, ReferenceFigures.policy());
        assertThat(report.covered()).as(situation).isEqualTo(covered);
        assertThat(report.expiring().isEmpty()).isEqualTo(rule == null);
        if (rule != null) {
            var advice = report.advice().getFirst();
            assertThat(advice.rule().id()).isEqualTo(rule);
            assertThat(advice.by()).isEqualTo(by);
        }
    }

    @Test
    void unknownIsCountedApartFromNoneAnnounced() {
        var timeline = aMachine().timeline();
        var report =
                AccountReport.of(
                        List.of(
                                new AccountReport.Machine(
                                        "A", timeline, new EndOfSupport.Unknown()),
                                new AccountReport.Machine(
                                        "B", timeline, new EndOfSupport.NoneAnnounced()),
                                new AccountReport.Machine(
                                        "C", null, new EndOfSupport.NoneAnnounced())),
                        END_OF_YEAR,
                        ReferenceFigures.policy());
        assertThat(report.unknownEnd()).isEqualTo(1);
        assertThat(report.ending()).isEmpty();
        assertThat(report.machines()).isEqualTo(3);
        assertThat(report.covered()).isEqualTo(2);
    }

    private static AccountReport.Machine machine(
            String name, @org.jspecify.annotations.Nullable LocalDate end) {
        return new AccountReport.Machine(
                name,
                aMachine().timeline(),
                end == null ? new EndOfSupport.NoneAnnounced() : new EndOfSupport.EndsOn(end));
    }
}
