package dev.hoshu.domain.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.place.AddressReading;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.place.MunicipalityType;
import dev.hoshu.domain.place.ReadingLevel;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                    CHG-6 letters of another width     | 山田商事 | 東京都千代田区 | ７ｘ０６ | ｊ3000001 | REP-6
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHG-6 an address in the municipality     | 14104 | 14104       | true
                    CHG-6 an address in another one          | 14104 | 14103       | false
                    CHG-6 the record names the city alone    | 14100 | 14104       | true
                    CHG-6 the record names another city      | 14130 | 14104       | false
                    CHG-6 the city is said without its ward  | 14104 | 14103 14104 | true
                    CHG-6 none of its wards is on the record | 13101 | 14103 14104 | false
                    """)
    void anAddressIsComparedByItsMunicipality(
            String situation, String onRecord, String said, boolean same) {
        var call = new Call("山田商事", "神奈川県横浜市中区1-1", "7X06", "J3000001");
        var choices =
                Arrays.stream(said.split(" ", -1))
                        .map(code -> new AddressReading.Choice(place(code), Optional.empty()))
                        .toList();
        var reading =
                choices.size() > 1
                        ? new AddressReading.Ambiguous(
                                AddressReading.Doubt.WARD_MISSING, choices, List.of())
                        : new AddressReading.Read(
                                place(said),
                                Optional.empty(),
                                "",
                                ReadingLevel.MUNICIPALITY,
                                Set.of(),
                                List.of());
        var decision = Intakes.decide(call, "山田商事", place(onRecord), reading);
        assertThat(decision.notes().isEmpty()).as(situation).isEqualTo(same);
        assertThat(decision).as("never a refusal").isInstanceOf(IntakeDecision.Complete.class);
    }

    @Test
    void aPlaceThatCannotBeReadIsComparedAsItIsWritten() {
        var unread =
                new AddressReading.NotRead(
                        AddressReading.Reason.NO_PLACE_FOUND, Optional.empty(), List.of());
        var onRecord = place("14104");
        var same = new Call("山田商事", onRecord.fullName(), "7X06", "J3000001");
        assertThat(Intakes.decide(same, null, onRecord, unread).notes()).as("CHG-6").isEmpty();
        var other = new Call("山田商事", "第二倉庫", "7X06", "J3000001");
        assertThat(Intakes.decide(other, null, onRecord, unread).notes()).as("CHG-6").hasSize(1);
        assertThat(Intakes.decide(other, null, null, unread).notes()).isEmpty();
    }

    /** A place with that code; wards of Yokohama (14100) lie in it. */
    private static Municipality place(String code) {
        boolean ward = code.matches("1410[1-9]");
        return new Municipality(
                code,
                ward
                        ? MunicipalityType.WARD_OF_DESIGNATED_CITY
                        : code.matches("14100|14130")
                                ? MunicipalityType.DESIGNATED_CITY
                                : MunicipalityType.SPECIAL_WARD,
                ward ? Optional.of("14100") : Optional.empty(),
                code.substring(0, 2),
                "県",
                "Ken",
                "",
                "市" + code,
                "",
                "市" + code,
                "",
                "Shi",
                0,
                0,
                LocalDate.of(2020, 1, 1));
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
