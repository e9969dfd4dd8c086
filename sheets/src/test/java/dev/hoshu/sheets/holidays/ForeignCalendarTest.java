package dev.hoshu.sheets.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.calendar.OpenTime;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.programme.ProgrammeFolder;

import org.jbpm.process.core.timer.BusinessCalendarImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.time.SessionClock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Properties;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time in business hours beside the business calendar of jBPM, which was written by others for
 * timers of processes: Monday to Friday, nine to six, with the published holidays and the days
 * closed every year.
 */
class ForeignCalendarTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 1, 1);
    private static final int CASES = 5000;
    private static final int MINUTES_A_DAY = 1440;
    private static final int MOST_MINUTES = 20 * 540;

    private static final Programme PROGRAMME = programme();
    private static final BusinessCalendar CALENDAR = calendar();
    private static final OpenTime OURS = ours();

    private static final TimeZone USUAL = TimeZone.getDefault();

    private final AtomicLong now = new AtomicLong();
    private final BusinessCalendarImpl theirs = theirs(now::get);

    /** Theirs reads holidays in the zone of the JVM, whatever zone it is told. */
    @BeforeAll
    static void inTokyo() {
        TimeZone.setDefault(TimeZone.getTimeZone(TOKYO));
    }

    @AfterAll
    static void asUsual() {
        TimeZone.setDefault(USUAL);
    }

    private static Programme programme() {
        try {
            return ProgrammeFolder.read(ShippedFiles.programme("lenovo-services-jp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BusinessCalendar calendar() {
        return PROGRAMME.calendar(PROGRAMME.policies().policies().getFirst());
    }

    private static OpenTime ours() {
        var policy = PROGRAMME.policies().policies().getFirst();
        return OpenTime.of(policy.clock().businessHours(), CALENDAR, TOKYO);
    }

    private static BusinessCalendarImpl theirs(SessionClock clock) {
        var closed = new TreeSet<String>();
        PROGRAMME
                .holidays()
                .names()
                .subMap(FROM, UNTIL)
                .keySet()
                .forEach(day -> closed.add(day.toString()));
        for (int year = FROM.getYear() - 1; year < UNTIL.getYear(); year++) {
            closed.add(year + "-12-30:" + (year + 1) + "-01-03");
        }
        var settings = new Properties();
        settings.setProperty("business.days.per.week", "5");
        settings.setProperty("business.hours.per.day", "9");
        settings.setProperty("business.start.hour", "9");
        settings.setProperty("business.end.hour", "18");
        settings.setProperty("business.weekend.days", "1,7");
        settings.setProperty("business.holidays", String.join(",", closed));
        settings.setProperty("business.holiday.date.format", "yyyy-MM-dd");
        return new BusinessCalendarImpl(settings, clock);
    }

    private Instant foreign(Instant from, int minutes) {
        now.set(from.toEpochMilli());
        return theirs.calculateBusinessTimeAsDate(minutes + "m").toInstant();
    }

    /** They say the next opening where we say that the time is up as the day closes. */
    private static Instant opening(Instant reached) {
        var minute = Duration.ofMinutes(1);
        return OURS.after(reached, minute).orElseThrow().minus(minute);
    }

    private void compare(String what, Instant from, int minutes) {
        var reached = OURS.after(from, Duration.ofMinutes(minutes)).orElseThrow();
        var foreign = foreign(from, minutes);
        assertThat(foreign).as(what).isEqualTo(opening(reached));
        assertThat(OURS.between(from, foreign)).as(what).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void thousandsOfRandomTimesAreTheSameInTheirs() {
        long seed = 20_261_126;
        var random = new Random(seed);
        var first = FROM.atStartOfDay(TOKYO).toInstant();
        long days = UNTIL.toEpochDay() - FROM.toEpochDay() - 60;
        for (int i = 0; i < CASES; i++) {
            var from = first.plusSeconds(60 * random.nextLong(days * MINUTES_A_DAY));
            int minutes = 1 + random.nextInt(MOST_MINUTES);
            compare(
                    "seed %d, case %d: %d minutes from %s"
                            .formatted(seed, i, minutes, from.atZone(TOKYO)),
                    from,
                    minutes);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERM-3 around 29 February 2020     | 2020-02-20 | 2020-03-05
                    TERM-3 around 29 February 2024     | 2024-02-20 | 2024-03-05
                    TERM-3 around the ten days of 2019 | 2019-04-20 | 2019-05-10
                    TERM-3 around the year end of 2024 | 2024-12-20 | 2025-01-10
                    TERM-3 around the year end of 2026 | 2026-12-20 | 2027-01-10
                    TERM-3 around Silver Week 2026     | 2026-09-14 | 2026-09-30
                    """)
    void everyHourThatIsSpecialIsTheSameInTheirs(
            String situation, LocalDate from, LocalDate until) {
        for (var at = from.atTime(0, 30); at.toLocalDate().isBefore(until); at = at.plusHours(1)) {
            for (int minutes : new int[] {1, 30, 240, 539, 540, 541, 1620, 3000}) {
                compare("%s, %d minutes".formatted(at, minutes), tokyo(at), minutes);
            }
        }
    }

    private static Instant tokyo(LocalDateTime local) {
        return local.atZone(TOKYO).toInstant();
    }
}
