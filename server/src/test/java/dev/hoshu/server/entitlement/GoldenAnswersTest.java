package dev.hoshu.server.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers for machines of the sample, kept as files: whoever changes an answer sees it in the
 * difference. Run with {@code -Dgolden.write=true} to write them anew.
 */
@OverHttp
class GoldenAnswersTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @LocalServerPort private int port;

    private Asker asker = new Asker(0);

    @BeforeEach
    void ask() {
        asker = new Asker(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7X06/J35J5RYC", "7D9G/J1LENHSB", "5467/J0J2DM0Z"})
    void whatCoversAMachine(String machine) throws IOException {
        var answer = asker.json("/api/v1/machines/" + machine + "/coverage");

        compare("coverage-" + machine.replace('/', '-') + ".json", JSON.writeValueAsString(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7X06/J35J5RYC", "7D9G/J1LENHSB", "5467/J0J2DM0Z"})
    void whatAMachineMayHave(String machine) throws IOException {
        var answer = asker.json("/api/v1/machines/" + machine + "/offers");
        var lines = new ArrayList<String>();
        lines.add(answer.path("basis").toString());
        answer.path("offers").forEach(offer -> lines.add(line(offer)));

        compare("offers-" + machine.replace('/', '-') + ".txt", String.join("\n", lines));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7X06/J35J5RYC", "7D9G/J1LENHSB", "5467/J0J2DM0Z"})
    void theCheapestWayToGoOn(String machine) throws IOException {
        var lines = new ArrayList<String>();
        for (var wish :
                List.of(
                        "until=2027-11-22&level=NBD",
                        "until=2029-11-22&level=24X7&premier=true",
                        "until=2026-11-22&level=24X7_4H")) {
            var answer = asker.json("/api/v1/machines/" + machine + "/plan?" + wish);
            lines.add(
                    "%s: %s %s %s %s"
                            .formatted(
                                    wish,
                                    answer.path("outcome").asString(),
                                    answer.path("totalYen").asString("-"),
                                    answer.path("coveredUntil").asString("-"),
                                    words(answer.path("rules"))));
            answer.path("steps").forEach(step -> lines.add("  " + step(step)));
            answer.path("alternatives").forEach(other -> lines.add("  " + other(other)));
        }

        compare("plan-" + machine.replace('/', '-') + ".txt", String.join("\n", lines));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7X06/J35J5RYC", "7D9G/J1LENHSB", "5467/J0J2DM0Z"})
    void whatIsProvedOfTheCoverage(String machine) throws IOException {
        var answer = (ObjectNode) asker.json("/api/v1/machines/" + machine + "/proof");
        answer.remove("machine");
        long accounted =
                days(answer.path("segments"), "days")
                        + days(answer.path("gaps"), "days")
                        - days(answer.path("overlaps"), "surplusDays");

        assertThat(accounted).isEqualTo(answer.at("/whole/days").asLong());
        assertThat(asker.get("/machines/" + machine).body())
                .contains(answer.at("/statements/0/words/en").asString());
        compare("proof-" + machine.replace('/', '-') + ".json", JSON.writeValueAsString(answer));
    }

    private static long days(JsonNode list, String member) {
        return list.valueStream().mapToLong(n -> n.path(member).asLong()).sum();
    }

    @Test
    void aPlanUpToNoDayOrAtNoLevelIsRefusedByName() {
        var plan = "/api/v1/machines/7X06/J35J5RYC/plan";
        assertThat(asker.get(plan + "?level=NBD").statusCode()).isEqualTo(400);
        assertThat(asker.get(plan + "?level=GOLD&until=2027-11-22").body())
                .contains("\"field\":\"level\"");
        assertThat(asker.get("/machines/7X06/J35J5RYC?level=GOLD").statusCode()).isEqualTo(400);
    }

    @Test
    void thePlanIsOnTheMachinesPage() {
        var page = asker.get("/machines/7X06/J35J5RYC?until=2028-03-31&level=NBD").body();
        assertThat(page)
                .contains("id=\"until\"", "value=\"2028-03-31\"", "¥89,000", "2028-04-25")
                .contains(
                        "Renewals of 1 year only",
                        "Individual contract",
                        "fee is not in the total");
    }

    private static String step(JsonNode step) {
        return "%s %s-%s by %s %s"
                .formatted(
                        step.path("offering").path("partNumber").asString(),
                        step.path("start").asString(),
                        step.path("end").asString(),
                        step.path("orderBy").asString(),
                        step.path("reinstatementFee").asBoolean(false) ? "fee" : "-");
    }

    private static String other(JsonNode other) {
        return "%s %s %s %s %s %s"
                .formatted(
                        other.path("course").asString(),
                        other.path("months").asString("-"),
                        other.path("outcome").asString("-"),
                        other.path("totalYen").asString("-"),
                        other.path("lastDay").asString("-"),
                        other.path("consequences")
                                .valueStream()
                                .map(c -> c.path("rule").asString())
                                .collect(Collectors.joining(",")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7X06/J35J5RYC", "7D9G/J1LENHSB", "5467/J0J2DM0Z"})
    void theShortWayAnswersAsTheOrdinaryWayDoes(String machine) {
        var path = "/api/v1/machines/" + machine + "/coverage";

        assertThat(asker.get(path).body()).isEqualTo(asker.get(path + "?asOf=2026-11-22").body());
    }

    @Test
    void beforeTheRecordBeganNothingWasKnown() {
        var answer = asker.json("/api/v1/machines/7X06/J35J5RYC/coverage?knownAt=2001-01-01");

        assertThat(answer.path("state").asString()).isEqualTo("UNKNOWN");
        assertThat(answer.path("periods").size()).isZero();
    }

    /** One offer in one line: what, what comes of it, the days, the fee, the advice, the rules. */
    private static String line(JsonNode offer) {
        var fee = offer.path("reinstatementFee").asBoolean(false) ? "fee" : "-";
        return "%s %s %s-%s %s %s %s"
                .formatted(
                        offer.path("offering").path("partNumber").asString(),
                        offer.path("outcome").asString(),
                        offer.path("start").asString("…"),
                        offer.path("end").asString("…"),
                        fee,
                        words(offer.path("advice")),
                        words(offer.path("rules")));
    }

    private static String words(JsonNode list) {
        return list.isEmpty()
                ? "-"
                : list.valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
    }

    private static void compare(String file, String answer) throws IOException {
        var golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, answer + "\n");
        }
        assertThat(answer + "\n").as(file).isEqualTo(Files.readString(golden));
    }
}
