package dev.hoshu.domain.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.Set;

/** What is asked back, and what can become of a part. */
class PartReturnTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-3 a drive with drive retention stays    | true  | true  | 30 | 2026-11-22 | 2027-03-01 | kept
                    CAT-3 a drive without it is asked back      | true  | false | 30 | 2026-11-22 | 2026-12-22 | out
                    CAT-3 another part in spite of it           | false | true  | 30 | 2026-11-22 | 2026-12-22 | out
                    on the last day of thirty                   | false | false | 30 | 2026-11-22 | 2026-12-22 | out
                    on the day after it                         | false | false | 30 | 2026-11-22 | 2026-12-23 | overdue
                    over a leap day, on the last day            | false | false | 30 | 2028-02-10 | 2028-03-11 | out
                    over a leap day, on the day after it        | false | false | 30 | 2028-02-10 | 2028-03-12 | overdue
                    another maker's figure, on the last day     | false | false | 14 | 2026-11-22 | 2026-12-06 | out
                    another maker's figure, on the day after it | false | false | 14 | 2026-11-22 | 2026-12-07 | overdue
                    """)
    void theDefectivePartIsAskedBackWithinTheDaysOfThePolicy(
            String situation,
            boolean drive,
            boolean retention,
            int days,
            LocalDate delivered,
            LocalDate looked,
            String expected) {
        var part = new Part("PT-1", new Sentence("部品", "part"), ReplaceableBy.CUSTOMER, drive);
        var back = PartReturn.of(part, retention, delivered, figures(days));
        var verdict =
                switch (back) {
                    case PartReturn.Kept k -> "kept";
                    case PartReturn.Asked a -> a.isOverdueOn(looked) ? "overdue" : "out";
                };
        assertThat(verdict).as(situation).isEqualTo(expected);
        assertThat(back.rules().contains(Rule.CAT_3)).isEqualTo(expected.equals("kept"));
        assertThat(back.explanation().ja()).isNotBlank();
        assertThat(back.explanation().en()).isNotBlank();
    }

    private static Policy.PartReturns figures(int days) {
        return new Policy.PartReturns(days, Set.of(7), Set.of(1, 14), 30);
    }

    @ParameterizedTest
    @EnumSource(PartState.class)
    void whatIsSettledGoesNowhereAndWhatIsOutGoesSomewhere(PartState state) {
        assertThat(state.next()).doesNotContain(state);
        assertThat(state.isOut() && state.next().isEmpty()).isFalse();
    }

    @Test
    void aPartCannotBeGivenBackToTheStockOnceItLeft() {
        assertThat(PartState.RESERVED.next()).contains(PartState.RELEASED);
        assertThat(PartState.ON_THE_WAY.next()).doesNotContain(PartState.RELEASED);
    }
}
