package dev.hoshu.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** All time counts, in every zone and on every day. */
record RoundTheClockTime() implements OpenTime {

    @Override
    public Duration between(Instant from, Instant until) {
        return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
    }

    @Override
    public Optional<Instant> after(Instant from, Duration open) {
        return Optional.of(from.plus(open)).filter(WeeklyTime::isWithinTheYears);
    }

    @Override
    public boolean isKnown(Instant from, Instant until) {
        return true;
    }
}
