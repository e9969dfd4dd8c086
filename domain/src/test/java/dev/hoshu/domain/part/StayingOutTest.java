package dev.hoshu.domain.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.rulebook.Policy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Set;

/** What is due of a part that stays out, day by day; its last day is 22 December 2026. */
class StayingOutTest {

    private static final LocalDate BY = LocalDate.of(2026, 12, 22);
    private static final Policy.PartReturns FIGURES =
            new Policy.PartReturns(30, Set.of(7, 3), Set.of(1, 14), 30);

    @ParameterizedTest
    @CsvSource({
        "2026-12-14,nothing",
        "2026-12-15,-7",
        "2026-12-18,-7",
        "2026-12-19,-3",
        "2026-12-22,-3",
        "2026-12-23,1",
        "2027-01-04,1",
        "2027-01-05,14",
        "2027-01-20,14",
        "2027-01-21,charge",
        "2028-01-01,charge"
    })
    void theLastReminderThatIsDueStandsUntilTheCharge(LocalDate day, String expected) {
        var due = StayingOut.of(BY, FIGURES, day);
        assertThat(
                        switch (due) {
                            case StayingOut.Nothing n -> "nothing";
                            case StayingOut.Reminder r -> Integer.toString(r.daysAfter());
                            case StayingOut.Charge c -> "charge";
                        })
                .isEqualTo(expected);
        assertThat(due.explanation().ja()).contains("2026-12-22");
        assertThat(due.explanation().en()).contains("2026-12-22");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-22,false", "2026-12-23,true"})
    void whatIsOverIsSaidToBeOverAndUntilWhenItCanStillComeBack(LocalDate day, boolean over) {
        var words = StayingOut.of(BY, FIGURES, day).explanation();
        assertThat(words.ja().contains("過ぎました")).isEqualTo(over);
        assertThat(words.en().contains("2027-01-20")).isEqualTo(over);
    }
}
