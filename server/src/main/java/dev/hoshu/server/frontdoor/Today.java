package dev.hoshu.server.frontdoor;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The server's one look at the clock. A day is a day in the programme's zone, Asia/Tokyo, wherever
 * the server runs.
 */
@Component
public class Today {

    /** The zone in which a day begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final Clock clock;

    /** Made by Spring. */
    public Today(Clock clock) {
        this.clock = clock;
    }

    /** The day that it is in Tokyo. */
    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** This instant. */
    public Instant instant() {
        return clock.instant();
    }
}
