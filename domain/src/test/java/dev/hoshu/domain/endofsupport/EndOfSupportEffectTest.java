package dev.hoshu.domain.endofsupport;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.entitlement.RequestInTest.aRenewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.entitlement.MachineInTest;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.rulebook.Rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/** What an announced end of support does, before it takes effect: EOS-1, EOS-2, EOS-3. */
class EndOfSupportEffectTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EOS-1 it would start after the end        | none       | 2026-03-31 | false | Graver REFUSED EOS-1
                    EOS-1 it would start on the last day      | none       | 2026-04-01 | false | Graver CONSULT EOS-2
                    EOS-2 a day short of a full renewal       | none       | 2027-03-30 | false | Graver CONSULT EOS-2
                    EOS-2 exactly a full renewal is left      | none       | 2027-03-31 | false | Unchanged
                    EOS-3 held already, it is cut             | none       | 2026-12-31 | true  | OtherDays EOS-3
                    EOS-3 held already, starting after it     | none       | 2026-03-31 | true  | Graver REFUSED EOS-1
                    EOS-1 the end moves on                    | 2026-03-31 | 2030-03-31 | false | Lighter EOS-1
                    EOS-3 the end of a held pack moves on     | 2026-12-31 | 2030-03-31 | true  | OtherDays EOS-3
                    EOS-1 withdrawn, none announced           | 2026-03-31 | none       | false | Lighter EOS-1
                    EOS-1 unknown becomes a day that is late    | unknown    | 2030-03-31 | false | Lighter EOS-1
                    EOS-1 unknown becomes none announced        | unknown    | none       | false | Lighter EOS-1
                    EOS-1 none announced becomes unknown        | none       | unknown    | false | Unknown EOS-1
                    EOS-2 from another day to another day     | 2026-10-31 | 2026-12-31 | false | Unchanged
                    """)
    void aWishIsDecidedWithoutItAndWithIt(
            String situation, String before, String after, boolean held, String effect) {
        var wish = aRenewal(12).orderedOn("2026-01-10");
        var asked = held ? wish.held() : wish;
        var found =
                WishEffect.between(
                        asked.decidedFor(supported(before)), asked.decidedFor(supported(after)));
        assertThat(named(found)).as(situation).isEqualTo(effect);
        assertThat(found.explanation().isPresent()).isEqualTo(!effect.equals("Unchanged"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EOS-1 it ends before the coverage           | none    | 2028-03-01 | 30 | FULL                | NONE                | EOS-1
                    EOS-1 it ends with the coverage             | none    | 2028-03-31 |  0 | FULL                | NONE                | EOS-1
                    EOS-2 a day of renewal is left              | none    | 2028-04-01 |  0 | FULL                | INDIVIDUAL_CONTRACT | EOS-2
                    EOS-2 a day short of a full renewal         | none    | 2029-03-30 |  0 | FULL                | INDIVIDUAL_CONTRACT | EOS-2
                    EOS-2 exactly a full renewal is left        | none    | 2029-03-31 |  0 | FULL                | FULL                | none
                    EOS-1 unknown is not none announced         | none    | unknown    |  0 | FULL                | UNKNOWN             | EOS-1
                    EOS-1 what was unknown is none announced    | unknown | none       |  0 | UNKNOWN             | FULL                | EOS-1
                    """)
    void aCoveredMachineIsToldWhatCanFollow(
            String situation,
            String before,
            String after,
            long daysPast,
            CoveredMachine.Renewal renewalBefore,
            CoveredMachine.Renewal renewalAfter,
            String rule) {
        var found =
                CoveredMachine.of(
                        LocalDate.of(2028, 3, 31),
                        end(before),
                        end(after),
                        ReferenceFigures.policy());
        assertThat(found.daysPast()).as(situation).isEqualTo(daysPast);
        assertThat(found.renewalBefore()).isEqualTo(renewalBefore);
        assertThat(found.renewalAfter()).isEqualTo(renewalAfter);
        assertThat(found.rule().map(Rule::id).orElse("none")).isEqualTo(rule);
        assertThat(found.explanation().en()).contains(CoveredMachine.words(end(after)).en());
    }

    private static String named(WishEffect effect) {
        return switch (effect) {
            case WishEffect.Unchanged _ -> "Unchanged";
            case WishEffect.Graver graver ->
                    "Graver %s %s".formatted(graver.code(), graver.deciding().rule().id());
            case WishEffect.OtherDays other -> "OtherDays " + other.rule().orElseThrow().id();
            case WishEffect.Unknown unknown -> "Unknown " + unknown.rule().orElseThrow().id();
            case WishEffect.Lighter lighter -> "Lighter " + lighter.rule().orElseThrow().id();
        };
    }

    private static EndOfSupport end(String text) {
        return switch (text) {
            case "none" -> new EndOfSupport.NoneAnnounced();
            case "unknown" -> new EndOfSupport.Unknown();
            default -> new EndOfSupport.EndsOn(LocalDate.parse(text));
        };
    }

    /** Nothing between quotes is unknown, which is not the same as none announced. */
    private static MachineInTest supported(String text) {
        return switch (text) {
            case "none" -> aMachine();
            case "unknown" -> aMachine().supportedUntil(null);
            default -> aMachine().supportedUntil(text);
        };
    }
}
