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
    private volatile int movedDays;

    /** Made by Spring. */
    public Today(Clock clock) {
        this.clock = clock;
    }

    /** The day that it is in Tokyo. */
    public LocalDate day() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** This instant. */
    public Instant instant() {
        int days = movedDays;
        var now = clock.instant();
        return days == 0 ? now : now.atZone(ZONE).plusDays(days).toInstant();
    }

    /** The day that it is in Tokyo while nobody moves the clock. */
    public LocalDate unmovedDay() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** By how many days the clock of the sample is moved; 0 for everybody else. */
    public int movedDays() {
        return movedDays;
    }

    /**
     * Moves the clock of the sample, so that what comes with time can be shown. Nothing but the
     * sample's own clock calls it.
     */
    public void moveBy(int days) {
        movedDays = days;
    }
}
