package dev.hoshu.domain.plan;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The plan is the best of all successions (TERM-2): every one is tried, each of its days looked at,
 * on machines and lists drawn by seed; a failure names its seed.
 */
class ExhaustivePlansTest {

    private static final List<ServiceLevel> LEVELS = List.of(ServiceLevel.values());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 600);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noSuccessionIsBetter(long seed) {
        var random = new Random(seed);
        var machine = machine(random);
        var request = request(random, machine);
        var all = new EverySuccession(machine, request);
        all.tryFrom(Objects.requireNonNull(machine.timeline()), List.of(), 0);
        var decision =
                Plans.under(ReferenceFigures.policy(), ReferenceFigures.areas())
                        .decide(machine, request);
        switch (decision) {
            case PlanDecision.Found found -> {
                assertThat(found.total().amount()).isEqualTo(all.leastCost);
                assertThat(found.steps().stream().map(PlanStep::offering).toList())
                        .isEqualTo(all.best);
            }
            case PlanDecision.Impossible impossible -> {
                assertThat(all.best).isNull();
                assertThat(impossible.coveredUntil()).isEqualTo(all.reached);
            }
            case PlanDecision.Undecided undecided -> throw new AssertionError(undecided.needed());
        }
    }

    private static MachineFacts machine(Random random) {
        var start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
        var machine =
                aMachine()
                        .withWarranty(random.nextBoolean() ? 3 : 1, start.toString())
                        .ofFamily(random.nextInt(4) == 0 ? "ST50" : "THINKSYSTEM")
                        .withTwoYearRenewal(random.nextBoolean())
                        .withResponses(random.nextBoolean() ? Set.of("4H", "2H") : Set.of());
        if (random.nextInt(3) == 0) {
            var first = machine.timeline().dayAfterCoverage();
            machine.withService(
                    ServiceKind.RENEWAL,
                    LEVELS.get(random.nextInt(4)).code(),
                    random.nextBoolean(),
                    first.plusDays(random.nextInt(3) == 0 ? 40 : 0).toString(),
                    first.plusYears(1).minusDays(1).toString());
        }
        if (random.nextInt(3) == 0) {
            machine.supportedUntil(
                    machine.timeline().coverageEnd().plusDays(random.nextInt(1500)).toString());
        }
        return machine.facts();
    }

    private static PlanRequest request(Random random, MachineFacts machine) {
        var end = Objects.requireNonNull(machine.timeline()).coverageEnd();
        var orderedOn = end.plusDays(random.nextInt(700) - 450);
        int fewest = random.nextInt(2);
        return new PlanRequest(
                orderedOn,
                end.plusDays(random.nextInt(1500)),
                LEVELS.get(random.nextInt(4) * random.nextInt(2)),
                random.nextInt(4) == 0,
                IntStream.range(0, fewest + random.nextInt(6))
                        .mapToObj(i -> offering(random))
                        .toList(),
                new Yen(random.nextInt(4) * 10L));
    }

    /** Prices are few and round, so that several plans often cost the same. */
    private static PricedOffering offering(Random random) {
        boolean isUpgrade = random.nextInt(3) == 0;
        int months = isUpgrade ? 12 * (1 + random.nextInt(5)) : 12 * (1 + random.nextInt(2));
        return PlanInTest.offering(
                isUpgrade ? OfferingKind.UPGRADE : OfferingKind.RENEWAL,
                LEVELS.get(random.nextInt(4)),
                random.nextBoolean(),
                months,
                10 * (1 + random.nextInt(4)));
    }

    /** Tries one after another, and keeps the best as the contract ranks them. */
    private static final class EverySuccession {

        private final MachineFacts machine;
        private final PlanRequest request;
        private final Offers offers =
                Offers.under(ReferenceFigures.policy(), ReferenceFigures.areas());
        private @Nullable List<Integer> best;
        private long leastCost;
        private LocalDate reached;

        EverySuccession(MachineFacts machine, PlanRequest request) {
            this.machine = machine;
            this.request = request;
            this.reached = request.orderedOn().minusDays(1);
        }

        void tryFrom(CoverageTimeline timeline, List<Integer> bought, long cost) {
            if (isCovered(timeline)) {
                keep(bought, cost);
            }
            for (int i = 0; i < request.offerings().size(); i++) {
                var service = request.offerings().get(i).service();
                boolean isUpgrade = service.kind() == OfferingKind.UPGRADE;
                if (isUpgrade && !bought.isEmpty()) {
                    continue;
                }
                var inTime = timeline.coverageEnd().minusMonths(1);
                var day =
                        isUpgrade || inTime.isBefore(request.orderedOn())
                                ? request.orderedOn()
                                : inTime;
                if (timeline.coverageEnd().isAfter(request.until()) && !bought.isEmpty()) {
                    continue;
                }
                var decision =
                        offers.decide(
                                machine.withTimeline(timeline), OfferRequest.on(day, service));
                if (decision instanceof OfferDecision.Available available) {
                    var more = new ArrayList<>(bought);
                    more.add(i);
                    long fee =
                            available.reinstatementFee() ? request.reinstatementFee().amount() : 0;
                    tryFrom(
                            with(timeline, i, available),
                            more,
                            cost + request.offerings().get(i).price().amount() + fee);
                }
            }
        }

        private CoverageTimeline with(
                CoverageTimeline timeline, int offering, OfferDecision.Available available) {
            var service = request.offerings().get(offering).service();
            var all = new ArrayList<>(timeline.services());
            all.add(
                    new RegisteredService(
                            ServiceKind.RENEWAL,
                            Objects.requireNonNull(service.level()),
                            service.premier(),
                            "JP",
                            available.period(),
                            null));
            return CoverageTimeline.of(timeline.warranty(), all, "JP");
        }

        private boolean isCovered(CoverageTimeline timeline) {
            for (var day = request.orderedOn();
                    !day.isAfter(request.until());
                    day = day.plusDays(1)) {
                boolean enough =
                        timeline.on(day)
                                        instanceof
                                        CoverageTimeline.State.Covered(var level, var premier)
                                && level.compareTo(request.level()) >= 0
                                && (premier || !request.premier());
                if (!enough) {
                    return false;
                }
                reached = day.isAfter(reached) ? day : reached;
            }
            return true;
        }

        private void keep(List<Integer> bought, long cost) {
            boolean isBetter =
                    best == null
                            || cost < leastCost
                            || (cost == leastCost && bought.size() < best.size())
                            || (cost == leastCost
                                    && bought.size() == best.size()
                                    && comesFirst(bought, best));
            if (isBetter) {
                best = bought;
                leastCost = cost;
            }
        }

        private static boolean comesFirst(List<Integer> a, List<Integer> b) {
            for (int i = 0; i < a.size(); i++) {
                if (!a.get(i).equals(b.get(i))) {
                    return a.get(i) < b.get(i);
                }
            }
            return false;
        }
    }
}
