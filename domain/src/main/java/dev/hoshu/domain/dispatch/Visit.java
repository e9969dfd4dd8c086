package dev.hoshu.domain.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * Work at a machine that somebody has to come for.
 *
 * @param id by which a plan names it
 * @param spot where the machine is
 * @param window when the work may start, from the case's clock
 * @param minutes how long it takes, 1 or more
 * @param skill what it asks of an engineer
 * @param part the part that is put in, or null where none is
 * @param locked who comes and when if that is fixed: no plan changes it; null if it is free
 */
public record Visit(
        String id,
        Spot spot,
        StartWindow window,
        int minutes,
        String skill,
        @Nullable NeededPart part,
        @Nullable Stop locked) {

    /** Checks the minutes and that it is locked to itself. */
    public Visit {
        if (minutes < 1) {
            throw new IllegalArgumentException(
                    "Visit %s must take a minute or more, not %d.".formatted(id, minutes));
        }
        if (locked != null && !locked.visit().equals(id)) {
            throw new IllegalArgumentException(
                    "Visit %s is locked to the stop of %s.".formatted(id, locked.visit()));
        }
    }

    /** The same visit, fixed to that stop. */
    public Visit lockedTo(Stop stop) {
        return new Visit(id, spot, window, minutes, skill, part, stop);
    }
}
