package dev.hoshu.sheets.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.programme.ProgrammeFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Rules of the rulebook on both sides of their edges, asked of the shipped programmes. The machine
 * has a warranty from 2023-04-01 to 2026-03-31 and the channel D-100.
 */
class RulebookRowsTest {

    private static final List<Programme> PROGRAMMES = shipped();
    private static final AskLines ASK = new AskLines(Answers.by(PROGRAMMES));

    private static final String MACHINE =
            "{'machineNumber':'7X06CTO1WW','serialNumber':'J35J5RYC','family':'THINKSYSTEM',"
                    + "'twoYearRenewal':true,'endOfSupport':null,'responseTimes':['4H','2H'],"
                    + "'country':'JP','channel':'D-100','site':{'municipality':'13101'},"
                    + "'shippedFromFactory':'2023-03-15',"
                    + "'warranty':{'start':'2023-04-01','end':'2026-03-31'}}";
    private static final String RENEWAL =
            "'kind':'RENEWAL','level':'NBD','premier':false,'months':12";

    private static List<Programme> shipped() {
        try {
            return ProgrammeFolder.readAll(ShippedFiles.programme(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode answer(String question) {
        var out = new ByteArrayOutputStream();
        ASK.answerOne(question.replace('\'', '"').getBytes(StandardCharsets.UTF_8), out);
        return AskInTest.read(out.toString(StandardCharsets.UTF_8));
    }

    /** The answer about the machine with these registered services. */
    private static JsonNode answer(String services, String ask) {
        return answer(
                "{'asOf':'2026-11-22','machine':"
                        + MACHINE
                        + ",'services':["
                        + services
                        + "],'ask':{"
                        + ask.replace("RENEWAL,", RENEWAL + ",")
                        + "}}");
    }

    private static void assertSaid(JsonNode answer, String member, String expected) {
        var value = answer.at(member);
        assertThat(value.isString() ? value.asString() : value.toString())
                .as("%s of %s", member, answer)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    CAT-1 the level that a programme takes up, on its day | 2026-04-01 | 24X7_4H | /target      | 2026-04-01T14:00:00+09:00
                    CAT-1 the day before it is an error, no other level   | 2026-03-31 | 24X7_4H | /error/field | /ask/response/level
                    CAT-1 a level that it has all the time, on its day    | 2026-04-01 | NBD     | /notBefore   | 2026-04-02
                    CAT-1 the same level on the day before                | 2026-03-31 | NBD     | /notBefore   | 2026-04-01
                    CAT-1 a level that it never takes up                  | 2026-04-01 | 24X7_2H | /error/field | /ask/response/level
                    """)
    void aProgrammeHasTheLevelsOfItsDay(
            String situation, String asOf, String level, String member, String expected) {
        var question =
                "{'asOf':'%s','programme':'kakuu-services-jp','ask':{'response':{'level':'%s','acceptedAt':'%sT10:00:00+09:00'}}}"
                        .formatted(asOf, level, asOf);
        assertSaid(answer(question), member, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-1 24x7 is more than next business day    | NBD     | 24X7    | 24X7
                    CAT-1 four hours are more than none          | 24X7_4H | 24X7    | 24X7_4H
                    CAT-1 two hours are more than four           | 24X7_4H | 24X7_2H | 24X7_2H
                    CAT-1 the same twice is the same             | 24X7    | 24X7    | 24X7
                    """)
    void theLevelsStandInOneOrder(String situation, String one, String other, String best) {
        var services = registered(one, "2026-04-01") + "," + registered(other, "2026-04-01");
        assertSaid(answer(services, "'coverage':{'on':'2026-04-01'}"), "/level", best);
    }

    private static String registered(String level, String start) {
        var lastDay = LocalDate.parse(start).plusYears(1).minusDays(1);
        return "{'kind':'RENEWAL','level':'%s','premier':false,'start':'%s','end':'%s'}"
                .formatted(level, start, lastDay);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-4 the last day of the old name              | lenovo-services-jp | 2020-04-30 | Value Selection
                    CAT-4 the first day of the present name         | lenovo-services-jp | 2020-05-01 | Value Selection Plus
                    CAT-4 another maker's last day of the old name  | kakuu-services-jp  | 2022-03-31 | Value Selection
                    CAT-4 another maker's first day of the new one  | kakuu-services-jp  | 2022-04-01 | Value Selection Plus
                    """)
    void thePreventiveServiceIsNamedByTheDayOfAnnouncement(
            String situation, String programme, LocalDate announcedOn, String name) {
        assertThat(PROGRAMMES)
                .filteredOn(p -> p.code().equals(programme))
                .singleElement()
                .satisfies(p ->
                        assertThat(p.policies().latest().valueSelection().nameFor(announcedOn))
                                .isEqualTo(name));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-6 twice one year is cheaper than two years   | 100 | 201 | 200
                    CAT-6 two years are cheaper than twice one year  | 100 | 199 | 199
                    CAT-6 two years for the price of one             | 100 | 100 | 100
                    """)
    void eachOfferingHasItsOwnPrice(String situation, int one, int two, int total) {
        var offering = "{'kind':'RENEWAL','level':'NBD','premier':false,'months':%d,'price':%d}";
        var plan =
                "'plan':{'orderedOn':'2026-01-10','until':'2028-03-31','level':'NBD','premier':false,"
                    + "'offerings':["
                        + offering.formatted(12, one)
                        + ","
                        + offering.formatted(24, two)
                        + "]}";
        assertSaid(answer("", plan), "/total", String.valueOf(total));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    CAT-10 bought and not registered, the warranty's last day | no  | 'coverage':{'on':'2026-03-31'} | /state | COVERED
                    CAT-10 bought and not registered, the day after           | no  | 'coverage':{'on':'2026-04-01'} | /state | EXPIRED
                    CAT-10 bought and not registered, what is covered         | no  | 'coverage':{'on':'2026-04-01'} | /coveredUntil | 2026-03-31
                    CAT-10 the same pack can be registered                    | no  | 'registration':{RENEWAL,'registeredOn':'2026-05-01','orderedOn':'2026-03-01'} | /start | 2026-04-01
                    CAT-10 registered, the day after the warranty             | yes | 'coverage':{'on':'2026-04-01'} | /state | COVERED
                    CAT-10 a repair with the pack in the drawer               | no  | 'repair':{'on':'2026-05-01','cause':'FAILURE','part':{'kind':'SYSTEM_BOARD','origin':'WITH_SYSTEM'}} | /outcome | CHARGEABLE
                    CAT-10 the repair with the pack registered                | yes | 'repair':{'on':'2026-05-01','cause':'FAILURE','part':{'kind':'SYSTEM_BOARD','origin':'WITH_SYSTEM'}} | /outcome | COVERED
                    """)
    void aPackCoversOnceItIsRegistered(
            String situation, String registered, String ask, String member, String expected) {
        var services = registered.equals("yes") ? registered("NBD", "2026-04-01") : "";
        assertSaid(answer(services, ask), member, expected);
    }

    @Test
    void noServiceStandsByItself() {
        assertSaid(
                answer(
                        "{'asOf':'2026-11-22','ask':{'offer':{"
                                + RENEWAL
                                + ",'orderedOn':'2026-03-01'}}}"),
                "/error/field",
                "/machine");
        assertThat(answer("", "'offer':{RENEWAL,'orderedOn':'2026-03-01'}").has("error"))
                .as("CAT-10 with its machine the same question is answered")
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    REN-6 ordered a year ahead                  | 'offer':{RENEWAL,'orderedOn':'2025-03-31'} | /start | 2026-04-01
                    REN-6 ordered on the last covered day       | 'offer':{RENEWAL,'orderedOn':'2026-03-31'} | /start | 2026-04-01
                    REN-6 ordered a month late                  | 'offer':{RENEWAL,'orderedOn':'2026-05-01'} | /start | 2026-04-01
                    REN-6 registered later than it was ordered  | 'registration':{RENEWAL,'orderedOn':'2026-03-01','registeredOn':'2026-09-01'} | /start | 2026-04-01
                    REN-6 a change of its first day             | 'startDateChange':{'of':'RENEWAL','deliveredOn':'2023-04-20','documents':['DELIVERY_NOTE','WARRANTY_CARD']} | /outcome | REFUSED
                    REN-6 and by which rules                    | 'startDateChange':{'of':'RENEWAL','deliveredOn':'2023-04-20','documents':['DELIVERY_NOTE','WARRANTY_CARD']} | /rules | ["CHG-3","REN-6"]
                    REN-6 the warranty's first day can be changed | 'startDateChange':{'of':'WARRANTY','deliveredOn':'2023-04-20','documents':['DELIVERY_NOTE','WARRANTY_CARD']} | /start | 2023-04-20
                    REG-3 a pack that was not registered before | 'registration':{RENEWAL,'registeredOn':'2026-03-01','packUsed':false} | /outcome | ACCEPTED
                    REG-3 a pack that was registered before     | 'registration':{RENEWAL,'registeredOn':'2026-03-01','packUsed':true} | /rules | ["REG-3"]
                    REG-3 its offering fits the machine type    | 'registration':{RENEWAL,'registeredOn':'2026-03-01','forModels':['7X06']} | /outcome | ACCEPTED
                    REG-3 its offering fits another type        | 'registration':{RENEWAL,'registeredOn':'2026-03-01','forModels':['7X05']} | /rules | ["ID-3"]
                    REG-3 both at once                          | 'registration':{RENEWAL,'registeredOn':'2026-03-01','forModels':['7X05'],'packUsed':true} | /rules | ["REG-3","ID-3"]
                    CHAN-2 through the channel of record        | 'offer':{RENEWAL,'orderedOn':'2026-03-01','channel':'D-100'} | /outcome | AVAILABLE
                    CHAN-2 through another one                  | 'offer':{RENEWAL,'orderedOn':'2026-03-01','channel':'D-200'} | /outcome | CONSULT
                    CHAN-2 a pack of another one is registered  | 'registration':{RENEWAL,'registeredOn':'2026-03-01'} | /outcome | ACCEPTED
                    """)
    void theRulebookDecides(String situation, String ask, String member, String expected) {
        assertSaid(answer("", ask), member, expected);
    }

    @Test
    void whoeverAsksThroughAnotherChannelIsToldTheChannelOfRecord() {
        var answer = answer("", "'offer':{RENEWAL,'orderedOn':'2026-03-01','channel':'D-200'}");
        assertThat(answer.at("/explanation/en").asString())
                .as("CHAN-2")
                .contains("channel is D-100");
        assertThat(answer.at("/explanation/ja").asString()).as("CHAN-2").contains("商流はD-100");
    }
}
