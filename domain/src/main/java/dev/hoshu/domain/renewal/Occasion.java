package dev.hoshu.domain.renewal;

import java.util.regex.Pattern;

/** Why somebody is reminded on that day and not on another. */
public sealed interface Occasion {

    /** The form of every code. */
    Pattern CODE = Pattern.compile("DAYS_[1-9][0-9]{0,2}|ORDER_BY");

    /** A name for it that stays: {@code DAYS_90}, {@code ORDER_BY}. */
    String code();

    /**
     * So many days before the coverage end.
     *
     * @param days 1 to 366
     */
    record DaysBefore(int days) implements Occasion {

        private static final int MOST_DAYS = 366;

        /** Checks the bounds. */
        public DaysBefore {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException(
                        "Days before the end (%d) must be 1 to %d.".formatted(days, MOST_DAYS));
            }
        }

        @Override
        public String code() {
            return "DAYS_" + days;
        }
    }

    /** It is the last day to order in time (REN-3). */
    record OrderBy() implements Occasion {

        @Override
        public String code() {
            return "ORDER_BY";
        }
    }
}
