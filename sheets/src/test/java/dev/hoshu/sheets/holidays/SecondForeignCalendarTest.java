package dev.hoshu.sheets.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.OpenTime;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.programme.ProgrammeFolder;

import one.cafebabe.bc4j.BusinessCalendar;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Random;

/**
 * Time in business hours beside a second calendar of somebody else's, businessCalendar4j, which
 * says when hours begin and end. It names no opening where the time is up as the day closes, so
 * both must agree to the minute.
 */
class SecondForeignCalendarTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 10, 1);
    private static final int CASES = 2000;
    private static final int MINUTES_A_DAY = 1440;
    private static final int MOST_MINUTES = 20 * 540;

    private static final Programme PROGRAMME = programme();
    private static final OpenTime OURS = ours();
    private static final BusinessCalendar THEIRS =
            BusinessCalendar.newBuilder()
                    .holiday(
                            BusinessCalendar.CLOSED_ON_SATURDAYS_AND_SUNDAYS,
                            SecondForeignCalendarTest::closed)
                    .hours("9-18")
                    .build();

    private static Programme programme() {
        try {
            return ProgrammeFolder.read(ShippedFiles.programme("lenovo-services-jp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenTime ours() {
        var policy = PROGRAMME.policies().policies().getFirst();
        return OpenTime.of(policy.clock().businessHours(), PROGRAMME.calendar(policy), TOKYO);
    }

    /** Why the programme is closed on a day that is no weekend, as the list and TERM-3 have it. */
    private static @Nullable String closed(LocalDate day) {
        var within = MonthDay.from(day);
        boolean yearEnd =
                !within.isBefore(MonthDay.of(12, 30)) || !within.isAfter(MonthDay.of(1, 3));
        return yearEnd || PROGRAMME.holidays().names().containsKey(day) ? "closed" : null;
    }

    /** Their openings and closings, one after the other, until the minutes are used up. */
    private static LocalDateTime theirs(LocalDateTime from, int minutes) {
        var at = THEIRS.isBusinessHour(from) ? from : THEIRS.nextBusinessHourStart(from);
        long left = minutes;
        while (true) {
            var close = THEIRS.nextBusinessHourEnd(at);
            long room = Duration.between(at, close).toMinutes();
            if (left <= room) {
                return at.plusMinutes(left);
            }
            left -= room;
            at = THEIRS.nextBusinessHourStart(close);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_127, 7, 2_024})
    void thousandsOfRandomTimesAreTheSameInTheirs(long seed) {
        var random = new Random(seed);
        long days = UNTIL.toEpochDay() - FROM.toEpochDay();
        for (int i = 0; i < CASES; i++) {
            var from = FROM.atStartOfDay().plusMinutes(random.nextLong(days * MINUTES_A_DAY));
            int minutes = 1 + random.nextInt(MOST_MINUTES);
            var reached =
                    OURS.after(from.atZone(TOKYO).toInstant(), Duration.ofMinutes(minutes))
                            .orElseThrow();
            assertThat(LocalDateTime.ofInstant(reached, TOKYO))
                    .as("TERM-3, seed %d, case %d: %d minutes from %s", seed, i, minutes, from)
                    .isEqualTo(theirs(from, minutes));
        }
    }
}
