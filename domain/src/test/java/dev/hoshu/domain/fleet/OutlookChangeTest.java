package dev.hoshu.domain.fleet;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hoshu.domain.entitlement.MachineInTest;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.fleet.OutlookChange.Aspect;
import dev.hoshu.domain.rulebook.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/** What another end of support or list changes; the warranty ends on 2026-03-31. */
class OutlookChangeTest {

    private static final LocalDate ON = LocalDate.of(2026, 1, 10);

    private static Outlook outlook(MachineInTest machine) {
        return outlook(machine, ON);
    }

    private static Outlook outlook(MachineInTest machine, LocalDate on) {
        return Outlooks.under(ReferenceFigures.policy(), ReferenceFigures.areas(), on, "JP")
                .of(machine.facts(), ListInTest.LIST);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EOS-2 a year is left to the day | 2027-03-31 | RENEWABLE      | -
                    EOS-2 a day less than a year    | 2027-03-30 | ON_APPLICATION | EOS-2
                    EOS-1 support ends before it    | 2026-03-30 | NO_MORE        | EOS-1
                    """)
    void anEndOfSupportThatMoves(String situation, String end, Following after, String rule) {
        var change =
                OutlookChange.between(outlook(aMachine()), outlook(aMachine().supportedUntil(end)));
        assertThat(change.followingBefore()).isEqualTo(Following.RENEWABLE);
        assertThat(change.followingAfter()).isEqualTo(after);
        assertThat(change.rules().stream().map(Rule::id).findFirst().orElse("-")).isEqualTo(rule);
        assertThat(change.aspects().contains(Aspect.FOLLOWING))
                .isEqualTo(after != Following.RENEWABLE);
    }

    @Test
    void moneyAndDaysAreTold() {
        var machine = aMachine();
        var dearer =
                Outlooks.under(ReferenceFigures.policy(), ReferenceFigures.areas(), ON, "JP")
                        .of(
                                machine.facts(),
                                List.of(ListInTest.renewal("NBD24B", 24, "NBD", 95_000L)));
        var change = OutlookChange.between(outlook(machine), dearer);
        assertThat(change.aspects())
                .containsExactlyInAnyOrder(Aspect.PROPOSAL, Aspect.COST, Aspect.LAST_DAY);
        assertThat(change.yenMore()).contains(45_000L);
        assertThat(change.daysMore()).contains(366L);
    }

    @Test
    void whatIsNoMoreCostsNothingButTheDaysThatAreLost() {
        var change =
                OutlookChange.between(
                        outlook(aMachine()), outlook(aMachine().supportedUntil("2026-03-31")));
        assertThat(change.yenMore()).isEmpty();
        assertThat(change.daysMore()).contains(-365L);
    }

    @Test
    void theSameIsNoChange() {
        var change = OutlookChange.between(outlook(aMachine()), outlook(aMachine()));
        assertThat(change.isChanged()).isFalse();
        assertThat(change.rules()).isEmpty();
    }

    @Test
    void twoDaysAreNotCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OutlookChange.between(
                                outlook(aMachine()), outlook(aMachine(), ON.plusDays(1))));
    }
}
