package dev.hoshu.server.fleetview;

import dev.hoshu.domain.fleet.Following;
import dev.hoshu.domain.fleet.OutlookChange.Aspect;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What would change, machine by machine, while it is worked out and after. */
public final class WhatIfReading {

    private final int expected;
    private final AtomicInteger looked = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile List<Changed> changed = List.of();
    private volatile boolean whole;

    WhatIfReading(int expected) {
        this.expected = expected;
    }

    /**
     * A machine that would change.
     *
     * @param before without it
     * @param after with it
     * @param aspects in what
     * @param yenMore by how much more it would cost to renew it, or null
     * @param daysMore by how many days more what can be had would cover, or null
     * @param rules the rules that make the difference
     */
    public record Changed(
            FleetMachine before,
            FleetMachine after,
            Set<Aspect> aspects,
            @Nullable Long yenMore,
            @Nullable Long daysMore,
            List<String> rules) {

        /** Copies the lists. */
        public Changed {
            aspects = Set.copyOf(aspects);
            rules = List.copyOf(rules);
        }
    }

    /**
     * Machines that would change alike, or belong together.
     *
     * @param name what they have in common
     * @param machines how many
     * @param lost how many of them could be renewed and no longer can be
     * @param yenMore by how much more it would cost to renew those whose price is known both ways
     * @param daysMore by how many days more what can be had would cover
     */
    public record Group(String name, int machines, int lost, long yenMore, long daysMore) {}

    /**
     * From what to what.
     *
     * @param before what could follow
     * @param after what can follow with it
     * @param machines how many
     */
    public record Move(Following before, Following after, int machines) {}

    /** How many machines are looked at. */
    public int expected() {
        return expected;
    }

    /** How many of a hundred parts are done. */
    public int percent() {
        return expected == 0 ? 100 : (int) (looked.get() * 100L / expected);
    }

    /** Whether it is worked out. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether it ended without an answer. */
    public boolean isFailed() {
        return done.getCount() == 0 && !whole;
    }

    /** Waits until it is worked out, or not longer. */
    public boolean await(Duration longest) {
        return Waiting.on(done, longest);
    }

    /** The machines that would change, by type and serial number. */
    public List<Changed> changed() {
        return changed;
    }

    /** By how much more it would cost to renew those whose price is known both ways. */
    public long yenMore() {
        return changed.stream().mapToLong(c -> or0(c.yenMore())).sum();
    }

    /** By how many days more what can be had would cover. */
    public long daysMore() {
        return changed.stream().mapToLong(c -> or0(c.daysMore())).sum();
    }

    /** From what to what they would change, the most first. */
    public List<Move> moves() {
        var counts = new LinkedHashMap<List<Following>, Integer>();
        for (var one : changed) {
            counts.merge(
                    List.of(one.before().following(), one.after().following()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(e -> new Move(e.getKey().getFirst(), e.getKey().getLast(), e.getValue()))
                .sorted(Comparator.comparingInt(Move::machines).reversed())
                .toList();
    }

    /** By customer, the most machines first. */
    public List<Group> byCustomer() {
        return by(m -> m.customer());
    }

    /** By channel of record, the most machines first. */
    public List<Group> byChannel() {
        return by(m -> m.channel());
    }

    private List<Group> by(Function<FleetMachine, @Nullable String> name) {
        Map<String, List<Changed>> groups = new LinkedHashMap<>();
        for (var one : changed) {
            var called = name.apply(one.before());
            groups.computeIfAbsent(called == null ? "" : called, n -> new ArrayList<>()).add(one);
        }
        return groups.entrySet().stream()
                .map(e -> group(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparingInt(Group::machines)
                                .reversed()
                                .thenComparing(Group::name))
                .toList();
    }

    private static Group group(String name, List<Changed> machines) {
        return new Group(
                name,
                machines.size(),
                (int)
                        machines.stream()
                                .filter(c ->
                                        c.before().following() == Following.RENEWABLE
                                                && c.after().following() != Following.RENEWABLE)
                                .count(),
                machines.stream().mapToLong(c -> or0(c.yenMore())).sum(),
                machines.stream().mapToLong(c -> or0(c.daysMore())).sum());
    }

    private static long or0(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }

    void looked(int more) {
        looked.addAndGet(more);
    }

    void wholeWith(List<Changed> found) {
        changed = List.copyOf(found);
        whole = true;
        done.countDown();
    }

    void fail() {
        done.countDown();
    }
}
