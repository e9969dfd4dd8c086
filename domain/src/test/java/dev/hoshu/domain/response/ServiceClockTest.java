package dev.hoshu.domain.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.calendar.OpenTime;
import dev.hoshu.domain.calendar.ServiceHours;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** The bare clock: a target of four hours of nine to six, on business days. */
class ServiceClockTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration TARGET = Duration.ofHours(4);

    private static final BusinessCalendar CALENDAR =
            new BusinessCalendar(
                    HolidayList.of(
                            Map.of(
                                    LocalDate.of(2026, 9, 21), "敬老の日",
                                    LocalDate.of(2026, 9, 22), "休日",
                                    LocalDate.of(2026, 9, 23), "秋分の日",
                                    LocalDate.of(2027, 1, 1), "元日")),
                    MonthDay.of(12, 30),
                    MonthDay.of(1, 3));

    private static final OpenTime NINE_BY_FIVE =
            OpenTime.of(
                    new ServiceHours.Weekly(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            LocalTime.of(9, 0),
                            LocalTime.of(18, 0),
                            true),
                    CALENDAR,
                    TOKYO);

    private static final ServiceClock CLOCK = ServiceClock.of(NINE_BY_FIVE, TARGET);

    private static Instant tokyo(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    /** Events as {@code START 18T10:00}, in September 2026. */
    private static List<ClockEvent> events(String log) {
        return Arrays.stream(log.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.split(" "))
                .map(parts ->
                        new ClockEvent(
                                tokyo("2026-09-" + parts[1]), ClockEvent.Type.valueOf(parts[0])))
                .toList();
    }

    private static String shown(ClockReading reading) {
        return switch (reading) {
            case ClockReading.Shown shown ->
                    shown.state()
                            + " "
                            + shown.elapsed().toMinutes()
                            + (shown.deadline() == null ? "" : " due " + local(shown.deadline()))
                            + (shown.breachedAt() == null
                                    ? ""
                                    : " breached " + local(shown.breachedAt()));
            case ClockReading.Contradicted wrong ->
                    wrong.index() + " " + wrong.event().type() + " while " + wrong.state();
            case ClockReading.OutOfReach none -> "out of reach";
        };
    }

    private static String local(Instant instant) {
        return instant.atZone(TOKYO).toLocalDateTime().toString().substring("2026-09-".length());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    SLA-2 nothing has happened                  | "" | 18T12:00 | NOT_STARTED 0
                    SLA-2 the start is not known yet            | START 18T12:01 | 18T12:00 | NOT_STARTED 0
                    SLA-2 the instant of the start              | START 18T12:00 | 18T12:00 | RUNNING 0 due 18T16:00
                    SLA-2 an hour later                         | START 18T12:00 | 18T13:00 | RUNNING 60 due 18T16:00
                    SLA-2 half a minute is no minute            | START 18T12:00 | 18T12:00:59 | RUNNING 0 due 18T16:00
                    SLA-2 at the deadline it is not exceeded    | START 18T12:00 | 18T16:00 | RUNNING 240 due 18T16:00
                    SLA-2 a second later it is                  | START 18T12:00 | 18T16:00:01 | RUNNING 240 due 18T16:00 breached 18T16:00
                    SLA-2 due as the day closes, not as the next opens | START 18T14:00 | 18T17:00 | RUNNING 180 due 18T18:00
                    SLA-2 reached as the day closed, and not exceeded in Silver Week | START 18T14:00 | 23T12:00 | RUNNING 240 due 18T18:00
                    SLA-2 exceeded as it opens again            | START 18T14:00 | 24T09:01 | RUNNING 241 due 18T18:00 breached 18T18:00
                    TERM-3 a start in the evening waits for the morning | START 17T20:00 | 18T09:30 | RUNNING 30 due 18T13:00
                    TERM-3 a start on a holiday                 | START 21T10:00 | 23T18:00 | RUNNING 0 due 24T13:00
                    TERM-3 over Silver Week                     | START 18T16:00 | 24T10:00 | RUNNING 180 due 24T11:00
                    SLA-2 a pause does not count                | START 17T10:00, PAUSE 17T11:00, RESUME 17T15:00 | 17T16:00 | RUNNING 120 due 17T18:00
                    SLA-2 paused it has no deadline             | START 17T10:00, PAUSE 17T11:00 | 18T16:00 | PAUSED 60
                    SLA-2 a pause out of hours takes nothing    | START 17T10:00, PAUSE 17T19:00, RESUME 18T08:00 | 18T09:00 | RUNNING 480 due 17T14:00 breached 17T14:00
                    SLA-2 paused after the breach               | START 17T10:00, PAUSE 17T15:00 | 18T16:00 | PAUSED 300 breached 17T14:00
                    SLA-2 paused as the target was reached      | START 17T10:00, PAUSE 17T14:00 | 18T16:00 | PAUSED 240
                    SLA-2 reached, paused, exceeded             | START 17T10:00, PAUSE 17T14:00, RESUME 17T16:00 | 17T16:30 | RUNNING 270 due 17T14:00 breached 17T14:00
                    SLA-2 stopped in time                       | START 17T10:00, STOP 17T13:59 | 18T16:00 | STOPPED 239
                    SLA-2 stopped at the target                 | START 17T10:00, STOP 17T14:00 | 18T16:00 | STOPPED 240
                    SLA-2 stopped too late                      | START 17T10:00, STOP 17T14:01 | 18T16:00 | STOPPED 241 breached 17T14:00
                    SLA-2 stopped while paused                  | START 17T10:00, PAUSE 17T11:00, STOP 17T13:00 | 18T16:00 | STOPPED 60
                    SLA-2 told in another order                 | PAUSE 17T11:00, START 17T10:00 | 17T12:00 | PAUSED 60
                    SLA-2 at one instant, in the order that makes sense | STOP 17T10:00, RESUME 17T10:00, PAUSE 17T10:00, START 17T10:00 | 17T12:00 | STOPPED 0
                    SLA-2 gone on and paused again at one instant | START 17T10:00, PAUSE 17T11:00, PAUSE 17T12:00, RESUME 17T12:00 | 17T13:00 | PAUSED 60
                    SLA-2 a second start                        | START 17T10:00, START 17T11:00 | 17T12:00 | 1 START while RUNNING
                    SLA-2 a second start that is not known yet  | START 17T10:00, START 17T13:00 | 17T12:00 | RUNNING 120 due 17T14:00
                    SLA-2 a pause while paused                  | PAUSE 17T12:00, START 17T10:00, PAUSE 17T11:00 | 17T13:00 | 0 PAUSE while PAUSED
                    SLA-2 going on while it runs                | START 17T10:00, RESUME 17T11:00 | 17T12:00 | 1 RESUME while RUNNING
                    SLA-2 a stop before any start               | STOP 17T10:00 | 17T12:00 | 0 STOP while NOT_STARTED
                    SLA-2 two stops                             | START 17T09:00, STOP 17T10:00, STOP 17T10:00 | 17T12:00 | 2 STOP while STOPPED
                    SLA-2 anything after the end                | START 17T09:00, STOP 17T10:00, RESUME 17T11:00 | 17T12:00 | 2 RESUME while STOPPED
                    """)
    void aClockShowsWhatItsLogComesTo(String situation, String log, String at, String shows) {
        assertThat(shown(CLOCK.read(events(log), tokyo("2026-09-" + at)))).isEqualTo(shows);
    }

    @Test
    void aDeadlineInAYearWhoseHolidaysAreNotKnownSaysSo() {
        var start = List.of(new ClockEvent(tokyo("2027-12-29T15:00"), ClockEvent.Type.START));
        assertThat(CLOCK.read(start, tokyo("2027-12-29T16:00")))
                .isEqualTo(
                        new ClockReading.Shown(
                                ClockState.RUNNING,
                                Duration.ofHours(1),
                                tokyo("2028-01-04T10:00"),
                                null,
                                false));
        var three = ServiceClock.of(NINE_BY_FIVE, Duration.ofHours(3));
        assertThat(
                        ((ClockReading.Shown) three.read(start, tokyo("2027-12-31T16:00")))
                                .holidaysKnown())
                .isTrue();
    }

    @Test
    void aTargetIsSomeTime() {
        assertThatThrownBy(() -> ServiceClock.of(NINE_BY_FIVE, Duration.ZERO))
                .hasMessageContaining("PT0S");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 1000);
    }

    /** A log that can have happened, with instants that stand twice in it. */
    private static List<ClockEvent> randomLog(Random random) {
        var at = tokyo("2026-09-14T00:00").plusSeconds(60L * random.nextInt(5 * 1440));
        var log = new ArrayList<ClockEvent>();
        var state = ClockState.NOT_STARTED;
        for (int i = random.nextInt(9); i >= 0; i--) {
            var fits =
                    Arrays.stream(ClockEvent.Type.values())
                            .filter(type -> type != ClockEvent.Type.STOP)
                            .filter(stateOf(state)::contains)
                            .findFirst()
                            .orElseThrow();
            log.add(new ClockEvent(at, fits));
            state = state.after(fits).orElseThrow();
            at = at.plusSeconds(random.nextInt(4) == 0 ? 0 : 60L * random.nextInt(2 * 1440));
        }
        if (random.nextInt(3) == 0) {
            log.add(new ClockEvent(at, ClockEvent.Type.STOP));
        }
        return log;
    }

    private static List<ClockEvent.Type> stateOf(ClockState state) {
        return Arrays.stream(ClockEvent.Type.values())
                .filter(type -> state.after(type).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichItIsToldDoesNotMatterAndNothingIsDueBeforeItStarts(long seed) {
        var random = new Random(seed);
        var log = randomLog(random);
        var start = log.getFirst().at();
        var at = start.plusSeconds(60L * random.nextInt(15 * 1440) - 600);
        var reading = CLOCK.read(log, at);
        var told = new ArrayList<>(log);
        Collections.shuffle(told, random);
        assertThat(CLOCK.read(told, at)).as("seed %d: %s", seed, log).isEqualTo(reading);
        assertThat(CLOCK.read(log, at)).as("seed %d, once more", seed).isEqualTo(reading);

        var shows = (ClockReading.Shown) reading;
        if (shows.deadline() != null) {
            assertThat(shows.deadline()).as("seed %d", seed).isAfterOrEqualTo(start.plus(TARGET));
        }
        if (shows.breachedAt() != null) {
            assertThat(shows.breachedAt()).as("seed %d", seed).isBefore(at);
            assertThat(shows.elapsed()).as("seed %d", seed).isGreaterThan(TARGET);
        }
        var later = (ClockReading.Shown) CLOCK.read(log, at.plusSeconds(3600));
        assertThat(later.elapsed()).as("seed %d", seed).isGreaterThanOrEqualTo(shows.elapsed());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPauseNeverLeavesLessTime(long seed) {
        var random = new Random(seed);
        var start = tokyo("2026-09-14T00:00").plusSeconds(60L * random.nextInt(10 * 1440));
        var pause = start.plusSeconds(60L * random.nextInt(1440));
        var resume = pause.plusSeconds(60L * random.nextInt(3 * 1440));
        var started = new ClockEvent(start, ClockEvent.Type.START);
        var paused = new ClockEvent(pause, ClockEvent.Type.PAUSE);
        var resumed = new ClockEvent(resume, ClockEvent.Type.RESUME);
        var before = (ClockReading.Shown) CLOCK.read(List.of(started), pause);
        var after = (ClockReading.Shown) CLOCK.read(List.of(started, paused, resumed), resume);
        assertThat(after.elapsed()).as("seed %d", seed).isEqualTo(before.elapsed());
        assertThat(after.deadline()).as("seed %d", seed).isAfterOrEqualTo(before.deadline());
    }
}
