package dev.hoshu.server.frontdoor;

import java.time.LocalDate;

/**
 * The clock of the sample was moved; what is done once a day is done for the new day.
 *
 * @param day the day that it is now
 */
public record ClockMoved(LocalDate day) {}
