package dev.hoshu.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.MachineInTest;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.entitlement.PremierDecision;
import dev.hoshu.domain.entitlement.PremierUpgrades;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Packs of the reference machine, in warranty from 2023-04-01 to 2026-03-31. */
class RegistrationsTest {

    private static RegistrationRequest pack(
            OfferingKind kind,
            int months,
            boolean halfTerm,
            String registeredOn,
            @Nullable String orderedOn,
            boolean used) {
        // Withdrawn long ago: the sale window is not asked again (CAT-7).
        var service =
                new OfferedService(
                        kind,
                        ServiceLevel.NEXT_BUSINESS_DAY,
                        false,
                        Term.ofMonths(months),
                        "JP",
                        new SaleWindow(null, LocalDate.of(2001, 1, 1)),
                        null);
        return new RegistrationRequest(
                service,
                LocalDate.parse(registeredOn),
                orderedOn == null ? null : LocalDate.parse(orderedOn),
                halfTerm,
                used,
                null);
    }

    private static RegistrationDecision decide(MachineFacts machine, RegistrationRequest request) {
        return Registrations.under(ReferenceFigures.policy(), ReferenceFigures.areas())
                .decide(machine, request);
    }

    private static String words(RegistrationDecision decision) {
        return switch (decision) {
            case RegistrationDecision.Accepted a ->
                    "ACCEPTED "
                            + a.period().firstDay()
                            + " "
                            + a.period().lastDay()
                            + (a.reinstatementFee() ? " fee " : " ")
                            + ids(a.findings());
            case RegistrationDecision.Consult c -> "CONSULT " + ids(c.findings());
            case RegistrationDecision.Refused r -> "REFUSED " + ids(r.findings());
            case RegistrationDecision.Undecided u -> "UNDECIDED " + u.needed();
        };
    }

    private static String ids(List<Finding> findings) {
        return findings.stream().map(f -> f.rule().id()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REG-4 an upgrade from the first day      | UPGRADE | 60 | false | 2025-01-10 |            | false |            | ACCEPTED 2023-04-01 2028-03-31 NEW-2 REG-4
                    REG-4 a renewal from the day after       | RENEWAL | 12 | false | 2025-01-10 |            | false |            | ACCEPTED 2026-04-01 2027-03-31 REN-2 REG-4
                    NEW-1 registered on the last day         | UPGRADE | 60 | false | 2026-03-31 | 2026-03-01 | false |            | ACCEPTED 2023-04-01 2028-03-31 NEW-2 REG-4
                    NEW-1 ordered in time, registered late   | UPGRADE | 60 | false | 2026-04-01 | 2026-03-01 | false |            | REFUSED NEW-1
                    NEW-1 ordered late                       | UPGRADE | 60 | false | 2026-03-31 | 2026-04-01 | false |            | REFUSED NEW-1
                    NEW-1 registered late, order unknown     | UPGRADE | 60 | false | 2026-04-01 |            | false |            | REFUSED NEW-1
                    REN-4 on the coverage end                | RENEWAL | 12 | false | 2026-03-31 |            | false |            | ACCEPTED 2026-04-01 2027-03-31 REN-2 REG-4
                    REN-4 the day after                      | RENEWAL | 12 | false | 2026-04-01 |            | false |            | ACCEPTED 2026-04-01 2027-03-31 REN-2 REN-4 REG-4
                    REN-4 ordered in time counts             | RENEWAL | 12 | false | 2026-07-31 | 2026-03-31 | false |            | ACCEPTED 2026-04-01 2027-03-31 REN-2 REG-4
                    REN-5 day 90                             | RENEWAL | 12 | false | 2026-06-29 |            | false |            | ACCEPTED 2026-04-01 2027-03-31 REN-2 REN-4 REG-4
                    REN-5 day 91                             | RENEWAL | 12 | false | 2026-06-30 |            | false |            | ACCEPTED 2026-04-01 2027-03-31 fee REN-2 REN-4 REN-5 REG-4
                    REN-5 by the order, not the registration | RENEWAL | 12 | false | 2026-06-30 | 2026-06-29 | false |            | ACCEPTED 2026-04-01 2027-03-31 REN-2 REN-4 REG-4
                    REN-7 half a year                        | RENEWAL | 12 | true  | 2026-03-31 |            | false |            | ACCEPTED 2026-04-01 2026-09-30 REN-2 REG-4
                    REN-7 half of two years                  | RENEWAL | 24 | true  | 2026-03-31 |            | false |            | REFUSED REN-7
                    REN-8 ends on the day                    | RENEWAL | 12 | false | 2027-03-31 |            | false |            | ACCEPTED 2026-04-01 2027-03-31 fee REN-2 REN-4 REN-5 REG-4
                    REN-8 would end the day before           | RENEWAL | 12 | false | 2027-04-01 |            | false |            | REFUSED REN-8
                    REN-8 by the order                       | RENEWAL | 12 | false | 2027-04-01 | 2027-03-31 | false |            | ACCEPTED 2026-04-01 2027-03-31 fee REN-2 REN-4 REN-5 REG-4
                    CAT-8 by the month                       | RENEWAL | 6  | false | 2026-03-31 |            | false |            | REFUSED CAT-8
                    REG-3 a used pack                        | RENEWAL | 12 | false | 2026-03-31 |            | true  |            | REFUSED REG-3
                    REG-3 beside another objection           | UPGRADE | 60 | false | 2026-04-01 |            | true  |            | REFUSED REG-3 NEW-1
                    EOS-3 ends with support                  | RENEWAL | 12 | false | 2026-03-31 |            | false | 2027-03-31 | ACCEPTED 2026-04-01 2027-03-31 REN-2 REG-4
                    EOS-3 cut by a day                       | RENEWAL | 12 | false | 2026-03-31 |            | false | 2027-03-30 | ACCEPTED 2026-04-01 2027-03-30 EOS-3 REN-2 REG-4
                    EOS-3 cut to a day                       | RENEWAL | 12 | false | 2026-03-31 |            | false | 2026-04-01 | ACCEPTED 2026-04-01 2026-04-01 EOS-3 REN-2 REG-4
                    EOS-1 starts after support               | RENEWAL | 12 | false | 2026-03-31 |            | false | 2026-03-31 | REFUSED EOS-1
                    EOS-3 an upgrade is cut                  | UPGRADE | 60 | false | 2026-03-31 |            | false | 2027-03-30 | ACCEPTED 2023-04-01 2027-03-30 EOS-3 NEW-2 REG-4
                    """)
    void aPackIsRegisteredByTheRulebook(
            String situation,
            OfferingKind kind,
            int months,
            boolean halfTerm,
            String registeredOn,
            @Nullable String orderedOn,
            boolean used,
            @Nullable String endOfSupport,
            String expected) {
        var machine = MachineInTest.aMachine();
        if (endOfSupport != null) {
            machine.supportedUntil(endOfSupport);
        }
        var request = pack(kind, months, halfTerm, registeredOn, orderedOn, used);
        assertThat(words(decide(machine.facts(), request))).isEqualTo(expected);
    }

    @Test
    void theGravestObjectionWinsAndTheOthersAreNamed() {
        var array = MachineInTest.aMachine().ofFamily("STORAGE_DM").coveredUntil("2028-03-31");
        var unused = pack(OfferingKind.RENEWAL, 12, false, "2028-03-01", null, false);
        assertThat(words(decide(array.facts(), unused))).isEqualTo("CONSULT MAX-3 REN-2 REG-4");
        var used = pack(OfferingKind.RENEWAL, 12, false, "2028-03-01", null, true);
        assertThat(words(decide(array.facts(), used))).isEqualTo("REFUSED REG-3 MAX-3");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 2000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsRegisteredKeepsEveryPromise(long seed) {
        var random = new Random(seed);
        var end = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(2000));
        var families = List.of("THINKSYSTEM", "ST50", "SWITCH", "STORAGE_DE");
        var machine =
                MachineInTest.aMachine()
                        .ofFamily(families.get(random.nextInt(families.size())))
                        .withTwoYearRenewal(random.nextBoolean());
        if (random.nextBoolean()) {
            machine.supportedUntil(end.toString());
        }
        if (random.nextBoolean()) {
            machine.coveredUntil(LocalDate.of(2026, 4, 1).plusDays(random.nextInt(900)).toString());
        }
        var kind = random.nextBoolean() ? OfferingKind.RENEWAL : OfferingKind.UPGRADE;
        var months = List.of(6, 12, 24, 36, 60).get(random.nextInt(5));
        var registered = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1500));
        var ordered = random.nextBoolean() ? registered.minusDays(random.nextInt(200)) : null;
        var request =
                pack(
                        kind,
                        months,
                        random.nextInt(4) == 0,
                        registered.toString(),
                        ordered == null ? null : ordered.toString(),
                        random.nextInt(8) == 0);
        var facts = machine.facts();
        var decision = decide(facts, request);
        assertThat(decision.rules()).as("seed %d cites a rule", seed).isNotEmpty();
        assertThat(decision.advice()).as("seed %d", seed).doesNotContain(Advice.ORDER_NOW);
        if (request.packUsed()) {
            assertThat(decision.rules()).as("seed %d", seed).contains(Rule.REG_3);
        }
        if (decision instanceof RegistrationDecision.Granted granted) {
            var last = granted.period().lastDay();
            facts.endOfSupport()
                    .announcedDay()
                    .ifPresent(day -> assertThat(last).as("seed %d", seed).isBeforeOrEqualTo(day));
            assertThat(last).as("seed %d, 7 years", seed).isBeforeOrEqualTo("2030-03-31");
            if (kind == OfferingKind.RENEWAL) {
                assertThat(granted.period().firstDay())
                        .as("seed %d adjoins", seed)
                        .isEqualTo(machine.timeline().dayAfterCoverage());
            }
        } else {
            assertThat(decision).isInstanceOf(RegistrationDecision.Refused.class);
        }
        lessIsNeverOtherwise(seed, decision, machine, request);
    }

    /** A fact that is taken away leaves the decision open or as it was. */
    private static void lessIsNeverOtherwise(
            long seed,
            RegistrationDecision decision,
            MachineInTest machine,
            RegistrationRequest request) {
        var less = decide(machine.withTwoYearRenewal(null).facts(), request);
        if (!(less instanceof RegistrationDecision.Undecided)) {
            assertThat(less).as("seed %d without the 2-year renewal", seed).isEqualTo(decision);
        }
        var least = decide(machine.ofFamily(null).facts(), request);
        if (!(least instanceof RegistrationDecision.Undecided)) {
            assertThat(least).as("seed %d without the family", seed).isEqualTo(decision);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PREM-2 12 months to the day   | 2026-04-01 | false | true  | AVAILABLE 12 12 2026-04-01 2027-03-31 PREM-2 PREM-3
                    PREM-2 a day more             | 2026-03-31 | false | true  | REFUSED PREM-1
                    PREM-3 the last day           | 2027-03-31 | false | true  | AVAILABLE 1 12 2027-03-31 2027-03-31 PREM-2 PREM-3
                    PREM-1 the day after          | 2027-04-01 | false | true  | REFUSED PREM-1
                    PREM-1 Premier already        | 2026-04-01 | true  | true  | REFUSED PREM-1
                    PREM-4 not for this machine   | 2026-04-01 | false | false | CONSULT 12 12 2026-04-01 2027-03-31 PREM-4 PREM-2 PREM-3
                    the fact is needed            | 2026-04-01 | false |       | UNDECIDED [PREMIER_UPGRADE]
                    """)
    void aServiceIsUpgradedToPremier(
            String situation,
            String registeredOn,
            boolean premier,
            @Nullable Boolean possible,
            String expected) {
        var machine =
                MachineInTest.aMachine()
                        .withService(
                                ServiceKind.RENEWAL, "NBD", premier, "2026-04-01", "2027-03-31")
                        .withPremierUpgrade(possible);
        assertThat(premier(machine, registeredOn, Set.of(12, 24))).isEqualTo(expected);
    }

    @Test
    void aPremierUpgradeHangsOnNoWarranty() {
        var machine =
                MachineInTest.aMachine()
                        .withUnknownWarranty()
                        .withService(ServiceKind.UPGRADE, "NBD", false, "2023-04-01", "2028-03-31");
        assertThat(premier(machine, "2027-04-01", Set.of(12))).startsWith("AVAILABLE 12 12");
        assertThat(premier(machine, "2028-04-01", Set.of(12))).startsWith("REFUSED");
    }

    @Test
    void theTierIsTheSmallestThatIsLongEnough() {
        var machine =
                MachineInTest.aMachine()
                        .withService(ServiceKind.UPGRADE, "NBD", false, "2023-04-01", "2028-03-31");
        assertThat(premier(machine, "2026-04-01", Set.of(12, 24, 36)))
                .startsWith("AVAILABLE 24 24");
        assertThat(premier(machine, "2026-03-31", Set.of(12, 24, 36)))
                .startsWith("AVAILABLE 25 36");
        assertThat(premier(machine, "2026-03-31", Set.of(12, 24)))
                .isEqualTo("CONSULT 25 none 2026-03-31 2028-03-31 PREM-2 PREM-3");
        assertThat(premier(machine.withPremierUpgrade(false), "2026-03-31", Set.of()))
                .isEqualTo("CONSULT 25 none 2026-03-31 2028-03-31 PREM-4 PREM-2 PREM-3");
    }

    private static String premier(MachineInTest machine, String day, Set<Integer> tiers) {
        return switch (PremierUpgrades.decide(
                machine.facts(), machine.services(), LocalDate.parse(day), tiers)) {
            case PremierDecision.Available a ->
                    "AVAILABLE "
                            + a.remainingMonths()
                            + " "
                            + a.tier()
                            + " "
                            + a.period().firstDay()
                            + " "
                            + a.period().lastDay()
                            + " "
                            + ids(a.findings());
            case PremierDecision.Consult c ->
                    "CONSULT "
                            + c.remainingMonths()
                            + " "
                            + (c.tier().isPresent() ? "" + c.tier().getAsInt() : "none")
                            + " "
                            + c.period().firstDay()
                            + " "
                            + c.period().lastDay()
                            + " "
                            + ids(c.findings());
            case PremierDecision.Refused r -> "REFUSED " + ids(r.findings());
            case PremierDecision.Undecided u -> "UNDECIDED " + u.needed();
        };
    }
}
