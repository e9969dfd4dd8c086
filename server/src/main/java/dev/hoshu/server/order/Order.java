package dev.hoshu.server.order;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order.
 *
 * @param number its number
 * @param programme the programme's code
 * @param customer the customer that sees it, or null
 * @param channel the channel that it goes through and that sees it, or null
 * @param quote the quote that it was; null for one without a quote
 * @param quoteVersion the quote's version, or null
 * @param reference the orderer's own reference, or null
 * @param state where it stands
 * @param orderedOn the day of the order
 * @param orderedBy who placed it
 * @param orderedAt when
 * @param delivery where it is delivered
 * @param postalKnown whether the postal code was on the list of codes
 * @param expectedFrom the first day on which it can arrive (REG-1)
 * @param expectedUntil the last day on which it is to arrive
 * @param holidaysKnown whether the holidays up to then were published
 * @param sums what its lines come to, those refused left out
 * @param lines its lines
 * @param events what happened, in order
 */
public record Order(
        String number,
        String programme,
        @Nullable String customer,
        @Nullable String channel,
        @Nullable String quote,
        @Nullable Integer quoteVersion,
        @Nullable String reference,
        State state,
        LocalDate orderedOn,
        String orderedBy,
        Instant orderedAt,
        DeliveryAddress delivery,
        boolean postalKnown,
        LocalDate expectedFrom,
        LocalDate expectedUntil,
        boolean holidaysKnown,
        Sums sums,
        List<OrderLine> lines,
        List<OrderEvent> events) {

    /** Copies the lists. */
    public Order {
        lines = List.copyOf(lines);
        events = List.copyOf(events);
    }

    /** Where an order stands; it follows from its lines. */
    public enum State {
        /** Nothing of it goes on before the sales desk has decided. */
        WAITING,
        /** It is to be delivered, or a part of it is. */
        ACCEPTED,
        /** A part of it is delivered. */
        PARTLY_DELIVERED,
        /** All of it that was not refused is delivered. */
        DELIVERED,
        /** The sales desk refused all of it. */
        CLOSED,
        /** It was taken back before anything of it was delivered. */
        CANCELLED;

        /** The state of an order with these lines. */
        static State of(List<OrderLine.State> lines) {
            var kept = lines.stream().filter(s -> s != OrderLine.State.REFUSED).toList();
            if (kept.isEmpty()) {
                return CLOSED;
            }
            if (kept.contains(OrderLine.State.CANCELLED)) {
                return CANCELLED;
            }
            long delivered = kept.stream().filter(s -> s == OrderLine.State.DELIVERED).count();
            if (delivered == kept.size()) {
                return DELIVERED;
            }
            if (delivered > 0) {
                return PARTLY_DELIVERED;
            }
            return kept.stream().allMatch(s -> s == OrderLine.State.WAITING) ? WAITING : ACCEPTED;
        }
    }

    /** The lines that can be delivered on that day. */
    public List<OrderLine> deliverable(LocalDate day) {
        return lines.stream().filter(l -> l.isDeliverable(day)).toList();
    }
}
