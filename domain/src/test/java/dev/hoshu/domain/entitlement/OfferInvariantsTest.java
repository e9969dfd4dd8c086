package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.OfferDecision.Granted;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** What holds for every offer, on machines and requests drawn by seed; a failure names its seed. */
class OfferInvariantsTest {

    private static final List<String> FAMILIES =
            List.of(
                    "THINKSYSTEM",
                    "ST50",
                    "SYSTEM_X",
                    "THINKAGILE",
                    "STORAGE_DM",
                    "STORAGE_DE",
                    "STORAGE",
                    "SWITCH");
    private static final List<String> LEVELS = List.of("NBD", "24X7", "24X7_4H", "24X7_2H");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 1000);
    }

    /** A machine and a request that hang on one seed; the same seed draws the same two. */
    private static final class Drawn {
        private final Random random;
        private final MachineInTest machine;
        private final RequestInTest request;
        private final LocalDate warrantyStart;
        private final String family;
        private final boolean twoYears;
        private @Nullable LocalDate endOfSupport;

        private Drawn(long seed) {
            random = new Random(seed);
            warrantyStart = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(3000));
            family = FAMILIES.get(random.nextInt(FAMILIES.size()));
            twoYears = random.nextBoolean();
            machine =
                    aMachine()
                            .withWarranty(random.nextBoolean() ? 3 : 1, warrantyStart.toString())
                            .ofFamily(family)
                            .withTwoYearRenewal(twoYears)
                            .at(random.nextBoolean() ? "13101" : "13401")
                            .withResponses(random.nextBoolean() ? Set.of("4H") : Set.of());
            for (int n = random.nextInt(3); n > 0; n--) {
                var first = machine.timeline().dayAfterCoverage();
                var days = Term.ofMonths(random.nextBoolean() ? 6 : 12).from(first);
                machine.withService(
                        ServiceKind.RENEWAL,
                        LEVELS.get(random.nextInt(4)),
                        random.nextBoolean(),
                        days.firstDay().toString(),
                        days.lastDay().toString());
            }
            if (random.nextBoolean()) {
                endOfSupport =
                        machine.timeline().coverageEnd().plusDays(random.nextInt(1200) - 400);
                machine.supportedUntil(endOfSupport.toString());
            }
            request = request();
        }

        private RequestInTest request() {
            int[] months = {12, 12, 12, 24, 36, 48, 60, 6};
            int drawn = months[random.nextInt(months.length)];
            var drawnRequest =
                    random.nextBoolean()
                            ? RequestInTest.anUpgrade(drawn)
                            : RequestInTest.aRenewal(drawn);
            drawnRequest.at(LEVELS.get(random.nextInt(LEVELS.size())));
            drawnRequest.orderedOn(
                    machine.timeline()
                            .coverageEnd()
                            .plusDays(random.nextInt(900) - 500)
                            .toString());
            if (random.nextInt(4) == 0) {
                drawnRequest.held();
            }
            if (random.nextInt(4) == 0) {
                drawnRequest.forHalfTheTerm();
            }
            if (random.nextInt(4) == 0) {
                drawnRequest.through("D-200");
            }
            return drawnRequest;
        }

        private OfferDecision decision() {
            return request.decidedFor(machine);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theGravestObjectionDecidesAndStandsFirst(long seed) {
        var decision = new Drawn(seed).decision();
        var gravest =
                decision.findings().stream()
                        .map(Finding::outcome)
                        .reduce(Outcome.AVAILABLE, Outcome::gravest);
        var outcome =
                switch (decision) {
                    case OfferDecision.Available a -> Outcome.AVAILABLE;
                    case OfferDecision.Consult c -> Outcome.CONSULT;
                    case OfferDecision.Refused r -> Outcome.REFUSED;
                    case OfferDecision.Undecided u -> throw new AssertionError("seed " + seed);
                };
        assertThat(outcome).as("seed %d", seed).isEqualTo(gravest);
        assertThat(decision.findings().getFirst().outcome())
                .as("seed %d: an answer cites a rule, the deciding one first", seed)
                .isEqualTo(gravest);
        assertThat(decision.rules()).as("seed %d", seed).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingThatIsAvailableOutlivesTheEndOfSupportOrTheLimit(long seed) {
        var drawn = new Drawn(seed);
        if (!(drawn.decision() instanceof OfferDecision.Available available)) {
            return;
        }
        if (drawn.endOfSupport != null) {
            assertThat(available.period().lastDay())
                    .as("seed %d", seed)
                    .isBeforeOrEqualTo(drawn.endOfSupport);
        }
        boolean seven =
                drawn.twoYears
                        && Set.of("THINKSYSTEM", "SYSTEM_X", "STORAGE").contains(drawn.family);
        assertThat(available.period().lastDay())
                .as("seed %d", seed)
                .isBeforeOrEqualTo(Term.ofYears(seven ? 7 : 5).from(drawn.warrantyStart).lastDay());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRenewalAdjoinsTheCoverageThatItContinuesAndAnUpgradeBeginsWithTheWarranty(long seed) {
        var drawn = new Drawn(seed);
        if (!(drawn.decision() instanceof Granted granted)) {
            return;
        }
        var expected =
                switch (drawn.request.request().service().kind()) {
                    case RENEWAL -> drawn.machine.timeline().dayAfterCoverage();
                    default -> drawn.warrantyStart;
                };
        assertThat(granted.period().firstDay()).as("seed %d", seed).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFeeIsForLateRenewalsAndOrderNowForWhatIsNotRefused(long seed) {
        var drawn = new Drawn(seed);
        var decision = drawn.decision();
        var end = drawn.machine.timeline().coverageEnd();
        var orderedOn = drawn.request.request().orderedOn();
        if (decision instanceof Granted granted && granted.reinstatementFee()) {
            assertThat(orderedOn).as("seed %d", seed).isAfter(end.plusDays(90));
        }
        if (decision.advice().contains(Advice.ORDER_NOW)) {
            assertThat(decision).as("seed %d", seed).isInstanceOf(Granted.class);
            assertThat(orderedOn).as("seed %d", seed).isAfterOrEqualTo(end.minusMonths(1));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theExplanationIsWrittenInBothLanguagesAndNamesTheDays(long seed) {
        var decision = new Drawn(seed).decision();
        assertThat(decision.explanation().ja()).as("seed %d", seed).endsWith("。");
        assertThat(decision.explanation().en()).as("seed %d", seed).endsWith(".");
        if (decision instanceof Granted granted) {
            assertThat(decision.explanation().en())
                    .as("seed %d", seed)
                    .contains(Integer.toString(granted.period().lastDay().getYear()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreFactsNeverTurnAnUnknownIntoAnotherAnswer(long seed) {
        var whole = new Drawn(seed);
        var decided = Verdict.of(whole.decision());
        for (int left = 0; left < 4; left++) {
            var lacking = new Drawn(seed);
            switch (left) {
                case 0 -> lacking.machine.ofFamily(null);
                case 1 -> lacking.machine.withTwoYearRenewal(null);
                case 2 -> lacking.machine.withResponses(null);
                default -> lacking.machine.supportedUntil(null);
            }
            var decision = lacking.decision();
            if (!(decision instanceof OfferDecision.Undecided)) {
                assertThat(Verdict.of(decision))
                        .as("seed %d: what was decided without a fact stands with it", seed)
                        .isEqualTo(decided);
            }
        }
    }
}
