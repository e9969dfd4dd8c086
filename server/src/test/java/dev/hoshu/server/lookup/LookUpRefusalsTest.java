package dev.hoshu.server.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How often an address may come with tokens that are none. */
class LookUpRefusalsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final LookUpRefusals refusals = new LookUpRefusals(2, nanos::get);

    @Test
    void afterSoManyNoneIsLookedAtUntilTheMinuteIsOver() {
        refusals.count("192.0.2.1");
        assertThat(refusals.full("192.0.2.1")).isZero();
        nanos.set(Duration.ofSeconds(15).toNanos());
        refusals.count("192.0.2.1");
        assertThat(refusals.full("192.0.2.1")).isEqualTo(45);
        assertThat(refusals.full("192.0.2.2")).as("somebody else").isZero();
        nanos.set(Duration.ofMinutes(1).toNanos());
        assertThat(refusals.full("192.0.2.1")).isZero();
    }
}
