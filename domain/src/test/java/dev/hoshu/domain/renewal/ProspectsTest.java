package dev.hoshu.domain.renewal;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.entitlement.MachineInTest;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.entitlement.ReferenceFigures;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What can follow a warranty of three years from 2023-04-01 and what continues it. */
class ProspectsTest {

    private static final Prospects PROSPECTS = Prospects.under(ReferenceFigures.policy());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    REN-1 in the warranty                      | THINKSYSTEM | true  | -          | -          | 2026-01-10 | RENEWABLE 6 12 24
                    REN-7 no 2-year renewal                    | THINKSYSTEM | false | -          | -          | 2026-01-10 | RENEWABLE 6 12
                    MAX-2 an ST50 has its own terms            | ST50        | false | -          | -          | 2026-01-10 | RENEWABLE 6 12
                    MAX-4 one year left to the limit           | SWITCH      | false | 2027-03-31 | -          | 2027-01-10 | RENEWABLE 6 12
                    MAX-4 a day less than a year left          | SWITCH      | false | 2027-04-01 | -          | 2027-01-10 | RENEWABLE 6
                    MAX-4 half a year left                     | SWITCH      | false | 2027-09-30 | -          | 2027-08-10 | RENEWABLE 6
                    MAX-4 a day less than half a year left     | SWITCH      | false | 2027-10-01 | -          | 2027-08-10 | NO_MORE MAX-4 MAX-5
                    MAX-1 seven years reached                  | THINKSYSTEM | true  | 2030-03-31 | -          | 2030-01-10 | NO_MORE MAX-1 MAX-5
                    MAX-3 years six and seven on application   | STORAGE_DM  | false | 2028-03-31 | -          | 2028-01-10 | ON_APPLICATION MAX-3
                    MAX-3 past seven                           | STORAGE_DM  | false | 2030-03-31 | -          | 2030-01-10 | NO_MORE MAX-3 MAX-5
                    EOS-2 exactly a year to the end of support | THINKSYSTEM | true  | -          | 2027-03-31 | 2026-01-10 | RENEWABLE 6 12
                    EOS-2 a day less                           | THINKSYSTEM | true  | -          | 2027-03-30 | 2026-01-10 | ON_APPLICATION EOS-2
                    EOS-1 support for one day more             | THINKSYSTEM | true  | -          | 2026-04-01 | 2026-01-10 | ON_APPLICATION EOS-2
                    EOS-1 support ends with the coverage       | THINKSYSTEM | true  | -          | 2026-03-31 | 2026-01-10 | NO_MORE EOS-1
                    REN-5 91 days late, with a fee             | THINKSYSTEM | true  | -          | -          | 2026-06-30 | RENEWABLE 6 12 24
                    REN-8 half a year would be over            | THINKSYSTEM | true  | -          | -          | 2026-10-01 | RENEWABLE 12 24
                    REN-8 a year would be over                 | THINKSYSTEM | true  | -          | -          | 2027-04-01 | RENEWABLE 24
                    REN-8 every term would be over             | THINKSYSTEM | true  | -          | -          | 2028-04-01 | NO_MORE REN-8
                    """)
    void whatCanFollow(
            String situation,
            String family,
            boolean twoYears,
            @Nullable String coveredUntil,
            @Nullable String supportedUntil,
            LocalDate orderedOn,
            String prospect) {
        var machine = aMachine().ofFamily(family).withTwoYearRenewal(twoYears);
        if (coveredUntil != null) {
            machine.coveredUntil(coveredUntil);
        }
        if (supportedUntil != null) {
            machine.supportedUntil(supportedUntil);
        }
        assertThat(words(PROSPECTS.of(machine.facts(), orderedOn))).isEqualTo(prospect);
    }

    @Test
    void whatIsUnknownIsAskedForAndNotGuessed() {
        var day = LocalDate.of(2026, 1, 10);
        assertThat(words(PROSPECTS.of(aMachine().withUnknownWarranty().facts(), day)))
                .isEqualTo("OPEN WARRANTY");
        assertThat(words(PROSPECTS.of(aMachine().supportedUntil(null).facts(), day)))
                .isEqualTo("OPEN END_OF_SUPPORT");
        // Half a year and a year can be had whatever the fact is.
        assertThat(words(PROSPECTS.of(aMachine().withTwoYearRenewal(null).facts(), day)))
                .isEqualTo("RENEWABLE 6 12");
    }

    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aProspectSaysWhatTheOffersSay(long seed) {
        var random = new Random(seed);
        var machine = any(random);
        var day = machine.timeline().coverageEnd().plusDays(random.nextInt(500) - 300L);
        var prospect = PROSPECTS.of(machine.facts(), day);
        for (int months : List.of(12, 24)) {
            var service =
                    new OfferedService(
                            OfferingKind.RENEWAL,
                            null,
                            false,
                            Term.ofMonths(months),
                            "JP",
                            SaleWindow.ALWAYS,
                            null);
            var decision =
                    Offers.under(ReferenceFigures.policy(), null)
                            .decide(machine.facts(), OfferRequest.on(day, service));
            boolean said =
                    prospect instanceof Prospect.Renewable renewable
                            && renewable.terms().contains(Term.ofMonths(months));
            assertThat(said)
                    .as("seed %d: %d months on %s: %s, %s", seed, months, day, decision, prospect)
                    .isEqualTo(decision instanceof OfferDecision.Available);
        }
        if (prospect instanceof Prospect.NoMore(var findings)) {
            assertThat(findings).as("seed %d: a no has its reason", seed).isNotEmpty();
        }
    }

    private static MachineInTest any(Random random) {
        var families = List.of("THINKSYSTEM", "ST50", "SWITCH", "STORAGE_DM");
        var machine =
                aMachine()
                        .ofFamily(families.get(random.nextInt(families.size())))
                        .withTwoYearRenewal(random.nextBoolean());
        if (random.nextBoolean()) {
            machine.coveredUntil(
                    LocalDate.of(2026, 4, 1).plusDays(random.nextInt(1600)).toString());
        }
        if (random.nextInt(3) == 0) {
            machine.supportedUntil(
                    LocalDate.of(2025, 1, 1).plusDays(random.nextInt(2500)).toString());
        }
        return machine;
    }

    private static String words(Prospect prospect) {
        return switch (prospect) {
            case Prospect.Renewable(var terms, var findings) ->
                    "RENEWABLE "
                            + terms.stream()
                                    .map(t -> Integer.toString(t.months()))
                                    .collect(Collectors.joining(" "));
            case Prospect.OnApplication on -> "ON_APPLICATION " + objecting(on);
            case Prospect.NoMore no -> "NO_MORE " + objecting(no);
            case Prospect.Open(var needed) ->
                    "OPEN " + needed.stream().map(Enum::name).collect(Collectors.joining(" "));
        };
    }

    private static String objecting(Prospect prospect) {
        return prospect.findings().stream()
                .filter(f -> f.objects())
                .map(f -> f.rule().id())
                .collect(Collectors.joining(" "));
    }
}
