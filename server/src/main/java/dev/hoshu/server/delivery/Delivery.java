package dev.hoshu.server.delivery;

import dev.hoshu.server.order.Order;
import dev.hoshu.server.order.OrderLine;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What was delivered of an order, and what was not.
 *
 * @param order the order
 * @param day the day by which it is judged
 * @param packs its packs, by line
 */
public record Delivery(Order order, LocalDate day, List<Sent> packs) {

    /** Copies the list. */
    public Delivery {
        packs = List.copyOf(packs);
    }

    /**
     * A pack and the times at which its letter was sent, the first first.
     *
     * @param pack the pack
     * @param letters at least one
     * @param use what it was used for; null if it is not registered
     */
    public record Sent(Pack pack, List<SentLetter> letters, @Nullable PackUse use) {

        /** Copies the list. */
        public Sent {
            letters = List.copyOf(letters);
        }

        /** The last time. */
        public SentLetter last() {
            return letters.getLast();
        }

        /** How often it was sent. */
        public int times() {
            return letters.size();
        }
    }

    /** The lines that can be delivered on that day. */
    public List<OrderLine> due() {
        return order.deliverable(day);
    }

    /** The lines that can neither be delivered on that day nor are. */
    public List<OrderLine> held() {
        return order.lines().stream()
                .filter(l -> l.state() != OrderLine.State.DELIVERED && !l.isDeliverable(day))
                .toList();
    }
}
