package dev.hoshu.server.accountmanager;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year.
 *
 * @param year the year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final Pattern FORM = Pattern.compile("([12]\\d{3})-Q([1-4])");
    private static final int MONTHS = 3;

    /** The quarter that is written so, such as 2026-Q4; empty if none is. */
    public static Optional<Quarter> read(String typed) {
        var form = FORM.matcher(typed.strip());
        return form.matches()
                ? Optional.of(
                        new Quarter(
                                Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** The quarter in which that day lies. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    /** The one before it. */
    public Quarter before() {
        return of(firstDay().minusDays(1));
    }

    @Override
    public String toString() {
        return "%d-Q%d".formatted(year, number);
    }
}
