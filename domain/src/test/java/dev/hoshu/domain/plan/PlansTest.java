package dev.hoshu.domain.plan;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.plan.PlanInTest.request;
import static dev.hoshu.domain.plan.PlanInTest.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.coverage.ServiceKind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans for the reference machine, in warranty from 2023-04-01 to 2026-03-31. */
class PlansTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERM-2 nothing to buy on the last covered day | 2026-01-10 | 2026-03-31 | NBD  | R12/NBD/10 | FOUND 0 TERM-2
                    TERM-2 one day more                      | 2026-01-10 | 2026-04-01 | NBD       | R12/NBD/10 | FOUND 10 #0 2026-04-01/2027-03-31 by 2026-02-28 TERM-2 REN-2
                    TERM-2 a day that is past                | 2026-01-10 | 2026-01-09 | NBD       | R12/NBD/10 | FOUND 0 TERM-2
                    REN-2 a year is enough                   | 2026-01-10 | 2027-03-31 | NBD       | R12/NBD/10 R24/NBD/19 | FOUND 10 #0 2026-04-01/2027-03-31 by 2026-02-28 TERM-2 REN-2
                    REN-2 a day more, two years are cheaper  | 2026-01-10 | 2027-04-01 | NBD       | R12/NBD/10 R24/NBD/19 | FOUND 19 #1 2026-04-01/2028-03-31 by 2026-02-28 TERM-2 REN-2
                    TERM-2 of one price, the fewest steps    | 2026-01-10 | 2027-04-01 | NBD       | R12/NBD/10 R24/NBD/20 | FOUND 20 #1 2026-04-01/2028-03-31 by 2026-02-28 TERM-2 REN-2
                    TERM-2 of one price, the first listed    | 2026-01-10 | 2026-04-01 | NBD       | R12/24X7/10 R12/NBD/10 | FOUND 10 #0 2026-04-01/2027-03-31 by 2026-02-28 TERM-2 REN-2
                    TERM-2 two steps, each ordered in time   | 2026-01-10 | 2027-04-01 | NBD       | R12/NBD/10 R24/NBD/21 | FOUND 20 #0 2026-04-01/2027-03-31 by 2026-02-28 #0 2027-04-01/2028-03-31 by 2027-02-28 TERM-2 REN-2
                    REN-3 the month before has begun         | 2026-03-01 | 2026-04-01 | NBD       | R12/NBD/10 | FOUND 10 #0 2026-04-01/2027-03-31 by 2026-03-01 TERM-2 REN-2
                    NEW-1 an upgrade on the last day         | 2026-03-31 | 2027-04-01 | NBD       | U60/NBD/15 R12/NBD/10 | FOUND 15 #0 2023-04-01/2028-03-31 by 2026-03-31 TERM-2 NEW-2
                    NEW-1 not a day later                    | 2026-04-01 | 2027-04-01 | NBD       | U60/NBD/15 R12/NBD/10 | FOUND 20 #1 2026-04-01/2027-03-31 by 2026-04-01 #1 2027-04-01/2028-03-31 by 2027-02-28 TERM-2 REN-2 REN-4
                    NEW-2 an upgrade and a renewal           | 2026-01-10 | 2029-03-31 | NBD       | U60/NBD/15 R12/NBD/10 | FOUND 25 #0 2023-04-01/2028-03-31 by 2026-01-10 #1 2028-04-01/2029-03-31 by 2028-02-29 TERM-2 NEW-2 REN-2
                    REN-5 90 days late                       | 2026-06-29 | 2026-07-01 | NBD       | R12/NBD/10 | FOUND 10 #0 2026-04-01/2027-03-31 by 2026-06-29 TERM-2 REN-2 REN-4
                    REN-5 91 days late, the fee once         | 2026-06-30 | 2028-03-31 | NBD       | R12/NBD/10 | FOUND 30020 #0 fee 2026-04-01/2027-03-31 by 2026-06-30 #0 2027-04-01/2028-03-31 by 2027-02-28 TERM-2 REN-2 REN-4 REN-5
                    REN-8 a year after the coverage end      | 2027-03-31 | 2027-03-31 | NBD       | R12/NBD/10 | FOUND 30010 #0 fee 2026-04-01/2027-03-31 by 2027-03-31 TERM-2 REN-2 REN-4 REN-5
                    REN-8 and a day                          | 2027-04-01 | 2027-04-01 | NBD       | R12/NBD/10 | IMPOSSIBLE 2027-03-31 REN-8
                    REN-8 two years are long enough          | 2027-04-01 | 2027-04-01 | NBD       | R12/NBD/10 R24/NBD/20 | FOUND 30020 #1 fee 2026-04-01/2028-03-31 by 2027-04-01 TERM-2 REN-2 REN-4 REN-5
                    MAX-1 up to the limit                    | 2026-01-10 | 2030-03-31 | NBD       | R12/NBD/10 | FOUND 40 #0 2026-04-01/2027-03-31 by 2026-02-28 #0 2027-04-01/2028-03-31 by 2027-02-28 #0 2028-04-01/2029-03-31 by 2028-02-29 #0 2029-04-01/2030-03-31 by 2029-02-28 TERM-2 REN-2
                    MAX-1 a day beyond                       | 2026-01-10 | 2030-04-01 | NBD       | R12/NBD/10 | IMPOSSIBLE 2030-03-31 MAX-1 MAX-5
                    REP-1 the level that is wanted           | 2026-01-10 | 2026-04-01 | 24X7      | U48/24X7/50 R12/24X7/10 | FOUND 50 #0 2023-04-01/2027-03-31 by 2026-01-10 TERM-2 NEW-2
                    REP-1 no renewal mends a day in warranty | 2026-01-10 | 2026-04-01 | 24X7      | R12/24X7/10 | IMPOSSIBLE 2026-01-09 TERM-2
                    REP-1 a better level will do             | 2026-03-31 | 2027-03-31 | NBD       | R12/24X7_4H/10 | FOUND 10 #0 2026-04-01/2027-03-31 by 2026-03-31 TERM-2 REN-2
                    PREM-1 Premier wanted, a renewal without | 2026-04-01 | 2026-04-01 | NBD+P     | R12/NBD/10 R12/NBD+P/90 | FOUND 90 #1 2026-04-01/2027-03-31 by 2026-04-01 TERM-2 REN-2 REN-4
                    CAT-2 a term that is not                 | 2026-01-10 | 2026-04-01 | NBD       | R36/NBD/1 R12/NBD/10 | FOUND 10 #1 2026-04-01/2027-03-31 by 2026-02-28 TERM-2 REN-2
                    CAT-8 half a year is not bought          | 2026-01-10 | 2026-04-01 | NBD       | R6/NBD/1 | IMPOSSIBLE 2026-03-31 CAT-8
                    """)
    void theCheapestWayIsFound(
            String situation,
            String orderedOn,
            String until,
            String wish,
            String offerings,
            String expected) {
        assertThat(verdict(aMachine().facts(), request(orderedOn, until, wish, offerings)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EOS-1 a renewal ends with support     | 2027-03-31 | 2027-03-31 | FOUND 10 #0 2026-04-01/2027-03-31 by 2026-02-28 TERM-2 REN-2
                    EOS-3 support ends before             | 2027-03-30 | 2027-03-31 | IMPOSSIBLE 2026-03-31 EOS-2
                    """)
    void nothingOutlivesTheEndOfSupport(
            String situation, @Nullable String support, String until, String expected) {
        var machine = aMachine().supportedUntil(support).facts();
        assertThat(verdict(machine, request("2026-01-10", until, "NBD", "R12/NBD/10")))
                .isEqualTo(expected);
    }

    @Test
    void aGapThatIsThereAlreadyIsNotMended() {
        // TERM-2: the service of 2027 makes its end the coverage end; no renewal fills 2026.
        var machine =
                aMachine()
                        .withService(ServiceKind.RENEWAL, "NBD", false, "2027-01-01", "2027-12-31")
                        .facts();
        assertThat(verdict(machine, request("2026-01-10", "2027-06-30", "NBD", "R12/NBD/10")))
                .startsWith("IMPOSSIBLE 2026-03-31");
    }

    @Test
    void whatIsUnknownIsAskedForAndNotGuessed() {
        var request = request("2026-01-10", "2028-04-01", "NBD", "R12/NBD/10 R24/NBD/10");
        assertThat(verdict(aMachine().withUnknownWarranty().facts(), request))
                .isEqualTo("UNDECIDED [WARRANTY]");
        assertThat(verdict(aMachine().withTwoYearRenewal(null).facts(), request))
                .isEqualTo("UNDECIDED [TWO_YEAR_RENEWAL]");
        assertThat(
                        verdict(
                                aMachine().ofFamily(null).facts(),
                                request("2026-01-10", "2026-03-31", "NBD", "U60/NBD/10")))
                .as("covered already: no offering is judged")
                .isEqualTo("FOUND 0 TERM-2");
        assertThat(verdict(aMachine().ofFamily(null).facts(), request))
                .isEqualTo("UNDECIDED [FAMILY]");
    }
}
