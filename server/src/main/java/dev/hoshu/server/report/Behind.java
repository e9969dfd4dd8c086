package dev.hoshu.server.report;

import dev.hoshu.domain.report.Months;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which figure it is whose cases are looked for.
 *
 * @param is the figure's code, such as {@code MISSED}, a cause, a band of days, or {@code
 *     FIRST_TIME}; empty for all cases
 * @param level a level's code; empty for every one
 * @param month one month; empty for all that the report is of
 */
public record Behind(String is, String level, Optional<YearMonth> month) {

    /** Whether a case is behind it. */
    public Predicate<CaseLine> in(Months months) {
        return one ->
                (level.isEmpty() || level.equals(Figure.code(one.level())))
                        && (is.isEmpty() || isCounted(one, months));
    }

    private boolean isCounted(CaseLine one, Months months) {
        if (is.equals(one.result().name()) && one.decidedIn() == null) {
            return month.isEmpty() && isUndecidedOf(one, months);
        }
        if (is.equals(one.result().name()) || is.equals(one.causeCode())) {
            return isIn(one.decidedIn(), months);
        }
        if (one.fix() != null && is.equals(one.fix().name())) {
            return isIn(one.restoredIn(), months);
        }
        return one.age() != null && (is.equals("OPEN") || is.equals(one.age().name()));
    }

    /** As the attainment counts what it counts apart. */
    private static boolean isUndecidedOf(CaseLine one, Months months) {
        var received = one.receivedIn();
        return months.contains(received)
                || (one.age() != null && received.isBefore(months.first()));
    }

    private boolean isIn(@Nullable YearMonth at, Months months) {
        return at != null
                && months.contains(at)
                && month.map(m -> Objects.equals(m, at)).orElse(true);
    }
}
