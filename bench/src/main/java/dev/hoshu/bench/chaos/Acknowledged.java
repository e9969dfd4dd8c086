package dev.hoshu.bench.chaos;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients were told was done, each with what they were told. */
final class Acknowledged {

    /**
     * An order that was accepted.
     *
     * @param key its Idempotency-Key, which stands in the order as its own reference too
     * @param number its number
     * @param answer the whole answer
     * @param body what was asked
     */
    record Ordered(String key, String number, String answer, String body) {}

    /**
     * A pack that was delivered.
     *
     * @param order the order
     * @param pack the pack
     * @param mail the address that its letter was to go to
     */
    record Delivered(String order, String pack, String mail) {}

    /**
     * A registration that was made.
     *
     * @param number its number
     * @param pack the pack
     * @param machine machine type, slash, serial number
     * @param first its first day
     * @param last its last day
     */
    record Registered(String number, String pack, String machine, String first, String last) {}

    private final Queue<Ordered> orders = new ConcurrentLinkedQueue<>();
    private final Queue<Delivered> packs = new ConcurrentLinkedQueue<>();
    private final Queue<Registered> registrations = new ConcurrentLinkedQueue<>();

    void add(Ordered order) {
        orders.add(order);
    }

    void add(Delivered pack) {
        packs.add(pack);
    }

    void add(Registered registration) {
        registrations.add(registration);
    }

    List<Ordered> orders() {
        return List.copyOf(orders);
    }

    List<Delivered> packs() {
        return List.copyOf(packs);
    }

    List<Registered> registrations() {
        return List.copyOf(registrations);
    }
}
