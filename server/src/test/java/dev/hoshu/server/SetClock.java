package dev.hoshu.server;

import dev.hoshu.server.frontdoor.Today;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands where a test puts it, so that a test can let time pass. */
public final class SetClock extends Clock {

    private volatile Instant now = at("2026-11-24T10:00");

    /** Puts it in place of the server's clock. */
    @TestConfiguration
    public static class InTheServer {

        /** The clock, on Tuesday 24 November 2026 at ten. */
        @Bean
        SetClock clock() {
            return new SetClock();
        }
    }

    /** An instant by day and time of day in Japan. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Today.ZONE).toInstant();
    }

    /** Sets it. */
    public void set(String local) {
        now = at(local);
    }

    @Override
    public ZoneId getZone() {
        return Today.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
