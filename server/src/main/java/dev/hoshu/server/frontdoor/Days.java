package dev.hoshu.server.frontdoor;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Days as they stand in an address: 2026-11-22, in the years 1 to 9999. Beyond these neither terms
 * nor the database can be reckoned with, and nobody means them.
 */
@Configuration(proxyBeanMethods = false)
public class Days implements WebMvcConfigurer {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(
                LocalDate.class,
                (LocalDate day, Locale language) -> day.toString(),
                (typed, language) -> read(typed.strip()));
    }

    /**
     * Reads a day.
     *
     * @throws DateTimeException if there is no such day, or its year is not 1 to 9999
     */
    public static LocalDate read(String typed) {
        var day = LocalDate.parse(typed);
        demandYear(day.getYear());
        return day;
    }

    /**
     * Demands that a year is 1 to 9999.
     *
     * @throws DateTimeException if it is not
     */
    public static void demandYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException(
                    "Year (%d) must be %d to %d.".formatted(year, FIRST_YEAR, LAST_YEAR));
        }
    }
}
