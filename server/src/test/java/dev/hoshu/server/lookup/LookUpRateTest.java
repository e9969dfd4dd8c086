package dev.hoshu.server.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.frontdoor.RequestRate;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How often a token may ask. */
class LookUpRateTest {

    private final AtomicLong nanos = new AtomicLong();
    private final LookUpRate rate = new LookUpRate(2, nanos::get);

    @Test
    void theThirdRequestOfAMinuteIsRefusedAndTheNextMinuteBeginsAnew() {
        assertThat(rate.count(1L)).isEqualTo(new RequestRate.Standing(true, 2, 1, 60));
        nanos.set(Duration.ofSeconds(20).toNanos());
        assertThat(rate.count(1L)).isEqualTo(new RequestRate.Standing(true, 2, 0, 40));
        assertThat(rate.count(1L)).isEqualTo(new RequestRate.Standing(false, 2, 0, 40));
        nanos.set(Duration.ofMinutes(1).toNanos());
        assertThat(rate.count(1L)).isEqualTo(new RequestRate.Standing(true, 2, 1, 60));
    }

    @Test
    void eachTokenIsCountedByItself() {
        rate.count(1L);
        rate.count(1L);
        assertThat(rate.count(1L).admitted()).isFalse();
        assertThat(rate.count(2L).admitted()).isTrue();
    }
}
