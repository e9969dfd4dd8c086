package dev.hoshu.sheets.watch;

import dev.hoshu.domain.watch.DriveMessage;
import dev.hoshu.domain.watch.Oddity;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The body that a controller sends to a subscription: events, of which those of the registry
 * StorageDevice are known by their key. A body without a list of events is none.
 *
 * @param context what the subscription called itself, or null
 * @param events the events
 */
public record RedfishEvents(@Nullable String context, List<Event> events) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Copies the events. */
    public RedfishEvents {
        events = List.copyOf(events);
    }

    /**
     * One event.
     *
     * @param id its number by the sender, or null
     * @param messageId registry, version and key, as sent; empty if nothing was
     * @param message what it is known as, or null
     * @param text what it says, or null
     * @param origin where it arose, or null
     * @param sentAt when, by the sender's clock, or null
     * @param usedPercent how much endurance it says is used, or null
     * @param oddities what was left out because it cannot be so
     */
    public record Event(
            @Nullable String id,
            String messageId,
            @Nullable DriveMessage message,
            @Nullable String text,
            @Nullable String origin,
            @Nullable Instant sentAt,
            @Nullable BigDecimal usedPercent,
            List<Oddity> oddities) {

        /** Copies the list. */
        public Event {
            oddities = List.copyOf(oddities);
        }

        /** What tells it from another event of the same sender. */
        public String identity() {
            return "%s|%s|%s|%s".formatted(id, messageId, origin, sentAt);
        }
    }

    /** Reads a body; empty if it is none. */
    public static Optional<RedfishEvents> read(byte[] body) {
        return ReportBody.read(body)
                .filter(root -> root.path("Events").isArray())
                .map(RedfishEvents::of);
    }

    private static RedfishEvents of(JsonNode root) {
        var events = new ArrayList<Event>();
        for (var one : root.path("Events")) {
            if (one.isObject()) {
                events.add(event(one));
            }
        }
        return new RedfishEvents(new Values().text(root, "Context"), events);
    }

    private static Event event(JsonNode one) {
        var values = new Values();
        var messageId = Objects.requireNonNullElse(values.text(one, "MessageId"), "");
        var message = DriveMessage.of(messageId).orElse(null);
        return new Event(
                values.text(one, "EventId"),
                messageId,
                message,
                values.text(one, "Message"),
                origin(one, values),
                values.moment(one, "EventTimestamp"),
                message == DriveMessage.MEDIA_LIFE_LOW ? used(one, values) : null,
                values.oddities());
    }

    /** A link, or, by older versions of the schema, the bare address. */
    private static @Nullable String origin(JsonNode one, Values values) {
        var origin = one.path("OriginOfCondition");
        return origin.isObject()
                ? values.text(origin, "@odata.id")
                : values.text(one, "OriginOfCondition");
    }

    /** The second argument is the life that is left, a number in text. */
    private static @Nullable BigDecimal used(JsonNode one, Values values) {
        var argument = one.path("MessageArgs").path(1);
        var typed = argument.isString() ? argument.asString() : argument.toString();
        if (!typed.matches("\\d{1,9}(\\.\\d{1,6})?|-\\d{1,9}")) {
            values.oddities().add(new Oddity("MessageArgs", Oddity.Kind.WRONG_KIND, typed));
            return null;
        }
        var left = values.within("MessageArgs", new BigDecimal(typed), 0, 100);
        return left == null ? null : WHOLE.subtract(left);
    }
}
