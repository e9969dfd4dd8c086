package dev.hoshu.domain.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

/** What the desk must know to take a call, and what is only a note. */
class IntakesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    REP-6 all four                       | 山田商事 | 東京都千代田区 | 7X06 | J3000001 | REP-6
                    REP-6 no name                        | -        | 東京都千代田区 | 7X06 | J3000001 | CUSTOMER_NAME: REP-6
                    REP-6 no place                       | 山田商事 | -              | 7X06 | J3000001 | PLACE: REP-6
                    REP-6 no machine type                | 山田商事 | 東京都千代田区 | -    | J3000001 | MACHINE_TYPE: REP-6
                    REP-6 no serial number               | 山田商事 | 東京都千代田区 | 7X06 | -        | SERIAL_NUMBER: REP-6
                    REP-6 blanks say nothing             | '　 '    | 東京都千代田区 | 7X06 | ''       | CUSTOMER_NAME SERIAL_NUMBER: REP-6
                    REP-6 nothing at all                 | -        | -              | -    | -        | CUSTOMER_NAME PLACE MACHINE_TYPE SERIAL_NUMBER: REP-6
                    CHG-6 another name                   | 山田物産 | 東京都千代田区 | 7X06 | J3000001 | REP-6 CHG-6
                    CHG-6 another place                  | 山田商事 | 大阪府大阪市   | 7X06 | J3000001 | REP-6 CHG-6
                    CHG-6 width and blanks are the same  | 山田 商事 | 東京都　千代田区 | 7X06 | J3000001 | REP-6
                    CHG-6 a note beside what is missing  | 山田物産 | 東京都千代田区 | 7X06 | -        | SERIAL_NUMBER: REP-6 CHG-6
                    """)
    void aCallIsTakenWithAllFourAndADifferenceIsANote(
            String situation,
            @Nullable String name,
            @Nullable String place,
            @Nullable String machineType,
            @Nullable String serialNumber,
            String expected) {
        var decision =
                Intakes.decide(new Call(name, place, machineType, serialNumber), "山田商事", "東京都千代田区");
        var missing =
                switch (decision) {
                    case IntakeDecision.Complete c -> "";
                    case IntakeDecision.Incomplete i ->
                            i.missing().stream()
                                    .map(Enum::name)
                                    .collect(Collectors.joining(" ", "", ": "));
                };
        assertThat(
                        decision.rules().stream()
                                .map(Rule::id)
                                .collect(Collectors.joining(" ", missing, "")))
                .isEqualTo(expected);
        assertThat(decision.explanation().ja()).endsWith("。");
        assertThat(decision.explanation().en()).endsWith(".");
    }

    @Test
    void aRecordThatNamesNothingHasNothingToDifferFrom() {
        var call = new Call("山田物産", "大阪府大阪市", "7X06", "J3000001");
        assertThat(Intakes.decide(call, null, null).notes()).as("CHG-6").isEmpty();
    }

    @Test
    void whatIsMissingIsNamedForAPerson() {
        var call = new Call("山田商事", null, "7X06", null);
        assertThat(Intakes.decide(call, null, null).explanation().en())
                .isEqualTo(
                        "The call is incomplete; it takes the place of installation, the machine's"
                                + " serial number.");
    }
}
