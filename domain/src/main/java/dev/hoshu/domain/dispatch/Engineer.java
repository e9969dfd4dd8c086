package dev.hoshu.domain.dispatch;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Somebody who can be sent. Known to the maker's desk alone: nothing of who works on site is told
 * to a customer (TERR-3).
 *
 * @param id by which a plan names this person
 * @param name for the desk
 * @param partner the company that lends this person; null for the maker's own
 * @param home the centre at which the day starts and ends
 * @param skills what this person can repair
 * @param fromMinute when the day starts, in minutes from midnight: the first drive starts then
 * @param untilMinute when the last work must be done; the drive home comes after
 */
public record Engineer(
        String id,
        String name,
        @Nullable String partner,
        Spot home,
        Set<String> skills,
        int fromMinute,
        int untilMinute) {

    /** Checks the hours and copies the skills. */
    public Engineer {
        if (fromMinute < 0 || untilMinute <= fromMinute || untilMinute > StartWindow.LAST_MINUTE) {
            throw new IllegalArgumentException(
                    "The day of %s from minute %d to %d must lie in two days and not be empty."
                            .formatted(id, fromMinute, untilMinute));
        }
        skills = Set.copyOf(skills);
    }
}
