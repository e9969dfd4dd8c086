package dev.hoshu.domain.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.correction.HeldService.Kind;
import dev.hoshu.domain.correction.StartDateChange.Sold;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What moves with the warranty's first day: CHG-1, CHG-3, NEW-2, TERM-1, TERM-2, PREM-3, EOS-3. */
class StartDateChangeTest {

    private static final EndOfSupport NONE = new EndOfSupport.NoneAnnounced();

    /** Such as {@code UPGRADE 2024-01-10..2029-01-09 60}; without the months no list says them. */
    private static Sold sold(String text) {
        var parts = text.strip().split(" ", -1);
        var days = parts[1].split("\\.\\.", -1);
        return sold(
                Kind.valueOf(parts[0]),
                CoveragePeriod.closed(LocalDate.parse(days[0]), LocalDate.parse(days[1])),
                parts.length > 2 ? Term.ofMonths(Integer.parseInt(parts[2])) : null);
    }

    private static Sold sold(Kind kind, CoveragePeriod period, @Nullable Term term) {
        return new Sold(
                new HeldService(
                        kind,
                        ServiceLevel.ofCode("NBD").orElseThrow(),
                        "JP",
                        period,
                        kind == Kind.WARRANTY ? null : kind + " " + period.firstDay()),
                term);
    }

    private static List<Sold> held(String text) {
        var held = new ArrayList<Sold>();
        for (var one : text.split(";", -1)) {
            held.add(sold(one));
        }
        return held;
    }

    private static String said(CorrectionDecision decision) {
        return switch (decision) {
            case CorrectionDecision.Refused r ->
                    r.rules().stream().map(rule -> rule.id()).collect(Collectors.joining(" "));
            case CorrectionDecision.Accepted a -> Successors.written(a);
        };
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    TERM-1 | the warranty keeps its length          | WARRANTY 2024-01-10..2027-01-09 | 2024-02-29 | - | WARRANTY 2024-02-29..2027-02-28
                    TERM-1 | back from a month's end                | WARRANTY 2024-02-29..2027-02-28 | 2024-01-31 | - | WARRANTY 2024-01-31..2027-01-30
                    TERM-1 | 6 months to a month's end              | WARRANTY 2023-08-31..2024-02-29 | 2023-09-01 | - | WARRANTY 2023-09-01..2024-02-29
                    TERM-1 | no whole months                        | WARRANTY 2024-01-10..2027-01-10 | 2024-02-29 | - | TERM-1
                    CHG-1  | nothing to change                      | WARRANTY 2024-01-10..2027-01-09 | 2024-01-10 | - | CHG-1
                    NEW-2  | an upgrade moves with it               | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2029-01-09 60 | 2024-03-01 | - | WARRANTY 2024-03-01..2027-02-28; UPGRADE 2024-03-01..2029-02-28
                    NEW-2  | it starts elsewhere                    | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-11..2029-01-10 60 | 2024-03-01 | - | NEW-2
                    TERM-1 | an upgrade of unknown length           | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2028-06-09 60 | 2024-03-01 | - | TERM-1
                    TERM-1 | no list says it but the days do        | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2029-01-09    | 2024-03-01 | - | WARRANTY 2024-03-01..2027-02-28; UPGRADE 2024-03-01..2029-02-28
                    TERM-1 | nor do the days where it was cut       | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2028-12-09    | 2024-03-01 | 2028-12-09 | TERM-1
                    EOS-3  | cut on the end of support              | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2029-01-09 60 | 2024-03-01 | 2029-01-31 | WARRANTY 2024-03-01..2027-02-28; UPGRADE 2024-03-01..2029-01-31
                    EOS-3  | cut before and cut after               | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2028-12-31 60 | 2024-03-01 | 2028-12-31 | WARRANTY 2024-03-01..2027-02-28; UPGRADE 2024-03-01..2028-12-31
                    EOS-3  | cut before and whole after             | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2028-12-31 60 | 2024-01-01 | 2028-12-31 | WARRANTY 2024-01-01..2026-12-31; UPGRADE 2024-01-01..2028-12-31
                    EOS-1  | the day of the end of support          | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2024-01-31 60 | 2024-01-31 | 2024-01-31 | WARRANTY 2024-01-31..2027-01-30; UPGRADE 2024-01-31..2024-01-31
                    EOS-1  | the day after it                       | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2024-01-31 60 | 2024-02-01 | 2024-01-31 | EOS-1
                    PREM-3 | Premier ends with its service          | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2029-01-09 60; PREMIER_UPGRADE 2025-05-05..2029-01-09 | 2024-03-01 | - | WARRANTY 2024-03-01..2027-02-28; UPGRADE 2024-03-01..2029-02-28; PREMIER_UPGRADE 2025-05-05..2029-02-28
                    PREM-3 | on its last day                        | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2029-01-09 60; PREMIER_UPGRADE 2029-01-08..2029-01-09 | 2024-01-09 | - | WARRANTY 2024-01-09..2027-01-08; UPGRADE 2024-01-09..2029-01-08; PREMIER_UPGRADE 2029-01-08..2029-01-08
                    PREM-3 | with nothing left                      | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2029-01-09 60; PREMIER_UPGRADE 2029-01-09..2029-01-09 | 2024-01-09 | - | PREM-3
                    NEW-2  | drive retention moves too              | WARRANTY 2024-01-10..2027-01-09; DRIVE_RETENTION 2024-01-10..2027-01-09 36 | 2024-03-01 | - | WARRANTY 2024-03-01..2027-02-28; DRIVE_RETENTION 2024-03-01..2027-02-28
                    NEW-2  | but not where it began later           | WARRANTY 2024-01-10..2027-01-09; DRIVE_RETENTION 2026-01-10..2027-01-09 12 | 2024-03-01 | - | WARRANTY 2024-03-01..2027-02-28
                    CHG-3  | a renewal would leave a gap            | WARRANTY 2024-01-10..2027-01-09; RENEWAL 2027-01-10..2028-01-09 12 | 2024-01-09 | - | CHG-3 REN-6 TERM-2
                    CHG-3  | a renewal would overlap                | WARRANTY 2024-01-10..2027-01-09; RENEWAL 2027-01-10..2028-01-09 12 | 2024-01-11 | - | CHG-3 REN-6 TERM-2
                    CHG-3  | the upgrade before it would too        | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2029-01-09 60; RENEWAL 2029-01-10..2030-01-09 12 | 2024-01-11 | - | CHG-3 REN-6 TERM-2
                    TERM-2 | a gap is closed                        | WARRANTY 2024-01-10..2027-01-09; RENEWAL 2027-01-11..2028-01-10 12 | 2024-01-11 | - | WARRANTY 2024-01-11..2027-01-10
                    TERM-2 | a gap is made smaller and stays one    | WARRANTY 2024-01-10..2027-01-09; RENEWAL 2027-01-12..2028-01-11 12 | 2024-01-11 | - | CHG-3 REN-6 TERM-2
                    CHG-3  | what leads up to it stays              | WARRANTY 2024-01-10..2027-01-09; UPGRADE 2024-01-10..2028-12-31 60; RENEWAL 2029-01-01..2029-12-31 12 | 2024-03-01 | 2028-12-31 | WARRANTY 2024-03-01..2027-02-28; UPGRADE 2024-03-01..2028-12-31
                    TERM-2 | an individual contract stands as well  | WARRANTY 2024-01-10..2027-01-09; INDIVIDUAL_CONTRACT 2027-01-10..2028-01-09 | 2024-01-11 | - | CHG-3 REN-6 TERM-2
                    TERM-2 | two of a kind would overlap            | WARRANTY 2024-01-10..2027-01-09; DRIVE_RETENTION 2024-01-10..2027-01-09 36; DRIVE_RETENTION 2027-01-10..2028-01-09 12 | 2024-01-11 | - | TERM-2
                    """)
    void whatMovesAndWhatStands(
            String rule,
            String situation,
            String held,
            LocalDate newStart,
            @Nullable LocalDate end,
            String comesTo) {
        var decision =
                StartDateChange.decide(
                        held(held), newStart, end == null ? NONE : new EndOfSupport.EndsOn(end));
        assertThat(said(decision)).as(rule + " " + situation).isEqualTo(comesTo);
        assertThat(decision.findings()).as("every outcome names its rules").isNotEmpty();
        assertThat(decision.findings())
                .allSatisfy(f ->
                        assertThat(f.objects())
                                .isEqualTo(decision instanceof CorrectionDecision.Refused));
    }

    @Test
    void withoutAWarrantyThereIsNothingToDecide() {
        assertThatThrownBy(() ->
                        StartDateChange.decide(
                                held("RENEWAL 2027-01-10..2028-01-09 12"),
                                LocalDate.of(2024, 1, 1),
                                NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * TERM-1, CHG-3: lengths in months stay, renewals stay, and moving back gives what there was.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void lengthsStayAndRenewalsStand(long seed) {
        var random = new Random(seed);
        var start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
        var years = Term.ofYears(1 + random.nextInt(5));
        var upgrade = Term.ofYears(3 + random.nextInt(3));
        var held = new ArrayList<Sold>();
        held.add(sold(Kind.WARRANTY, years.from(start), null));
        if (random.nextBoolean()) {
            held.add(
                    sold(Kind.UPGRADE, upgrade.from(start), random.nextBoolean() ? upgrade : null));
        }
        if (random.nextInt(3) == 0) {
            var end =
                    held.stream()
                            .map(s -> s.service().period().dayAfter())
                            .max(LocalDate::compareTo)
                            .orElseThrow();
            held.add(sold(Kind.RENEWAL, Term.ofYears(1).from(end), Term.ofYears(1)));
        }
        var newStart = start.plusDays(random.nextInt(180) + 1L);
        switch (StartDateChange.decide(held, newStart, NONE)) {
            case CorrectionDecision.Refused r ->
                    assertThat(held)
                            .as("seed %d: only a renewal stands in the way", seed)
                            .anyMatch(s -> s.service().kind() == Kind.RENEWAL);
            case CorrectionDecision.Accepted a -> {
                assertThat(a.successors())
                        .as("seed %d", seed)
                        .noneMatch(s -> s.before().kind() == Kind.RENEWAL);
                for (var successor : a.successors()) {
                    var term = successor.before().kind() == Kind.WARRANTY ? years : upgrade;
                    assertThat(successor.period())
                            .as("seed %d", seed)
                            .isEqualTo(term.from(newStart));
                }
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }
}
