package dev.hoshu.bench.clock;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.response.CaseEvent;
import dev.hoshu.domain.response.CaseLog;
import dev.hoshu.domain.rulebook.ClockPolicy.PauseReason;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws logs as they come about: a call, a diagnosis, some waits, a part or an engineer, the end.
 */
final class LogDraw {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final int DAYS = 1000;
    private static final int MINUTES_A_DAY = 1440;
    private static final int MOST_WAITS = 3;
    private static final int LONGEST_STEP = 900;
    private static final int ONE_OF_TEN = 10;

    private final Random random;
    private final List<CaseEvent> events = new ArrayList<>();
    private Instant at;

    private LogDraw(Random random) {
        this.random = random;
        this.at = FIRST.plus(Duration.ofMinutes(random.nextInt(DAYS * MINUTES_A_DAY)));
    }

    /** So many logs, the same for the same seed; one of ten was entered in no order. */
    static List<CaseLog> draw(long seed, int count) {
        var random = new Random(seed);
        var logs = new ArrayList<CaseLog>(count);
        for (int i = 0; i < count; i++) {
            logs.add(new LogDraw(random).log());
        }
        return logs;
    }

    private CaseLog log() {
        add(CaseEvent.Type.RECEIVED);
        add(CaseEvent.Type.DIAGNOSED);
        for (int waits = random.nextInt(MOST_WAITS + 1); waits > 0; waits--) {
            var reasons = PauseReason.values();
            events.add(CaseEvent.paused(at, reasons[random.nextInt(reasons.length)]));
            step();
            add(CaseEvent.Type.RESUMED);
        }
        if (random.nextBoolean()) {
            add(CaseEvent.Type.PART_DELIVERED);
        }
        add(CaseEvent.Type.ENGINEER_ARRIVED);
        add(CaseEvent.Type.RESTORED);
        if (random.nextBoolean()) {
            add(CaseEvent.Type.CLOSED);
        }
        if (random.nextInt(ONE_OF_TEN) == 0) {
            Collections.shuffle(events, random);
        }
        var levels = ServiceLevel.values();
        return new CaseLog(levels[random.nextInt(levels.length)], events, null);
    }

    private void add(CaseEvent.Type type) {
        events.add(CaseEvent.of(type, at));
        step();
    }

    private void step() {
        at = at.plus(Duration.ofMinutes(1L + random.nextInt(LONGEST_STEP)));
    }
}
