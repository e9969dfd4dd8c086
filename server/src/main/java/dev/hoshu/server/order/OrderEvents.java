package dev.hoshu.server.order;

import dev.hoshu.server.webhook.EventKind;
import dev.hoshu.server.webhook.Events;
import dev.hoshu.server.webhook.Subject;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells other systems what becomes of an order, in the transaction in which it does. */
@Component
class OrderEvents {

    private final Events events;

    OrderEvents(Events events) {
        this.events = events;
    }

    /** Tells of all lines of an order. */
    void tell(EventKind kind, Order order) {
        tell(kind, order, order.lines());
    }

    /** Tells of those lines alone. */
    void tellOf(EventKind kind, Order order, Collection<Integer> lines) {
        tell(kind, order, order.lines().stream().filter(l -> lines.contains(l.line())).toList());
    }

    private void tell(EventKind kind, Order order, List<OrderLine> lines) {
        events.tell(
                kind,
                Subject.order(order.programme(), order.number(), order.customer(), order.channel()),
                Map.of(
                        "state",
                        order.state(),
                        "lines",
                        lines.stream().map(OrderEvents::line).toList()));
    }

    private static Map<String, Object> line(OrderLine line) {
        return Map.of(
                "line", line.line(),
                "machineType", line.machineType(),
                "serialNumber", line.serialNumber(),
                "partNumber", line.partNumber(),
                "state", line.state().name());
    }
}
