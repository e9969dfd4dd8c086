package dev.hoshu.domain.dispatch;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who comes where and when on one day. A visit that is not in it has nobody. */
public final class DayPlan {

    private static final Comparator<Stop> BY_ENGINEER_AND_TIME =
            Comparator.comparing(Stop::engineer)
                    .thenComparingInt(Stop::startMinute)
                    .thenComparing(Stop::visit);

    /** Nothing is planned; made after the order in which a plan puts its stops. */
    public static final DayPlan EMPTY = new DayPlan(List.of());

    private final List<Stop> stops;
    private final Map<String, Stop> byVisit;

    /**
     * A plan of these stops.
     *
     * @throws IllegalArgumentException if a visit is in it twice
     */
    public DayPlan(List<Stop> stops) {
        this.stops = stops.stream().sorted(BY_ENGINEER_AND_TIME).toList();
        this.byVisit = new HashMap<>();
        for (var stop : stops) {
            if (byVisit.put(stop.visit(), stop) != null) {
                throw new IllegalArgumentException(
                        "Visit %s is in the plan twice.".formatted(stop.visit()));
            }
        }
    }

    /** All stops, by engineer and time. */
    public List<Stop> stops() {
        return stops;
    }

    /** The stop at a visit; empty if nobody comes. */
    public Optional<Stop> stopAt(String visit) {
        return Optional.ofNullable(byVisit.get(visit));
    }

    /** The stops of an engineer in the order of time. */
    public List<Stop> stopsOf(String engineer) {
        return stops.stream().filter(stop -> stop.engineer().equals(engineer)).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DayPlan that && stops.equals(that.stops);
    }

    @Override
    public int hashCode() {
        return stops.hashCode();
    }

    @Override
    public String toString() {
        return stops.toString();
    }
}
