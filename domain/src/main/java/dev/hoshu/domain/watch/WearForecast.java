package dev.hoshu.domain.watch;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** When a drive's write endurance ends, as far as it can be said (PART-6). */
public sealed interface WearForecast {

    /** All of it in a sentence. */
    Sentence explanation();

    /**
     * Nothing can be said.
     *
     * @param reason why; its name is the code
     * @param explanation the same with its facts
     */
    record Unknown(Reason reason, Sentence explanation) implements WearForecast {}

    /** Why nothing can be said. */
    enum Reason {
        /** Nobody reported any wear. */
        NO_READINGS,
        /** Too few days on which it was read. */
        TOO_FEW,
        /** The readings lie too close together. */
        TOO_SHORT,
        /** It was not written to so that it shows. */
        NO_WEAR,
        /** The day is too far away to name it. */
        TOO_FAR
    }

    /**
     * The endurance is used up.
     *
     * @param since the first day on which it was seen to be
     * @param explanation all of it in a sentence
     */
    record WornOut(LocalDate since, Sentence explanation) implements WearForecast {}

    /**
     * A day with its uncertainty.
     *
     * @param earliest the earliest day that is likely
     * @param likely the likeliest
     * @param latest the latest, or null where it may as well never come
     * @param percentADay how much is used a day, for the picture
     * @param explanation all of it in a sentence
     */
    record Foreseen(
            LocalDate earliest,
            LocalDate likely,
            @Nullable LocalDate latest,
            double percentADay,
            Sentence explanation)
            implements WearForecast {

        /** Checks the order of the days. */
        public Foreseen {
            if (earliest.isAfter(likely) || (latest != null && likely.isAfter(latest))) {
                throw new IllegalArgumentException(
                        "Days (%s, %s, %s) must be in their order."
                                .formatted(earliest, likely, latest));
            }
        }
    }
}
