package dev.hoshu.sheets.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What would change an answer, proven by making the change and asking again. */
class NearestChangeTest {

    /** From the worst to the best, with the fee between. */
    private static final Map<String, Integer> STANDING =
            Map.ofEntries(
                    Map.entry("REFUSED", 0),
                    Map.entry("IMPOSSIBLE", 0),
                    Map.entry("NEEDS_DOCUMENTS", 1),
                    Map.entry("CONSULT", 2),
                    Map.entry("CHARGEABLE", 2),
                    Map.entry("FEE", 3),
                    Map.entry("AVAILABLE", 4),
                    Map.entry("ACCEPTED", 4),
                    Map.entry("COVERED", 4),
                    Map.entry("FOUND", 4));

    static LongStream seeds() {
        return LongStream.range(0, 1500);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    REN-5 91 days late, a fee is due             | '' | 'kind':'RENEWAL','months':12,'level':'NBD','orderedOn':'2026-06-30' | /ask/offer/orderedOn=2026-06-29 | Ordered by 29 June 2026, there is no reinstatement fee.
                    REN-5 90 days late, there is none            | '' | 'kind':'RENEWAL','months':12,'level':'NBD','orderedOn':'2026-06-29' | none | ''
                    NEW-1 an upgrade one day after the warranty  | '' | 'kind':'UPGRADE','months':36,'level':'NBD','orderedOn':'2026-04-01' | /ask/offer/orderedOn=2026-03-31 | Ordered by 31 March 2026, it can be had, from 1 April 2023 to 31 March 2026.
                    CAT-7 a day before it is sold                | '' | 'kind':'RENEWAL','months':12,'level':'NBD','orderedOn':'2026-02-28','onSale':{'from':'2026-03-01'} | /ask/offer/orderedOn=2026-03-01 | Ordered from 1 March 2026 on, it can be had, from 1 April 2026 to 31 March 2027.
                    CAT-8 nothing is sold by the month           | '' | 'kind':'RENEWAL','months':6,'level':'NBD','orderedOn':'2026-03-01' | /ask/offer/months=12 | For a term of 1 year, it can be had, from 1 April 2026 to 31 March 2027.
                    TERR-2 a place that is on no list            | 'site':{'municipality':'99999'}, | 'kind':'RENEWAL','months':12,'level':'24X7_4H','orderedOn':'2026-03-01' | /ask/offer/level=24X7 | With the level 24x7, it can be had, from 1 April 2026 to 31 March 2027.
                    CHAN-1 another channel                       | 'channel':'D-100', | 'kind':'RENEWAL','months':12,'level':'NBD','channel':'D-200','orderedOn':'2026-03-01' | /ask/offer/channel=D-100 | Ordered through D-100, it can be had, from 1 April 2026 to 31 March 2027.
                    NEW-6 a machine that does not work           | 'working':false, | 'kind':'RENEWAL','months':12,'level':'NBD','orderedOn':'2026-03-01' | /machine/working=true | With the machine repaired and working, it can be had, from 1 April 2026 to 31 March 2027.
                    EOS-2 less than a year, the pack is held     | 'endOfSupport':'2026-12-31', | 'kind':'RENEWAL','months':12,'level':'NBD','orderedOn':'2026-03-01' | /ask/offer/held=true | If the customer holds the pack already, it can be had, from 1 April 2026 to 31 December 2026.
                    EOS-1 it would start after the end           | 'endOfSupport':'2026-03-31', | 'kind':'RENEWAL','months':12,'level':'NBD','orderedOn':'2026-03-01' | none | ''
                    ID-3 it is listed for another machine        | '' | 'kind':'RENEWAL','months':12,'level':'NBD','orderedOn':'2026-03-01','forModels':['7Y51'] | none | ''
                    """)
    void theNearestChangeIsNamed(
            String situation, String machine, String offer, String change, String words) {
        var answer =
                explained(
                        ("{'asOf':'2026-11-22','machine':{'machineNumber':'7X06CTO1WW',"
                                        + plain(machine)
                                        + "'warranty':{'start':'2023-04-01','end':'2026-03-31'}},"
                                        + "'ask':{'offer':{'premier':false,"
                                        + plain(offer)
                                        + "}}}")
                                .replace('\'', '"'));

        assertThat(membersOf(answer)).as(answer.toString()).isEqualTo(change);
        assertThat(answer.at("/change/words/en").asString("")).isEqualTo(plain(words));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    REG-4 NEW-1 an upgrade registered a day late | 'registration':{'kind':'UPGRADE','level':'NBD','premier':false,'months':60,'registeredOn':'2026-04-01','orderedOn':'2026-03-01'} | /ask/registration/registeredOn=2026-03-31 | Registered by 31 March 2026, it can be registered, from 1 April 2023 to 31 March 2028.
                    REN-5 the order of a renewal counts     | 'registration':{'kind':'RENEWAL','level':'NBD','premier':false,'months':12,'registeredOn':'2026-08-01','orderedOn':'2026-06-30'} | /ask/registration/orderedOn=2026-06-29 | Ordered by 29 June 2026, there is no reinstatement fee.
                    REG-3 a used pack                       | 'registration':{'kind':'RENEWAL','level':'NBD','premier':false,'months':12,'registeredOn':'2026-03-01','packUsed':true} | /ask/registration/packUsed=false | With another pack, not registered yet, it can be registered, from 1 April 2026 to 31 March 2027.
                    PREM-1 the day before the service       | 'premierUpgrade':{'registeredOn':'2023-03-31','tiers':[12,60]} | /ask/premierUpgrade/registeredOn=2023-04-01 | Registered from 1 April 2023 on, it can be had, from 1 April 2023 to 31 March 2028.
                    PREM-1 the day after it                 | 'premierUpgrade':{'registeredOn':'2028-04-01','tiers':[12,60]} | /ask/premierUpgrade/registeredOn=2028-03-31 | Registered by 31 March 2028, it can be had, from 31 March 2028 to 31 March 2028.
                    PREM-2 the longest tier is too short    | 'premierUpgrade':{'registeredOn':'2026-01-10','tiers':[12]} | /ask/premierUpgrade/registeredOn=2027-04-01 | Registered from 1 April 2027 on, it can be had, from 1 April 2027 to 31 March 2028.
                    CHG-1 the delivery note is missing      | 'startDateChange':{'of':'WARRANTY','deliveredOn':'2023-09-27','documents':['WARRANTY_CARD']} | /ask/startDateChange/documents=[DELIVERY_NOTE,WARRANTY_CARD] | With the delivery note that names machine and delivery day, the first day can be changed to 27 September 2023.
                    CHG-2 180 days after the factory        | 'startDateChange':{'of':'WARRANTY','deliveredOn':'2023-09-28','documents':['DELIVERY_NOTE','WARRANTY_CARD']} | /ask/startDateChange/deliveredOn=2023-09-27 | Delivered by 27 September 2023, the first day can be changed to 27 September 2023.
                    CHG-3 a renewal stays                   | 'startDateChange':{'of':'RENEWAL','deliveredOn':'2023-09-27','documents':[]} | none | ''
                    MAX-1 a plan beyond seven years         | 'plan':{'orderedOn':'2026-01-10','until':'2030-04-01','level':'NBD','premier':false,'offerings':[{'kind':'RENEWAL','level':'NBD','premier':false,'months':24,'price':10}]} | /ask/plan/until=2030-03-31 | Up to 31 March 2030, there is a way without a gap: 1 purchase, 10 yen in all without tax.
                    """)
    void whatWouldHelpOtherQuestionsIsNamed(
            String situation, String asked, String change, String words) {
        var answer =
                explained(
                        ("{'asOf':'2026-11-22','machine':{'machineNumber':'7X06CTO1WW',"
                                        + "'endOfSupport':null,'shippedFromFactory':'2023-04-01',"
                                        + "'warranty':{'start':'2023-04-01','end':'2026-03-31'}},"
                                        + (asked.contains("'months'") && !asked.contains("'plan'")
                                                ? ""
                                                : "'services':[{'kind':'UPGRADE','level':'NBD','premier':false,'start':'2023-04-01','end':'2028-03-31'}],")
                                        + "'ask':{"
                                        + asked
                                        + "}}")
                                .replace('\'', '"'));

        assertThat(membersOf(answer)).as(answer.toString()).isEqualTo(change);
        assertThat(answer.at("/change/words/en").asString("")).isEqualTo(plain(words));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyChangeIsProvenByAskingAgain(long seed) {
        var question = new RandomQuestion(new Random(seed)).json();
        var answer = explained(question);
        if (!answer.has("change")) {
            return;
        }
        var changed = (ObjectNode) AskInTest.read(question);
        for (var member : answer.at("/change/members")) {
            set(changed, member.get("field").asString(), member.get("value"));
        }
        var again = (ObjectNode) AskInTest.answer(changed.toString());
        again.remove("id");

        assertThat(again).as("seed %d: %s", seed, question).isEqualTo(answer.at("/change/answer"));
        assertThat(standing(again))
                .as("seed %d: %s then %s", seed, answer, again)
                .isGreaterThan(standing(answer));
    }

    @Test
    void manyRandomQuestionsHaveAChangeAndManyHaveNone() {
        long changes =
                seeds().mapToObj(seed -> explained(new RandomQuestion(new Random(seed)).json()))
                        .filter(answer -> answer.has("change"))
                        .count();

        assertThat(changes).isBetween(seeds().count() / 5, seeds().count() * 4 / 5);
    }

    @Test
    void theClauseTheFactsAndTheirSourcesAreNamed() {
        var answer =
                explained(
                        "{'asOf':'2026-11-22','machine':{'machineNumber':'7X06CTO1WW','warranty':{'start':'2023-04-01','end':'2026-03-31'}},'ask':{'offer':{'kind':'UPGRADE','premier':false,'months':36,'level':'NBD','orderedOn':'2026-11-22'}}}"
                                .replace('\'', '"'));

        var finding = answer.at("/findings/0");
        assertThat(finding.get("rule").asString()).isEqualTo("NEW-1");
        assertThat(finding.get("objects").asBoolean()).isTrue();
        assertThat(finding.at("/clauses/0").asString()).contains("保証期間中の機器のみ");
        assertThat(finding.at("/facts/ja").asString()).contains("2026年3月31日");
        assertThat(sourceOf(answer, "/machine/warranty")).isEqualTo("QUESTION");
        assertThat(sourceOf(answer, "/machine/endOfSupport")).isEqualTo("CATALOGUE");
        assertThat(sourceOf(answer, "policy")).isEqualTo("POLICY");
        assertThat(sourceOf(answer, "holidays")).isEqualTo("HOLIDAYS");
    }

    @Test
    void anAnswerThatNobodyAskedToExplainHasNothingBeyondTheContract() {
        var answer =
                AskInTest.answer(
                        "{\"asOf\":\"2026-11-22\",\"machine\":{\"machineNumber\":\"7X06CTO1WW\",\"warranty\":{\"start\":\"2023-04-01\",\"end\":\"2026-03-31\"}},\"ask\":{\"offer\":{\"kind\":\"UPGRADE\",\"premier\":false,\"months\":36,\"level\":\"NBD\",\"orderedOn\":\"2026-11-22\"}}}");

        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder("outcome", "advice", "rules", "explanation");
    }

    private static JsonNode explained(String question) {
        return AskInTest.explained(question);
    }

    private static String sourceOf(JsonNode answer, String member) {
        return answer.get("facts")
                .valueStream()
                .filter(fact -> fact.get("member").asString().equals(member))
                .map(fact -> fact.get("source").asString())
                .findFirst()
                .orElse("");
    }

    private static String membersOf(JsonNode answer) {
        var members = answer.at("/change/members");
        var all =
                members.valueStream()
                        .map(m -> m.get("field").asString() + "=" + written(m.get("value")))
                        .toList();
        return all.isEmpty() ? "none" : String.join(" ", all);
    }

    private static String written(JsonNode value) {
        return value.isArray()
                ? value.valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(",", "[", "]"))
                : value.asString();
    }

    private static int standing(JsonNode answer) {
        boolean fee = answer.path("reinstatementFee").asBoolean(false);
        var outcome = answer.get("outcome").asString();
        boolean granted = List.of("AVAILABLE", "ACCEPTED").contains(outcome);
        return Objects.requireNonNull(STANDING.get(fee && granted ? "FEE" : outcome), outcome);
    }

    /** Says the value at that place, making the objects on the way. */
    private static void set(ObjectNode question, String pointer, JsonNode value) {
        var steps = pointer.substring(1).split("/", -1);
        var at = question;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.has(steps[i]) ? (ObjectNode) at.get(steps[i]) : at.putObject(steps[i]);
        }
        at.set(steps[steps.length - 1], value);
    }

    private static String plain(String text) {
        return text.equals("''") ? "" : text;
    }
}
