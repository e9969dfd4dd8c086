package dev.hoshu.fleet.report;

import dev.hoshu.fleet.programme.PackedProgramme;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is asked of every machine of a base; it travels to where they are.
 *
 * @param report which rows are wanted
 * @param on the day of the decisions
 * @param from the first coverage end that is looked for (renewals)
 * @param until the last coverage end that is looked for (renewals)
 * @param programme what decisions rest on
 * @param changed what they would rest on (what-if); null elsewhere
 */
public record Question(
        Report report,
        LocalDate on,
        LocalDate from,
        LocalDate until,
        PackedProgramme programme,
        @Nullable PackedProgramme changed)
        implements Serializable {

    /** Checks that the days are in order. */
    public Question {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "--until %s は --from %s より前です。 / --until %s is before --from %s."
                            .formatted(until, from, until, from));
        }
    }
}
