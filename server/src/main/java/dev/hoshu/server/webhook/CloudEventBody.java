package dev.hoshu.server.webhook;

import dev.hoshu.server.frontdoor.PublicAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes an event as a CloudEvent 1.0 in structured mode. */
@Component
class CloudEventBody {

    /** The media type of a body. */
    static final String MEDIA_TYPE = "application/cloudevents+json";

    private final PublicAddress address;
    private final JsonMapper json;

    CloudEventBody(PublicAddress address, JsonMapper json) {
        this.address = address;
        this.json = json;
    }

    String of(
            UUID id,
            String type,
            Subject subject,
            Instant at,
            Map<String, ? extends @Nullable Object> facts) {
        var data = new LinkedHashMap<String, Object>(subject.sorted());
        facts.forEach((name, fact) -> {
            if (fact != null) {
                data.put(name, plain(fact));
            }
        });
        data.put("links", links(subject, data));
        return written(id, type, subject.path(), at, data);
    }

    /** The event that only tries whether an endpoint answers. */
    String test(UUID id, UUID subscription, Instant at) {
        var data = new LinkedHashMap<String, Object>();
        data.put("subscription", subscription.toString());
        data.put("links", Map.of("self", api("webhooks/" + subscription)));
        return written(id, EventKind.TEST, "webhooks/" + subscription, at, data);
    }

    private String written(
            UUID id, String type, String subject, Instant at, Map<String, Object> data) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("source", address.of("/"));
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", at.toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return json.writeValueAsString(event);
    }

    private Map<String, String> links(Subject subject, Map<String, Object> data) {
        var links = new LinkedHashMap<String, String>();
        links.put("self", api(subject.path()));
        if (subject.path().startsWith("machines/")) {
            links.put("coverage", api(subject.path() + "/coverage"));
        }
        if (data.get("case") instanceof String number) {
            links.put("case", api("cases/" + number));
        }
        if (data.get("registration") instanceof String number) {
            links.put("registration", api("registrations/" + number));
        }
        return links;
    }

    private String api(String path) {
        return address.of("/api/v1/" + path);
    }

    /** Days and instants as ISO 8601 has them, whatever the mapper would do. */
    private static Object plain(Object fact) {
        return fact instanceof LocalDate || fact instanceof Instant || fact instanceof Enum<?>
                ? fact.toString()
                : fact;
    }
}
