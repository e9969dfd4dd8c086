package dev.hoshu.server.watch;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a controller has which machine: systems, their chassis and drives, as it said when it was
 * last asked. An event names the place where it arose and no machine.
 *
 * @param machines the machine's number in the record, by place
 */
record ControllerPlaces(Map<String, Long> machines) {

    private static final String CHASSIS = "/redfish/v1/Chassis/";

    /** Copies the places. */
    ControllerPlaces {
        machines = Map.copyOf(machines);
    }

    /**
     * The machine at a place: that of the very place, of the nearest one above it, or of the one
     * that has the same last part where one of the two leads over the chassis and the other over
     * the system. A controller of one machine speaks of that one, wherever it says it is.
     *
     * @param origin where an event arose, or null
     * @return the machine's number; empty where nobody can say which it is
     */
    Optional<Long> at(@Nullable String origin) {
        var all = Set.copyOf(machines.values());
        if (all.size() == 1) {
            return Optional.of(all.iterator().next());
        }
        return origin == null ? Optional.empty() : above(origin).or(() -> beside(origin));
    }

    private Optional<Long> above(String origin) {
        for (var place = origin; place.startsWith("/redfish/"); place = parent(place)) {
            var machine = machines.get(place);
            if (machine != null) {
                return Optional.of(machine);
            }
        }
        return Optional.empty();
    }

    private static String parent(String place) {
        return place.substring(0, place.lastIndexOf('/'));
    }

    private Optional<Long> beside(String origin) {
        boolean chassis = origin.startsWith(CHASSIS);
        var last = origin.substring(origin.lastIndexOf('/'));
        var found =
                machines.entrySet().stream()
                        .filter(e -> e.getKey().endsWith(last))
                        .filter(e -> e.getKey().startsWith(CHASSIS) != chassis)
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
