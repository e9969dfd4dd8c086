package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

/** Where a list goes on, and what says so. */
class PartTest {

    private static final String LIST = "orders";
    private static final Optional<String> NONE = Optional.empty();

    @ParameterizedTest(name = "{0} read for a limit of {1}")
    @CsvSource({"0,2,0,false", "1,2,1,false", "2,2,2,false", "3,2,2,true"})
    void oneMoreThanTheLimitSaysThatItGoesOn(int read, int limit, int rows, boolean more) {
        var all = List.of("H3", "H2", "H1").subList(0, read);
        var part = Part.of(LIST, all, limit, key -> key);
        assertThat(part.rows()).hasSize(rows);
        assertThat(part.next() != null).isEqualTo(more);
        if (part.next() != null) {
            assertThat(Part.after(LIST, Optional.of(part.next()), NONE)).contains("H2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H0000001", "C 00448 の", "a b c", "2026-11-22~7X06J35J5RYC"})
    void aCursorGoesOnAfterTheKeyItWasMadeOf(String key) {
        var cursor = Part.cursor(LIST, key);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Part.after(LIST, Optional.of(cursor), NONE)).contains(key);
        assertThat(Part.after(LIST, NONE, Optional.of(cursor)))
                .as("the older parameter takes a cursor too")
                .contains(key);
    }

    @Test
    void withoutACursorAListBeginsAtItsBeginning() {
        assertThat(Part.after(LIST, NONE, NONE)).isEmpty();
        assertThat(Part.after(LIST, Optional.of(""), Optional.of(""))).isEmpty();
        assertThat(Part.after(LIST, NONE, Optional.of("H0000007"))).contains("H0000007");
    }

    @Test
    void whatIsNoCursorOfThisListIsRefused() {
        var good = Part.cursor(LIST, "H0000001");
        for (var wrong :
                List.of(
                        "x",
                        "%%%",
                        "H0000001",
                        good + "A",
                        good.substring(1),
                        Part.cursor("quotes", "H0000001"),
                        "a".repeat(100_000))) {
            assertThatThrownBy(() -> Part.after(LIST, Optional.of(wrong), NONE))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> {
                                assertThat(problem.type().status()).isEqualTo(400);
                                assertThat(problem.faults().getFirst().field()).isEqualTo("cursor");
                            });
        }
        assertThatThrownBy(() -> Part.after(LIST, Optional.of(good), Optional.of("H0000001")))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({"12,12", "-1,-1"})
    void aListOfNumbersTakesNumbers(String older, long number) {
        assertThat(Part.numberAfter(LIST, NONE, Optional.of(older))).contains(number);
        assertThat(Part.numberAfter(LIST, Optional.of(Part.cursor(LIST, older)), NONE))
                .contains(number);
        assertThatThrownBy(() -> Part.numberAfter(LIST, NONE, Optional.of("twelve")))
                .isInstanceOf(Problem.class);
    }
}
