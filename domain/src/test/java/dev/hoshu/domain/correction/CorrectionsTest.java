package dev.hoshu.domain.correction;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.correction.HeldService.Kind;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Finding;

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

/** What a correction comes to: CHG-4, CHG-5, REG-3, TERR-1, TERR-2, NEW-4, CHAN-2, ID-4. */
class CorrectionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final HeldService WARRANTY =
            held(Kind.WARRANTY, "NBD", "JP", "2023-12-01", "2026-11-30");
    private static final HeldService RENEWAL =
            held(Kind.RENEWAL, "24X7_4H", "JP", "2026-12-01", "2027-11-30");
    private static final HeldService PREMIER =
            held(Kind.PREMIER_UPGRADE, null, "JP", "2026-12-10", "2027-11-30");
    private static final HeldService DRIVES =
            held(Kind.DRIVE_RETENTION, null, "JP", "2026-01-01", "2027-11-30");

    private static HeldService held(
            Kind kind, @Nullable String level, String country, String first, String last) {
        return new HeldService(
                kind,
                level == null ? null : ServiceLevel.ofCode(level).orElseThrow(),
                country,
                CoveragePeriod.closed(LocalDate.parse(first), LocalDate.parse(last)),
                kind == Kind.WARRANTY ? null : "HS" + kind.name());
    }

    private static String verdict(CorrectionDecision decision) {
        var rules =
                decision.findings().stream()
                        .map(f -> f.rule().id() + (f.objects() ? "!" : ""))
                        .distinct()
                        .collect(Collectors.joining(" "));
        return (decision instanceof CorrectionDecision.Accepted ? "ACCEPTED " : "REFUSED ") + rules;
    }

    private static String left(CorrectionDecision decision) {
        return decision instanceof CorrectionDecision.Accepted a ? Successors.written(a) : "-";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHG-4 a warranty stays                        | WARRANTY        | 2026-11-25 | REFUSED CHG-4!        | -
                    CHG-5 a day that is past                      | DRIVE_RETENTION | 2026-11-21 | REFUSED CHG-5!        | -
                    CHG-5 from today on                           | DRIVE_RETENTION | 2026-11-22 | ACCEPTED CHG-5        | DRIVE_RETENTION 2026-01-01..2026-11-21
                    CHG-5 the last day alone                      | DRIVE_RETENTION | 2027-11-30 | ACCEPTED CHG-5        | DRIVE_RETENTION 2026-01-01..2027-11-29
                    CHG-5 nothing is left                         | DRIVE_RETENTION | 2027-12-01 | REFUSED CHG-5!        | -
                    CHG-5 before it starts                        | RENEWAL         | 2026-12-01 | ACCEPTED CHG-5 PREM-3 TERM-2 | RENEWAL gone; PREMIER_UPGRADE gone
                    CHG-5 a day after it started, PREM-3 not yet  | RENEWAL         | 2026-12-02 | ACCEPTED CHG-5 PREM-3 TERM-2 | RENEWAL 2026-12-01..2026-12-01; PREMIER_UPGRADE gone
                    PREM-3 ends with the service it upgrades      | RENEWAL         | 2026-12-11 | ACCEPTED CHG-5 PREM-3 TERM-2 | RENEWAL 2026-12-01..2026-12-10; PREMIER_UPGRADE 2026-12-10..2026-12-10
                    CHG-5 the upgrade alone                       | PREMIER_UPGRADE | 2027-01-01 | ACCEPTED CHG-5        | PREMIER_UPGRADE 2026-12-10..2026-12-31
                    """)
    void aServiceIsGivenUpFromADayOn(
            String rule, Kind kind, LocalDate from, String verdict, String left) {
        var all = List.of(WARRANTY, RENEWAL, PREMIER, DRIVES);
        var given = all.stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
        var decision = GivingUp.decide(all, given, from, TODAY);
        assertThat(verdict(decision)).isEqualTo(verdict);
        assertThat(left(decision)).isEqualTo(left);
        assertThat(decision.explanation().en()).isNotBlank();
        assertThat(decision.explanation().ja()).isNotBlank();
    }

    /** TERM-2: the warranty that runs under the service closes the gap of its days. */
    @Test
    void whatStillCoversIsNoGap() {
        var upgrade = held(Kind.UPGRADE, "24X7", "JP", "2023-12-01", "2028-11-30");
        var decision =
                GivingUp.decide(
                        List.of(WARRANTY, upgrade), upgrade, LocalDate.of(2026, 11, 25), TODAY);
        assertThat(decision.findings().getLast().facts().en())
                .isEqualTo(
                        "From 1 December 2026 to 30 November 2028 nothing covers the machine any"
                                + " more: 731 days.")
                .as("2028 is a leap year");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHG-4 a warranty was never registered   | WARRANTY        | false | false | REFUSED CHG-4!
                    REG-3 the pack is free again            | RENEWAL         | false | false | ACCEPTED REG-3 TERM-2
                    PREM-1 the upgrade rests on it          | RENEWAL         | true  | false | REFUSED PREM-1!
                    REN-2 the next renewal rests on it      | RENEWAL         | false | true  | REFUSED REN-2!
                    REN-2 and both                          | RENEWAL         | true  | true  | REFUSED PREM-1! REN-2!
                    REG-3 nothing rests on a Premier upgrade| PREMIER_UPGRADE | true  | true  | ACCEPTED REG-3
                    REG-3 nor on drive retention            | DRIVE_RETENTION | true  | true  | ACCEPTED REG-3
                    """)
    void aWrongRegistrationIsUndoneOnceNothingRestsOnIt(
            String rule, Kind kind, boolean premier, boolean next, String verdict) {
        var all = new ArrayList<>(List.of(WARRANTY, RENEWAL, DRIVES));
        if (premier) {
            all.add(PREMIER);
        }
        if (next) {
            all.add(
                    new HeldService(
                            Kind.RENEWAL,
                            ServiceLevel.NEXT_BUSINESS_DAY,
                            "JP",
                            CoveragePeriod.closed(
                                    LocalDate.of(2027, 12, 1), LocalDate.of(2028, 11, 30)),
                            "HSNEXT"));
        }
        var wrong = all.stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
        var decision = Undoing.decide(all, wrong);
        assertThat(verdict(decision)).isEqualTo(verdict);
        if (decision instanceof CorrectionDecision.Accepted) {
            assertThat(left(decision)).isEqualTo(kind + " gone");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "unknown",
            textBlock =
                    """
                    CHG-6 the same place                      | JP | 13101   | 2026-11-22 | REFUSED CHG-6!           | -
                    CHG-6 a move that lies ahead              | JP | 13201   | 2026-11-23 | REFUSED CHG-6!           | -
                    TERR-2 4 hours, yes                       | JP | 13201   | 2026-11-22 | ACCEPTED CHG-6           |
                    TERR-2 4 hours, no                        | JP | 13401   | 2026-11-22 | ACCEPTED TERR-2! CHG-6   |
                    TERR-2 a place that is not on the list    | JP | 99999   | 2026-11-22 | ACCEPTED TERR-2! CHG-6   |
                    TERR-2 the place is unknown               | JP | unknown | 2026-11-22 | ACCEPTED TERR-2! CHG-6   |
                    TERR-1 abroad, where it does not hold     | US | unknown | 2026-11-22 | ACCEPTED TERR-1! CHG-6   | WARRANTY 2023-12-01..2026-11-30
                    """)
    void aMoveIsAFactAndSaysWhatItMeans(
            String rule,
            String country,
            @Nullable String place,
            LocalDate since,
            String verdict,
            @Nullable String left) {
        var decision =
                Relocation.of(
                                aMachine().facts(),
                                List.of(WARRANTY, RENEWAL),
                                ReferenceFigures.areas())
                        .decide(new Place(country, place), since, TODAY);
        assertThat(verdict(decision)).isEqualTo(verdict);
        assertThat(left(decision)).isEqualTo(left == null ? "" : left);
    }

    /**
     * TERR-1: what was bought in the country holds there again, and what ended before is silent.
     */
    @Test
    void aMachineThatComesBackFindsItsServices() {
        var abroad = aMachine().standingIn("US").facts();
        var over = held(Kind.UPGRADE, "24X7_2H", "US", "2023-12-01", "2026-11-21");
        var decision =
                Relocation.of(abroad, List.of(WARRANTY, RENEWAL, over), ReferenceFigures.areas())
                        .decide(new Place("JP", "13101"), TODAY, TODAY);
        assertThat(verdict(decision)).isEqualTo("ACCEPTED TERR-1 CHG-6");
        assertThat(decision.findings().getFirst().facts().en()).contains("holds there again");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "unknown",
            textBlock =
                    """
                    NEW-4 a new owner keeps the timeline | C00001  | C00002 | 2026-11-22 | ACCEPTED NEW-4 CHAN-2
                    NEW-4 of a machine without an owner  | unknown | C00002 | 2020-01-01 | ACCEPTED NEW-4 CHAN-2
                    NEW-4 the same owner                 | C00001  | C00001 | 2026-11-22 | REFUSED NEW-4!
                    NEW-4 a sale that lies ahead         | C00001  | C00002 | 2026-11-23 | REFUSED NEW-4!
                    """)
    void aNewOwnerKeepsTheTimeline(
            String rule, @Nullable String from, String to, LocalDate since, String verdict) {
        var decision = NewOwner.decide(from, to, since, TODAY);
        assertThat(verdict(decision)).isEqualTo(verdict);
        assertThat(left(decision)).isEqualTo(verdict.startsWith("ACC") ? "" : "-");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ID-4 the same machine again               | 7X06CTO1WW | 7X06    | 2026-11-22 | ACCEPTED ID-4 TERM-2
                    ID-4 one that is on record already        | 7X06CTO1WW | 7X06    | 2026-11-22 | REFUSED ID-4!
                    ID-4 a replacement that lies ahead        | 7X06CTO1WW | 7X06    | 2026-11-23 | REFUSED ID-4!
                    REG-3 another model that the packs fit    | 7X06A00ABC | 7X06    | 2026-11-22 | ACCEPTED ID-4 TERM-2
                    REG-3 a machine that they do not fit      | 7X02CTO1WW | 7X06    | 2026-11-22 | REFUSED REG-3!
                    REG-3 the pack is on no list: not guessed | 7X02CTO1WW | unknown | 2026-11-22 | REFUSED REG-3!
                    REG-3 on no list, but the same machine    | 7X06CTO1WW | unknown | 2026-11-22 | ACCEPTED ID-4 TERM-2
                    """)
    void anotherMachineTakesWhatIsLeft(
            String rule, String to, String listedFor, LocalDate since, String verdict) {
        var offering = listedFor.equals("unknown") ? null : listedFor(listedFor);
        var decision =
                Replacement.decide(
                        new MachineNumber("7X06", "CTO1WW"),
                        MachineNumber.parse(to).orElseThrow(),
                        rule.endsWith("on record already"),
                        List.of(new Replacement.Running(RENEWAL, offering)),
                        since,
                        TODAY);
        assertThat(verdict(decision)).isEqualTo(verdict);
    }

    private static ServiceOffering listedFor(String machine) {
        return new ServiceOffering(
                new OfferingNumber("5WS7Z10736"),
                "",
                "",
                "",
                List.of(MachineNumber.parse(machine).orElseThrow()),
                OfferingKind.RENEWAL,
                Term.ofYears(1),
                ServiceLevel.NEXT_BUSINESS_DAY,
                false,
                false,
                null,
                null,
                SaleWindow.ALWAYS,
                null);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(41, 60);
    }

    /** CHG-5, TERM-2: every day is held as before, given up, or said to be uncovered. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noDayIsLostInSilence(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 200; n++) {
            var held = chain(random);
            var given = held.get(1 + random.nextInt(held.size() - 1));
            var from = TODAY.plusDays(random.nextInt(2000) - 100L);
            if (!(GivingUp.decide(held, given, from, TODAY)
                    instanceof CorrectionDecision.Accepted accepted)) {
                assertThat(from.isBefore(TODAY) || !from.isBefore(given.period().dayAfter()))
                        .as("seed %d", seed)
                        .isTrue();
                continue;
            }
            var after = after(held, accepted);
            var said =
                    accepted.findings().stream().map(Finding::facts).map(Object::toString).toList();
            for (var day = given.period().firstDay();
                    day.isBefore(given.period().dayAfter());
                    day = day.plusDays(1)) {
                boolean covered = isCovered(after, day);
                assertThat(covered || !day.isBefore(from)).as("seed %d %s", seed, day).isTrue();
                if (!covered) {
                    assertThat(said)
                            .as("seed %d", seed)
                            .anyMatch(s -> s.contains("nothing covers"));
                }
            }
        }
    }

    private static List<HeldService> chain(Random random) {
        var held = new ArrayList<HeldService>();
        held.add(WARRANTY);
        var next = WARRANTY.period().dayAfter();
        int many = 1 + random.nextInt(4);
        for (int n = 0; n < many; n++) {
            var period = new CoveragePeriod(next, next.plusDays(1 + random.nextInt(400)));
            held.add(
                    new HeldService(
                            Kind.RENEWAL, ServiceLevel.NEXT_BUSINESS_DAY, "JP", period, "HS" + n));
            next = period.dayAfter().plusDays(random.nextInt(3) == 0 ? 5 : 0);
        }
        return held;
    }

    private static List<CoveragePeriod> after(
            List<HeldService> held, CorrectionDecision.Accepted accepted) {
        var periods = new ArrayList<CoveragePeriod>();
        for (var service : held) {
            var successor =
                    accepted.successors().stream()
                            .filter(s -> s.before().equals(service))
                            .findFirst();
            if (successor.isEmpty()) {
                periods.add(service.period());
            } else if (successor.get().period() != null) {
                periods.add(successor.get().period());
            }
        }
        return periods;
    }

    private static boolean isCovered(List<CoveragePeriod> periods, LocalDate day) {
        return periods.stream().anyMatch(p -> p.contains(day));
    }
}
