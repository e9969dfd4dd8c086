package dev.hoshu.sheets.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.response.CaseClocks;
import dev.hoshu.domain.response.CaseEvent;
import dev.hoshu.domain.response.CaseLog;
import dev.hoshu.domain.response.CaseReading;
import dev.hoshu.domain.rulebook.ClockPolicy.PauseReason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every figure of a clock changes, on its day, what the clock of a case shows. */
class ClockFiguresTest {

    /** The figures that are proved here. */
    static final Set<String> PROVED =
            Set.of(
                    "clock.hours.opensAt",
                    "clock.hours.closesAt",
                    "clock.pauses",
                    "clock.warnBeforeMinutes",
                    "clock.levels.*.start",
                    "clock.levels.*.metBy",
                    "clock.levels.*.target");

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String POLICY = "policies[0].";
    private static final String DAY_BEFORE = "2026-03-31";
    private static final String DAY = "2026-04-01";

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SLA-1 business hours end earlier     | clock.hours.closesAt   | 17:30 | NBD     | due 03T18:00, left 960 | due 03T17:30, left 900
                    SLA-1 business hours begin later     | clock.hours.opensAt    | 11:00 | NBD     | due 03T18:00, left 960 | due 03T18:00, left 840
                    SLA-2 another target                 | clock.levels.24X7_4H.target | 180 | 24X7_4H | due 02T14:00, left 180 | due 02T13:00, left 120
                    SLA-2 another start                  | clock.levels.24X7_4H.start  | DIAGNOSIS | 24X7_4H | due 02T14:00, left 180 | due 02T14:20, left 200
                    SLA-2 no time is set any more        | clock.levels.24X7_4H.target | NONE | 24X7_4H | due 02T14:00, left 180 | no target
                    """)
    void aFigureOfAClockHoldsFromItsDay(
            String situation, String figure, String value, String level, String old, String fresh)
            throws IOException {
        var log = log(level);
        assertThat(shown(figure, value, DAY_BEFORE, log, "2026-11-02T11:00")).isEqualTo(old);
        assertThat(shown(figure, value, DAY, log, "2026-11-02T11:00")).isEqualTo(fresh);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SLA-2 a reason that does not stop it | clock.pauses | [ACCESS] | APPROVAL | paused, left 180 | due 02T14:00, left 120
                    SLA-2 a reason that still does       | clock.pauses | [ACCESS] | ACCESS   | paused, left 180 | paused, left 180
                    """)
    void aReasonForWaitingHoldsFromItsDay(
            String situation, String figure, String value, String reason, String old, String fresh)
            throws IOException {
        var log =
                log("24X7_4H")
                        .with(
                                CaseEvent.paused(
                                        tokyo("2026-11-02T11:00"), PauseReason.valueOf(reason)));
        assertThat(shown(figure, value, DAY_BEFORE, log, "2026-11-02T12:00")).isEqualTo(old);
        assertThat(shown(figure, value, DAY, log, "2026-11-02T12:00")).isEqualTo(fresh);
    }

    @Test
    void whatMeetsATargetAndWhenToWarnHoldFromTheirDay() throws IOException {
        var delivered =
                log("24X7_4H")
                        .with(
                                CaseEvent.of(
                                        CaseEvent.Type.PART_DELIVERED, tokyo("2026-11-02T11:00")));
        var metBy = "clock.levels.24X7_4H.metBy";
        var parts = "[PART_DELIVERED]";
        assertThat(shown(metBy, parts, DAY_BEFORE, delivered, "2026-11-02T12:00"))
                .isEqualTo("due 02T14:00, left 120");
        assertThat(shown(metBy, parts, DAY, delivered, "2026-11-02T12:00"))
                .isEqualTo("met, left 180");
        var warn = "clock.warnBeforeMinutes";
        assertThat(shown(warn, "[90]", DAY_BEFORE, log("24X7_4H"), "2026-11-02T12:45"))
                .isEqualTo("due 02T14:00, left 75");
        assertThat(shown(warn, "[90]", DAY, log("24X7_4H"), "2026-11-02T12:45"))
                .isEqualTo("due 02T14:00, left 75, warned 90");
    }

    @Test
    void aLevelWithoutAClockAndHoursThatNeverOpenAreRefused() throws IOException {
        var text = EveryFigureTest.everyFigure();
        var without = new PolicyText(text.text().replaceFirst("\n +24X7_4H: \\{[^}]*}", ""));
        assertThat(EveryFigureTest.faults(without))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo(POLICY + "clock.levels");
                    assertThat(fault.why().en()).contains("24X7_4H");
                });
        assertThat(EveryFigureTest.faults(text.with(POLICY + "clock.hours.closesAt", "08:00")))
                .singleElement()
                .satisfies(f -> assertThat(f.path()).isEqualTo(POLICY + "clock.hours.closesAt"));
        var ofHours =
                new PolicyText(
                        text.text().replace("target: 240}", "target: 240, acceptedUntil: 15:00}"));
        assertThat(EveryFigureTest.faults(ofHours))
                .singleElement()
                .satisfies(f ->
                        assertThat(f.path())
                                .isEqualTo(POLICY + "clock.levels.24X7_4H.acceptedUntil"));
    }

    /** Received on a Monday at ten, diagnosed twenty minutes later. */
    private static CaseLog log(String level) {
        return new CaseLog(
                ServiceLevel.ofCode(level).orElseThrow(),
                List.of(
                        CaseEvent.of(CaseEvent.Type.RECEIVED, tokyo("2026-11-02T10:00")),
                        CaseEvent.of(CaseEvent.Type.DIAGNOSED, tokyo("2026-11-02T10:20"))),
                null);
    }

    private static String shown(String figure, String value, String day, CaseLog log, String at)
            throws IOException {
        var policy = EveryFigureTest.everyFigure();
        var text = PolicyText.inTurn(policy, DAY, policy.with(POLICY + figure, value));
        var inForce =
                PolicyFile.read("policy.yaml", text)
                        .policies()
                        .inForce(LocalDate.parse(day))
                        .orElseThrow();
        var calendar =
                new BusinessCalendar(
                        HolidayList.of(Map.of()),
                        inForce.closedDays().from(),
                        inForce.closedDays().until());
        var reading = CaseClocks.under(inForce, calendar).read(log, tokyo(at));
        return reading instanceof CaseReading.Shown shown ? words(shown) : reading.toString();
    }

    private static String words(CaseReading.Shown shown) {
        var left = shown.left().map(l -> ", left " + l.toMinutes());
        if (left.isEmpty()) {
            return "no target";
        }
        var deadline = shown.deadline();
        var state =
                switch (shown.clock()) {
                    case RUNNING ->
                            "due "
                                    + LocalDateTime.ofInstant(
                                                    deadline == null ? shown.at() : deadline, TOKYO)
                                            .toString()
                                            .substring("2026-11-".length());
                    case PAUSED -> "paused";
                    case STOPPED -> "met";
                    case NOT_STARTED -> "not started";
                };
        return state
                + left.get()
                + (shown.warnings().isEmpty() ? "" : ", warned " + shown.warnings().getFirst());
    }

    private static Instant tokyo(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
