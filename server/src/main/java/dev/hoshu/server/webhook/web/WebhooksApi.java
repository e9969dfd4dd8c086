package dev.hoshu.server.webhook.web;

import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Outdated;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.revision.Guarded;
import dev.hoshu.server.revision.Revised;
import dev.hoshu.server.webhook.DeliveryState;
import dev.hoshu.server.webhook.EventKind;
import dev.hoshu.server.webhook.Webhooks;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Where events go, and what became of them, for programs. */
@RestController
@RequestMapping(WebhooksApi.PATH)
@OpenTo(value = Circle.SIGNED_IN, scope = "manage")
class WebhooksApi implements Guarded {

    static final String PATH = "/api/v1/webhooks";
    private static final String DELIVERIES = "deliveries";

    private final Webhooks webhooks;
    private final OnceOnly once;
    private final JsonMapper json;

    WebhooksApi(Webhooks webhooks, OnceOnly once, JsonMapper json) {
        this.webhooks = webhooks;
        this.once = once;
        this.json = json;
    }

    /** A webhook to be made. */
    record Form(@Nullable String name, @Nullable String url, @Nullable List<String> types) {}

    /** Webhooks, and the types of events that there are. */
    record Answers(List<WebhookAnswer> webhooks, List<String> types) {}

    /** Deliveries. */
    record Deliveries(List<WebhookAnswer.DeliveryAnswer> deliveries, @Nullable String next)
            implements GoesOn {}

    /** What an endpoint said to an event that only tries. */
    record Tried(String said) {}

    /** How many were sent again. */
    record Resent(int sent) {}

    @GetMapping
    Answers list() {
        return new Answers(
                webhooks.list().stream().map(WebhookAnswer::of).toList(), EventKind.types());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> make(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, Form.class);
        return answered(
                key,
                "POST webhooks " + form,
                () -> {
                    var made =
                            webhooks.make(
                                    Objects.requireNonNullElse(form.name(), ""),
                                    Objects.requireNonNullElse(form.url(), ""),
                                    Objects.requireNonNullElse(form.types(), List.of()));
                    return new OnceOnly.Answer(
                            201,
                            PATH + "/" + made.subscription().id(),
                            written(WebhookAnswer.of(made.subscription(), made.secret())));
                });
    }

    @GetMapping("/{id}")
    @Revised(value = "webhook", id = "id")
    WebhookAnswer one(@PathVariable UUID id) {
        return WebhookAnswer.of(webhooks.find(id));
    }

    @DeleteMapping("/{id}")
    @Revised(value = "webhook", id = "id")
    ResponseEntity<Void> delete(@PathVariable UUID id) {
        webhooks.delete(id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/verification")
    WebhookAnswer verify(@PathVariable UUID id) {
        return WebhookAnswer.of(webhooks.verify(id));
    }

    @PostMapping("/{id}/test")
    Tried test(@PathVariable UUID id) {
        return new Tried(webhooks.test(id));
    }

    @PostMapping("/{id}/pausing")
    @Revised(value = "webhook", id = "id")
    WebhookAnswer pause(@PathVariable UUID id) {
        return WebhookAnswer.of(webhooks.pause(id));
    }

    @PostMapping("/{id}/secret")
    @Revised(value = "webhook", id = "id")
    ResponseEntity<String> rotate(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answered(
                key,
                "POST webhook secret " + id,
                () -> {
                    var changed = webhooks.rotate(id);
                    return new OnceOnly.Answer(
                            200,
                            null,
                            written(WebhookAnswer.of(changed.subscription(), changed.secret())));
                });
    }

    @GetMapping("/{id}/deliveries")
    Deliveries deliveries(
            @PathVariable UUID id,
            @RequestParam Optional<DeliveryState> state,
            @RequestParam Optional<String> cursor,
            @RequestParam @Outdated(since = "2026-11-27", sunset = "2027-11-27")
                    Optional<String> before,
            @RequestParam(defaultValue = "50") int limit) {
        Limit.check(limit, Webhooks.MOST_DELIVERIES);
        var after = Part.numberAfter(DELIVERIES, cursor, before).orElse(Long.MAX_VALUE);
        var found = webhooks.deliveries(id, state, after, limit + 1);
        var part = Part.of(DELIVERIES, found, limit, d -> Long.toString(d.id()));
        return new Deliveries(
                part.rows().stream().map(WebhookAnswer.DeliveryAnswer::of).toList(), part.next());
    }

    @GetMapping(path = "/{id}/deliveries/{delivery}/event")
    ResponseEntity<byte[]> event(@PathVariable UUID id, @PathVariable long delivery) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/cloudevents+json;charset=UTF-8")
                .body(webhooks.body(id, delivery).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{id}/deliveries/resending")
    Resent resendAll(@PathVariable UUID id) {
        return new Resent(webhooks.resend(id, null));
    }

    @PostMapping("/{id}/deliveries/{delivery}/resending")
    Resent resend(@PathVariable UUID id, @PathVariable long delivery) {
        return new Resent(webhooks.resend(id, delivery));
    }

    private String written(WebhookAnswer answer) {
        return json.writeValueAsString(answer);
    }

    private ResponseEntity<String> answered(
            @Nullable String key, String request, Supplier<OnceOnly.Answer> work) {
        var answer =
                key == null
                        ? work.get()
                        : once.run(key, request.getBytes(StandardCharsets.UTF_8), work);
        var response =
                ResponseEntity.status(answer.status())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .contentType(MediaType.APPLICATION_JSON);
        var location = answer.location();
        if (location != null) {
            response.location(URI.create(location));
        }
        return response.body(answer.body());
    }

    @Override
    public void demandSeen(String id) {
        webhooks.find(UUID.fromString(id));
    }
}
