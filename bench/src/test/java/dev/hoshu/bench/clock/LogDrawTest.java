package dev.hoshu.bench.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.response.CaseEvent;
import dev.hoshu.domain.response.CaseLog;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.EnumSet;

/** The logs that are replayed are the same in every run and of every kind. */
class LogDrawTest {

    @Test
    void theSameSeedDrawsTheSameLogsWithEveryKindOfEvent() {
        var logs = LogDraw.draw(7, 2000);
        assertThat(logs).isEqualTo(LogDraw.draw(7, 2000)).isNotEqualTo(LogDraw.draw(8, 2000));
        var types = EnumSet.noneOf(CaseEvent.Type.class);
        logs.forEach(log -> log.events().forEach(event -> types.add(event.type())));
        assertThat(types).containsExactly(CaseEvent.Type.values());
        assertThat(logs.stream().filter(LogDrawTest::isInNoOrder).count()).isBetween(150L, 250L);
    }

    private static boolean isInNoOrder(CaseLog log) {
        var order = Comparator.comparing(CaseEvent::at);
        return !log.events().equals(log.events().stream().sorted(order).toList());
    }
}
