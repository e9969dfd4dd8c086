package dev.hoshu.server.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What would change an offer, proven from outside: the change is made and the offer asked again.
 */
@OverHttp
class OfferChangesOverHttpTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TODAY = "2026-11-22";
    private static final Set<String> ASKED = Set.of("UPGRADE", "RENEWAL");
    private static final List<String> CUSTOMERS = List.of("C00046", "C00289", "C00001", "C00576");

    @LocalServerPort private int port;

    private Asker asker = new Asker(0);

    @BeforeEach
    void ask() {
        asker = new Asker(port);
    }

    @Test
    void everyChangeIsProvenByAskingAgain() {
        var members = new TreeSet<String>();
        for (var machine : machines()) {
            for (var on : List.of(TODAY, "2027-10-01")) {
                members.addAll(prove(machine, on));
            }
        }

        assertThat(members).contains("/ask/offer/kind", "/ask/offer/months", "/ask/offer/level");
    }

    @Test
    void anUpgradeThatIsWithdrawnBecomesARenewalThatIsOnSale() {
        var offers = offers("7X06/J35J5RYC", TODAY);

        assertThat(changes(offers, "REFUSED"))
                .isNotEmpty()
                .noneMatch(change ->
                        !change.path("partNumber").isNull()
                                && change.path("members").toString().contains("/held"));
    }

    @Test
    void theInventedMakersChangesAreProvenToo() {
        var members = new TreeSet<String>();
        for (var machine : List.of("9K01/KK01001", "9K11/KK01004", "9K22/KK01007")) {
            members.addAll(prove(machine, TODAY));
            members.addAll(prove(machine, "2027-03-01"));
        }

        assertThat(members).isNotEmpty();
    }

    @Test
    void aFeeThatCanStillBeSparedIsSpared() {
        // Covered until 8 January 2027; asked about for the 91st day after it (REN-5).
        var machine = "7D9H/J0JJVBV0";
        var free = LocalDate.parse("2027-01-08").plusDays(90);
        var page = asker.get("/machines/%s?on=%s".formatted(machine, free.plusDays(1))).body();

        assertThat(changes(offers(machine, free.plusDays(1).toString()), "AVAILABLE"))
                .isNotEmpty()
                .allSatisfy(change -> {
                    assertThat(change.at("/members/0/field").asString())
                            .isEqualTo("/ask/offer/orderedOn");
                    assertThat(change.at("/members/0/value").asString()).isEqualTo(free.toString());
                    assertThat(change.path("reinstatementFee").asBoolean()).isFalse();
                    assertThat(page).contains(change.at("/words/en").asString());
                });
        assertThat(changes(offers(machine, free.toString()), "AVAILABLE")).isEmpty();
    }

    @Test
    void aFeeThatIsDueIsNotSparedByADayThatHasPassed() {
        assertThat(changes(offers("7X06/J35J5RYC", TODAY), "AVAILABLE")).isEmpty();
    }

    @Test
    void theChangesStandOnTheMachinesPage() {
        for (var machine : machines()) {
            var english = asker.get("/machines/" + machine).body();
            var japanese =
                    asker.send(
                                    asker.request("/machines/" + machine)
                                            .header("Accept-Language", "ja"))
                            .body();
            for (var change : changes(offers(machine, TODAY), "REFUSED")) {
                assertThat(english).as(machine).contains(change.at("/words/en").asString());
                assertThat(japanese).as(machine).contains(change.at("/words/ja").asString());
            }
        }
    }

    /** Makes each change that is named and asks again; the members that were changed. */
    private Set<String> prove(String machine, String on) {
        var members = new TreeSet<String>();
        var answer = offers(machine, on);
        for (var offer : answer.path("offers")) {
            var change = offer.path("change");
            var what = "%s on %s: %s".formatted(machine, on, offer);
            if (change.isNull()) {
                continue;
            }
            assertThat(offer.path("outcome").asString()).as(what).isNotEqualTo("UNDECIDED");
            change.path("members").forEach(member -> members.add(member.path("field").asString()));
            assertThat(change.path("members").valueStream())
                    .as(what)
                    .noneMatch(m ->
                            m.path("field").asString().endsWith("orderedOn")
                                    && m.path("value").asString().compareTo(TODAY) < 0);
            if (ASKED.contains(offer.at("/offering/kind").asString())) {
                proveByAsking(question(machine, on, answer, offer), answer, offer, change, what);
            }
            proveByTheList(answer, change, what);
        }
        return members;
    }

    private void proveByAsking(
            ObjectNode question, JsonNode answer, JsonNode offer, JsonNode change, String what) {
        var asked = answerTo(question);
        assertThat(asked.path("outcome")).as(what).isEqualTo(offer.path("outcome"));
        for (var member : change.path("members")) {
            set(question, member.path("field").asString(), member.path("value"));
        }
        if (!change.path("partNumber").isNull()) {
            var wish = (ObjectNode) question.at("/ask/offer");
            var instead = onList(answer, change.path("partNumber")).path("offering");
            for (var member : List.of("kind", "level", "premier", "months")) {
                assertThat(wish.path(member)).as(what).isEqualTo(instead.path(member));
            }
            describeSale(wish, instead);
        }

        assertThat(same(answerTo(question))).as("%s%n%s", what, question).isEqualTo(same(change));
    }

    /** Where the list has what it would be, the list says the same of it. */
    private static void proveByTheList(JsonNode answer, JsonNode change, String what) {
        boolean sameDayAndPlace =
                change.path("members")
                        .valueStream()
                        .map(m -> m.path("field").asString())
                        .allMatch(
                                Set.of("/ask/offer/kind", "/ask/offer/months", "/ask/offer/level")
                                        ::contains);
        assertThat(sameDayAndPlace && change.path("partNumber").isNull()).as(what).isFalse();
        if (sameDayAndPlace) {
            var instead = onList(answer, change.path("partNumber"));
            assertThat(same(instead)).as(what).isEqualTo(same(change));
        }
    }

    private static String same(JsonNode answer) {
        return "%s %s %s %s"
                .formatted(
                        answer.path("outcome").asString(),
                        answer.path("start").asString(),
                        answer.path("end").asString(),
                        answer.path("reinstatementFee").asBoolean());
    }

    private ObjectNode question(String machine, String on, JsonNode answer, JsonNode offer) {
        var onRecord = answer.path("machine");
        var question = JSON.createObjectNode();
        question.put("asOf", on);
        question.set("programme", answer.at("/basis/programme"));
        var asked = question.putObject("machine");
        asked.set("machineNumber", onRecord.path("machineNumber"));
        asked.set("warranty", onRecord.path("warranty"));
        asked.set("country", onRecord.path("country"));
        asked.set("channel", onRecord.path("channel"));
        if (!onRecord.path("municipality").isNull()) {
            asked.putObject("site").set("municipality", onRecord.path("municipality"));
        }
        services(machine, question.putArray("services"));
        var wish = question.putObject("ask").putObject("offer");
        for (var member : List.of("kind", "level", "premier", "months")) {
            wish.set(member, offer.path("offering").path(member));
        }
        describeSale(wish, offer.path("offering"));
        wish.put("orderedOn", on);
        return question;
    }

    private static void describeSale(ObjectNode wish, JsonNode offering) {
        var onSale = wish.putObject("onSale");
        offering.path("onSale")
                .properties()
                .forEach(bound -> {
                    if (!bound.getValue().isNull()) {
                        onSale.set(bound.getKey(), bound.getValue());
                    }
                });
        wish.set("forModels", offering.path("fits"));
    }

    private static JsonNode onList(JsonNode answer, JsonNode partNumber) {
        return answer.path("offers")
                .valueStream()
                .filter(o -> o.at("/offering/partNumber").equals(partNumber))
                .findFirst()
                .orElseThrow();
    }

    private void services(String machine, ArrayNode services) {
        for (var period : asker.json("/api/v1/machines/" + machine + "/coverage").path("periods")) {
            if (Set.of("UPGRADE", "RENEWAL", "INDIVIDUAL_CONTRACT")
                    .contains(period.path("kind").asString())) {
                var service = services.addObject();
                for (var member : List.of("kind", "level", "premier", "country", "start", "end")) {
                    service.set(member, period.path(member));
                }
            }
        }
    }

    private JsonNode answerTo(ObjectNode question) {
        var response =
                asker.send(
                        asker.request("/api/v1/ask")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(question.toString())));
        assertThat(response.statusCode()).as(question + response.body()).isEqualTo(200);
        return Asker.read(response);
    }

    private JsonNode offers(String machine, String on) {
        return asker.json("/api/v1/machines/%s/offers?on=%s".formatted(machine, on));
    }

    private static List<JsonNode> changes(JsonNode offers, String outcome) {
        return offers.path("offers")
                .valueStream()
                .filter(o -> o.path("outcome").asString().equals(outcome))
                .map(o -> o.path("change"))
                .filter(change -> !change.isNull())
                .toList();
    }

    private List<String> machines() {
        var machines = new ArrayList<String>();
        for (var customer : CUSTOMERS) {
            asker.json("/api/v1/machines?customer=%s&limit=5".formatted(customer))
                    .path("machines")
                    .forEach(m ->
                            machines.add(
                                    m.path("machineType").asString()
                                            + "/"
                                            + m.path("serialNumber").asString()));
        }
        assertThat(machines).hasSizeGreaterThan(10);
        return machines;
    }

    private static void set(ObjectNode question, String pointer, JsonNode value) {
        var steps = pointer.substring(1).split("/", -1);
        var at = question;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.has(steps[i]) ? (ObjectNode) at.get(steps[i]) : at.putObject(steps[i]);
        }
        at.set(steps[steps.length - 1], value);
    }
}
