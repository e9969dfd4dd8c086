package dev.hoshu.sheets.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

/** Which members the answers about repairs, responses and deliveries have, and which not. */
class RepairQuestionsTest {

    private static final String WARRANTY =
            "'warranty':{'start':'2023-04-01','end':'2026-03-31'},'endOfSupport':'2026-06-30'";

    private static JsonNode repair(String machine, String on, String cause, String part) {
        return ask(
                "'machine':{'machineNumber':'7X06CTO1WW',"
                        + machine
                        + "},'ask':{'repair':{'on':'"
                        + on
                        + "','cause':'"
                        + cause
                        + "','part':{"
                        + part
                        + "}}}");
    }

    private static JsonNode ask(String members) {
        return AskInTest.answer(
                ("{'id':'q','asOf':'2026-11-22'," + members + "}").replace('\'', '"'));
    }

    /** All members but those that every answer has, as they are written. */
    private static String own(JsonNode answer) {
        var text = new StringBuilder();
        for (var member : answer.properties()) {
            switch (member.getKey()) {
                case "id", "rules", "explanation" -> {
                    // Every answer has them.
                }
                default ->
                        text.append(text.isEmpty() ? "" : " ")
                                .append(member.getKey())
                                .append('=')
                                .append(member.getValue().toString().replace("\"", ""));
            }
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    by the system          | 2026-03-31 | FAILURE    | 'kind':'HDD','origin':'WITH_SYSTEM' | outcome=COVERED coveredBy=SYSTEM level=NBD delivery=TECHNICIAN
                    by the option's own    | 2026-04-01 | FAILURE    | 'kind':'HDD','origin':'ADDED_LATER','replaceableBy':'CUSTOMER','warranty':{'start':'2025-01-01','end':'2026-12-31'} | outcome=COVERED coveredBy=OPTION delivery=PART_SENT
                    spot work              | 2026-04-01 | FAILURE    | 'kind':'HDD','origin':'WITH_SYSTEM' | outcome=CHARGEABLE delivery=TECHNICIAN charges=[LABOUR,PARTS,PARTS_SHIPPING,TRAVEL] minimumLabourHours=2
                    preventive, covered    | 2026-03-31 | PREVENTIVE | 'kind':'HDD','origin':'WITH_SYSTEM' | outcome=CHARGEABLE delivery=TECHNICIAN charges=[LABOUR,PARTS]
                    after the end          | 2026-07-01 | FAILURE    | 'kind':'HDD','origin':'WITH_SYSTEM' | outcome=REFUSED
                    """)
    void anOutcomeHasItsMembersAndNoOthers(
            String situation, String on, String cause, String part, String expected) {
        assertThat(own(repair(WARRANTY, on, cause, part))).isEqualTo(expected);
    }

    @Test
    void aFactThatARepairNeedsAndNobodyKnowsIsNamed() {
        var part = "'kind':'HDD','origin':'WITH_SYSTEM'";
        assertThat(
                        repair("'family':'THINKSYSTEM'", "2026-01-01", "FAILURE", part)
                                .at("/error/field")
                                .asString())
                .isEqualTo("/machine/warranty");
        assertThat(
                        ask("'ask':{'repair':{'on':'2026-01-01','cause':'FAILURE','part':{"
                                        + part
                                        + "}}}")
                                .at("/error/field")
                                .asString())
                .isEqualTo("/machine");
        assertThat(own(repair("'family':'THINKSYSTEM'", "2026-01-01", "ACCIDENT", part)))
                .as("an accident is chargeable, whatever the warranty (REP-3)")
                .startsWith("outcome=CHARGEABLE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    SLA-1 a day                         | 'level':'NBD','acceptedAt':'2026-11-20T18:00:00+09:00'          | notBefore=2026-11-24
                    SLA-1 holidays not published yet    | 'level':'NBD','acceptedAt':'2039-01-05T18:00:00+09:00'          | notBefore=2039-01-06 warnings=[HOLIDAYS_UNKNOWN]
                    SLA-2 the offset of the caller      | 'level':'24X7_4H','acceptedAt':'2026-11-20T22:00:00+09:00'      | target=2026-11-21T02:00:00+09:00
                    SLA-2 UTC in digits                 | 'level':'24X7_2H','acceptedAt':'2026-11-20T22:00Z'              | target=2026-11-21T00:00:00+00:00
                    SLA-2 a fraction of a second        | 'level':'24X7_2H','acceptedAt':'2026-11-20T21:59:59.5-03:30'    | target=2026-11-20T23:59:59.5-03:30
                    CAT-1 neither                       | 'level':'24X7','acceptedAt':'2026-11-20T22:00:00+09:00'         | ''
                    """)
    void aResponseNeedsNoMachine(String situation, String asked, String expected) {
        assertThat(own(ask("'ask':{'response':{" + asked + "}}")))
                .isEqualTo(expected.equals("''") ? "" : expected);
    }

    @Test
    void aDeliveryNeedsNoMachine() {
        assertThat(own(ask("'ask':{'delivery':{'orderedOn':'2026-11-20'}}")))
                .isEqualTo("earliest=2026-11-30 latest=2026-12-03");
        assertThat(own(ask("'ask':{'delivery':{'orderedOn':'2039-01-05'}}")))
                .contains("warnings=[HOLIDAYS_UNKNOWN]");
    }
}
