package dev.hoshu.sheets.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defaults, what the catalogue supplies, and what an answer holds. */
class QuestionFactsTest {

    private static String question(String machine, String services, String asked) {
        return ("{'id':'q','asOf':'2026-11-22','machine':{'machineNumber':'7X06CTO1WW',"
                        + machine
                        + "'warranty':{'start':'2023-04-01','end':'2026-03-31'}},'services':["
                        + services
                        + "],'ask':"
                        + asked
                        + "}")
                .replace('\'', '"');
    }

    private static String renewal(String more) {
        return "{'offer':{'kind':'RENEWAL','level':'NBD','premier':false,'months':12,"
                + more
                + "'orderedOn':'2026-01-10'}}";
    }

    @Test
    void theShippedCatalogueSuppliesWhatIsLeftOut() {
        // 7X06 is an SR650: a current server with a 2-year renewal, supported until 2028-12-31.
        var answer = AskInTest.answer(question("", "", renewal("")));
        assertThat(answer.get("outcome").asString()).isEqualTo("AVAILABLE");
        assertThat(answer.get("start").asString()).isEqualTo("2026-04-01");
        assertThat(answer.get("end").asString()).isEqualTo("2027-03-31");
        assertThat(answer.get("reinstatementFee").asBoolean(true)).isFalse();
        assertThat(answer.get("advice").isEmpty()).isTrue();
        assertThat(answer.get("rules").toString()).isEqualTo("[\"REN-2\"]");
    }

    @Test
    void anEndOfSupportOfNullIsNoneAnnouncedWhateverTheCatalogueKnows() {
        var late =
                "{'kind':'RENEWAL','level':'NBD','premier':false,'start':'2026-04-01','end':'2028-03-31'}";
        assertThat(AskInTest.answer(question("", late, renewal(""))).get("outcome").asString())
                .as("EOS-2: less than a year to 2028-12-31")
                .isEqualTo("CONSULT");
        assertThat(
                        AskInTest.answer(question("'endOfSupport':null,", late, renewal("")))
                                .get("outcome")
                                .asString())
                .isEqualTo("AVAILABLE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a machine works unless it is said not to | ''                  | ''                | AVAILABLE
                    it does not                              | 'working':false,    | ''                | REFUSED
                    it stands in Japan unless it is said     | 'country':'US',     | ''                | REFUSED
                    an offering is bought in Japan as well   | 'country':'US',     | 'country':'US',   | AVAILABLE
                    pre-owned makes no difference (NEW-4)    | 'preOwned':true,    | ''                | AVAILABLE
                    """)
    void whatIsNotSaidHasItsDefault(
            String situation, String machine, String offer, String outcome) {
        var asked =
                question(
                        machine.equals("''") ? "" : machine,
                        "",
                        renewal(offer.equals("''") ? "" : offer));
        assertThat(AskInTest.answer(asked).get("outcome").asString()).isEqualTo(outcome);
    }

    @Test
    void thePeriodsAreInOrderOfDays() {
        var early =
                "{'kind':'RENEWAL','level':'NBD','premier':false,'start':'2023-03-31','end':'2026-12-31'}";
        var answer = AskInTest.answer(question("", early, "{'coverage':{'on':'2026-01-10'}}"));
        assertThat(answer.at("/periods/0/kind").asString()).isEqualTo("RENEWAL");
        assertThat(answer.at("/periods/1/kind").asString()).isEqualTo("WARRANTY");
    }

    @Test
    void aWholeNumberIsWholeHoweverItIsWritten() {
        var answer = AskInTest.answer(question("", "", renewal("").replace("12", "1.20e1")));
        assertThat(answer.get("end").asString()).isEqualTo("2027-03-31");
    }

    @Test
    void theMachineNumberIsReadForgivingly() {
        var asked =
                question("", "", renewal("'forModels':['7X06'],"))
                        .replace("7X06CTO1WW", "７ｘ０６-cto1ww");
        assertThat(AskInTest.answer(asked).get("outcome").asString())
                .as("ID-1, ID-3")
                .isEqualTo("AVAILABLE");
    }

    @Test
    void coverageTellsStateLevelAndPeriods() {
        var services =
                "{'kind':'RENEWAL','level':'24X7','premier':true,'start':'2026-04-01','end':'2027-03-31'},"
                    + "{'kind':'UPGRADE','level':'24X7_4H','premier':false,'country':'US','start':'2023-04-01','end':'2028-03-31'}";
        var answer = AskInTest.answer(question("", services, "{'coverage':{'on':'2026-05-01'}}"));
        assertThat(answer.get("state").asString()).isEqualTo("COVERED");
        assertThat(answer.get("level").asString()).isEqualTo("24X7");
        assertThat(answer.get("premier").asBoolean()).isTrue();
        assertThat(answer.get("coveredUntil").asString()).isEqualTo("2027-03-31");
        assertThat(answer.get("rules").toString()).isEqualTo("[\"REP-1\",\"TERR-1\"]");
        assertThat(answer.get("periods").toString())
                .isEqualTo(
                        ("[{'kind':'WARRANTY','level':'NBD','premier':false,'start':'2023-04-01','end':'2026-03-31'},"
                             + "{'kind':'RENEWAL','level':'24X7','premier':true,'start':'2026-04-01','end':'2027-03-31'}]")
                                .replace('\'', '"'));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REP-1 the day before the first     | 2023-03-31 | NOT_STARTED
                    REP-1 the first day                | 2023-04-01 | COVERED
                    REP-1 the last day                 | 2026-03-31 | COVERED
                    REP-1 the day after the last       | 2026-04-01 | EXPIRED
                    """)
    void aDayWithoutCoverageHasNoLevel(String situation, String on, String state) {
        var answer = AskInTest.answer(question("", "", "{'coverage':{'on':'" + on + "'}}"));
        assertThat(answer.get("state").asString()).isEqualTo(state);
        assertThat(answer.has("level")).isEqualTo(state.equals("COVERED"));
        assertThat(answer.has("premier")).isEqualTo(state.equals("COVERED"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERM-3 within the published years       | 2027-12-28 | 2027-12-29 | false
                    TERM-3 after the last published year    | 2027-12-29 | 2028-01-04 | true
                    TERM-3 within the first published year  | 1955-01-04 | 1955-01-05 | false
                    TERM-3 before the first published year  | 1954-12-27 | 1954-12-28 | true
                    """)
    void unknownHolidaysAreAWarning(String situation, String after, String date, boolean warned) {
        var answer =
                AskInTest.answer(
                        ("{'asOf':'2026-11-22','ask':{'businessDay':{'after':'"
                                        + after
                                        + "','days':1}}}")
                                .replace('\'', '"'));
        assertThat(answer.get("date").asString()).isEqualTo(date);
        assertThat(answer.has("warnings")).isEqualTo(warned);
        if (warned) {
            assertThat(answer.get("warnings").toString()).isEqualTo("[\"HOLIDAYS_UNKNOWN\"]");
        }
    }

    @Test
    void theAreaListIsTheOneInForceOnTheDayOfTheQuestion() {
        // Obama in Fukui (18204): no 4-hour response on the list of October 2025, yes a year later.
        var offer = renewal("'municipality':'18204',").replace("NBD", "24X7_4H");
        var asked = question("", "", offer);
        assertThat(AskInTest.answer(asked).get("outcome").asString()).isEqualTo("AVAILABLE");
        var before = AskInTest.answer(asked.replace("2026-11-22", "2026-09-30"));
        assertThat(before.get("outcome").asString()).as("TERR-2").isEqualTo("REFUSED");
        assertThat(before.get("explanation").get("en").asString()).contains("2025-10");
        var none = AskInTest.answer(asked.replace("2026-11-22", "2025-09-30"));
        assertThat(none.get("outcome").asString())
                .as("TERR-2: no list is in force yet")
                .isEqualTo("CONSULT");
    }
}
