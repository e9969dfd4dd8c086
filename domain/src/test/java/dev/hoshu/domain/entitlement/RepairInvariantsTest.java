package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * What holds for every repair, on machines and failures drawn by seed; a failure names its seed.
 */
class RepairInvariantsTest {

    private static final List<String> LEVELS = List.of("NBD", "24X7", "24X7_4H", "24X7_2H");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 2000);
    }

    /** A machine and a repair that hang on one seed; the same seed draws the same two. */
    private static final class Drawn {
        private final Random random;
        private final MachineInTest machine;
        private final RepairRequest request;
        private @Nullable LocalDate endOfSupport;

        private Drawn(long seed) {
            random = new Random(seed);
            var start = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(2500));
            machine = aMachine().withWarranty(random.nextBoolean() ? 3 : 1, start.toString());
            for (int n = random.nextInt(3); n > 0; n--) {
                var first = machine.timeline().dayAfterCoverage();
                machine.withRenewalOrderedOn(
                        first.plusDays(random.nextInt(300) - 150).toString(),
                        LEVELS.get(random.nextInt(LEVELS.size())),
                        random.nextBoolean(),
                        first.toString(),
                        Term.ofMonths(12).from(first).lastDay().toString());
            }
            var end = machine.timeline().coverageEnd();
            if (random.nextBoolean()) {
                endOfSupport = end.plusDays(random.nextInt(800) - 400);
                machine.supportedUntil(endOfSupport.toString());
            }
            var on = end.plusDays(random.nextInt(900) - 650);
            request = new RepairRequest(on, drawn(RepairCause.values(), 3), part(on));
        }

        private RepairedPart part(LocalDate on) {
            var from = on.plusDays(random.nextInt(400) - 300);
            return new RepairedPart(
                    drawn(PartKind.values(), 0),
                    drawn(PartOrigin.values(), 0),
                    random.nextBoolean() ? drawn(ReplaceableBy.values(), 0) : null,
                    random.nextBoolean(),
                    BigDecimal.valueOf(random.nextInt(3) * 50L),
                    random.nextBoolean()
                            ? new CoveragePeriod(from, from.plusDays(1 + random.nextInt(300)))
                            : null);
        }

        /** One of them, the first one in so many cases more often. */
        private <T> T drawn(T[] values, int moreOfTheFirst) {
            int index = random.nextInt(values.length + moreOfTheFirst);
            return values[index < values.length ? index : 0];
        }

        private RepairDecision decision() {
            return RepairInTest.decide(machine, request);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyAFailureInCoverageOrInTheOptionsWarrantyIsFree(long seed) {
        var drawn = new Drawn(seed);
        var on = drawn.request.on();
        if (!(drawn.decision() instanceof RepairDecision.Covered)) {
            return;
        }
        assertThat(drawn.request.cause()).as("seed %d", seed).isEqualTo(RepairCause.FAILURE);
        var own = drawn.request.part().warranty();
        boolean inOwn = own != null && own.contains(on);
        assertThat(inOwn || !on.isAfter(drawn.machine.timeline().coverageEnd()))
                .as("seed %d", seed)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void chargeableWorkNamesItsRuleAndItsChargesAndIsOnlyRefusedAfterTheEndOfSupport(long seed) {
        var drawn = new Drawn(seed);
        switch (drawn.decision()) {
            case RepairDecision.Chargeable c -> {
                assertThat(c.charges())
                        .as("seed %d", seed)
                        .contains(RepairCharge.LABOUR, RepairCharge.PARTS);
                boolean spotWork = c.rules().contains(Rule.REP_5);
                assertThat(c.charges().size() == 4).as("seed %d", seed).isEqualTo(spotWork);
                assertThat(c.minimumLabourHours() != null).as("seed %d", seed).isEqualTo(spotWork);
                if (drawn.endOfSupport != null) {
                    assertThat(drawn.request.on())
                            .as("seed %d", seed)
                            .isBeforeOrEqualTo(drawn.endOfSupport);
                }
            }
            case RepairDecision.Refused r -> {
                assertThat(r.rules().getFirst()).as("seed %d", seed).isEqualTo(Rule.EOS_4);
                assertThat(drawn.request.on()).as("seed %d", seed).isAfter(drawn.endOfSupport);
            }
            case RepairDecision.Covered c ->
                    assertThat(c.rules()).as("seed %d", seed).doesNotContain(Rule.REP_5);
            case RepairDecision.Undecided u -> throw new AssertionError("seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aServiceOrderedLaterNeverMakesARepairFree(long seed) {
        var drawn = new Drawn(seed);
        var before = RepairInTest.verdict(drawn.decision());
        var on = drawn.request.on();
        drawn.machine.withRenewalOrderedOn(
                on.plusDays(1 + drawn.random.nextInt(100)).toString(),
                "24X7_2H",
                true,
                on.minusDays(30).toString(),
                on.plusDays(300).toString());
        var after = RepairInTest.verdict(drawn.decision());
        assertThat(after.replaceAll(":.*", ""))
                .as("seed %d: who pays stands, though REP-4 may be the reason now", seed)
                .isEqualTo(before.replaceAll(":.*", ""));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreFactsNeverTurnAnUnknownIntoAnotherAnswer(long seed) {
        var whole = RepairInTest.verdict(new Drawn(seed).decision());
        var noWarranty = new Drawn(seed);
        noWarranty.machine.withUnknownWarranty();
        var noEnd = new Drawn(seed);
        noEnd.machine.supportedUntil(null);
        var neither = new Drawn(seed);
        neither.machine.withUnknownWarranty().supportedUntil(null);
        for (var lacking : List.of(noWarranty, noEnd, neither)) {
            if (!(lacking.decision() instanceof RepairDecision.Undecided)) {
                assertThat(RepairInTest.verdict(lacking.decision()))
                        .as("seed %d: what was decided without a fact stands with it", seed)
                        .isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theExplanationIsWrittenInBothLanguagesAndNamesADay(long seed) {
        var decision = new Drawn(seed).decision();
        assertThat(decision.explanation().ja()).as("seed %d", seed).endsWith("。").contains("年");
        assertThat(decision.explanation().en()).as("seed %d", seed).endsWith(".");
        assertThat(decision.rules()).as("seed %d", seed).isNotEmpty().doesNotHaveDuplicates();
    }
}
