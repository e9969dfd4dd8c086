package dev.hoshu.domain.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a plan is made of: who works on a day, what is to be visited, and the roads between. */
public final class WorkDay {

    private final List<Engineer> engineers;
    private final List<Visit> visits;
    private final Map<String, Engineer> engineersById = new HashMap<>();
    private final Map<String, Visit> visitsById = new HashMap<>();
    private final Map<Spot, Map<Spot, Leg>> roads = new HashMap<>();
    private final TravelRule travel;
    private final int nowMinute;

    /** A day that has not begun. */
    public WorkDay(List<Engineer> engineers, List<Visit> visits, TravelRule travel) {
        this(engineers, visits, travel, 0);
    }

    /**
     * A day; the drives between all its spots are reckoned here.
     *
     * @param nowMinute the minute of the day that it is now, before which nobody sets out to a
     *     visit that is not fixed; 0 on a day that has not begun
     * @throws IllegalArgumentException if two engineers or two visits have one id, or a visit is
     *     locked to nobody
     */
    public WorkDay(List<Engineer> engineers, List<Visit> visits, TravelRule travel, int nowMinute) {
        this.travel = travel;
        this.nowMinute = nowMinute;
        this.engineers = List.copyOf(engineers);
        this.visits = List.copyOf(visits);
        this.engineers.forEach(one -> put(engineersById, one.id(), one));
        this.visits.forEach(one -> put(visitsById, one.id(), one));
        for (var visit : this.visits) {
            var locked = visit.locked();
            if (locked != null && !engineersById.containsKey(locked.engineer())) {
                throw new IllegalArgumentException(
                        "Visit %s is locked to %s, who is not there."
                                .formatted(visit.id(), locked.engineer()));
            }
        }
        reckon();
    }

    private static <T> void put(Map<String, T> map, String id, T value) {
        if (map.put(id, value) != null) {
            throw new IllegalArgumentException("%s is there twice.".formatted(id));
        }
    }

    private void reckon() {
        var spots = new ArrayList<Spot>();
        engineers.forEach(one -> spots.add(one.home()));
        for (var visit : visits) {
            spots.add(visit.spot());
            var part = visit.part();
            if (part != null) {
                spots.add(part.from());
            }
        }
        var distinct = spots.stream().distinct().toList();
        for (var from : distinct) {
            var legs = new HashMap<Spot, Leg>();
            distinct.forEach(to -> travel.leg(from, to).ifPresent(leg -> legs.put(to, leg)));
            roads.put(from, legs);
        }
    }

    /** Who works, in the order given. */
    public List<Engineer> engineers() {
        return engineers;
    }

    /** What is to be visited, in the order given. */
    public List<Visit> visits() {
        return visits;
    }

    /** How far it is by road and how fast. */
    public TravelRule travel() {
        return travel;
    }

    /** The minute of the day that it is now; 0 on a day that has not begun. */
    public int nowMinute() {
        return nowMinute;
    }

    /** The engineer of that id, if there is one. */
    public Optional<Engineer> engineer(String id) {
        return Optional.ofNullable(engineersById.get(id));
    }

    /** The visit of that id, if there is one. */
    public Optional<Visit> visit(String id) {
        return Optional.ofNullable(visitsById.get(id));
    }

    /**
     * The drive between two spots of this day; empty where no road leads or a spot is not of this
     * day.
     */
    public Optional<Leg> leg(Spot from, Spot to) {
        var legs = roads.get(from);
        return legs == null ? Optional.empty() : Optional.ofNullable(legs.get(to));
    }

    /** The visits that are fixed to an engineer, in the order of time. */
    public List<Visit> lockedTo(String engineer) {
        record Fixed(Visit visit, Stop stop) {}
        var all = new ArrayList<Fixed>();
        for (var visit : visits) {
            var locked = visit.locked();
            if (locked != null && locked.engineer().equals(engineer)) {
                all.add(new Fixed(visit, locked));
            }
        }
        all.sort(Comparator.comparingInt(fixed -> fixed.stop().startMinute()));
        return all.stream().map(Fixed::visit).toList();
    }
}
