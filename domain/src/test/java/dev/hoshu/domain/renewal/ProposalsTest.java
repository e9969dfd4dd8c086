package dev.hoshu.domain.renewal;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Which renewal is put before a machine's people first. */
class ProposalsTest {

    private static final Proposals PROPOSALS =
            Proposals.under(ReferenceFigures.policy(), ReferenceFigures.areas());

    private static final List<ServiceOffering> LIST =
            List.of(
                    renewal("NBD24", 24, "NBD", false, 90_000L),
                    renewal("NBD12", 12, "NBD", false, 50_000L),
                    renewal("NBD12B", 12, "NBD", false, 49_000L),
                    renewal("NBD12P", 12, "NBD", true, 70_000L),
                    renewal("247X12", 12, "24X7", false, 80_000L),
                    renewal("247P12", 12, "24X7", true, null),
                    renewal("4HRS12", 12, "24X7_4H", false, 120_000L));

    private static ServiceOffering renewal(
            String number, int months, String level, boolean premier, @Nullable Long price) {
        return new ServiceOffering(
                new OfferingNumber(number),
                number,
                "ThinkSystem",
                "SR650",
                List.of(new MachineNumber("7X06", "")),
                OfferingKind.RENEWAL,
                new Term(months),
                ServiceLevel.ofCode(level).orElseThrow(),
                premier,
                false,
                null,
                price == null ? null : new Yen(price),
                SaleWindow.ALWAYS,
                null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REP-1 the warranty's level goes on, a year, the cheaper | NBD     | false | 2026-01-10 | NBD12B | true
                    REP-1 24x7 goes on                                      | 24X7    | false | 2026-01-10 | 247X12 | true
                    REP-1 24x7 with Premier, price on request               | 24X7    | true  | 2026-01-10 | 247P12 | true
                    TERR-2 4 hours in Chiyoda                               | 24X7_4H | false | 2026-01-10 | 4HRS12 | true
                    TERR-2 none of 2 hours on the list: the most that there is | 24X7_2H | false | 2026-01-10 | 4HRS12 | false
                    REN-8 a year would be over: two years                   | NBD     | false | 2027-04-01 | NBD24  | true
                    """)
    void theLevelGoesOnWhereItCan(
            String situation,
            String level,
            boolean premier,
            LocalDate orderedOn,
            String number,
            boolean same) {
        var machine =
                aMachine()
                        .withService(
                                ServiceKind.UPGRADE, level, premier, "2023-04-01", "2026-03-31");
        var proposal = PROPOSALS.of(machine.facts(), LIST, orderedOn, "JP").orElseThrow();
        assertThat(proposal.offering().number()).hasToString(number);
        assertThat(proposal.sameLevel()).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EOS-1 support ends with the coverage | 2026-03-31
                    MAX-1 the limit is reached           | -
                    """)
    void whereNothingCanBeHadNothingIsProposed(String situation, String supportedUntil) {
        var machine = aMachine();
        if (supportedUntil.equals("-")) {
            machine.coveredUntil("2030-03-31");
        } else {
            machine.supportedUntil(supportedUntil);
        }
        assertThat(PROPOSALS.of(machine.facts(), LIST, LocalDate.of(2026, 1, 10), "JP")).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheListDoesNotMatter(long seed) {
        var random = new Random(seed);
        var levels = Arrays.stream(ServiceLevel.values()).map(ServiceLevel::code).toList();
        var machine =
                aMachine()
                        .withService(
                                ServiceKind.UPGRADE,
                                levels.get(random.nextInt(levels.size())),
                                random.nextBoolean(),
                                "2023-04-01",
                                "2026-03-31");
        var day = LocalDate.of(2025, 10, 1).plusDays(random.nextInt(400));
        var shuffled = new ArrayList<>(LIST);
        Collections.shuffle(shuffled, random);
        assertThat(PROPOSALS.of(machine.facts(), shuffled, day, "JP"))
                .as("seed %d", seed)
                .isEqualTo(PROPOSALS.of(machine.facts(), LIST, day, "JP"));
    }
}
