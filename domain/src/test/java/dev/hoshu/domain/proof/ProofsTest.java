package dev.hoshu.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Reinstatement;
import dev.hoshu.domain.rulebook.Reinstatement.Base;
import dev.hoshu.domain.rulebook.Reinstatement.Fee;
import dev.hoshu.domain.rulebook.Reinstatement.Surcharge;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Whether periods tile the days from the warranty's first day to the coverage end, and where not.
 */
class ProofsTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);
    private static final ServiceKind[] KINDS = ServiceKind.values();

    /** A warranty from 2023-04-01 to 2026-03-31 and one service. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    TERM-2 starts on the day after      | RENEWAL             | 2026-04-01 | 2027-03-31 | true  | none                    | none
                    TERM-2 one day too late             | RENEWAL             | 2026-04-02 | 2027-03-31 | false | 2026-04-01/2026-04-01 1 | none
                    TERM-2 one day too early            | RENEWAL             | 2026-03-31 | 2027-03-31 | false | none                    | 2026-03-31/2026-03-31 1 TERM-2
                    NEW-2 an upgrade over the warranty  | UPGRADE             | 2023-04-01 | 2028-03-31 | true  | none                    | 2023-04-01/2026-03-31 1096 NEW-2
                    NEW-2 a contract over the warranty  | INDIVIDUAL_CONTRACT | 2023-04-01 | 2028-03-31 | false | none                    | 2023-04-01/2026-03-31 1096 TERM-2
                    TERM-2 a year of nothing, leap day  | RENEWAL             | 2028-03-01 | 2029-02-28 | false | 2026-04-01/2028-02-29 700 | none
                    TERM-2 what began before is cut     | RENEWAL             | 2023-03-01 | 2023-04-01 | false | none                    | 2023-04-01/2023-04-01 1 TERM-2
                    TERM-2 what ended before is no part | RENEWAL             | 2023-03-01 | 2023-03-31 | true  | none                    | none
                    """)
    void oneServiceBesideTheWarranty(
            String situation,
            ServiceKind kind,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean tiles,
            @Nullable String gap,
            @Nullable String overlap) {
        var proof = shown(List.of(service(kind, false, CoveragePeriod.closed(firstDay, lastDay))));
        assertThat(proof.tiles()).isEqualTo(tiles);
        assertThat(proof.isWithoutGap()).isEqualTo(gap == null);
        assertThat(proof.gaps().stream().map(g -> text(g)).toList())
                .isEqualTo(gap == null ? List.of() : List.of(gap));
        assertThat(proof.overlaps().stream().map(o -> text(o.period()) + " " + o.rule()).toList())
                .isEqualTo(overlap == null ? List.of() : List.of(overlap));
        assertThat(proof.lapse()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PREM-3 ends with the service that it upgrades | 2028-03-31 | NEW_2 PREM_3 | true
                    PREM-3 ends a day before it                   | 2028-03-30 | NEW_2 TERM_2 | false
                    """)
    void aPremierUpgradeEndsWithItsService(
            String situation, LocalDate premierEnd, String rules, boolean tiles) {
        var upgrade =
                service(
                        ServiceKind.UPGRADE,
                        false,
                        CoveragePeriod.closed(FIRST, LocalDate.of(2028, 3, 31)));
        var premier =
                service(
                        ServiceKind.UPGRADE,
                        true,
                        CoveragePeriod.closed(LocalDate.of(2026, 4, 1), premierEnd));
        var proof = shown(List.of(upgrade, premier));
        assertThat(
                        proof.overlaps().stream()
                                .map(o -> o.rule().name())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(rules);
        assertThat(proof.tiles()).isEqualTo(tiles);
    }

    /** The coverage end is 2026-03-31; a 1-year renewal is priced at 36,500 yen. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    REN-4 on the coverage end, no lapse    | 2026-03-31 | none     | none  | none
                    REN-4 on the day after                 | 2026-04-01 | NONE     | 1     | none
                    REN-5 day 90, still free               | 2026-06-29 | NONE     | 90    | none
                    REN-5 day 91, a fee                    | 2026-06-30 | STANDARD | 91    | 9100
                    REN-4 day 400, the last                | 2027-05-05 | STANDARD | 400   | 40000
                    REN-4 day 401, refused                 | 2027-05-06 | REFUSED  | 401   | none
                    """)
    void aLapseIsClosedByThePolicy(
            String situation,
            LocalDate on,
            @Nullable String feeClass,
            @Nullable Long days,
            @Nullable Long yen) {
        var figures =
                new Reinstatement(
                        90,
                        new Fee.Published(new Base.BackPay(100), new Surcharge.None(), null),
                        400);
        var renewal = new Proofs.Renewal(Term.ofYears(1), new Yen(36_500));
        var lapse = lapse(figures, on, renewal);
        assertThat(lapse.map(l -> l.feeClass().name()).orElse(null)).isEqualTo(feeClass);
        assertThat(lapse.map(l -> l.period().days()).orElse(null)).isEqualTo(days);
        assertThat(lapse.flatMap(l -> l.fee().known()).map(Yen::amount).orElse(null))
                .isEqualTo(yen);
        lapse.ifPresent(l -> {
            assertThat(l.freeUntil()).isEqualTo("2026-06-29");
            assertThat(l.closableUntil()).isEqualTo("2027-05-05");
        });
    }

    @Test
    void anAmountThatIsNotPublishedIsSaidToBeOnRequest() {
        var lapse =
                lapse(
                                new Reinstatement(90, new Fee.OnRequest(), null),
                                LocalDate.of(2026, 6, 30),
                                null)
                        .orElseThrow();
        assertThat(lapse.feeClass()).isEqualTo(Lapse.FeeClass.STANDARD);
        assertThat(lapse.fee().known()).isEmpty();
        assertThat(lapse.fee().findings()).isNotEmpty();
        assertThat(lapse.closableUntil()).isNull();
    }

    @Test
    void withoutFeesThereIsNoLastFreeDay() {
        var lapse =
                lapse(new Reinstatement(90, new Fee.None(), null), LocalDate.of(2029, 6, 30), null)
                        .orElseThrow();
        assertThat(lapse.feeClass()).isEqualTo(Lapse.FeeClass.NONE);
        assertThat(lapse.freeUntil()).isNull();
    }

    @Test
    void whatIsUnknownIsSaidToBe() {
        assertThat(Proofs.under(ReferenceFigures.policy()).of(null, FIRST, null))
                .isInstanceOf(Proof.Unknown.class);
        var proof = Proofs.under(null).of(timeline(List.of()), LocalDate.of(2027, 1, 1), null);
        var lapse = ((Proof.Shown) proof).lapse().orElseThrow();
        assertThat(lapse.feeClass()).isEqualTo(Lapse.FeeClass.UNKNOWN);
        assertThat(lapse.fee().findings()).isNotEmpty();
    }

    @Test
    void aProofThatDoesNotAddUpCannotBeMade() {
        var proof = shown(List.of());
        assertThatThrownBy(() ->
                        new Proof.Shown(
                                proof.whole(),
                                proof.segments(),
                                List.of(proof.whole()),
                                List.of(),
                                Optional.empty()))
                .hasMessageContaining("accounted for");
    }

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    /** Against a count of every single day, which knows nothing of periods. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyDayIsAccountedForOnce(long seed) {
        var random = new Random(seed);
        var services = new ArrayList<RegisteredService>();
        for (int n = random.nextInt(6); n > 0; n--) {
            var firstDay = FIRST.plusDays(random.nextInt(120) - 20L);
            var period = new CoveragePeriod(firstDay, firstDay.plusDays(1L + random.nextInt(60)));
            services.add(
                    service(KINDS[random.nextInt(KINDS.length)], random.nextBoolean(), period));
        }
        var warranty = new CoveragePeriod(FIRST, FIRST.plusDays(1L + random.nextInt(40)));
        var timeline =
                CoverageTimeline.of(
                        new BaseWarranty(warranty, ServiceLevel.NEXT_BUSINESS_DAY), services, "JP");
        var proof = shown(timeline, FIRST);
        long total = 0;
        for (var day = FIRST; !day.isAfter(timeline.coverageEnd()); day = day.plusDays(1)) {
            var at = day;
            long covers =
                    services.stream().filter(s -> s.period().contains(at)).count()
                            + (warranty.contains(at) ? 1 : 0);
            var over = proof.overlaps().stream().filter(o -> o.period().contains(at)).toList();
            assertThat(proof.segments().stream().filter(s -> s.period().contains(at)).count())
                    .as("seed %d, %s: segments", seed, day)
                    .isEqualTo(covers);
            assertThat(proof.gaps().stream().filter(g -> g.contains(at)).count())
                    .as("seed %d, %s: gaps", seed, day)
                    .isEqualTo(covers == 0 ? 1 : 0);
            assertThat(over.stream().map(o -> (long) o.between().size()).toList())
                    .as("seed %d, %s: overlaps", seed, day)
                    .isEqualTo(covers > 1 ? List.of(covers) : List.of());
            total++;
        }
        assertThat(proof.whole().days()).as("seed %d: days", seed).isEqualTo(total);
    }

    private static RegisteredService service(
            ServiceKind kind, boolean premier, CoveragePeriod period) {
        return new RegisteredService(
                kind, ServiceLevel.ROUND_THE_CLOCK, premier, "JP", period, null);
    }

    private static CoverageTimeline timeline(List<RegisteredService> services) {
        return CoverageTimeline.of(
                new BaseWarranty(Term.ofYears(3).from(FIRST), ServiceLevel.NEXT_BUSINESS_DAY),
                services,
                "JP");
    }

    private static Proof.Shown shown(List<RegisteredService> services) {
        return shown(timeline(services), FIRST);
    }

    private static Proof.Shown shown(CoverageTimeline timeline, LocalDate on) {
        return (Proof.Shown) Proofs.under(ReferenceFigures.policy()).of(timeline, on, null);
    }

    private static Optional<Lapse> lapse(
            Reinstatement figures, LocalDate on, Proofs.@Nullable Renewal renewal) {
        var proof =
                Proofs.under(ReferenceFigures.policyWith(figures))
                        .of(timeline(List.of()), on, renewal);
        return ((Proof.Shown) proof).lapse();
    }

    private static String text(CoveragePeriod period) {
        return period.firstDay() + "/" + period.lastDay() + " " + period.days();
    }
}
