package dev.hoshu.domain.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.dispatch.VisitWindows.Facts;
import dev.hoshu.domain.dispatch.VisitWindows.Hours;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;

/** When a visit may start on a day, as the clock of its case has it. */
class VisitWindowsTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Hours OFFICE = new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0));

    @ParameterizedTest(name = "{0} now {1}, due {2}, {3}–{4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // SLA-2: from now until the time is up, the minute itself included
                "always, 2026-11-26T13:42:00, 2026-11-26T17:42:00, -, -, 822 to 1062",
                "always, 2026-11-26T13:42:01, 2026-11-26T17:42:59, -, -, 823 to 1062",
                "always, 2026-11-26T17:42:00, 2026-11-26T17:42:00, -, -, 1062 to 1062",
                // a night's work goes past midnight
                "always, 2026-11-26T22:30:00, 2026-11-27T02:30:00, -, -, 1350 to 1590",
                "always, 2026-11-25T22:30:00, 2026-11-26T02:30:00, -, -, 0 to 150",
                // missed: within four hours from now
                "always, 2026-11-26T18:00:00, 2026-11-26T17:59:00, -, -, 1080 to 1320 missed",
                // SLA-1: in the hours of the next business day
                "office, 2026-11-25T16:00:00, 2026-11-26T18:00:00, -, -, 540 to 1080",
                "office, 2026-11-26T08:59:00, 2026-11-26T18:00:00, -, -, 540 to 1080",
                "office, 2026-11-26T09:01:00, 2026-11-26T18:00:00, -, -, 541 to 1080",
                "office, 2026-11-26T18:00:00, 2026-11-26T18:00:00, -, -, 1080 to 1080",
                "office, 2026-11-26T18:01:00, 2026-11-26T18:00:00, -, -, shut",
                "office, 2026-11-25T16:00:00, 2026-11-25T18:00:00, -, -, shut",
                // no time is set: until the day is over
                "always, 2026-11-26T13:42:00, -, -, -, 822 to 1440",
                "office, 2026-11-26T13:42:00, -, -, -, 822 to 1080",
                "always, 2026-11-26T23:59:00, 2026-11-27T02:30:00, -, -, 1439 to 1590",
                // the day is over
                "always, 2026-11-27T00:00:00, 2026-11-27T02:30:00, -, -, shut",
                "always, 2026-11-27T00:01:00, -, -, -, shut",
                // what was agreed holds besides
                "always, 2026-11-26T10:00:00, 2026-11-26T14:00:00, 2026-11-26T12:00:00, -, 720 to"
                        + " 840",
                "always, 2026-11-26T10:00:00, 2026-11-26T14:00:00, -, 2026-11-26T13:00:00, 600 to"
                        + " 780",
                "always, 2026-11-26T10:00:00, 2026-11-26T14:00:00, 2026-11-26T14:00:00, -, 840 to"
                        + " 840",
                "always, 2026-11-26T10:00:00, 2026-11-26T14:00:00, 2026-11-26T14:01:00, -, shut"
            })
    void fromWhenToWhen(
            String hours,
            LocalDateTime now,
            @Nullable LocalDateTime due,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime until,
            String expected) {
        var facts = facts(hours, now, due, from, until);
        assertThat(said(VisitWindows.on(DAY, facts, JAPAN))).isEqualTo(expected);
    }

    private static Facts facts(
            String hours,
            LocalDateTime now,
            @Nullable LocalDateTime due,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime until) {
        return new Facts(
                now.atZone(JAPAN).toInstant(),
                instant(due),
                instant(from),
                instant(until),
                "office".equals(hours) ? OFFICE : null,
                240);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime at) {
        return at == null ? null : at.atZone(JAPAN).toInstant();
    }

    private static String said(VisitWindow window) {
        return switch (window) {
            case VisitWindow.Shut shut -> "shut";
            case VisitWindow.Open open ->
                    "%d to %d%s"
                            .formatted(
                                    open.window().earliestMinute(),
                                    open.window().latestMinute(),
                                    open.missed() ? " missed" : "");
        };
    }

    @ParameterizedTest(name = "{0} now {1}, due {2}, agreed {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "office, 2026-11-25T16:00:00, 2026-11-26T18:00:00, -, 2026-11-26",
                "office, 2026-11-26T18:01:00, 2026-11-26T18:00:00, -, 2026-11-26",
                "always, 2026-11-26T22:30:00, 2026-11-27T02:30:00, -, 2026-11-26",
                "always, 2026-11-26T22:30:00, -, -, 2026-11-26",
                "always, 2026-11-26T22:30:00, 2026-11-27T02:30:00, 2026-11-27T00:30:00, 2026-11-27",
                "office, 2026-11-26T22:30:00, 2026-11-27T18:00:00, 2026-11-26T22:00:00, 2026-11-27"
            })
    void theFirstDay(
            String hours,
            LocalDateTime now,
            @Nullable LocalDateTime due,
            @Nullable LocalDateTime from,
            LocalDate expected) {
        assertThat(VisitWindows.firstDay(facts(hours, now, due, from, null), JAPAN))
                .isEqualTo(expected);
    }

    @Test
    void neverBeforeNowNorAfterTheTargetIsUp() {
        long seed = 20_261_126;
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            var now = DAY.atStartOfDay().plusMinutes(random.nextInt(2 * 1440) - 1440);
            var due = now.plusMinutes(random.nextInt(3000) - 500);
            var facts = facts(random.nextBoolean() ? "office" : "always", now, due, null, null);
            if (VisitWindows.on(DAY, facts, JAPAN) instanceof VisitWindow.Open open) {
                var from = DAY.atStartOfDay().plusMinutes(open.window().earliestMinute());
                var until = DAY.atStartOfDay().plusMinutes(open.window().latestMinute());
                assertThat(from).as("seed %d case %d", seed, i).isAfterOrEqualTo(now);
                assertThat(open.missed())
                        .as("seed %d case %d", seed, i)
                        .isEqualTo(due.isBefore(now));
                if (!open.missed()) {
                    assertThat(until).as("seed %d case %d", seed, i).isBeforeOrEqualTo(due);
                }
            }
        }
    }
}
