package dev.hoshu.server.fleetview;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * A named list of machines.
 *
 * @param id its number
 * @param programme the programme whose machines they are
 * @param name what it is called
 * @param customer the customer whose people share it, or null
 * @param channel the channel whose people share it, or null; with neither the maker's people do
 * @param madeBy the account of whoever made it
 * @param login the name of whoever made it
 * @param madeAt when
 * @param shared whether the others of the same customer, channel or maker see it too
 * @param version counted up with every change of its lines
 * @param counts how many lines there are of each outcome; those that there are none of are left out
 */
public record FleetList(
        long id,
        String programme,
        String name,
        @Nullable String customer,
        @Nullable String channel,
        long madeBy,
        String login,
        Instant madeAt,
        boolean shared,
        long version,
        Map<LineOutcome, Integer> counts) {

    /** Copies the counts. */
    public FleetList {
        counts = Map.copyOf(counts);
    }

    /** How many lines came to that. */
    public int count(LineOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** How many lines it has. */
    public int lines() {
        return counts.values().stream().mapToInt(n -> n).sum();
    }

    /** How many lines somebody has to look at. */
    public int open() {
        return count(LineOutcome.AMBIGUOUS) + count(LineOutcome.UNKNOWN);
    }

    /** How many lines were not looked at yet. */
    public int waiting() {
        return count(LineOutcome.WAITING);
    }
}
