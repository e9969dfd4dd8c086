package dev.hoshu.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestPeople;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who quotes and orders through the interface. */
final class Trade {

    /** Of the customer and the dealer of the tests; still in its warranty. */
    static final String MACHINE = "7DG9CTO1WW";

    static final String SERIAL = "J1ZP0L6X";

    static final Map<String, String> DELIVERY =
            Map.of(
                    "addressee", "山田 花子",
                    "postalCode", "100-0001",
                    "address", "東京都千代田区千代田1-1");

    private static final JsonMapper JSON = new JsonMapper();

    private final int port;

    Trade(int port) {
        this.port = port;
    }

    HttpResponse<String> get(TestPeople person, String path) {
        return new Asker(port, person).get(path);
    }

    HttpResponse<String> post(TestPeople person, String path, Object body, @Nullable String key) {
        var asker = new Asker(port, person);
        var request =
                asker.request(path)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return asker.send(key == null ? request : request.header("Idempotency-Key", key));
    }

    static JsonNode read(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }

    /**
     * Part numbers of offers for a machine that come to that and have room, as they stand today.
     */
    List<String> parts(String type, String serial, String outcome) {
        var parts = new ArrayList<String>();
        for (var offer :
                new Asker(port)
                        .json("/api/v1/machines/%s/%s/offers".formatted(type, serial))
                        .path("offers")) {
            if (offer.path("outcome").asString().equals(outcome)
                    && offer.path("occupied").isNull()) {
                parts.add(offer.path("offering").path("partNumber").asString());
            }
        }
        assertThat(parts).as("%s for %s %s", outcome, type, serial).isNotEmpty();
        return parts;
    }

    static Map<String, String> line(String machine, String serial, String part) {
        var line = new LinkedHashMap<String, String>();
        line.put("machineNumber", machine);
        line.put("serialNumber", serial);
        line.put("partNumber", part);
        return line;
    }

    JsonNode quote(TestPeople person, List<Map<String, String>> lines) {
        return read(post(person, "/api/v1/quotes", Map.of("lines", lines), null), 201)
                .path("quote");
    }

    JsonNode order(TestPeople person, String quote) {
        return read(
                post(
                        person,
                        "/api/v1/orders",
                        Map.of("quote", quote, "delivery", DELIVERY),
                        UUID.randomUUID().toString()),
                201);
    }
}
