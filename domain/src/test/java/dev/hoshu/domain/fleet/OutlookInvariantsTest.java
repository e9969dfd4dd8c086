package dev.hoshu.domain.fleet;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.MachineInTest;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.renewal.Prospect;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What is proposed, held against a decision on every offering of the list: the outlook asks only
 * those that could still come first. Machines are drawn by seed; a failure names its seed.
 */
class OutlookInvariantsTest {

    private static final List<String> FAMILIES =
            List.of("THINKSYSTEM", "ST50", "SYSTEM_X", "STORAGE_DM", "STORAGE_DE", "SWITCH");
    private static final List<String> LEVELS = List.of("NBD", "24X7", "24X7_4H", "24X7_2H");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 2000);
    }

    private static MachineInTest drawn(Random random) {
        var start = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3600));
        var machine =
                aMachine()
                        .withWarranty(random.nextBoolean() ? 3 : 1, start.toString())
                        .ofFamily(FAMILIES.get(random.nextInt(FAMILIES.size())))
                        .withTwoYearRenewal(random.nextBoolean())
                        .at(random.nextBoolean() ? "13101" : "13401")
                        .withResponses(random.nextBoolean() ? Set.of("4H", "2H") : Set.of());
        for (int n = random.nextInt(3); n > 0; n--) {
            var days = Term.ofMonths(12).from(machine.timeline().dayAfterCoverage());
            machine.withService(
                    ServiceKind.RENEWAL,
                    LEVELS.get(random.nextInt(LEVELS.size())),
                    random.nextBoolean(),
                    days.firstDay().toString(),
                    days.lastDay().toString());
        }
        if (random.nextInt(3) == 0) {
            machine.supportedUntil(
                    machine.timeline().coverageEnd().plusDays(random.nextInt(900)).toString());
        }
        return machine;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingThatCanBeHadIsPassedOver(long seed) {
        var random = new Random(seed);
        var machine = drawn(random).facts();
        var on = drawn(random).timeline().coverageEnd();
        var policy = ReferenceFigures.policy();
        var areas = ReferenceFigures.areas();
        var granted =
                Offers.under(policy, areas)
                        .decideAll(machine, ListInTest.LIST, on, "JP", null)
                        .stream()
                        .filter(judged -> judged.decision() instanceof OfferDecision.Granted)
                        .toList();

        var outlook = Outlooks.under(policy, areas, on, "JP").of(machine, ListInTest.LIST);

        var proposal = outlook.proposal();
        if (proposal == null) {
            assertThat(granted).as("seed %d", seed).isEmpty();
            return;
        }
        assertThat(outlook.prospect()).as("seed %d", seed).isNotInstanceOf(Prospect.NoMore.class);
        assertThat(granted)
                .as("seed %d", seed)
                .anySatisfy(judged -> {
                    assertThat(judged.offering()).isEqualTo(proposal.offering());
                    assertThat(judged.decision()).isEqualTo(proposal.decision());
                });
        if (proposal.decision() instanceof OfferDecision.Consult) {
            assertThat(granted)
                    .as("seed %d", seed)
                    .noneMatch(judged -> judged.decision() instanceof OfferDecision.Available);
        }
    }
}
